using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5002: what was accepted cannot be seen in the event.</summary>
internal sealed class AcceptedNotApplied : ISetRule
{
    public RuleInfo Info => RuleCatalogue.AcceptedNotApplied;

    public RulePage Page => new(
        Info,
        What: """
        A proposal or request was accepted, and the event does not show it: whom it invites is neither invited there nor in any part of the
        programme, or the topic that it raises is not on the agenda, nor is a broader or narrower one.
        """,
        Why: """
        A proposal changes nothing by itself: the event must say what was accepted. Where it does not, the guest gets no letter and no
        seat, or the sponsors look for their item in vain.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country az "Azerbaijan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        proposal invite-azerbaijan "Invite Azerbaijan" by kz on 2026-04-20 {
            status accepted 2026-05-07
            invite az to talks as guest
            cite akorda 2026-04-20
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country az "Azerbaijan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        proposal invite-azerbaijan "Invite Azerbaijan" by kz on 2026-04-20 {
            status accepted 2026-05-07
            invite az to talks as guest
            cite akorda 2026-04-20
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            invite az as guest
            discuss trade
        }
        """,
        Mend: "Write the `invite` in the event, or `discuss` the topic in a session or item of it. If it was not accepted after all, correct the status.");

    public void Check(SetView set, RuleContext context)
    {
        var proposals = new SetProposals(set, context);
        foreach (var proposal in proposals.All)
        {
            if (proposal.Status != ProposalStatus.Accepted || proposals.IsSuperseded(proposal)) continue;
            var missing = new List<Missing>();
            foreach (var invitation in proposal.Invitations) Look(invitation, proposals, missing, context);
            foreach (var raised in proposal.Raised) Look(raised, proposals, missing);
            if (missing.Count > 0) Report(proposal, missing, context);
        }
    }

    private static void Look(Invitation invitation, SetProposals proposals, List<Missing> missing, RuleContext context)
    {
        if (invitation.Guest.Target is not { } guest || invitation.To.Target is not { } at) return;
        var shown = proposals.Shown(at);
        if (!shown.Event.IsLive || shown.HasUnknownPeople || shown.Names(guest) || IsUnknown(guest, context)) return;
        missing.Add(new(at, $"does not invite {Words.Of(guest)}", LineOf(invitation, guest, at)));
    }

    private static void Look(Raised raised, SetProposals proposals, List<Missing> missing)
    {
        if (raised.At.Target is not { } at) return;
        foreach (var mention in raised.Topics)
        {
            if (mention.Target is not { } topic) continue;
            var shown = proposals.Shown(at);
            if (!shown.Event.IsLive || shown.HasUnknownTopics || shown.HasTopic(topic)) continue;
            // Where there is a programme, somebody has to choose the session.
            missing.Add(new(at, $"does not discuss {Words.Of(topic)}", !shown.Event.HasProgramme && CanName(at, topic) ? $"discuss {topic.Id}" : null));
        }
    }

    /// <summary>The line that would apply an invitation; null if the event's file does not know all that it names.</summary>
    private static string? LineOf(Invitation invitation, Symbol guest, Symbol at)
    {
        if (invitation.Role is not { } role || !CanName(at, guest)) return null;
        var line = $"invite {guest.Id}";
        if (!invitation.Leader.IsDefault)
        {
            if (invitation.Leader.Target is not { } leader || !CanName(at, leader)) return null;
            line += $" led by {leader.Id}";
        }
        return $"{line} as {Vocabularies.Role.Terms[(int)role].Text}";
    }

    /// <summary>Whether it cannot be said for whom a party stands.</summary>
    private static bool IsUnknown(Symbol guest, RuleContext context) =>
        guest.Kind == Kind.Person ? context.View.Person(guest).HasUnknownParty : context.View.Party(guest).HasUnknownMembers;

    /// <summary>Whether the file of an event knows a declaration.</summary>
    private static bool CanName(Symbol inEvent, Symbol target) => inEvent.File == target.File || UseOrder.Of(inEvent.File).Contains(target.File);

    private void Report(ProposalModel proposal, List<Missing> missing, RuleContext context) =>
        context.Report(Info.At(proposal.Symbol.Place(),
            $"{Words.Begin(proposal.Symbol)} was accepted, but {SetProposals.Sentence(missing.Select(each => (each.Event, each.Verb)))}.") with
        {
            Help = "Say in the event what was accepted; a proposal by itself invites nobody and puts nothing on the agenda.",
            Related = [.. missing.Select(each => each.Event).Distinct().Select(inEvent => new RelatedLocation(inEvent.Place(), "the event is here"))],
            Fixes = missing is [{ Line: { } line, Event: { } at }]
                ? [new($"Write \"{line}\" in {Words.Of(at)}", IsSafe: false, [Edits.AddLine(at, line)])] : [],
        });

    /// <summary>What of a proposal an event does not show, and the line that would show it if there is one.</summary>
    private sealed record Missing(Symbol Event, string Verb, string? Line);
}
