using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Rules;

/// <summary>A finding that was mended.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Title">What was done, as a command: <c>Change "tokaev" to "tokayev"</c>.</param>
public sealed record AppliedFix(RuleInfo Rule, string Title);

/// <summary>A file that was mended.</summary>
/// <param name="Before">Its text before.</param>
/// <param name="After">Its text now.</param>
/// <param name="Fixes">What was done in it, in that order.</param>
public sealed record MendedFile(SourceText Before, SourceText After, ImmutableArray<AppliedFix> Fixes);

/// <summary>What mending gave.</summary>
/// <param name="Files">The files that changed, in ordinal order of their paths.</param>
/// <param name="Remaining">The check of all as it is now.</param>
public sealed record FixResult(ImmutableArray<MendedFile> Files, CheckResult Remaining)
{
    /// <summary>Files that a safe fix would change and that may not be changed; in ordinal order.</summary>
    public ImmutableArray<string> NotAllowed { get; init; } = [];
}

/// <summary>Applies the fixes that are safe until nothing is left to apply.</summary>
/// <remarks>
/// In rounds: what a round applies does not overlap, leaves no finding that it was to mend, makes no error that was not there before, and leaves less than
/// there was (errors counting before warnings, these before the rest). So it ends, and doing it again changes nothing. What fails in company is tried in
/// halves, then alone, at last together with the fixes of the errors that it brings to light; what fails then, too, is left out.
/// </remarks>
public sealed class SafeFixes
{
    private const int MaxRounds = 100;

    // Enough to find the few bad ones among many; a set that needs more is left as far as it got.
    private const int MaxChecks = 1_000;

    // How many statements that could not be read may stand in one another for all to be mended at once.
    private const int MaxDepth = 8;

    private readonly IReadOnlyList<CheckTarget> _targets;
    private readonly IRuleSettings? _settings;
    private readonly Func<string, bool> _mayChange;
    private readonly CancellationToken _cancellation;
    private readonly ConditionalWeakTable<SourceText, SyntaxTree> _trees = [];
    private readonly Dictionary<string, List<AppliedFix>> _applied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _before = new(StringComparer.Ordinal);
    private ChangedFiles _files;
    private CheckResult _state;
    private FileLoader? _loader;
    private int _checks;

    private SafeFixes(
        IReadOnlyList<CheckTarget> targets, IAgendaFiles files, IRuleSettings? settings, Func<string, bool> mayChange, FileLoader? known, CancellationToken cancellation)
    {
        _loader = known;
        _targets = targets;
        _settings = settings;
        _mayChange = mayChange;
        _cancellation = cancellation;
        _files = new(files);
        _state = Check(_files);
    }

    /// <summary>Checks, and mends what can be mended safely. Writes nothing: the texts are in what it gives.</summary>
    /// <param name="targets">What to check.</param>
    /// <param name="files">Where the files come from; each is read once.</param>
    /// <param name="settings">How grave findings are; null for the rules' own severities. What is off or silent is not mended.</param>
    /// <param name="mayChange">Whether the file of a path may be changed; a fix that changes another, too, is left out as a whole.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FixResult Apply(
        IReadOnlyList<CheckTarget> targets, IAgendaFiles files, IRuleSettings? settings, Func<string, bool> mayChange, CancellationToken cancellation = default) =>
        Apply(targets, files, settings, mayChange, null, cancellation);

    /// <summary>The same in a workspace of which a state is loaded already: what is as it was there is not looked at again.</summary>
    internal static FixResult Apply(
        IReadOnlyList<CheckTarget> targets, IAgendaFiles files, IRuleSettings? settings, Func<string, bool> mayChange, FileLoader? known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(mayChange);
        var work = new SafeFixes(targets, files, settings, mayChange, known, cancellation);
        for (var round = 0; round < MaxRounds && work.Round(); round++)
        {
        }
        return work.Result();
    }

    /// <summary>Applies what fits together; whether that was anything.</summary>
    private bool Round()
    {
        var waiting = Candidates(_state).Where(candidate => MayApply(candidate, _files)).ToList();
        var applied = new FixBatch();
        (ChangedFiles Files, CheckResult State)? reached = null;
        while (waiting.Count > 0)
        {
            var batch = new FixBatch();
            var later = new List<FixCandidate>();
            foreach (var candidate in waiting)
            {
                if (applied.Touches(candidate)) continue; // It is looked at again in the next round, as it then is.
                if (batch.Touches(candidate)) later.Add(candidate);
                else batch.Add(candidate);
            }
            Try(batch.Candidates, applied, ref reached);
            waiting = later;
        }
        if (reached is not { } now) return MendInDepth();
        Adopt(applied.Candidates, now.Files, now.State);
        return true;
    }

    /// <summary>Tries what makes errors by itself, since it lets us read what could not be read, together with the fixes of these errors.</summary>
    private bool MendInDepth()
    {
        foreach (var candidate in Candidates(_state).Where(candidate => MayApply(candidate, _files)))
        {
            var applied = new List<FixCandidate> { candidate };
            var files = _files.With(new([candidate]));
            var state = Check(files);
            for (var depth = 0; depth < MaxDepth && _checks < MaxChecks; depth++)
            {
                var batch = new FixBatch();
                foreach (var next in Candidates(state, NewErrors(state)))
                    if (MayApply(next, files) && !batch.Touches(next)) batch.Add(next);
                if (batch.Candidates.Count == 0) break;
                applied.AddRange(batch.Candidates);
                files = files.With(batch);
                state = Check(files);
                if (!IsBetter(state, [candidate])) continue;
                Adopt(applied, files, state);
                return true;
            }
        }
        return false;
    }

    private void Adopt(IReadOnlyList<FixCandidate> applied, ChangedFiles files, CheckResult state)
    {
        foreach (var candidate in applied)
        {
            foreach (var path in candidate.Paths)
            {
                if (!_applied.TryGetValue(path, out var list)) _applied.Add(path, list = []);
                list.Add(new(candidate.Finding.Rule, candidate.Fix.Title));
                _before.TryAdd(path, _files.Read(path).Source!);
            }
        }
        _files = files;
        _state = state;
    }

    private bool MayApply(FixCandidate candidate, ChangedFiles files) => candidate.IsSound(files) && candidate.Paths.All(_mayChange);

    /// <summary>Adds to what is applied as much of a batch as does no harm.</summary>
    /// <param name="batch">What to apply.</param>
    /// <param name="applied">What is applied already.</param>
    /// <param name="reached">The texts with all that is applied, and their check; null as long as nothing is.</param>
    private void Try(IReadOnlyList<FixCandidate> batch, FixBatch applied, ref (ChangedFiles Files, CheckResult State)? reached)
    {
        if (batch.Count == 0 || _checks >= MaxChecks) return;
        var together = new FixBatch(applied.Candidates.Concat(batch));
        var files = _files.With(together);
        var state = Check(files);
        if (IsBetter(state, together.Candidates))
        {
            foreach (var candidate in batch) applied.Add(candidate);
            reached = (files, state);
        }
        else if (batch.Count > 1)
        {
            Try([.. batch.Take(batch.Count / 2)], applied, ref reached);
            Try([.. batch.Skip(batch.Count / 2)], applied, ref reached);
        }
    }

    /// <summary>Whether a state is better than the one we have: without what was mended, without an error that we have not, and with less in all.</summary>
    private bool IsBetter(CheckResult after, IReadOnlyList<FixCandidate> applied)
    {
        var left = Count(_state.Findings);
        foreach (var candidate in applied) left[Key(candidate.Finding)]--;
        var mended = applied.Select(candidate => Key(candidate.Finding)).ToHashSet();
        foreach (var (key, count) in Count(after.Findings))
            if ((key.Severity == Severity.Error || mended.Contains(key)) && count > left.GetValueOrDefault(key)) return false;
        return Weight(after).CompareTo(Weight(_state)) < 0;
    }

    private HashSet<Said> NewErrors(CheckResult after)
    {
        var known = Count(_state.Findings);
        return [.. Count(after.Findings).Where(each => each.Key.Severity == Severity.Error && each.Value > known.GetValueOrDefault(each.Key)).Select(each => each.Key)];
    }

    private static (int Errors, int Warnings, int Others) Weight(CheckResult result) => (
        result.Findings.Count(finding => finding.Severity == Severity.Error),
        result.Findings.Count(finding => finding.Severity == Severity.Warning),
        result.Findings.Count(finding => finding.Severity < Severity.Warning));

    private static Said Key(Finding finding) => new(finding.Rule, finding.Severity, finding.Location.Source.Path, finding.Message);

    private static Dictionary<Said, int> Count(ImmutableArray<Finding> findings)
    {
        var counts = new Dictionary<Said, int>();
        foreach (var finding in findings) counts[Key(finding)] = counts.GetValueOrDefault(Key(finding)) + 1;
        return counts;
    }

    /// <summary>The fixes that are safe: the first of each finding, or of each of some.</summary>
    private static IEnumerable<FixCandidate> Candidates(CheckResult state, HashSet<Said>? only = null)
    {
        foreach (var finding in state.Findings)
            if (only?.Contains(Key(finding)) != false && finding.Fixes.FirstOrDefault(fix => fix.IsSafe) is { } fix) yield return new(finding, fix);
    }

    private CheckResult Check(ChangedFiles files)
    {
        _checks++;
        // Whatever was checked last, kept or not: what is alike in both is taken over.
        var before = _loader;
        _loader = new(files, source => _trees.GetValue(source, text => TreeOf(text, before?.TryGet(text.Path)?.Tree)), before);
        return AgendaChecker.Check(_targets, _loader, _settings, _cancellation);
    }

    private static SyntaxTree TreeOf(SourceText text, SyntaxTree? before) =>
        before == null ? SyntaxTree.Parse(text) : before.Source == text ? before : before.WithText(text);

    private FixResult Result() => new(
        [.. _before.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new MendedFile(file.Value, _files.Read(file.Key).Source!, [.. _applied[file.Key]]))],
        _state)
    {
        NotAllowed = [.. Candidates(_state).SelectMany(candidate => candidate.Paths).Where(path => !_mayChange(path))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    /// <summary>What is said of a file: places move when a text changes, this does not.</summary>
    private readonly record struct Said(RuleInfo Rule, Severity Severity, string Path, string Message);
}
