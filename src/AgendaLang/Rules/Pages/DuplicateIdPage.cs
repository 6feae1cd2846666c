using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class DuplicateIdPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.DuplicateId,
        What: "Two declarations of one set of files have the same id, or an event has two `day` blocks of one date.",
        Why: "Whatever refers to the id could mean either of them: the wrong meeting would be prepared, or the wrong session moved.",
        Bad: """
        meeting talks "Talks in Tashkent" on 2025-10-27

        meeting talks "Talks in Astana" on 2025-10-29
        """,
        Mended: """
        meeting tashkent-talks "Talks in Tashkent" on 2025-10-27

        meeting astana-talks "Talks in Astana" on 2025-10-29
        """,
        Mend: """
        Give one of them another id and use it wherever that one is meant. If both are the same thing, join them; two blocks of a
        day become one.
        """);
}
