using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>Lists who is in a session.</summary>
internal static class SessionPeople
{
    /// <summary>All persons who are in a session, each once; null if somebody may be in it who is not named, or is unknown.</summary>
    public static IReadOnlyCollection<Symbol>? Of(SessionModel session, ModelView view)
    {
        var inEvent = session.Event;
        if (session.IsOfNobody || session.IsBroken || session.HasUnknownParticipants) return null;
        // Who is named in person needs no delegation to be known.
        if ((inEvent.IsBroken || inEvent.HasUnknownPeople) && !(session.HasParticipants && session.ParticipantParties.IsEmpty)) return null;
        var absent = new HashSet<Symbol>();
        foreach (var mention in session.Absent)
        {
            if (mention.Target is not { } target) return null;
            if (target.Kind == Kind.Person) absent.Add(target);
            else absent.UnionWith(view.Party(target).Members);
        }

        var people = new HashSet<Symbol>();
        var parties = session.HasParticipants ? session.ParticipantParties : inEvent.Parties;
        foreach (var mention in session.Participants)
            if (mention.Target is { Kind: Kind.Person } who) people.Add(who);
        if (!session.HasParticipants && session.DelegationSize == null) people.UnionWith(inEvent.People);
        foreach (var invitation in session.Invitations)
        {
            if (invitation.IsUnknown || invitation.Guest.Target is not { } guest) return null;
            if (guest.Kind == Kind.Person) people.Add(guest);
            else if (invitation.Leader.Target is { } leader) people.Add(leader);
            else return null;
        }

        var represented = new HashSet<Symbol>();
        foreach (var who in people) represented.UnionWith(view.Person(who).Parties);
        foreach (var party in parties)
        {
            if (absent.Contains(party) || inEvent.IsAbsent(party)) continue;
            var delegation = inEvent.DelegationOf(party);
            if (!represented.Contains(party) && (delegation == null || !delegation.People.Any())) return null;
            if (delegation != null) people.UnionWith(delegation.People.Take(session.HasParticipants ? int.MaxValue : session.DelegationSize?.Total ?? int.MaxValue).Select(mention => mention.Target!));
        }
        people.RemoveWhere(who => absent.Contains(who) || view.Person(who) is var person
            && (inEvent.IsAbsent(person) || !person.Parties.IsEmpty && person.Parties.All(absent.Contains)));
        return people;
    }
}
