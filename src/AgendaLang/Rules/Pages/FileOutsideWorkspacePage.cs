using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class FileOutsideWorkspacePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.FileOutsideWorkspace,
        What: """
        A `use` leads out of the workspace: out of the folders that are open in the editor, else the repository, else the file's own
        folder.
        """,
        Why: """
        An agenda that came by mail must not be able to read other files of your machine; and a colleague who opens the folder
        elsewhere would not have the file.
        """,
        Bad: """
        use "../../private/parties.agenda"

        summit washington "US-Central Asia summit" on 2025-11-06
        """,
        Mended: """
        // file: washington.agenda
        use "parties.agenda"

        summit washington "US-Central Asia summit" on 2025-11-06 host us

        // file: parties.agenda
        country us "United States"
        """,
        Mend: "Copy or move the file into the workspace, or open the folder that holds both.");
}
