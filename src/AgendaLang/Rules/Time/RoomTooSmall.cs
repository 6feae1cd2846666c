using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4012: more people than chairs.</summary>
internal sealed class RoomTooSmall : IEventRule
{
    public RuleInfo Info => RuleCatalogue.RoomTooSmall;

    public RulePage Page => new(
        Info,
        What: """
        A session is in a room with fewer `seats` than people who are named for it: those of its `participants`, a party counting as its delegation, else all
        persons of the event's delegations, invitations and participants; plus those invited to the session, less those absent and those who are remote. A
        session with a `delegation-size` of its own takes so many of each delegation, whether they are named yet or not; where a delegation says with `with`
        who is in it, no more than those. Chair and speakers do not add themselves.
        """,
        Why: """
        A minister without a chair is remembered longer than the communiqué. Fire regulations count, too: a hall is approved for so many people, and
        security closes the door.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state
        person koshanov "Aide of the President" of kz as "Aide" rank official
        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty {
            room study "Study" seats 2
        }

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev with koshanov
            delegation uz led by mirziyoyev
            session restricted "Restricted talks" 10:00-11:00 kind restricted in study discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state
        person koshanov "Aide of the President" of kz as "Aide" rank official
        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty {
            room study "Study" seats 2
        }

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev with koshanov
            delegation uz led by mirziyoyev

            session restricted "Restricted talks" 10:00-11:00 kind restricted in study discuss trade {
                delegation-size 1+0
            }
        }
        """,
        Mend: "Move the session to a larger room, let fewer people in (`participants`, `delegation-size`), or correct the number of seats.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.IsBroken || AreUnknown(inEvent.Absent) || AreUnknown(inEvent.Remote)) return;
        foreach (var session in inEvent.Sessions)
        {
            if (session.Place.Target is not { Kind: Kind.Room } room || !session.IsLive || session.IsBroken || session.IsOfNobody) continue;
            if (context.View.Place(room) is not { Seats: { } seats } place || place.IsBroken) continue;
            if (AreUnknown(session.Absent) || AreUnknown(session.Remote) || session.Kind == null && session.HasKind) continue;
            context.Cancellation.ThrowIfCancellationRequested();
            var count = Count(session, seats, context.View);
            if (count <= seats) continue;
            context.Report(Info.At(session.Place.Location,
                $"{Words.Begin(session.Symbol)} is for {Words.Count(count, "person", "people")}, but {Words.Of(room)} has {Words.Count(seats, "seat", "seats")}.") with
            {
                Help = "Choose a larger room, or say who is in the session, with \"participants\" or \"delegation-size\".",
                Related = [new(room.Place(), "the room is here")],
            });
        }
    }

    private static bool AreUnknown(ImmutableArray<Mention> mentions)
    {
        foreach (var mention in mentions)
            if (mention.Target == null) return true;
        return false;
    }

    /// <summary>How many people are in a session; where they are surely no more than the seats, any number up to those.</summary>
    private static int Count(SessionModel session, int seats, ModelView view)
    {
        var inEvent = session.Event;
        if (!session.HasParticipants && session.DelegationSize == null)
        {
            if (inEvent.People.Length + 2 * session.Invitations.Length <= seats) return 0;
            if (session.Invitations.IsEmpty && session.Absent.IsEmpty && session.Remote.IsEmpty && inEvent.Remote.IsEmpty) return inEvent.People.Length;
        }
        var people = new HashSet<Symbol>();
        var unnamed = new Dictionary<Symbol, int>();
        if (session.HasParticipants)
        {
            foreach (var mention in session.Participants)
                if (mention.Target is { Kind: Kind.Person } person) people.Add(person);
            AddDelegations(session, people);
        }
        else if (session.DelegationSize is { } size)
        {
            foreach (var delegation in inEvent.Delegations)
            {
                people.UnionWith(Most(delegation, session));
                if (delegation.Others.IsEmpty && !delegation.IsUnknown && delegation.Leader.Target is { } leader)
                    unnamed[leader] = Math.Min(size.Total, delegation.Size?.Total ?? int.MaxValue) - 1;
            }
        }
        else people.UnionWith(inEvent.People);
        foreach (var invitation in session.Invitations) Add(invitation);
        var absent = Absent(session);
        people.RemoveWhere(who => view.Person(who) is var person
            && (session.IsRemote(person) || inEvent.IsAbsent(person) || absent.Contains(who) || !person.Parties.IsEmpty && person.Parties.All(absent.Contains)));
        var count = people.Count;
        foreach (var (leader, others) in unnamed)
            if (people.Contains(leader)) count += Math.Max(others, 0);
        return count;

        void Add(Invitation invitation)
        {
            if (invitation.Guest.Target is { Kind: Kind.Person } guest) people.Add(guest);
            if (invitation.Leader.Target is { } leader) people.Add(leader);
        }
    }

    /// <summary>Those of a delegation who are in a session, the leader first.</summary>
    private static IEnumerable<Symbol> Most(Delegation delegation, SessionModel session) =>
        delegation.People.Take(session.DelegationSize?.Total ?? int.MaxValue).Select(mention => mention.Target!);

    /// <summary>The persons of the delegations, and the leaders of the guests, of the parties that are participants.</summary>
    private static void AddDelegations(SessionModel session, HashSet<Symbol> people)
    {
        if (session.ParticipantParties.IsEmpty) return;
        foreach (var party in session.ParticipantParties)
            if (session.Event.DelegationOf(party) is { } delegation) people.UnionWith(Most(delegation, session));
        var parties = session.ParticipantParties.ToHashSet();
        foreach (var invitation in session.Event.Invitations)
            if (invitation.Leader.Target is { } leader && invitation.Guest.Target is { } guest && parties.Contains(guest)) people.Add(leader);
    }

    private static HashSet<Symbol> Absent(SessionModel session)
    {
        var absent = new HashSet<Symbol>();
        foreach (var mention in session.Absent)
        {
            if (mention.Target is not { } who) continue;
            absent.Add(who);
            if (KindSet.Parties.Contains(who.Kind)) absent.UnionWith(PartyModel.Of(who).Members);
        }
        return absent;
    }
}
