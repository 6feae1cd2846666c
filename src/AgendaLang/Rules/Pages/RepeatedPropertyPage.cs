using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class RepeatedPropertyPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.RepeatedProperty,
        What: "A property is given twice where a thing has it once, or something is named twice in one list.",
        Why: """
        Two values for one fact: readers would believe the one they happen to see. This is what is left when two people changed the
        same line.
        """,
        Bad: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            status provisional
            status adopted
        }
        """,
        Mended: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            status adopted
        }
        """,
        Mend: """
        Keep the value that holds. To keep what was before, there is `was` for time and place; earlier statuses are in the history
        of the file.
        """);
}
