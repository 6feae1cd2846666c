using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class InvalidDurationPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.InvalidDuration,
        What: "A length of time that cannot be read.",
        Why: """
        Speaking time and the length of items decide whether a session can end when it should; a length that is not read counts as
        none.
        """,
        Bad: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            session plenary "Leaders' session" length 90min
        }
        """,
        Mended: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            session plenary "Leaders' session" length 1h30m
        }
        """,
        Mend: "Write hours with `h` and minutes with `m`, without spaces: `45m`, `2h`, `1h30m`.");
}
