using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class KindNotAllowedPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.KindNotAllowed,
        What: "A declaration stands where its kind does not belong: a session outside any event, a country inside one.",
        Why: "Where a thing is declared says whose it is. A session that belongs to no event is in nobody's programme.",
        Bad: """
        summit washington "US-Central Asia summit" zone America/New_York on 2025-11-06

        session dinner "Working dinner" 19:45-21:00 kind working-dinner
        """,
        Mended: """
        summit washington "US-Central Asia summit" zone America/New_York on 2025-11-06 {
            session dinner "Working dinner" 19:45-21:00 kind working-dinner
        }
        """,
        Mend: """
        Move the declaration: sessions, items, days and breaks into their event, rooms into their place; countries, persons, places
        and events to the top level.
        """);
}
