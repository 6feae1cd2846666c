using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Comparing;

/// <summary>Compares two states of an agenda by what they mean.</summary>
/// <remarks>
/// Comments, layout, the order of declarations that stand by themselves, the file that something stands in, and what follows from something else (numbers of
/// items, dates that the event gives) are no change. The same states give the same changes; swapped, they give the reverse.
/// </remarks>
public static class AgendaComparer
{
    /// <summary>All that differs.</summary>
    /// <param name="old">The older state.</param>
    /// <param name="now">The newer state; what is taken over from the older one (see <see cref="AgendaState.Load"/>) costs nothing.</param>
    /// <param name="isWanted">Whether changes of what stands in a file are wanted; all are if it is null. Of what was moved, the older or newer file is enough.</param>
    /// <param name="cancellation">To stop early.</param>
    public static Comparison Compare(AgendaState old, AgendaState now, Func<AgendaFile, bool>? isWanted = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        return Compare(DeclarationMatcher.Match(old, now), isWanted, cancellation);
    }

    /// <summary>All that differs between two states of which it is known what is the same thing.</summary>
    /// <param name="match">What is the same thing.</param>
    /// <param name="isWanted">Whether changes of what stands in a file are wanted; all are if it is null. Of what was moved, the older or newer file is enough.</param>
    /// <param name="cancellation">To stop early.</param>
    internal static Comparison Compare(DeclarationMatch match, Func<AgendaFile, bool>? isWanted = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(match);
        var settling = new Settling(match, isWanted);
        var drafts = Drafts(match, settling, cancellation);
        drafts.RemoveAll(draft => !settling.IsWanted(draft));
        if (drafts.Count == 0) return new([], []);

        drafts = InOrder(drafts, match);
        ZoneCheck.Run(match, drafts);
        settling.Settle(drafts, 0, withZones: true, cancellation);
        var groups = Causes.Group(drafts, match);
        var ids = new ChangeIds();
        return new([.. drafts.Select(draft => Finish(draft, ids, match))], groups);
    }

    private static List<ChangeDraft> Drafts(DeclarationMatch match, Settling settling, CancellationToken cancellation)
    {
        var drafts = new List<ChangeDraft>();
        var comparer = new DeclarationComparer(match, drafts);
        var (inEvent, first) = ((Symbol?)null, 0);
        foreach (var pair in match.Pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (pair.New.Event != inEvent) EndEvent(pair.New.Event);
            comparer.Compare(pair);
        }
        EndEvent(null);
        ItemOrder.Compare(match, drafts);
        foreach (var symbol in match.Removed.Where(symbol => !DaysSaid.IsSaidAnyway(symbol, match.NewOf)))
            drafts.Add(new() { Old = symbol, Change = ChangeKind.Removed, Class = ChangeTable.Of(symbol.Kind), Before = symbol.Name, OldSpan = symbol.IdSpan });
        foreach (var symbol in match.Added.Where(symbol => !DaysSaid.IsSaidAnyway(symbol, match.OldOf)))
            drafts.Add(new() { New = symbol, Change = ChangeKind.Added, Class = ChangeTable.Of(symbol.Kind), After = symbol.Name, NewSpan = symbol.IdSpan });

        var before = match.Old.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in match.New.Files)
            if (before.Remove(file.Path, out var was) && !match.IsUnchanged(file)) Unreadable.Compare(was, file, drafts);
            else if (was == null) Unreadable.Compare(null, file, drafts);
        foreach (var file in match.Old.Files)
            if (before.ContainsKey(file.Path)) Unreadable.Compare(file, null, drafts);
        return drafts;

        void EndEvent(Symbol? next)
        {
            settling.Settle(drafts, first, withZones: false, cancellation);
            if (inEvent != null) settling.Release(inEvent);
            (inEvent, first) = (next, drafts.Count);
        }
    }

    private static List<ChangeDraft> InOrder(List<ChangeDraft> drafts, DeclarationMatch match)
    {
        var newFiles = match.New.Files.Select((file, i) => (file, i)).ToDictionary(each => each.file, each => each.i);
        var oldFiles = match.Old.Files.Select((file, i) => (file, i)).ToDictionary(each => each.file, each => each.i);
        return [.. drafts.OrderBy(TopPlace).ThenBy(static draft => draft.New != null ? (0, draft.New.Order) : (1, draft.Old?.Order ?? -1))];

        (int, int, int) TopPlace(ChangeDraft draft)
        {
            if (draft.Symbol == null) return draft.NewFile is { } file ? (0, newFiles[file], -1) : (1, oldFiles[draft.OldFile!], -1);
            var top = draft.Symbol.Top;
            if (draft.New == null && match.NewOf(top) is { } now) top = now;
            return newFiles.TryGetValue(top.File, out var place) ? (0, place, top.Order) : (1, oldFiles[top.File], top.Order);
        }
    }

    private static AgendaChange Finish(ChangeDraft draft, ChangeIds ids, DeclarationMatch match) => new()
    {
        Id = draft.Symbol is { } symbol ? ids.Of(symbol) : (draft.NewFile ?? draft.OldFile)!.Source.Path,
        Kind = draft.Kind,
        Change = draft.Change,
        Class = draft.Class,
        Property = draft.Property,
        Before = draft.Before,
        After = draft.After,
        AffectedSymbols = [.. draft.Affected.Where(who => who.Id.Length > 0).DistinctBy(who => who.Id).OrderBy(who => who.Id, StringComparer.Ordinal)],
        AffectsEverybody = draft.AffectsEverybody,
        Old = At(Settling.FileOf(draft, isOld: true), draft.OldSpan),
        New = At(Settling.FileOf(draft, isOld: false), draft.NewSpan),
        Group = draft.Cause,
        Sentence = draft.Sentence,
        OldSymbol = draft.Old,
        NewSymbol = draft.New,
        Dropped = Named(draft.Dropped),
        Gained = Named(draft.Gained),
        OldEvent = draft.Old?.Event ?? (draft.New?.Event is { } newEvent ? match.OldOf(newEvent) : null),
        NewEvent = draft.New?.Event ?? (draft.Old?.Event is { } oldEvent ? match.NewOf(oldEvent) : null),
    };

    private static ImmutableArray<Symbol> Named(IReadOnlyList<PropertyFact> facts)
    {
        if (facts.Count == 0) return [];
        var named = new HashSet<Symbol>();
        foreach (var fact in facts)
        {
            if (fact.Target != null) named.Add(fact.Target);
            // A list states its members one by one.
            if (fact.Info is not { Occurrence: Occurrence.Many or Occurrence.Once }) continue;
            for (var i = 0; i < fact.Fact.MentionCount; i++)
                if (fact.Fact.MentionAt(i).Target is { } target) named.Add(target);
        }
        return [.. named];
    }

    private static Location? At(AgendaFile? file, TextSpan? span) => file == null || span == null ? null : new Location(file.Source, span.Value);
}
