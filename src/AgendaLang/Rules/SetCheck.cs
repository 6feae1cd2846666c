using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules;

/// <summary>What is found by comparing the declarations of one set with each other. It rests on the set's files alone, so it is kept with the root as long as that stays as it is.</summary>
internal sealed class SetCheck
{
    // The finding, and the other place where it is about two of equal standing.
    private readonly ImmutableArray<(Finding Finding, Location? Other)> _said;

    private SetCheck(ImmutableArray<(Finding, Location?)> said) => _said = said;

    /// <summary>What is found in a set, as far as it is known already from before.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is kept.</exception>
    public static SetCheck Of(AgendaSet set, CancellationToken cancellation)
    {
        if (set.Root.CheckedSet is SetCheck known) return known;
        var findings = new FindingSink(keeps: true);
        DuplicateIdCheck.Run(set, findings);
        SameNameCheck.Run(set, findings);
        CircularMembershipCheck.Run(set, findings);
        var context = new RuleContext(new(), findings, cancellation);
        var view = new SetView(set, context.View, static _ => throw new InvalidOperationException("The rule looks outside of its set, and does not say so."));
        foreach (var rule in RuleSet.OfSets)
        {
            if (rule.LooksOutside) continue;
            cancellation.ThrowIfCancellationRequested();
            rule.Check(view, context);
        }
        var check = new SetCheck(findings.ToSaid());
        set.Root.CheckedSet = check;
        return check;
    }

    /// <summary>Adds it to what other sets give, each finding once.</summary>
    public void AddTo(FindingSink findings)
    {
        foreach (var (finding, other) in _said)
        {
            if (other is { } place) findings.AddPair(finding, place);
            else findings.Add(finding);
        }
    }
}
