using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>That somebody must be somewhere, or that a room is taken, for some time.</summary>
/// <param name="What">The person, the party in a bilateral that names no person, or the room.</param>
/// <param name="Timing">When.</param>
/// <param name="Session">The session, or the meeting that has no timed sessions.</param>
/// <param name="Mention">Where it is written.</param>
/// <param name="IsOfItem">Whether an item says it, which several sessions may take up.</param>
public sealed record Booking(Symbol What, Timing Timing, Symbol Session, Mention Mention, bool IsOfItem = false);

public sealed partial class EventModel
{
    private ImmutableArray<Booking> _personBookings;
    private ImmutableArray<Booking> _roomBookings;

    /// <summary>
    /// When persons (and in bilaterals parties without named persons) must be in its live sessions, each once a session and time; in order of text.
    /// Arrivals, departures and photos are left out. A timed meeting without timed sessions counts as one session.
    /// </summary>
    public ImmutableArray<Booking> PersonBookings => _personBookings.IsDefault ? _personBookings = BookPeople() : _personBookings;

    /// <summary>When its live sessions take rooms, photos left out; in order of text.</summary>
    public ImmutableArray<Booking> RoomBookings => _roomBookings.IsDefault ? _roomBookings = BookRooms() : _roomBookings;

    private ImmutableArray<Booking> BookPeople()
    {
        var bookings = ImmutableArray.CreateBuilder<Booking>();
        if (!IsLive) return bookings.ToImmutable();
        var seen = new HashSet<Symbol>();
        foreach (var session in Sessions)
        {
            if (session.Timings.IsEmpty || !session.IsLive || session.Kind is SessionKind.Arrival or SessionKind.Departure or SessionKind.Photo) continue;
            seen.Clear();
            foreach (var named in session.Named)
            {
                if (!seen.Add(named.Who)) continue;
                foreach (var timing in session.Timings) bookings.Add(new(named.Who, timing, session.Symbol, named.Mention, named.IsOfItem));
            }
        }
        foreach (var named in NamedInMeeting())
            if (seen.Add(named.Who))
                foreach (var timing in OwnTimings) bookings.Add(new(named.Who, timing, Symbol, named.Mention));
        return bookings.DrainToImmutable();
    }

    private ImmutableArray<Booking> BookRooms()
    {
        var bookings = ImmutableArray.CreateBuilder<Booking>();
        foreach (var session in Sessions)
        {
            if (session.Timings.IsEmpty || !session.IsLive || session.Kind == SessionKind.Photo || session.Place.Target is not { Kind: Kind.Room } room) continue;
            foreach (var timing in session.Timings) bookings.Add(new(room, timing, session.Symbol, session.Place));
        }
        return bookings.DrainToImmutable();
    }

    /// <summary>Who must be in a timed meeting without timed sessions: its chairs, participants and leaders, less those absent.</summary>
    public IEnumerable<Named> NamedInMeeting()
    {
        if (!IsOneSession) yield break;
        foreach (var chair in Chairs)
            if (IsThere(chair)) yield return new(chair.Target!, Part.Chair, chair);
        foreach (var delegation in Delegations)
            if (IsThere(delegation.Leader)) yield return new(delegation.Leader.Target!, Part.Leader, delegation.Leader);
        foreach (var invitation in Invitations)
            if (IsThere(invitation.Leader)) yield return new(invitation.Leader.Target!, Part.Leader, invitation.Leader);
        foreach (var participant in Participants)
            if (IsThere(participant)) yield return new(participant.Target!, Part.Participant, participant);
    }

    private bool IsThere(Mention mention) => mention.Target is { Kind: Kind.Person } person && !IsAbsent(PersonModel.Of(person));

    /// <summary>Whether it is a timed meeting without timed sessions, which counts as one session.</summary>
    public bool IsOneSession => Symbol.Kind == Kind.Meeting && HasTime && !OwnTimings.IsEmpty && Sessions.All(session => !session.HasTime);
}
