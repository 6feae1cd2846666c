using System.Collections.Immutable;
using AgendaLang.Findings;

namespace AgendaLang.Semantics;

/// <summary>Gathers findings of many sets, each once.</summary>
/// <param name="keeps">Whether it is known afterwards how each was added.</param>
internal sealed class FindingSink(bool keeps = false)
{
    private readonly List<(Finding, Location?)>? _kept = keeps ? [] : null;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(RuleInfo, Location, Location?)> _said = [];

    public void AddRange(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    /// <summary>Adds what is found at a place, unless another set gave it already.</summary>
    public void Add(Finding finding)
    {
        if (_said.Add((finding.Rule, finding.Location, null))) Keep(finding, null);
    }

    /// <summary>Adds what is found about two places of equal standing, unless it was added before, whichever of them came first.</summary>
    public void AddPair(Finding finding, Location other)
    {
        if (_said.Contains((finding.Rule, other, finding.Location)) || !_said.Add((finding.Rule, finding.Location, other))) return;
        Keep(finding, other);
    }

    /// <summary>What was added one by one, each with its other place if it is about two of equal standing, in the order in which it came; only of a sink that keeps it.</summary>
    public ImmutableArray<(Finding Finding, Location? Other)> ToSaid() => [.. _kept!];

    /// <summary>All findings, in the order in which they came.</summary>
    public List<Finding> ToList() => _findings;

    /// <summary>All findings in the order in which they are shown.</summary>
    public ImmutableArray<Finding> ToSorted()
    {
        _findings.Sort(Finding.Compare);
        return [.. _findings];
    }

    private void Keep(Finding finding, Location? other)
    {
        _findings.Add(finding);
        _kept?.Add((finding, other));
    }
}
