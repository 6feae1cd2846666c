using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Topics;

/// <summary>AGL3002: a request or proposal whose topic the agenda does not have.</summary>
internal sealed class RequestNotOnAgenda : ISetRule
{
    public RuleInfo Info => RuleCatalogue.RequestNotOnAgenda;

    public RulePage Page => new(
        Info,
        What: """
        A request or proposal that is pending or deferred, and was made before the event (or has no date), wants a topic or initiative raised
        there, but the event's programme does not discuss it: no session or item names it, a broader or a narrower topic. An event that has neither
        programme nor topics yet is waited for.
        """,
        Why: """
        A party that asks in time has a claim to an answer: its item is on the agenda, or it was told why not. In the United Nations General
        Assembly, items proposed before the session go on the provisional agenda or a supplementary list (rules 13 and 14 of its rules of procedure),
        and it is the Assembly that decides about them. A request that just lies there comes back as a point of order.
        """,
        Bad: """
        country kz "Kazakhstan"
        country us "United States"

        source akorda "Akorda"

        topic caspian-sea "The shrinking Caspian Sea"
        topic trade "Trade"

        meeting first-talks "First talks" between kz, us on 2025-03-12 discuss caspian-sea

        request save-the-caspian "Support for the Caspian Sea" by kz to us on 2026-03-01 {
            raise caspian-sea at talks
            cite akorda 2026-03-02
        }

        meeting talks "Second talks" between kz, us on 2026-05-14 {
            zone America/New_York
            session plenary "Plenary" 10:00-12:00 kind plenary chair us discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country us "United States"

        source akorda "Akorda"

        topic caspian-sea "The shrinking Caspian Sea"
        topic trade "Trade"

        meeting first-talks "First talks" between kz, us on 2025-03-12 discuss caspian-sea

        request save-the-caspian "Support for the Caspian Sea" by kz to us on 2026-03-01 {
            raise caspian-sea at talks
            cite akorda 2026-03-02
        }

        meeting talks "Second talks" between kz, us on 2026-05-14 {
            zone America/New_York
            session plenary "Plenary" 10:00-12:00 kind plenary chair us discuss trade, caspian-sea
        }
        """,
        Mend: """
        Give the topic its place in a session or item; or say what became of the request: `status declined`, `status withdrawn`. One that is put off
        to a later event can raise the topic `at` that one.
        """);

    public void Check(SetView set, RuleContext context)
    {
        EventTopics? topics = null;
        foreach (var symbol in set.Declarations(KindSet.Of(Kind.Proposal, Kind.Request)))
        {
            var proposal = context.View.Proposal(symbol);
            if (proposal.IsBroken || proposal.Status is not (ProposalStatus.Pending or ProposalStatus.Deferred)) continue;
            foreach (var raised in proposal.Raised)
            {
                if (raised.At.Target is not { } target || !KindSet.Events.Contains(target.Kind)) continue;
                var inEvent = context.View.Event(target);
                if (!inEvent.IsLive || !IsBefore(proposal, inEvent) || !(topics ??= new(set, context.View)).AreKnown(inEvent)) continue;
                foreach (var mention in raised.Topics)
                    if (mention.Target is { } topic && !topics.IsDiscussed(topic, inEvent)) Report(mention, topic, proposal, inEvent, context);
            }
        }
    }

    private static bool IsBefore(ProposalModel proposal, EventModel inEvent)
    {
        if (inEvent.IsDateLost) return false;
        return proposal.LastDate is not { } made || inEvent.FirstDate is not { } first || made < first;
    }

    private void Report(Mention mention, Symbol topic, ProposalModel proposal, EventModel inEvent, RuleContext context)
    {
        var where = Words.Of(inEvent.Symbol);
        var standing = proposal.Status == ProposalStatus.Deferred ? "is deferred" : "is pending";
        context.Report(Info.At(mention.Location,
            $"{Words.Begin(proposal.Symbol)} {standing} and wants {Words.Of(topic)} raised at {where}, whose programme does not discuss it.") with
        {
            Help = "Discuss it in a session or item there, or say what became of it, for example: status declined.",
            Related = [new(inEvent.Symbol.Place(), "the programme is here")],
        });
    }
}
