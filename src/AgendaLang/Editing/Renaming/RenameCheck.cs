using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>
/// Reads the files as a rename would leave them, and compares what every name leads to: a new id can be a keyword in its place, or hide another thing of
/// the same id. Only files that change, or use one that does, are looked at.
/// </summary>
internal sealed class RenameCheck(EditorWorkspace workspace, Symbol symbol, string newId)
{
    /// <summary>What would mean something else afterwards, for the user; null if nothing would.</summary>
    /// <param name="edits">The changes of the rename.</param>
    /// <param name="seers">The files whose sets hold the thing.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public string? Find(List<FileEdit> edits, List<AgendaFile> seers, CancellationToken cancellation)
    {
        var changed = edits.GroupBy(edit => edit.Source).ToDictionary(group => group.Key.Path, group => group.Key.WithChanges(group.Select(edit => edit.Change)), StringComparer.Ordinal);
        var loader = new FileLoader(new ChangedFiles(workspace, changed), previous: workspace.Loader);
        foreach (var before in seers)
        {
            cancellation.ThrowIfCancellationRequested();
            var after = loader.Load(before.Path);
            if (after != before && Compare(before, after, loader) is { } problem) return problem;
        }
        return null;
    }

    private string? Compare(AgendaFile before, AgendaFile after, FileLoader loader)
    {
        var (was, now) = (before.Names, after.Names);
        if (was.SegmentCount != now.SegmentCount || was.Symbols.Length != now.Symbols.Length) return OtherReading(before, PlaceIn(before, null));
        for (var i = 0; i < was.Symbols.Length; i++)
        {
            var (one, other) = (was.Symbols[i], now.Symbols[i]);
            if (one.Kind != other.Kind || one.Holder?.Order != other.Holder?.Order || other.Id != (one == symbol ? newId : one.Id)) return OtherReading(before, one.IdSpan);
        }
        var (bound, rebound) = (workspace.Loader.SetOf(before).BindingOf(before), loader.SetOf(after).BindingOf(after));
        for (var segment = 0; segment < was.SegmentCount; segment++)
        {
            var (rows, others) = (was.Segment(segment).References, now.Segment(segment).References);
            if (rows.Length != others.Length || !AreReadAlike(before, after, segment)) return OtherReading(before, PlaceIn(before, segment));
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].Property != others[i].Property || rows[i].SubKeyword != others[i].SubKeyword) return OtherReading(before, bound.Make(segment, i).Span);
                var number = was.FirstReference(segment) + i;
                // What leads somewhere by one word needs no more looking at.
                if (rows[i].Second == null && bound.Targets[number] is { } target && IsSame(target, rebound.Targets[number])) continue;
                var (one, other) = (bound.Make(segment, i), rebound.Make(segment, i));
                if (!IsSame(one.Target, other.Target) || !IsSame(one.Scope, other.Scope) || !IsSame(one.Mistaken, other.Mistaken)) return OtherMeaning(one);
            }
        }
        return null;
    }

    private static bool AreReadAlike(AgendaFile before, AgendaFile after, int segment)
    {
        var (was, now) = (before.Tree.Segments[segment], after.Tree.Segments[segment]);
        if (was == now) return true;
        var (names, others) = (before.Names.Segment(segment), after.Names.Segment(segment));
        // A property more is the code of a country.
        return was.Findings.Length == now.Findings.Length && names.LostWords.Length == others.LostWords.Length
            && Math.Abs(names.Properties.Length - others.Properties.Length) <= 1;
    }

    private static bool IsSame(Symbol? one, Symbol? other) =>
        one == null ? other == null : other != null && one.Order == other.Order && one.File.Path == other.File.Path;

    /// <summary>A place in a segment, or anywhere in a file, where the id stands; one in column 0, where words can begin declarations, before others.</summary>
    private TextSpan PlaceIn(AgendaFile file, int? segment)
    {
        TextSpan? found = null;
        foreach (var reference in WorkspaceNames.ReferencesIn(workspace, file, symbol))
        {
            if (segment != null && file.Tree.IndexAt(reference.Span.Start) != segment) continue;
            if (file.Source.PositionOf(reference.Span.Start).Column == 0) return reference.Span;
            found ??= reference.Span;
        }
        return found ?? (file == symbol.File ? symbol.IdSpan : new(file.Tree.StartOf(segment ?? 0), 0));
    }

    private string OtherReading(AgendaFile file, TextSpan span) =>
        $"With the id {Messages.Quote(newId)}, {RenameObstacles.PlaceOf(file, span)} would be read differently: there it is a word of the language. Choose another id.";

    private string OtherMeaning(Reference reference)
    {
        var place = RenameObstacles.PlaceOf(reference.File, reference.Span);
        if (reference.Target == symbol || reference.Scope == symbol || reference.Mistaken == symbol)
            return $"In {place}, {Messages.Quote(newId)} would mean something else, which bears that id there. Choose another id.";
        return $"{Words.Capital(place)} names {Messages.Quote(reference.File.Source.Slice(reference.Span))}, which would then mean {Words.Of(symbol)}. Choose another id, or change that line first.";
    }
}
