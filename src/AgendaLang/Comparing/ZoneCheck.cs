using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Finds zones that were corrected without moving anything: their change is editorial.</summary>
internal static class ZoneCheck
{
    public static void Run(DeclarationMatch match, List<ChangeDraft> drafts)
    {
        Users? users = null;
        foreach (var draft in drafts)
        {
            if (draft.Keyword != Keyword.Zone || draft.Change != ChangeKind.Retimed || draft.New is not { } symbol) continue;
            if (symbol.Kind is Kind.Person or Kind.Organization || SessionsOf(symbol, users ??= new(match)) is { Count: > 0 } sessions && sessions.TrueForAll(IsStill))
                draft.Class = ChangeClass.Editorial;
        }

        bool IsStill(Symbol session) => match.OldOf(session) is not { } before
            || When.Of(before) is { Timing: not null } was && When.Of(session) is { Timing: not null } isNow && When.SameInstants(was, isNow);
    }

    private static List<Symbol> SessionsOf(Symbol symbol, Users users)
    {
        var holders = symbol.Kind is Kind.Place or Kind.Room ? users.OfPlace(symbol) : symbol.Kind == Kind.Country ? [] : [symbol];
        var sessions = new HashSet<Symbol>();
        foreach (var holder in holders)
        {
            if (holder.Kind is Kind.Session or Kind.Break) sessions.Add(holder);
            if (!KindSet.Events.Contains(holder.Kind)) continue;
            var inEvent = EventModel.Of(holder);
            if (inEvent.HasTime) sessions.Add(holder);
            sessions.UnionWith(inEvent.Sessions.Where(session => session.HasTime).Select(session => session.Symbol));
        }
        return [.. sessions];
    }
}
