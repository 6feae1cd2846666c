using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2016: too few parties to decide.</summary>
internal sealed class NoQuorum : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NoQuorum;

    public RulePage Page => new(
        Info,
        What: """
        In an event held in a format, fewer parties take part than its `quorum` asks for, or fewer are in a session than that session's. The
        members of the format count, and who is invited `as member`; hosts from outside, guests and observers do not, nor does who is `absent`.
        """,
        Why: """
        Below its quorum a body may not open its debate or may not decide (in the United Nations General Assembly a third of the members for
        the one, a majority for the other: rule 67). What such a meeting adopts can be contested afterwards, so it is better known before.
        """,
        Bad: """
        country jp "Japan"

        country br "Brazil"

        country nz "New Zealand"

        format ocean-forum "Ocean Forum" = jp, br, nz

        summit forum "Ocean Forum in Lisbon" on 2026-09-16 format ocean-forum {
            zone Europe/Lisbon
            absent nz because "Elections on that day."
            quorum 3
        }
        """,
        Mended: """
        country jp "Japan"

        country br "Brazil"

        country nz "New Zealand"

        format ocean-forum "Ocean Forum" = jp, br, nz

        summit forum "Ocean Forum in Lisbon" on 2026-09-16 format ocean-forum {
            zone Europe/Lisbon
            absent nz because "Elections on that day."
            quorum 2
        }
        """,
        Mend: "Find a date on which enough members can come, or mend the `quorum` if the rules of the body ask for fewer.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.Format.Target is not { } format || inEvent.IsBroken) return;
        if (context.View.Party(format).HasUnknownMembers || inEvent.Invitations.Any(MayAdd) || context.View.HasLost(inEvent.Symbol, Keyword.Invite)) return;
        HashSet<Symbol>? members = null;
        if (inEvent.Quorum is { } quorum)
        {
            members ??= MembersOf(inEvent, context.View);
            Compare(members.Count, quorum, inEvent.QuorumLocation!.Value, inEvent.Symbol, inEvent.Absent, context);
        }
        foreach (var session in inEvent.Sessions)
        {
            if (session.Quorum is not { } own || !session.IsLive || session.IsBroken || session.HasUnknownParticipants || session.IsOfNobody) continue;
            members ??= MembersOf(inEvent, context.View);
            if (CountIn(session, members, context.View) is { } count)
                Compare(count, own, session.QuorumLocation!.Value, session.Symbol, session.Absent.AddRange(inEvent.Absent), context);
        }
    }

    private void Compare(int count, int quorum, Location number, Symbol holder, IEnumerable<Mention> absent, RuleContext context)
    {
        if (count >= quorum) return;
        var members = count == 0 ? "no member takes part" : Words.Count(count, "member takes part", "members take part");
        context.Report(Info.At(number, $"{Words.Begin(holder)} has a quorum of {Words.Number(quorum)}, but {members}.") with
        {
            Help = "Find a time at which enough members can come, or correct the quorum if the rules of the body ask for fewer.",
            Related = [.. absent.Where(mention => mention.Target != null).Take(6).Select(mention => new RelatedLocation(mention.Location, $"{Words.Of(mention.Target!)} is absent"))],
        });
    }

    /// <summary>Who counts in the event: the members of its format who are not absent, and who is invited as one.</summary>
    private static HashSet<Symbol> MembersOf(EventModel inEvent, ModelView view)
    {
        var members = new HashSet<Symbol>(inEvent.Members);
        foreach (var invitation in inEvent.Invitations) AddInvited(invitation, members, view);
        members.RemoveWhere(inEvent.IsAbsent);
        return members;
    }

    /// <summary>How many of them are in a session; null where that is not known.</summary>
    private static int? CountIn(SessionModel session, HashSet<Symbol> members, ModelView view)
    {
        if (view.HasLost(session.Symbol, Keyword.Invite)) return null;
        var counted = new HashSet<Symbol>(session.HasParticipants ? session.ParticipantParties : members);
        foreach (var mention in session.Participants)
        {
            if (mention.Target is not { Kind: Kind.Person } who) continue;
            var person = view.Person(who);
            if (person.HasUnknownParty) return null;
            counted.UnionWith(person.Parties);
        }
        counted.IntersectWith(members);
        foreach (var invitation in session.Invitations)
        {
            if (MayAdd(invitation)) return null;
            AddInvited(invitation, counted, view);
        }
        foreach (var mention in session.Absent)
        {
            if (mention.Target is not { } target) return null;
            if (KindSet.Parties.Contains(target.Kind)) counted.ExceptWith(view.Party(target).Members);
        }
        return counted.Count;
    }

    /// <summary>Whether an invitation may make somebody a member whom we do not know.</summary>
    private static bool MayAdd(Invitation invitation) =>
        invitation.Role == null || invitation.IsUnknown && invitation.Role == InviteeRole.Member;

    private static void AddInvited(Invitation invitation, HashSet<Symbol> members, ModelView view)
    {
        if (invitation.Role != InviteeRole.Member || invitation.Guest.Target is not { } guest) return;
        members.UnionWith(guest.Kind == Kind.Person ? view.Person(guest).Parties : view.Party(guest).Members);
    }
}
