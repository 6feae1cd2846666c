using System.Collections.Immutable;
using AgendaLang.Findings;

namespace AgendaLang.Semantics;

/// <summary>Files that are to be checked together.</summary>
/// <param name="Paths">The files, each path once.</param>
/// <param name="IsFolder">Whether they are all the files of a folder (then the roots among them are checked) or were each asked for (then each is).</param>
public sealed record CheckTarget(ImmutableArray<string> Paths, bool IsFolder);

/// <summary>What a check gave.</summary>
/// <param name="Findings">All findings, in the order in which they are shown, each once.</param>
/// <param name="Files">The paths of the files that were looked at, unreadable ones included, in ordinal order.</param>
public sealed record CheckResult(ImmutableArray<Finding> Findings, ImmutableArray<string> Files);

/// <summary>Checks agendas: reads them, binds their names and runs the rules.</summary>
public static class AgendaChecker
{
    /// <summary>Checks all targets; a finding that several sets give is given once.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static CheckResult Check(IReadOnlyList<CheckTarget> targets, IAgendaFiles files, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Check(targets, new FileLoader(files), cancellation);
    }

    /// <summary>Checks all targets in a workspace that is loaded already, or as far as it is.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static CheckResult Check(IReadOnlyList<CheckTarget> targets, FileLoader loader, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(loader);
        var sets = CheckedSets.Of(targets, loader, cancellation);
        var findings = new FindingSink();
        UseCheck.Run(sets, findings);
        var users = new FileUsers(loader, sets);
        var seen = new HashSet<AgendaFile>();
        // A file that a lost `use` should lead to seems unused; that is one mistake, not many.
        var isComplete = sets.TrueForAll(set => set.IsComplete);
        foreach (var set in sets)
        {
            foreach (var file in set.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!seen.Add(file)) continue;
                findings.AddRange(file.Tree.Findings);
                findings.AddRange(set.BindingOf(file).Findings);
            }
            DuplicateIdCheck.Run(set, findings);
            SameNameCheck.Run(set, findings);
            CircularMembershipCheck.Run(set, findings);
            if (isComplete) UnusedDeclarationCheck.Run(set, users.IsUsed, findings);
        }
        return new(findings.ToSorted(), [.. seen.Select(file => file.Path).Order(StringComparer.Ordinal)]);
    }
}
