using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class NestingTooDeepPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.NestingTooDeep,
        What: "A block stands inside 64 others. It is skipped up to its `}`.",
        Why: "No agenda needs it; a file that was put together by a faulty program may have it, and must not stop anybody's work.",
        Bad: "",
        Mended: "",
        Mend: "Take the innermost topics or items out of their blocks, or correct the program that wrote the file.")
    {
        NoExample = "An example would need 65 open blocks.",
    };
}
