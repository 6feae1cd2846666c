using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>One person, or one room, that was put in the place of another in several places.</summary>
internal static class ReplacementCauses
{
    public static IEnumerable<Cause> Persons(List<ChangeDraft> drafts, DeclarationMatch match) => Find(drafts, "person-replaced",
        static draft => draft.Change == ChangeKind.People, symbol => symbol.Kind == Kind.Person, match, acrossEvents: true,
        static (old, now, changes) => $"{Words.Capital(FactWords.Name(now))} takes the place of {FactWords.Name(old)} in {Words.Count(changes.Count, "place", "places")}.");

    public static IEnumerable<Cause> Rooms(List<ChangeDraft> drafts, DeclarationMatch match) => Find(drafts, "room-changed",
        static draft => draft is { Change: ChangeKind.Relocated, Keyword: Keyword.In } && draft.New?.Event != null, symbol => symbol.Kind is Kind.Room or Kind.Place, match, acrossEvents: false,
        static (old, now, changes) => $"{Words.Capital(Programme(changes))} from {FactWords.Name(old)} to {FactWords.Name(now)}.");

    private static string Programme(List<ChangeDraft> changes) =>
        changes.TrueForAll(change => change.Kind == Kind.Session) ? $"{changes.Count} sessions move" : $"{changes.Count} parts of the programme move";

    private static IEnumerable<Cause> Find(List<ChangeDraft> drafts, string name, Predicate<ChangeDraft> isOfSort, Predicate<Symbol> isOfKind, DeclarationMatch match,
        bool acrossEvents, Func<Symbol, Symbol, List<ChangeDraft>, string> say)
    {
        var groups = new Dictionary<(Symbol Old, Symbol New, Symbol? Event), List<ChangeDraft>>();
        foreach (var draft in drafts)
        {
            if (!isOfSort(draft) || Replaced(draft, isOfKind, match) is not { } pair) continue;
            var key = (pair.Old, pair.New, acrossEvents ? null : draft.New!.Event);
            if (!groups.TryGetValue(key, out var list)) groups.Add(key, list = []);
            list.Add(draft);
        }
        var comings = drafts.Where(draft => draft.Change is ChangeKind.Added or ChangeKind.Removed).ToDictionary(draft => draft.Symbol!);
        foreach (var ((old, now, _), members) in groups)
        {
            if (members.Count < 2) continue;
            var all = members.ToList();
            if (comings.Remove(old, out var gone)) all.Add(gone);
            if (comings.Remove(now, out var fresh)) all.Add(fresh);
            yield return new(name, all, say(old, now, members));
        }
    }

    /// <summary>The one thing that a change takes out, and the one that it puts in; null if it does anything else.</summary>
    private static (Symbol Old, Symbol New)? Replaced(ChangeDraft draft, Predicate<Symbol> isOfKind, DeclarationMatch match)
    {
        if (draft is not { Dropped.Count: 1, Gained.Count: 1 }) return null;
        var was = Named(draft.Dropped[0]);
        var isNow = Named(draft.Gained[0]);
        var old = was.Where(symbol => !isNow.Exists(other => match.NameOf(other) == match.NameOf(symbol))).ToList();
        var now = isNow.Where(symbol => !was.Exists(other => match.NameOf(other) == match.NameOf(symbol))).ToList();
        return old is [var gone] && now is [var fresh] && isOfKind(gone) && isOfKind(fresh) ? (gone, fresh) : null;
    }

    private static List<Symbol> Named(PropertyFact fact)
    {
        if (fact.Info is { Occurrence: Occurrence.List }) return fact.Target is { } member ? [member] : [];
        var named = new List<Symbol>();
        for (var i = 0; i < fact.Fact.MentionCount && i < 16; i++)
            if (fact.Fact.MentionAt(i).Target is { } target) named.Add(target);
        return named;
    }
}
