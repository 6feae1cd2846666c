using AgendaLang.Findings;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>How a state of a workspace differs from the one before it: which files can stay as they are, and which parts of the others.</summary>
internal sealed class WorkspaceChanges(FileLoader? previous)
{
    private readonly object _previous = previous?.Changes.State ?? new object();
    private readonly Dictionary<string, AgendaFile> _before = previous?.Snapshot() ?? [];
    private readonly HashSet<Segment> _gone = [];
    private readonly Dictionary<string, Edit> _edited = new(StringComparer.Ordinal);
    private bool _hasNewNames;

    /// <summary>Stands for this state. What was found out in it can be used in the next one.</summary>
    public object State { get; } = new();

    /// <summary>The file of a path in the earlier state; null if there was none.</summary>
    public AgendaFile? Before(string path) => _before.GetValueOrDefault(path);

    /// <summary>Lets go of the earlier state, once what is worth taking over is: a text would be held three times else. What is loaded later is read anew.</summary>
    public void Forget()
    {
        _before.Clear();
        _before.TrimExcess();
        _gone.Clear();
        _edited.Clear();
    }

    /// <summary>Decides which of some files stay as they were. Those loaded already are decided already.</summary>
    public void Compare(List<OpenedFile> opened, Dictionary<string, AgendaFile> loaded)
    {
        var byPath = opened.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in opened)
        {
            if (file.Before == null) _hasNewNames = true;
            else if (!file.IsKept) Edited(file);
            // A name that leads nowhere is looked for in files that are not used, which may have changed.
            if (file.IsKept) file.IsKept = HasSameLinks(file) && !(file.Before!.Binding?.Findings.Any(finding => finding.Rule == RuleCatalogue.UnknownReference) ?? false);
        }
        bool isMoreLost;
        do
        {
            isMoreLost = false;
            foreach (var file in opened)
            {
                if (!file.IsKept || file.Links.TrueForAll(link => link.Target.Path is not { } path || IsKept(path))) continue;
                file.IsKept = false;
                isMoreLost = true;
            }
        }
        while (isMoreLost);

        bool IsKept(string path) => byPath.TryGetValue(path, out var other) ? other.IsKept : loaded[path] == Before(path);
    }

    /// <summary>Whether what was found out in an earlier state about something that rests on some segments still holds, but for the places in the text.</summary>
    public bool StillHolds(object state, Segment[] reads) => state == _previous && !_hasNewNames && !Array.Exists(reads, _gone.Contains);

    /// <summary>A place of the earlier state in this one; null where it cannot be told.</summary>
    public Location? Move(Location place)
    {
        if (!_edited.TryGetValue(place.Source.Path, out var edit)) return place;
        var (before, after) = (edit.Before.Tree, edit.After.Tree);
        if (place.Source == after.Source) return place;
        if (place.Source != before.Source) return null;
        var at = before.IndexAt(place.Span.Start);
        var start = before.StartOf(at);
        var segment = before.Segments[at];
        if (place.Span.End > start + segment.Width || !edit.Places.TryGetValue(segment, out var now)) return null;
        return new(after.Source, place.Span.Shift(now - start));
    }

    private void Edited(OpenedFile file)
    {
        var before = file.Before!;
        var places = new Dictionary<Segment, int>();
        var tree = file.File.Tree;
        for (var i = 0; i < tree.SegmentCount; i++) places.Add(tree.Segments[i], tree.StartOf(i));
        _edited[file.Path] = new(before, file.File, places);
        foreach (var segment in before.Tree.Segments)
            if (!places.ContainsKey(segment)) _gone.Add(segment);
        _hasNewNames |= !HasSameLinks(file) || before.IsReadable != file.File.IsReadable || !HaveSameNames(before.Names, file.File.Names);
    }

    private static bool HasSameLinks(OpenedFile file)
    {
        var before = file.Before!.Uses;
        return before.Length == file.Links.Count && file.Links.Select((link, i) => link.Target == before[i].Target).All(same => same);
    }

    /// <summary>Whether two readings of a file declare the same, in the same order, so that all other files' names lead to the same.</summary>
    private static bool HaveSameNames(FileSymbols before, FileSymbols after)
    {
        if (before.Symbols.Length != after.Symbols.Length || before.HasLostUse != after.HasLostUse) return false;
        for (var i = 0; i < before.Symbols.Length; i++)
        {
            var (one, other) = (before.Symbols[i], after.Symbols[i]);
            if (one.Kind != other.Kind || one.Id != other.Id || one.Date != other.Date || one.Holder?.Order != other.Holder?.Order) return false;
        }
        return true;
    }

    /// <summary>A file whose text changed, and where its segments start now.</summary>
    private sealed record Edit(AgendaFile Before, AgendaFile After, Dictionary<Segment, int> Places);
}
