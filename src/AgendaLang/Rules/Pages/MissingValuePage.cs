using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class MissingValuePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.MissingValue,
        What: "An id or a value is required, and the statement ends without it.",
        Why: "A word alone says nothing: a status without its value leaves open whether the agenda was adopted.",
        Bad: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            status
        }
        """,
        Mended: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            status adopted
        }
        """,
        Mend: "Add the value, or remove the word.");
}
