using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Says that something stands in something else, or in another order.</summary>
internal static class Moves
{
    private const int MostSaid = 8;

    public static string Of(ChangeDraft draft)
    {
        var subject = Sentences.Begin(draft);
        if (draft.Property == "within") return Within(draft, subject);
        if (draft.Property == "order" && draft.Kind == Kind.Item)
            return draft.Shifts[0].After is { } before ? $"{subject} now comes after {FactWords.Name(before)}." : $"{subject} now comes first.";
        return draft.Shifts is [{ What: { } who } shift] ? One(draft, who, shift, subject) : All(draft, subject);
    }

    private static string Within(ChangeDraft draft, string subject)
    {
        var from = HolderOf(draft.Old!);
        var to = HolderOf(draft.New!);
        if (from == null) return $"{subject} now belongs to {Words.Of(to!)}.";
        return to == null ? $"{subject} no longer belongs to {Words.Of(from)}." : $"{subject} moves from {Words.Of(from)} to {Words.Of(to)}.";
    }

    private static Symbol? HolderOf(Symbol symbol) => symbol.Holder is { Kind: Kind.Day } day ? day.Holder : symbol.Holder;

    private static string One(ChangeDraft draft, Symbol who, Shift shift, string subject)
    {
        var name = Words.Capital(FactWords.Name(who));
        var where = Words.Of(draft.Symbol!);
        return draft.Keyword switch
        {
            Keyword.Speaker when shift.Before is { } next => $"{name} now speaks before {FactWords.Name(next)} in {where}.",
            Keyword.Speaker when shift.After is { } last => $"{name} now speaks after {FactWords.Name(last)} in {where}.",
            Keyword.Stops when shift.Before is { } next => $"{subject} now stops at {FactWords.Name(who)} before {FactWords.Name(next)}.",
            Keyword.Stops when shift.After is { } last => $"{subject} now stops at {FactWords.Name(who)} after {FactWords.Name(last)}.",
            _ when shift.Before is { } next => $"{name} now comes before {FactWords.Name(next)} in the order of {Noun(draft.Keyword)} of {where}.",
            _ when shift.After is { } last => $"{name} now comes after {FactWords.Name(last)} in the order of {Noun(draft.Keyword)} of {where}.",
            _ => All(draft, subject),
        };
    }

    private static string All(ChangeDraft draft, string subject) =>
        $"{subject} has another order of {Noun(draft.Keyword)}: {Words.List(draft.Gained.Select(fact => fact.Target is { } who ? FactWords.Name(who) : FactWords.Of(fact)), MostSaid)}.";

    private static string Noun(Keyword keyword) => keyword switch
    {
        Keyword.Speaker => "speakers",
        Keyword.Stops => "stops",
        Keyword.Delegation => "delegations",
        _ => "places",
    };
}
