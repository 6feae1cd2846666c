using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class UnreadableFilePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.UnreadableFile,
        What: "A file is not UTF-8, or it is larger than 16 MiB.",
        Why: """
        In another encoding, the letters of names would be guessed, and a name that is misspelt on a place card is remembered for
        years.
        """,
        Bad: "",
        Mended: "",
        Mend: "Save the file as UTF-8; every editor can. Divide a file that is too large, and join its parts with `use`.")
    {
        NoExample = "Wrong bytes cannot be shown in a text.",
    };
}
