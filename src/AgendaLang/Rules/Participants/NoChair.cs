using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2012: a plenary that nobody presides over.</summary>
internal sealed class NoChair : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NoChair;

    public RulePage Page => new(
        Info,
        What: "A plenary has no chair, neither one of its own nor one of the event.",
        Why: """
        Somebody must open the plenary, give the floor and close it. Rules of procedure say who that is before anything else (rule 35 of
        the United Nations General Assembly: the President opens and closes each plenary meeting). If nobody is named, delegations ask, and
        the seat at the head of the table has no card.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
        }
        """,
        Mend: "Name a `chair` in the plenary, or one of the event, who then presides over all its plenaries. A party can chair, too.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || !inEvent.Chairs.IsEmpty || inEvent.IsBroken || context.View.HasLost(inEvent.Symbol, Keyword.Chair)) return;
        foreach (var session in inEvent.Sessions)
        {
            if (session.Kind != SessionKind.Plenary || !session.IsLive || session.IsBroken || session.HasChair) continue;
            context.Report(Info.At(session.Symbol.Place(), $"{Words.Begin(session.Symbol)} has no chair.") with
            {
                Help = $"Name one here, for example: chair {Example(inEvent)}. A chair of the event presides over all its plenaries.",
            });
        }
    }

    private static string Example(EventModel inEvent) => inEvent.Host.Target?.Id ?? (inEvent.Parties.IsEmpty ? "kz" : inEvent.Parties[0].Id);
}
