using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class UnexpectedTextPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.UnexpectedText,
        What: """
        Something stands where something else is expected: a date written in words, a text where an id belongs, a doc comment
        before nothing. The message says what was expected and gives an example.
        """,
        Why: """
        What cannot be read is not in the agenda. Whoever prints it, checks it or puts it into a calendar would go without that fact
        and not know it. Everything else in the file is read all the same.
        """,
        Bad: """summit washington "US-Central Asia summit" on November 6""",
        Mended: """summit washington "US-Central Asia summit" on 2025-11-06""",
        Mend: """
        Write what the message asks for. Dates are year, month and day (`2025-11-06`), times have 24 hours (`18:00`), names and
        other wording stand between double quotes.
        """);
}
