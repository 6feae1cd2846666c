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
            if (draft is not { Keyword: Keyword.Zone, Change: ChangeKind.Retimed, Old: { } old, New: { } now }) continue;
            if (now.Kind is Kind.Person or Kind.Organization || MovesNothing(old, now, users ??= new(match))) draft.Class = ChangeClass.Editorial;
        }

        // What is new, gone, or has a time in one state only says nothing of the zone, on the way there and back. Where nothing is left to judge by, it may matter.
        bool MovesNothing(Symbol old, Symbol now, Users users)
        {
            var before = Timed(old, users);
            var stay = Timed(now, users).Select(user => (Old: match.OldOf(user), New: user)).Where(pair => pair.Old != null && before.Contains(pair.Old)).ToList();
            return stay.Count > 0 && stay.TrueForAll(pair => When.SameInstants(When.Of(pair.Old!)!, When.Of(pair.New)!));
        }
    }

    /// <summary>The sessions, breaks and events with a time whose zone may be that of a place, country, event or session.</summary>
    private static HashSet<Symbol> Timed(Symbol symbol, Users users)
    {
        var timed = new HashSet<Symbol>();
        foreach (var holder in symbol.Kind is Kind.Place or Kind.Room or Kind.Country ? users.OfZone(symbol) : [symbol])
        {
            if (!KindSet.Events.Contains(holder.Kind))
            {
                if (When.Of(holder) is { Start: not null }) timed.Add(holder);
                continue;
            }
            var inEvent = EventModel.Of(holder);
            if (inEvent.HasTime) timed.Add(holder);
            timed.UnionWith(inEvent.Sessions.Where(session => session.HasTime).Select(session => session.Symbol));
        }
        return timed;
    }
}
