using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class FileNotFoundPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.FileNotFound,
        What: "A `use` names a file that is not there.",
        Why: """
        Everything that the file declares is missing: parties, people and places are unknown, and what depends on them is not
        checked.
        """,
        Bad: """
        // file: washington.agenda
        use "partys.agenda"

        summit washington "US-Central Asia summit" on 2025-11-06

        // file: parties.agenda
        country us "United States"
        """,
        Mended: """
        // file: washington.agenda
        use "parties.agenda"

        summit washington "US-Central Asia summit" on 2025-11-06 host us

        // file: parties.agenda
        country us "United States"
        """,
        Mend: """
        Correct the name. It is counted from the folder of the file that holds the `use`, with `/` between folders on every system,
        and capital letters matter. In a build, the used file must be an agenda of the build too.
        """);
}
