using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class InvalidTimePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.InvalidTime,
        What: "A time that no clock shows, or a range of times that ends before it starts.",
        Why: """
        Either the two times are the wrong way round, or the session runs past midnight. The two differ by a night, so it has to be
        said which.
        """,
        Bad: """
        summit washington "US-Central Asia summit" zone America/New_York on 2025-11-06 {
            session dinner "Working dinner" 19:45-01:00 kind working-dinner
        }
        """,
        Mended: """
        summit washington "US-Central Asia summit" zone America/New_York on 2025-11-06 {
            session dinner "Working dinner" 19:45-01:00+1 kind working-dinner
        }
        """,
        Mend: """
        Correct the time, or put `+1` after an end on the next day. Times have 24 hours and two digits: `09:00`, `18:30`; midnight at
        the end of a day is `24:00`.
        """);
}
