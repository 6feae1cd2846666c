using System.Globalization;
using AgendaLang.Models.Records;

namespace AgendaLang.Models.Linking;

/// <summary>What a file declares, in order and by path.</summary>
internal sealed class FileFacts
{
    private readonly Dictionary<string, Declared> _byPath = new(StringComparer.Ordinal);

    public FileFacts(CompiledFile file, FileRecord record)
    {
        Record = record;
        var order = DeclarationOrder.Of(record);
        Declared = new Declared[order.Count];
        Dictionary<string, int>? breaks = null;
        for (var i = 0; i < Declared.Length; i++)
        {
            var (kind, said, at) = order[i];
            var holder = at < 0 ? null : Declared[at];
            var path = kind == Kind.Break ? BreakPath(holder!, (BreakRecord)said, breaks ??= new(StringComparer.Ordinal)) : PathOf(kind, said, holder);
            Declared[i] = new(file, i, kind, said, holder, path);
            for (var above = holder; above != null; above = above.Holder) above.End = i + 1;
        }
        // From the end, so that the first of several namesakes is found first.
        for (var i = Declared.Length - 1; i >= 0; i--)
        {
            if (Declared[i].Path is not { } path) continue;
            Declared[i].Namesake = _byPath.GetValueOrDefault(path);
            _byPath[path] = Declared[i];
        }
    }

    public FileRecord Record { get; }

    public Declared[] Declared { get; }

    /// <summary>The first with a path; null if there is none.</summary>
    public Declared? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The path of an event's day.</summary>
    public static string? DayPath(Declared @event, DateOnly date) =>
        @event.Path is { } path ? string.Create(CultureInfo.InvariantCulture, $"{path}/{date:yyyy-MM-dd}") : null;

    private static string? PathOf(Kind kind, DeclarationRecord record, Declared? holder)
    {
        if (kind == Kind.Day) return DayPath(holder!, ((DayRecord)record).Date);
        if (string.IsNullOrEmpty(record.Id)) return null;
        if (holder == null) return record.Id;
        while (holder.Holder != null) holder = holder.Holder;
        return holder.Path is { } path ? $"{path}.{record.Id}" : null;
    }

    private static string? BreakPath(Declared holder, BreakRecord record, Dictionary<string, int> seen)
    {
        if (holder.Path is not { } path) return null;
        var stem = string.Create(CultureInfo.InvariantCulture, $"{path}/{record.Date:yyyy-MM-dd}/{record.Name}#");
        var number = seen[stem] = seen.GetValueOrDefault(stem) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}{number}");
    }
}
