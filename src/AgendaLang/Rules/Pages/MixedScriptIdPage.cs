using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class MixedScriptIdPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.MixedScriptId,
        What: "An id mixes letters of several scripts that can look alike, such as Latin “a” and Cyrillic “а”.",
        Why: """
        Two ids that look the same and are not: whoever types what they see gets an unknown name, and nobody can see why. In the
        example, the second letter is Cyrillic.
        """,
        Bad: """meeting tаlks "Talks in Astana" on 2025-10-29""",
        Mended: """meeting talks "Talks in Astana" on 2025-10-29""",
        Mend: """Type the id again in one script. Names may be in any script and any language: `name ru "Казахстан"`.""");
}
