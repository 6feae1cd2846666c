using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5001: an event is adopted or over, and a proposal or request for it still waits.</summary>
internal sealed class UndecidedProposal : ISetRule
{
    public RuleInfo Info => RuleCatalogue.UndecidedProposal;

    public RulePage Page => new(
        Info,
        What: """
        An event is adopted or concluded, and a proposal made before it, which invites somebody or raises something there, is still
        `pending`. Or an event is concluded, and a request that was to be raised there is still `pending`.
        """,
        Why: """
        Adopting the agenda decides what is on it and who is invited. A proposal that was left open then was either taken in, refused or
        put off, and its sponsors will ask which. The record of the event should answer.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country az "Azerbaijan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        proposal invite-azerbaijan "Invite Azerbaijan" by kz on 2026-04-20 {
            invite az to talks as guest
            cite akorda 2026-04-20
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            status adopted 2026-05-07
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
            status declined 2026-05-07
            invite az to talks as guest
            cite akorda 2026-04-20
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            status adopted 2026-05-07
            discuss trade
        }
        """,
        Mend: "Say what became of it: `status accepted`, `declined`, `deferred` or `withdrawn`, with the date.");

    public void Check(SetView set, RuleContext context)
    {
        var proposals = new SetProposals(set, context);
        foreach (var proposal in proposals.All)
        {
            if (proposal.Status != ProposalStatus.Pending || proposal.IsBroken || proposals.IsSuperseded(proposal)) continue;
            var events = SetProposals.EventsOf(proposal).Select(context.View.Event).Where(inEvent => IsDue(proposal, inEvent)).ToList();
            if (events.Count > 0) Report(proposal, events, context);
        }
    }

    /// <summary>Whether an event should not have been adopted, or ended, without a decision.</summary>
    private static bool IsDue(ProposalModel proposal, EventModel inEvent)
    {
        if (proposal.Symbol.Kind == Kind.Request)
        {
            return inEvent.Status == EventStatus.Concluded
                && !(proposal.FirstDate is { } asked && inEvent.LastDate is { } end && asked > end);
        }
        if (!inEvent.IsAdopted || proposal.IsDateLost) return false;
        return proposal.LastDate is not { } made || inEvent.FirstDate is { } start && made < start;
    }

    private void Report(ProposalModel proposal, List<EventModel> events, RuleContext context)
    {
        var names = Words.List(events.Select(inEvent => Words.Of(inEvent.Symbol)));
        var verb = events.Count > 1 ? "are" : "is";
        var state = events.TrueForAll(inEvent => inEvent.Status == EventStatus.Concluded) ? "concluded" : "adopted";
        context.Report(Info.At(proposal.Symbol.Place(), $"{Words.Begin(proposal.Symbol)} is still pending, although {names} {verb} {state}.") with
        {
            Help = "Say what became of it, for example: status accepted. It can also be \"declined\", \"deferred\" or \"withdrawn\".",
            Related = [.. events.Select(inEvent => new RelatedLocation(inEvent.Symbol.Place(), $"this is {state}"))],
        });
    }
}
