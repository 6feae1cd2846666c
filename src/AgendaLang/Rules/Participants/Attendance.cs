using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>What the rules about who is where have in common.</summary>
internal static class Attendance
{
    /// <summary>
    /// Whether somebody has no part in an event at all: a party that does not take part and is not invited, or somebody who acts for such parties only (AGL2001).
    /// The rules about chairs and speakers who are not in their session say nothing then.
    /// </summary>
    /// <param name="who">A person or party.</param>
    /// <param name="inEvent">The event.</param>
    /// <param name="session">The session that they act in, which may have guests of its own; null for the event as a whole.</param>
    /// <param name="view">The agenda.</param>
    public static bool IsOutside(Symbol who, EventModel inEvent, SessionModel? session, ModelView view)
    {
        if (!inEvent.SaysWhoTakesPart || inEvent.IsBroken || inEvent.HasUnknownParties) return false;
        if (session != null && (session.IsOfNobody || session.HasUnknownKind || session.IsBroken || session.HasUnknownParticipants)) return false;
        if (who.Kind != Kind.Person) return IsPartyOutside(view.Party(who), inEvent, session);

        var person = view.Person(who);
        // Who is said to be absent was expected. Who acts for nobody comes for themselves.
        if (person.Parties.IsEmpty || person.HasUnknownParty || inEvent.HasUnknownPeople || inEvent.IsAbsent(who) || inEvent.TakesPart(person)) return false;
        if (session == null) return true;
        if (session.IsInvited(who)) return false;
        foreach (var party in person.Parties)
            if (session.IsInvited(party)) return false;
        return true;
    }

    /// <summary>Why somebody is not in a session, as the second half of a sentence about them.</summary>
    public static string Reason(Symbol who, SessionModel session, ModelView view)
    {
        if (session.IsAbsent(who) || IsAnyAbsent(who, session, view)) return "is absent from it";
        if (session.Event.IsAbsent(who) || who.Kind == Kind.Person && session.Event.IsAbsent(view.Person(who))) return $"is absent from {Words.Of(session.Event.Symbol)}";
        if (session.HasParticipants) return "is not one of its participants";
        if (who.Kind == Kind.Person && session.DelegationSize is { } size && session.Event.TakesPart(view.Person(who)))
            return size.Total == 1 ? "only the leader of each delegation is in it" : $"only the first {Words.Number(size.Total)} of each delegation are in it";
        return $"does not take part in {Words.Of(session.Event.Symbol)}";
    }

    /// <summary>Where it stands that somebody, or the party of somebody, is absent, or else who is in a session.</summary>
    public static ImmutableArray<RelatedLocation> Related(Symbol who, SessionModel session, ModelView view)
    {
        if (AbsenceOf(who, session.Absent, view) is { } own) return [new(own, "the absence is said here")];
        if (AbsenceOf(who, session.Event.Absent, view) is { } absence) return [new(absence, "the absence is said here")];
        if (!session.Participants.IsEmpty) return [new(session.Participants[0].Location, "the participants are listed here")];
        return session.DelegationSizeLocation is { } size ? [new(size, "how many of each delegation are in it is said here")] : [];
    }

    /// <summary>Where it stands that somebody, or a party of theirs, is absent; null if nowhere.</summary>
    public static Location? AbsenceOf(Symbol who, ImmutableArray<Mention> absent, ModelView view)
    {
        foreach (var mention in absent)
        {
            if (mention.Target is not { } target) continue;
            if (target == who) return mention.Location;
            if (target.Kind == Kind.Person) continue;
            var parties = who.Kind == Kind.Person ? view.Person(who).Parties : view.Party(who).Members;
            if (view.Party(target).Members.Any(parties.Contains)) return mention.Location;
        }
        return null;
    }

    /// <summary>The mend that puts somebody among the participants of a session, or among its guests; none where neither is certain to be right.</summary>
    public static ImmutableArray<Fix> BringIn(Symbol who, SessionModel session, ModelView view)
    {
        if (session.Kind == SessionKind.Bilateral || session.IsAbsent(who) || IsAnyAbsent(who, session, view) || session.Event.IsAbsent(who)) return [];
        if (session.Participants.IsEmpty)
            return session.DelegationSize != null ? [] : [new($"Invite {Words.Of(who)} to the session", false, [Edits.AddLine(session.Symbol, $"invite {who.Id}")])];
        var last = session.Participants[^1].Location;
        return [new($"Add {Words.Of(who)} to the participants", false, [Edits.Replace(new(last.Source, new(last.Span.End, 0)), $", {who.Id}")])];
    }

    private static bool IsPartyOutside(PartyModel party, EventModel inEvent, SessionModel? session)
    {
        if (party.HasUnknownMembers || party.Members.IsEmpty) return false;
        foreach (var member in party.Members)
            if (inEvent.TakesPart(member) || session != null && session.IsInvited(member)) return false;
        return true;
    }

    private static bool IsAnyAbsent(Symbol who, SessionModel session, ModelView view)
    {
        if (who.Kind != Kind.Person) return view.Party(who).Members.Any(session.IsAbsent);
        return view.Person(who).Parties.Any(session.IsAbsent);
    }
}
