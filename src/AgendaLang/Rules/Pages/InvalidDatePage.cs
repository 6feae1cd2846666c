using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class InvalidDatePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.InvalidDate,
        What: "A date that the calendar does not have, or a range of dates that ends before it starts.",
        Why: "A wrong date is found on the day itself, by an empty room. Invitations, flights and notices are all counted from it.",
        Bad: """summit washington "US-Central Asia summit" on 2025-11-31""",
        Mended: """summit washington "US-Central Asia summit" on 2025-11-06""",
        Mend: "Correct the day. A range is written from the first day to the last: `2025-11-05..2025-11-06`.");
}
