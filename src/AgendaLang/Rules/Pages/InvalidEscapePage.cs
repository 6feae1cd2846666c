using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class InvalidEscapePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.InvalidEscape,
        What: """In a text, `\` begins a sign that is written in another way, and what follows it is none of those that exist.""",
        Why: "It is unclear what should be printed. Nothing is guessed in what is read out or signed.",
        Bad: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            note "The papers are in P:\summit."
        }
        """,
        Mended: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            note "The papers are in P:\\summit."
        }
        """,
        Mend: """
        Write `\\` for a backslash, `\"` for a quote, `\n` for a line break, `\t` for a tab and `\u{1F91D}` for any other character
        by its number. Letters of every script can simply be typed.
        """);
}
