using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class PropertyNotAllowedPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.PropertyNotAllowed,
        What: "A property stands on a kind of thing that does not have it.",
        Why: """
        Words of protocol have their places. A person has a `rank`; a summit has a `level`, the lowest rank that may lead a
        delegation. On the wrong thing, the word would be without effect.
        """,
        Bad: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            rank head-of-state
        }
        """,
        Mended: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            level head-of-state
        }
        """,
        Mend: "Use the property that this kind has, or move the line to the thing that it is about.");
}
