using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class UnterminatedTextPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.UnterminatedText,
        What: "A text lacks the double quote that ends it, or a text block lacks the three that end it.",
        Why: """
        Without it the rest of the line, or of the file, would be taken for wording: times, chairs and speakers would disappear
        into a title.
        """,
        Bad: """summit washington "US-Central Asia summit on 2025-11-06""",
        Mended: """summit washington "US-Central Asia summit" on 2025-11-06""",
        Mend: """
        Put `"` where the wording ends. A text stays on one line: write `\n` for a line break, or use a text block, whose three
        quotes end the first line and begin the last.
        """);
}
