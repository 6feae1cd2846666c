using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2009: a member is invited as if it were a guest.</summary>
internal sealed class AlreadyAMember : IEventRule
{
    public RuleInfo Info => RuleCatalogue.AlreadyAMember;

    public RulePage Page => new(
        Info,
        What: """
        A party is invited as guest or observer (a guest, where nothing is said) to an event, or to a session of everybody, though it is a member of the
        event's `format` or a side of `between`. Persons who are invited in their own name are not looked at.
        """,
        Why: """
        A member comes by right; to invite it as a guest tells it that it does not. Guests speak after members, sit apart and do not decide, so the
        mistake does not stay on paper.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            invite uz led by mirziyoyev as guest
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            delegation uz led by mirziyoyev
        }
        """,
        Mend: "Write a `delegation` in place of the invitation, or remove the party from the members.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.Members.IsEmpty) return;
        HashSet<Symbol>? members = null;
        foreach (var invitation in inEvent.Invitations)
            if (IsMember(invitation, inEvent, ref members, context)) Report(invitation, inEvent, inEvent.Symbol, context);
        foreach (var session in inEvent.Sessions)
        {
            // A restricted session may well invite a member who would not be in it.
            if (session.Invitations.IsEmpty || !session.IsOfEverybody || session.DelegationSize != null || !session.IsLive || session.IsBroken) continue;
            foreach (var invitation in session.Invitations)
                if (IsMember(invitation, inEvent, ref members, context)) Report(invitation, inEvent, session.Symbol, context);
        }
    }

    /// <summary>A group is a member only if all that it stands for are.</summary>
    private static bool IsMember(Invitation invitation, EventModel inEvent, ref HashSet<Symbol>? members, RuleContext context)
    {
        if (invitation.Role is not (InviteeRole.Guest or InviteeRole.Observer) || invitation.Guest.Target is not { } guest || guest.Kind == Kind.Person) return false;
        var party = context.View.Party(guest);
        if (party.Members.IsEmpty || party.HasUnknownMembers) return false;
        members ??= [.. inEvent.Members];
        foreach (var member in party.Members)
            if (!members.Contains(member)) return false;
        return true;
    }

    private void Report(Invitation invitation, EventModel inEvent, Symbol to, RuleContext context)
    {
        var guest = invitation.Guest.Target!;
        var format = inEvent.Format.Target is { } target && context.View.Party(guest).Members.All(context.View.Party(target).Members.Contains) ? target : null;
        var what = format != null ? $"a member of {Words.Of(format)}" : $"one of the sides of {Words.Of(inEvent.Symbol)}";
        context.Report(Info.At(invitation.Guest.Location,
            $"{Words.Begin(guest)} is invited to {Words.Of(to)} as {(invitation.Role == InviteeRole.Observer ? "an observer" : "a guest")}, but is {what}.") with
        {
            Help = to == inEvent.Symbol ? $"Members need no invitation. Write who comes for it, for example: delegation {guest.Id}." : "Members are in this session already. Remove the invitation.",
            Related = [new(format != null ? inEvent.Format.Location : SideOf(inEvent, context.View.Party(guest)), format != null ? "the format is here" : "the sides are here")],
            Fixes = [Mend(invitation, inEvent, to, context.View)],
        });
    }

    /// <summary>What is invited becomes a delegation, unless it comes with one already.</summary>
    private static Fix Mend(Invitation invitation, EventModel inEvent, Symbol to, ModelView view)
    {
        var guest = invitation.Guest.Target!;
        if (to != inEvent.Symbol || view.Party(guest).Members.Any(member => inEvent.DelegationOf(member) != null))
            return new("Remove the invitation", false, [Edits.Remove(invitation.Location)]);
        var leader = invitation.Leader.Target is { } who ? $" led by {who.Id}" : "";
        return Edits.ReplaceFix("Write a delegation instead", invitation.Location, $"delegation {guest.Id}{leader}");
    }

    private static Location SideOf(EventModel inEvent, PartyModel party)
    {
        foreach (var side in inEvent.Between)
            if (side.Target is { } target && PartyModel.Of(target).Members.Contains(party.Members[0])) return side.Location;
        return inEvent.Symbol.Place();
    }
}
