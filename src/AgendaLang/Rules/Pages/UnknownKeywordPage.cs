using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class UnknownKeywordPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.UnknownKeyword,
        What: "A line begins with a word that is neither a kind of thing nor one of its properties; often it is a slip of the pen.",
        Why: "The line is left out: a status, a chair or a whole session that everybody believes to be on the agenda is not there.",
        Bad: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            stauts provisional
        }
        """,
        Mended: """
        summit washington "US-Central Asia summit" on 2025-11-06 {
            status provisional
        }
        """,
        Mend: """Take the spelling that is offered. If a remark was meant, write it as a comment after `//`, or keep it with `note "…"`.""");
}
