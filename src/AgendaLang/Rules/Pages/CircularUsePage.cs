using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class CircularUsePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.CircularUse,
        What: "Files use each other in a circle: the first uses the second, and the second, directly or through others, the first.",
        Why: "Which file rests on which can no longer be said; a list of parties that depends on one summit cannot serve the next one.",
        Bad: """
        // file: washington.agenda
        use "parties.agenda"

        summit washington "US-Central Asia summit" on 2025-11-06 host us

        // file: parties.agenda
        use "washington.agenda"

        country us "United States"
        """,
        Mended: """
        // file: washington.agenda
        use "parties.agenda"

        summit washington "US-Central Asia summit" on 2025-11-06 host us

        // file: parties.agenda
        country us "United States"
        """,
        Mend: """
        Remove one `use` of the circle, mostly the one from the general file (parties, places, topics) to the particular one. What
        both need goes into a third file.
        """);
}
