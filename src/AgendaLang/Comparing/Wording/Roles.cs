using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Says who speaks and who is invited: people first.</summary>
internal static class Roles
{
    public static string Of(ChangeDraft draft)
    {
        var where = Words.Of(draft.Symbol!);
        var (gained, dropped) = (draft.Gained.Count > 0 ? draft.Gained[0] : null, draft.Dropped.Count > 0 ? draft.Dropped[0] : null);
        if (gained is { IsBroken: true } || dropped is { IsBroken: true }) return $"A {draft.Keyword.Text()} of {where} is written otherwise.";
        if (draft.Keyword == Keyword.Remote) return Remote(gained, dropped, where);
        return draft.Keyword == Keyword.Speaker ? Speaker(gained, dropped, $"{(draft.Kind == Kind.Item ? "on" : "in")} {where}", draft.InParts.Count > 0 ? $"on an item of {where}" : null) : Guest(gained, dropped, where);
    }

    private static string Speaker(PropertyFact? gained, PropertyFact? dropped, string where, string? onItem)
    {
        if (gained == null) return onItem == null ? $"{Name(dropped!)} no longer speaks {where}." : $"{Name(dropped!)} now speaks {onItem}.";
        var part = FactWords.Part(gained);
        if (dropped == null) return $"{Name(gained)} now speaks{part} {where}.";
        if (gained.Key.Detail != dropped.Key.Detail) return $"{Name(gained)} now speaks{part} {where}, in the place of {(FactWords.Part(dropped) == part ? FactWords.Guest(dropped) : FactWords.Of(dropped))}.";
        var before = FactWords.Part(dropped);
        return $"{Name(gained)} now speaks{(part.Length == 0 ? " without a limit" : part)} {where}; before:{(before.Length == 0 ? " without a limit" : before)}.";
    }

    private static string Remote(PropertyFact? gained, PropertyFact? dropped, string where)
    {
        if (gained == null) return $"{Words.Capital(FactWords.Of(dropped!))} no longer {Take(dropped!)} part in {where} from afar.";
        var before = dropped == null ? "" : gained.Key.Detail == dropped.Key.Detail ? $"; before: from {From(dropped)}" : $"; before: {FactWords.Of(dropped)} from {From(dropped)}";
        return $"{Words.Capital(FactWords.Of(gained))} now {Take(gained)} part in {where} from {From(gained)}{before}.";

        static string Take(PropertyFact fact) => fact.Syntax.Values.Words.Skip(1).Any() ? "take" : "takes";

        static string From(PropertyFact fact) => FactWords.Whence(fact) is { Length: > 0 } place ? place : "afar";
    }

    private static string Guest(PropertyFact? gained, PropertyFact? dropped, string where)
    {
        if (gained == null) return $"{Words.Capital(FactWords.Guest(dropped!))} is no longer invited to {where} as {FactWords.RoleOf(dropped!)}.";
        var said = $"{Words.Capital(FactWords.Guest(gained))} is {(dropped == null || gained.Key.Detail != dropped.Key.Detail ? "now invited" : "invited")} to {where} as {FactWords.RoleOf(gained)}";
        return dropped == null ? $"{said}." : $"{said}; before: {FactWords.Guest(dropped)} as {FactWords.RoleOf(dropped)}.";
    }

    private static string Name(PropertyFact fact) => Words.Capital(fact.Target is { } who ? FactWords.Name(who) : FactWords.Guest(fact));
}
