using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules;

/// <summary>What a check gave.</summary>
/// <param name="Findings">All findings, in the order in which they are shown, each once.</param>
/// <param name="Files">The paths of the files that were looked at, unreadable ones included, in ordinal order.</param>
public sealed record CheckResult(ImmutableArray<Finding> Findings, ImmutableArray<string> Files);

/// <summary>Checks agendas: reads them, binds their names and runs the rules.</summary>
public static class AgendaChecker
{
    /// <summary>Checks all targets with the rules' own severities; a finding that several sets give is given once.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static CheckResult Check(IReadOnlyList<CheckTarget> targets, IAgendaFiles files, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Check(targets, new FileLoader(files), null, cancellation);
    }

    /// <summary>Checks all targets in a workspace that is loaded already, or as far as it is.</summary>
    /// <param name="targets">What to check.</param>
    /// <param name="loader">The workspace.</param>
    /// <param name="settings">How grave findings are; null for the rules' own severities.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static CheckResult Check(IReadOnlyList<CheckTarget> targets, FileLoader loader, IRuleSettings? settings = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(loader);
        var sets = CheckedSets.Of(targets, loader, cancellation);
        var findings = new FindingSink();
        var waivers = new Waivers(settings);
        UseCheck.Run(sets, findings);
        var users = new FileUsers(loader, sets);
        var seen = new HashSet<AgendaFile>();
        // A file that a lost `use` should lead to seems unused; that is one mistake, not many.
        var isComplete = sets.TrueForAll(set => set.IsComplete);
        var views = new List<SetView>(sets.Count);
        foreach (var set in sets)
        {
            foreach (var file in set.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                set.BindingOf(file);
            }
            foreach (var file in set.Files)
            {
                if (!seen.Add(file)) continue;
                findings.AddRange(file.Tree.Findings);
                findings.AddRange(set.BindingOf(file).Findings);
                var found = FileCheck.Of(file, loader, cancellation);
                findings.AddRange(found.Findings);
                waivers.AddRange(found.Waivers);
            }
            SetCheck.Of(set, cancellation).AddTo(findings);
            if (isComplete) UnusedDeclarationCheck.Run(set, users.IsUsed, findings);
            views.Add(CheckSet(set, users, findings, cancellation));
        }
        var all = new AllSets(views, users);
        foreach (var rule in RuleSet.OfAllSets) rule.Check(all, new(new(), findings, cancellation));
        return new(waivers.Apply(findings.ToSorted(), path => users.IsSeenWhole(loader.Load(path)), sets), [.. seen.Select(file => file.Path).Order(StringComparer.Ordinal)]);
    }

    private static SetView CheckSet(AgendaSet set, FileUsers users, FindingSink findings, CancellationToken cancellation)
    {
        var context = new RuleContext(new(), findings, cancellation);
        var view = new SetView(set, context.View, users.IsUsed);
        foreach (var rule in RuleSet.OfSets)
        {
            if (!rule.LooksOutside) continue;
            cancellation.ThrowIfCancellationRequested();
            rule.Check(view, context);
        }
        return view;
    }
}
