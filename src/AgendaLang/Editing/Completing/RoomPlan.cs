using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>Which rooms are free and large enough for a session.</summary>
internal sealed class RoomPlan(EventModel inEvent, SessionModel session, Symbol? near)
{
    private readonly int _people = Count(inEvent, session);

    /// <summary>Where a room or place stands among those that a session could be in, and why.</summary>
    public ReferenceRank Of(Symbol symbol)
    {
        if (symbol.Kind == Kind.Place) return symbol == near ? new(3, "") : new(6, "");
        var isNear = symbol.Scope == near;
        var seats = PlaceModel.Of(symbol).Seats;
        var size = seats is { } number ? Words.Count(number, "seat", "seats") : "";
        if (TakenBy(symbol) is { } taken) return new(isNear ? 4 : 7, $"taken {taken.Clock} by {taken.What}");
        if (seats < _people) return new(isNear ? 2 : 7, $"too small: {size} for {Words.Number(_people)}");
        var reason = session.Timings.IsEmpty ? size : size.Length == 0 ? "free" : $"free, {size}";
        // The smallest that is large enough comes first.
        return new(isNear ? 0 : 5, reason, Math.Min(seats ?? 998, 998));
    }

    private (string Clock, string What)? TakenBy(Symbol room)
    {
        foreach (var booking in inEvent.RoomBookings)
        {
            if (booking.What != room || booking.Session == session.Symbol) continue;
            foreach (var timing in session.Timings)
                if (timing.Overlaps(booking.Timing)) return (booking.Timing.Clock, SymbolNames.Of(booking.Session));
        }
        return null;
    }

    /// <summary>About how many people will be in it: those named for the event, or so many of each delegation.</summary>
    private static int Count(EventModel inEvent, SessionModel session)
    {
        if (session.IsOfNobody) return 0;
        if (session.HasParticipants)
        {
            var parties = session.ParticipantParties.ToHashSet();
            return inEvent.Delegations.Where(delegation => delegation.Party.Target is { } party && PartyModel.Of(party).Members.Any(parties.Contains)).Sum(delegation => delegation.People.Count())
                + session.Participants.Count(mention => mention.Target is { Kind: Kind.Person });
        }
        return session.DelegationSize is { } size ? inEvent.Delegations.Length * size.Total : inEvent.People.Length;
    }
}

/// <summary>Which topics an event or session has still to discuss.</summary>
internal sealed class TopicPlan
{
    private readonly EventModel _event;
    private readonly HashSet<Symbol> _session = [];
    private readonly Dictionary<Symbol, string> _prepared = [];

    public TopicPlan(AgendaSet set, EventModel inEvent, SessionModel? session)
    {
        _event = inEvent;
        if (session is { HasDiscuss: true })
            foreach (var mention in session.Topics)
                if (mention.Target is { } topic) _session.Add(topic);
        foreach (var file in set.Files)
        {
            foreach (var symbol in file.Names.OfKinds(KindSet.Events))
            {
                var other = EventModel.Of(symbol);
                if (other == inEvent || !other.Prepares.Any(mention => mention.Target == inEvent.Symbol)) continue;
                foreach (var topic in other.Discussed) _prepared.TryAdd(topic, SymbolNames.Of(symbol));
            }
        }
    }

    /// <summary>Where a topic stands: those of the session, those that preparatory talks asked for and nobody has taken up yet, the others.</summary>
    public ReferenceRank Of(Symbol topic)
    {
        if (_session.Count > 0)
        {
            if (_session.Any(own => EventModel.AreRelated(own, topic))) return new(0, "of the session");
            return new(4, "not of the session");
        }
        if (_prepared.TryGetValue(topic, out var where)) return _event.Discusses(topic) ? new(2, "") : new(0, $"from {where}, not yet here");
        return new(2, "");
    }
}
