using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class SameNamePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.SameName,
        What: "Two declarations of one kind have the same name or spelling, or two items or documents of an event have the same number.",
        Why: """
        Mostly one thing was declared twice, under two ids; what refers to one is then missing at the other. And two papers of one
        number cannot be quoted.
        """,
        Bad: """
        initiative middle-corridor "Middle Corridor"

        initiative corridor "Middle Corridor"
        """,
        Mended: """
        initiative middle-corridor "Middle Corridor"
        """,
        Mend: """
        Keep one, and let everything refer to it; its former id goes into `formerly`, another spelling of its name into `aka`. If they
        are two things, make the names tell them apart.
        """);
}
