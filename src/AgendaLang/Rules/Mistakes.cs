using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Rules;

/// <summary>Where agendas could not be read or names lead nowhere, and what may therefore not have been found.</summary>
internal sealed class Mistakes
{
    private readonly HashSet<Segment> _segments = [];
    private readonly bool _isFileLost;

    /// <param name="findings">All findings.</param>
    /// <param name="files">The files that they stand in.</param>
    public Mistakes(ImmutableArray<Finding> findings, IEnumerable<AgendaFile> files)
    {
        var trees = files.ToDictionary(file => file.Source, file => file.Tree);
        foreach (var finding in findings)
        {
            if (finding.Rule.Id[3] is not ('0' or '1') || finding.Rule.Severity != Severity.Error) continue;
            _isFileLost |= finding.Rule == RuleCatalogue.FileNotFound || finding.Rule == RuleCatalogue.FileOutsideWorkspace || finding.Rule == RuleCatalogue.UnreadableFile;
            if (trees.TryGetValue(finding.Location.Source, out var tree) && tree.SegmentCount > 0) _segments.Add(tree.Segments[tree.IndexAt(finding.Location.Span.Start)]);
        }
    }

    /// <summary>
    /// Whether a waiver may silence nothing only because of a mistake: in its top-level declaration, or in one that was read for it; of a rule that
    /// compares what stands anywhere, or where a file is missing, a mistake anywhere.
    /// </summary>
    public bool MayHide(Waiver waiver)
    {
        if (_segments.Count == 0) return false;
        if (_isFileLost) return true;
        foreach (var rule in RuleSet.OfSets)
            if (rule.Info == waiver.Rule) return true;
        foreach (var segment in waiver.Reads)
            if (_segments.Contains(segment)) return true;
        return false;
    }
}
