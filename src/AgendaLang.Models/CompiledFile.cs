using System.ComponentModel;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A file as it was compiled: its facts, and what it is linked with. For generated code only.</summary>
/// <remarks>Everything is read at first use, on whatever thread; nothing changes afterwards.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledFile
{
    private readonly Func<CompiledParts> _makeParts;
    private CompiledParts? _parts;
    private FileFacts? _facts;
    private Declaration?[]? _declarations;
    private AgendaSet? _set;
    private AgendaFile? _info;
    private Compilation? _compilation;

    /// <summary>A file of a compilation.</summary>
    /// <param name="path">Its path relative to the project, with <c>/</c>.</param>
    /// <param name="json">What it declares.</param>
    /// <param name="uses">The paths of the files that it uses itself, each ended by <c>\0</c>.</param>
    /// <param name="all">All files of the compilation.</param>
    /// <param name="types">The types of declarations that are of another than this library gives them.</param>
    public CompiledFile(string path, string json, string uses, CompiledFiles all, params CompiledType[] types)
        : this(path, () => new(RecordsJson.ReadFile(json), () => all.Files, all.Find(uses), types))
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(uses);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(types);
    }

    internal CompiledFile(string path, Func<CompiledParts> parts)
    {
        ArgumentNullException.ThrowIfNull(path);
        (Path, _makeParts) = (path, parts);
    }

    /// <summary>A file of a compilation that is too large for texts in programs: they hold 16 MB of them at most, two bytes a character.</summary>
    /// <param name="path">Its path relative to the project, with <c>/</c>.</param>
    /// <param name="utf8Json">What it declares.</param>
    /// <param name="uses">The paths of the files that it uses itself, each ended by <c>\0</c>.</param>
    /// <param name="all">All files of the compilation.</param>
    /// <param name="types">The types of declarations that are of another than this library gives them.</param>
    public static CompiledFile OfLarge(string path, ReadOnlySpan<byte> utf8Json, string uses, CompiledFiles all, params CompiledType[] types)
    {
        ArgumentNullException.ThrowIfNull(uses);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(types);
        var json = utf8Json.ToArray();
        return new(path, () => new(RecordsJson.ReadFile(json), () => all.Files, all.Find(uses), types));
    }

    /// <summary>The declaration with a number in the order of declaration, from 0; always the same object.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The file has no declaration with this number.</exception>
    public Declaration this[int index]
    {
        get
        {
            var declared = Facts.Declared;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, declared.Length);
            var made = _declarations ?? Once.Set(ref _declarations, new Declaration?[declared.Length]);
            return made[index] ?? Once.Set(ref made[index], Parts.Make(declared[index]) ?? Plain(declared[index]));
        }
    }

    /// <summary>The file with all that it uses.</summary>
    public AgendaSet Set => _set ?? Once.Set(ref _set, new AgendaSet(this, UseOrder.Of(this), null));

    internal string Path { get; }

    internal FileFacts Facts => _facts ?? Once.Set(ref _facts, new FileFacts(this, Parts.Record));

    internal AgendaFile Info => _info ?? Once.Set(ref _info, new AgendaFile(this));

    internal CompiledFile[] Uses => Parts.Uses;

    /// <summary>All files that are compiled together.</summary>
    internal Compilation Compilation
    {
        get
        {
            if (_compilation is { } known) return known;
            var all = Parts.All();
            if (Array.IndexOf(all, this) < 0) all = [.. all, this];
            // One for all: that of the first file.
            var shared = Once.Set(ref all[0]._compilation, all[0]._compilation ?? new Compilation(all));
            return Once.Set(ref _compilation, shared);
        }
    }

    private CompiledParts Parts => _parts ?? Once.Set(ref _parts, _makeParts());

    /// <summary>Keeps a set that the file is the root of, unless it has one already.</summary>
    internal void Keep(AgendaSet set) => Once.Set(ref _set, set);

    /// <summary>What a path leads to in the set of the file, of a certain type; null if it leads nowhere.</summary>
    internal T? Find<T>(string? path) where T : Declaration
    {
        if (path == null) return null;
        if (FindHere<T>(path) is { } own) return own;
        foreach (var file in Set.CompiledFiles)
            if (file != this && file.FindHere<T>(path) is { } found) return found;
        return null;
    }

    private T? FindHere<T>(string path) where T : Declaration
    {
        for (var declared = Facts.Find(path); declared != null; declared = declared.Namesake)
            if (this[declared.Index] is T found) return found;
        return null;
    }

    private static Declaration Plain(Declared declared) => declared.Kind switch
    {
        Kind.Country => new Country(declared),
        Kind.Organization => new Organization(declared),
        Kind.Group => new Group(declared),
        Kind.Format => new Format(declared),
        Kind.Person => new Person(declared),
        Kind.Place => new Place(declared),
        Kind.Room => new Room(declared),
        Kind.Topic => new Topic(declared),
        Kind.Initiative => new Initiative(declared),
        Kind.Agreement => new Agreement(declared),
        Kind.Source => new Source(declared),
        Kind.Document => new Document(declared),
        Kind.Tour => new Tour(declared),
        Kind.Meeting => new Meeting(declared),
        Kind.Summit => new Summit(declared),
        Kind.Day => new Day(declared),
        Kind.Session => new Session(declared),
        Kind.Item => new Item(declared),
        Kind.Break => new Break(declared),
        Kind.Proposal => new Proposal(declared),
        Kind.Request => new Request(declared),
        _ => new Statement(declared),
    };
}
