using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Rules;

/// <summary>Where agendas could not be read or names lead nowhere, and what may therefore not have been found.</summary>
internal sealed class Mistakes
{
    private readonly HashSet<Segment> _segments = [];
    private readonly HashSet<SourceText> _around = [];
    private readonly HashSet<SourceText> _aroundLost = [];

    /// <param name="findings">All findings.</param>
    /// <param name="sets">The sets in which they were found.</param>
    public Mistakes(ImmutableArray<Finding> findings, List<AgendaSet> sets)
    {
        var wrong = new HashSet<SourceText>();
        var lost = new HashSet<SourceText>();
        var trees = new Dictionary<SourceText, SyntaxTree>();
        foreach (var set in sets)
            foreach (var file in set.Files) trees.TryAdd(file.Source, file.Tree);
        foreach (var finding in findings)
        {
            var source = finding.Location.Source;
            if (finding.Rule.Id[3] is not ('0' or '1') || finding.Rule.Severity != Severity.Error) continue;
            wrong.Add(source);
            if (finding.Rule == RuleCatalogue.FileNotFound || finding.Rule == RuleCatalogue.FileOutsideWorkspace || finding.Rule == RuleCatalogue.UnreadableFile) lost.Add(source);
            if (trees.TryGetValue(source, out var tree) && tree.SegmentCount > 0) _segments.Add(tree.Segments[tree.IndexAt(finding.Location.Span.Start)]);
        }
        foreach (var set in sets)
        {
            if (!set.Files.Any(file => wrong.Contains(file.Source))) continue;
            _around.UnionWith(set.Files.Select(file => file.Source));
            if (set.Files.Any(file => lost.Contains(file.Source))) _aroundLost.UnionWith(set.Files.Select(file => file.Source));
        }
    }

    /// <summary>
    /// Whether a waiver may silence nothing only because of a mistake: in its top-level declaration, or in one that was read for it; if its rule
    /// compares what stands anywhere, or a file is missing, a mistake anywhere in a set of its file.
    /// </summary>
    public bool MayHide(Waiver waiver)
    {
        if (!_around.Contains(waiver.Place.Source)) return false;
        if (_aroundLost.Contains(waiver.Place.Source)) return true;
        foreach (var rule in RuleSet.OfSets)
            if (rule.Info == waiver.Rule) return true;
        foreach (var segment in waiver.Reads)
            if (_segments.Contains(segment)) return true;
        return false;
    }
}
