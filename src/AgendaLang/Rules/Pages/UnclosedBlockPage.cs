using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class UnclosedBlockPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.UnclosedBlock,
        What: "A block is opened with `{` and not closed with `}`, or a `}` closes nothing.",
        Why: """
        Where a block ends decides what belongs to what: which sessions are on this day, which day is of this summit. One forgotten
        brace must not move the next meeting into this one.
        """,
        Bad: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            status provisional

        meeting astana-talks "Talks in Astana" on 2025-10-29
        """,
        Mended: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            status provisional
        }

        meeting astana-talks "Talks in Astana" on 2025-10-29
        """,
        Mend: "Add the `}` on a line of its own, indented as the line that opened the block; or remove the one that closes nothing.");
}
