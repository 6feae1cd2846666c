using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4016: a session of an adopted programme that has no time.</summary>
internal sealed class NoTime : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NoTime;

    public RulePage Page => new(
        Info,
        What: """
        The event is adopted or concluded, and a session of it has no time. Tentative sessions are excepted, those that come `after` others,
        and those that are postponed or cancelled.
        """,
        Why: """
        Once the programme is adopted, people act by it: cars, interpreters and guards are ordered for a time. A session without one is
        forgotten, or held when half of those concerned are elsewhere.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana status adopted {
            session plenary "Plenary" kind plenary chair kz discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana status adopted {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
        }
        """,
        Mend: "Give the session its time. If it begins when another ends, say so with `after`; if it is not certain, give it `status tentative`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsAdopted) return;
        foreach (var session in inEvent.Sessions)
        {
            if (session.HasTime || session.HasAfter || session.IsTimeLost || !session.IsLive || session.Status is null or EventStatus.Tentative) continue;
            context.Report(Info.At(session.Symbol.Place(), $"{Words.Begin(session.Symbol)} has no time, though {Words.Of(inEvent.Symbol)} is {Status(inEvent)}.") with
            {
                Help = "Write its time after its name, for example: 10:00-12:00. If it begins when another ends, say so with \"after\"; if it is not certain, write \"status tentative\".",
            });
        }
    }

    private static string Status(EventModel inEvent) => inEvent.Status == EventStatus.Concluded ? "concluded" : "adopted";
}
