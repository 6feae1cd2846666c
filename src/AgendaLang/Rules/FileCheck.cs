using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Rules;

/// <summary>
/// What the rules about declarations, events and files found in one file: the same in all sets that hold it. Worked out by segment; after an edit
/// anywhere, those segments are taken over whose own text, and all the text that they rest on, is as it was.
/// </summary>
internal sealed class FileCheck
{
    private readonly Dictionary<Segment, SegmentCheck> _segments;
    private object _state;

    private FileCheck(object state, Dictionary<Segment, SegmentCheck> segments, List<Finding> ofFile)
    {
        _state = state;
        _segments = segments;
        Findings = [.. ofFile, .. segments.Values.SelectMany(segment => segment.Findings)];
        Waivers = [.. segments.Values.SelectMany(segment => segment.Waivers)];
    }

    /// <summary>What was found, in no order.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The waivers of the file, in no order.</summary>
    public ImmutableArray<Waiver> Waivers { get; }

    /// <summary>What is found in a file, as far as it is known already from before.</summary>
    public static FileCheck Of(AgendaFile file, FileLoader loader, CancellationToken cancellation)
    {
        if (file.Checked is FileCheck known)
        {
            known._state = loader.Changes.State;
            return known;
        }
        var before = loader.Changes.Before(file.Path)?.Checked as FileCheck;
        var segments = new Dictionary<Segment, SegmentCheck>(file.Tree.SegmentCount);
        var names = file.Names;
        for (var i = 0; i < names.SegmentCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var symbols = names.SymbolsOf(i);
            if (symbols.IsEmpty) continue;
            var segment = file.Tree.Segments[i];
            segments.Add(segment, before?.Take(segment, loader.Changes) ?? Run(symbols, loader, cancellation));
        }
        var ofFile = new FindingSink();
        var context = new RuleContext(new(), ofFile, cancellation);
        foreach (var rule in RuleSet.OfFiles) rule.Check(file, context);
        var check = new FileCheck(loader.Changes.State, segments, ofFile.ToList());
        file.Checked = check;
        return check;
    }

    private SegmentCheck? Take(Segment segment, WorkspaceChanges changes) =>
        _segments.TryGetValue(segment, out var known) && changes.StillHolds(_state, known.Reads) ? known.Move(changes) : null;

    private static SegmentCheck Run(ReadOnlySpan<Symbol> symbols, FileLoader loader, CancellationToken cancellation)
    {
        loader.SegmentsChecked++;
        var view = new ModelView();
        var findings = new FindingSink();
        var waivers = new List<Waiver>();
        var context = new RuleContext(view, findings, cancellation);
        foreach (var symbol in symbols)
        {
            cancellation.ThrowIfCancellationRequested();
            view.Note(symbol);
            Waiver.Collect(symbol, waivers);
            foreach (var rule in RuleSet.Of(symbol.Kind)) rule.Check(symbol, context);
            if (symbol.Event != symbol) continue;
            var inEvent = view.Event(symbol);
            foreach (var rule in RuleSet.OfEvents) rule.Check(inEvent, context);
        }
        var reads = view.ToSegments();
        return new([.. findings.ToList()], [.. waivers.Select(waiver => waiver with { Reads = reads })], reads);
    }

    /// <summary>What was found in a segment.</summary>
    /// <param name="Findings">In no order.</param>
    /// <param name="Waivers">In order of text.</param>
    /// <param name="Reads">The segments that it rests on, its own among them.</param>
    private sealed record SegmentCheck(ImmutableArray<Finding> Findings, ImmutableArray<Waiver> Waivers, Segment[] Reads)
    {
        /// <summary>The same at the places where its texts stand now; null where one cannot be told.</summary>
        public SegmentCheck? Move(WorkspaceChanges changes)
        {
            if (Findings.IsEmpty && Waivers.IsEmpty) return this;
            var isLost = false;
            Location At(Location place)
            {
                var moved = changes.Move(place);
                isLost |= moved == null;
                return moved ?? place;
            }
            var findings = Findings.Select(finding => finding with
            {
                Location = At(finding.Location),
                Related = [.. finding.Related.Select(related => related with { Location = At(related.Location) })],
                Fixes = [.. finding.Fixes.Select(fix => fix with { Edits = [.. fix.Edits.Select(edit => Move(edit, At))] })],
            }).ToImmutableArray();
            var waivers = Waivers.Select(waiver => waiver with { Declaration = At(waiver.Declaration), Place = At(waiver.Place), Line = At(waiver.Line) }).ToImmutableArray();
            return isLost ? null : new(findings, waivers, Reads);
        }

        private static FileEdit Move(FileEdit edit, Func<Location, Location> at)
        {
            var place = at(new(edit.Source, edit.Change.Span));
            return new(place.Source, edit.Change with { Span = place.Span });
        }
    }
}
