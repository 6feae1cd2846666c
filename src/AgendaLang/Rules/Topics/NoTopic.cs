using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Topics;

/// <summary>AGL3005: a plenary or restricted session about nothing.</summary>
internal sealed class NoTopic : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NoTopic;

    public RulePage Page => new(
        Info,
        What: "A plenary or restricted session has neither a topic (`discuss`) nor an item, its own or one that it takes up with `items`.",
        Why: """
        Delegations brief their leaders session by session. A plenary or a restricted session without a subject gets no brief, no speaking notes and no
        expert, and what nobody prepared is rarely discussed well. Protocol, press and meals need no topic.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 {
            zone Asia/Almaty
            session one-to-one "Restricted talks" 10:00-10:45 kind restricted
            session plenary "Plenary" 11:00-12:00 kind plenary chair kz discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 {
            zone Asia/Almaty
            session one-to-one "Restricted talks" 10:00-10:45 kind restricted discuss trade
            session plenary "Plenary" 11:00-12:00 kind plenary chair kz discuss trade
        }
        """,
        Mend: "Say what is discussed, with `discuss`, `items` or items of its own. If the session is about nothing in particular, another kind may suit it better.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        foreach (var session in inEvent.Sessions)
        {
            if (session.Kind is not (SessionKind.Plenary or SessionKind.Restricted) || !session.IsLive || session.IsBroken) continue;
            if (session.HasDiscuss || HasItem(session)) continue;
            context.Report(Info.At(session.Symbol.Place(), $"{Words.Begin(session.Symbol)} has neither a topic nor an item.") with
            {
                Help = "Say what is discussed in it, with \"discuss\" or \"items\".",
            });
        }
    }

    private static bool HasItem(SessionModel session)
    {
        foreach (var item in session.Items)
            if (!item.IsOff) return true;
        foreach (var item in session.TakenUpItems)
            if (!item.IsOff) return true;
        foreach (var mention in session.TakenUp)
            if (mention.Target == null) return true;
        return false;
    }
}
