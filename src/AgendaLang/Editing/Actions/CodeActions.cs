using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What an editor offers to do: mend findings, write the same otherwise, put things in order.</summary>
/// <remarks>What is offered was tried: it makes no error that was not there before. Mends of what could not be read may bring to light what stood hidden behind.</remarks>
internal static class CodeActions
{
    private static readonly IActionSource[] Sources =
        [new PastedTimeAction(), new QuickFixes(), new DeclareAction(), new InviteAction(), new WaiveAction(), new ExtractTopicAction(), new HeadAndBlockAction()];

    /// <summary>What can be done at a place, the likeliest first.</summary>
    /// <param name="document">The file.</param>
    /// <param name="range">The cursor, or what is selected; cut to the text where it is longer.</param>
    /// <param name="kinds">The sorts of action that are wanted, or wider ones; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<CodeAction> At(EditorDocument document, TextSpan range, IReadOnlyList<string>? kinds = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var start = Math.Clamp(range.Start, 0, document.Source.Length);
        var context = new ActionContext(document, TextSpan.FromBounds(start, Math.Clamp(range.End, start, document.Source.Length)), kinds, cancellation);
        // Names are looked up, and models may be asked, whatever was checked before.
        foreach (var file in document.Set.Files) document.Set.BindingOf(file);

        var trial = new Trial(document.Workspace, cancellation);
        var offered = ImmutableArray.CreateBuilder<CodeAction>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in Sources)
        {
            foreach (var action in source.Offer(context))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!context.Wants(action.Kind) || action.Edits.IsEmpty || titles.Contains(action.Title)) continue;
                var written = action with { Edits = [.. action.Edits.Select(edit => edit with { Change = FixBatch.InLinesOf(edit.Source, edit.Change) })] };
                if (!done.Add(string.Join('\0', written.Edits.Select(edit => $"{edit.Source.Path}\0{edit.Change.Span}\0{edit.Change.NewText}"))) || !trial.IsSound(written, source)) continue;
                titles.Add(action.Title);
                offered.Add(written);
            }
        }
        if (context.Wants(CodeActionKinds.FixAll) && FixAll.Offer(document, cancellation) is { } fixAll) offered.Add(fixAll);
        if (context.Wants(CodeActionKinds.Organize) && Organizer.Offer(document) is { } organize) offered.Add(organize);
        return offered.ToImmutable();
    }

    /// <summary>An action with its edits, for one whose edits were left for later.</summary>
    /// <param name="document">The file that it was offered for.</param>
    /// <param name="action">The action.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The same action where it has its edits already; one without edits where there is nothing to do.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CodeAction Resolve(EditorDocument document, CodeAction action, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(action);
        if (!action.IsDeferred) return action;
        var edits = action.Kind switch
        {
            CodeActionKinds.FixAll => FixAll.Edits(document, cancellation),
            CodeActionKinds.Organize => Organizer.Edits(document, cancellation),
            _ => [],
        };
        return action with { Edits = edits, IsDeferred = false };
    }
}

/// <summary>Tries what an action would do.</summary>
internal sealed class Trial(EditorWorkspace workspace, CancellationToken cancellation)
{
    // What one is offered at one place is little; where it is not, the rest is not worth the wait.
    private const int MaxTrials = 24;

    private Dictionary<(string, string, string), int>? _errors;
    private int _trials;

    /// <summary>Whether an action changes only what its file now is, and makes no error.</summary>
    public bool IsSound(CodeAction action, IActionSource offeredBy)
    {
        if (Texts(action.Edits) is not { } texts) return false;
        if (offeredBy.KeepsMeaning || offeredBy.MayReveal && action.Mends.Any(finding => finding.Rule.Id[3] is '0' or '1')) return true;
        if (++_trials > MaxTrials) return false;
        _errors ??= Count(workspace.Check(cancellation).Findings);
        foreach (var (said, count) in Count(workspace.With(texts).Check(cancellation).Findings))
            if (count > _errors.GetValueOrDefault(said)) return false;
        return true;
    }

    /// <summary>The texts after some edits, by path; null where they do not fit the texts as they are.</summary>
    private Dictionary<string, SourceText>? Texts(ImmutableArray<FileEdit> edits)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var changes in edits.GroupBy(edit => edit.Source))
        {
            if (workspace.Loader.TryGet(changes.Key.Path)?.Source != changes.Key) return null;
            var end = 0;
            foreach (var change in changes.Select(edit => edit.Change).OrderBy(change => change.Span))
            {
                if (change.Span.Start < end || change.Span.End > changes.Key.Length) return null;
                end = change.Span.End;
            }
            texts.Add(changes.Key.Path, changes.Key.WithChanges(changes.Select(edit => edit.Change)));
        }
        return texts;
    }

    private static Dictionary<(string, string, string), int> Count(ImmutableArray<Finding> findings)
    {
        var counts = new Dictionary<(string, string, string), int>();
        foreach (var finding in findings)
        {
            if (finding.Severity != Severity.Error) continue;
            var said = (finding.Rule.Id, finding.Location.Source.Path, finding.Message);
            counts[said] = counts.GetValueOrDefault(said) + 1;
        }
        return counts;
    }
}
