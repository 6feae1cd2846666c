using System.Collections.Immutable;
using AgendaLang.Language;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;

namespace AgendaLang.Compiling;

/// <summary>Who comes, who is away, who speaks.</summary>
internal static class Attendances
{
    public static DelegationRecord? Delegation(Fact fact, RecordWriter writer)
    {
        var delegation = new Delegation(fact);
        return writer.PathOf(delegation.Party.Target) is not { } party ? null : new()
        {
            Party = party,
            LedBy = writer.PathOf(delegation.Leader.Target),
            With = Paths(delegation.Others, writer),
            Size = Moments.Size(fact.Of(Keyword.Size)),
        };
    }

    public static InvitationRecord? Invitation(Fact fact, RecordWriter writer)
    {
        var invitation = new Invitation(fact);
        // Without the event that may not be named it would be an invitation to somewhere else.
        if (writer.IsHidden(invitation.To.Target) || writer.PathOf(invitation.Guest.Target) is not { } guest) return null;
        return new()
        {
            Guest = guest,
            LedBy = writer.PathOf(invitation.Leader.Target),
            To = writer.PathOf(invitation.To.Target),
            As = fact.Of(Keyword.As).IsEmpty ? null : (Models.InviteeRole?)invitation.Role,
        };
    }

    public static AbsenceRecord? Absence(Fact fact, RecordWriter writer) => writer.PathOf(fact.Mention().Target) is not { } who ? null : new()
    {
        Who = who,
        Because = writer.Readers is { IsPublic: true } ? null : Written.TextOf(fact.Of(Keyword.Because)),
    };

    public static RemoteRecord? Remote(Fact fact, RecordWriter writer) => Paths(fact.Mentions(), writer) is not { } who ? null : new()
    {
        Who = who,
        From = writer.PathOf(fact.Mention(Keyword.From).Target),
    };

    public static SpeakerRecord? Speaker(Fact fact, RecordWriter writer)
    {
        var speaker = new Speaker(fact);
        return writer.PathOf(speaker.Who.Target) is not { } who ? null : new()
        {
            Who = who,
            Minutes = speaker.Minutes,
            For = Paths(speaker.For, writer),
            As = Written.TextOf(fact.Of(Keyword.As)),
        };
    }

    public static EarlierRecord? Earlier(Fact fact, RecordWriter writer) => Moments.Period(fact.Values) is not { } on ? null : new()
    {
        On = on,
        In = writer.PathOf(fact.Mention(Keyword.In).Target),
        Because = writer.Readers is { IsPublic: true } ? null : Written.TextOf(fact.Of(Keyword.Because)),
    };

    public static TransferRecord? Transfer(Fact fact, RecordWriter writer)
    {
        var transfer = new Transfer(fact);
        if (transfer.Minutes is not { } minutes) return null;
        var between = transfer.Between;
        // One that holds between some rooms does not hold between any two.
        if (between.Any(place => writer.PathOf(place.Target) == null)) return null;
        return new() { Minutes = minutes, Between = Paths(between, writer) };
    }

    /// <summary>How a session is attended; null for everybody of the event, or if what makes it otherwise may not be told.</summary>
    public static Models.Attendance? Of(SessionModel session, RecordWriter writer) =>
        session.IsOfNobody ? Models.Attendance.Open
        : session.HasParticipants || session.DelegationSize != null || session.Absent.Any(absent => !writer.IsHidden(absent.Target))
            || session.Invitations.Any(invitation => !writer.IsHidden(invitation.Guest.Target)) ? Models.Attendance.Named
        : null;

    /// <summary>The persons in a session that is attended by those named, each once: those of its participants or else of the event, then those who join them.</summary>
    /// <param name="session">The session.</param>
    /// <param name="withEvent">Whether it may be told who comes to the event; else only whom the session itself names.</param>
    public static IEnumerable<Symbol> People(SessionModel session, bool withEvent)
    {
        var seen = new HashSet<Symbol>();
        foreach (var person in MayBeIn(session, withEvent))
            if (person is { Kind: Kind.Person } && seen.Add(person) && session.PresenceOf(person) == Presence.Present) yield return person;
    }

    private static IEnumerable<Symbol?> MayBeIn(SessionModel session, bool withEvent)
    {
        var inEvent = session.Event;
        if (withEvent && !session.HasParticipants)
        {
            foreach (var person in inEvent.People) yield return person;
        }
        foreach (var mention in session.Participants) yield return mention.Target;
        // A group may come in one delegation.
        Delegation? last = null;
        foreach (var party in withEvent ? session.ParticipantParties : [])
        {
            yield return session.LeaderOf(party);
            if (inEvent.DelegationOf(party) is not { } delegation || delegation == last) continue;
            foreach (var mention in delegation.People) yield return mention.Target;
            last = delegation;
        }
        foreach (var invitation in session.Invitations)
        {
            yield return invitation.Guest.Target;
            yield return invitation.Leader.Target;
        }
        yield return session.Host.Target;
        foreach (var mention in session.Remote) yield return mention.Target;
    }

    private static string[]? Paths(ImmutableArray<Mention> mentions, RecordWriter writer) => writer.PathsOf(mentions.Select(mention => mention.Target));
}
