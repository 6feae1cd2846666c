using System.Collections.Immutable;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>Tells in which sessions an item is dealt with.</summary>
internal static class ItemSessions
{
    /// <summary>The live sessions of an item: the one that it stands in, and those that take up it or what it is a part of; none if it has no session.</summary>
    /// <param name="item">An item of the event.</param>
    /// <param name="inEvent">The event.</param>
    /// <param name="sessionsOf">Which sessions take up which items; made when first needed.</param>
    public static ImmutableArray<SessionModel> Of(ItemModel item, EventModel inEvent, ref ILookup<Symbol, SessionModel>? sessionsOf)
    {
        sessionsOf ??= inEvent.Sessions.Where(each => each.IsLive)
            .SelectMany(each => each.TakenUpItems.Select(taken => (taken.Symbol, each)))
            .ToLookup(pair => pair.Symbol, pair => pair.each);
        var sessions = new HashSet<SessionModel>();
        if (item.Session is { } own) sessions.Add(own);
        for (var at = item; at != null; at = at.Holder)
            foreach (var each in sessionsOf[at.Symbol])
                sessions.Add(each);
        return [.. sessions];
    }
}
