using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class UnknownReferencePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.UnknownReference,
        What: "Something is named that the file and the files it uses do not declare.",
        Why: """
        A name that leads nowhere cannot be checked: nobody would notice that this person is in two places at once, or has left
        office.
        """,
        Bad: """
        person gor "Sergio Gor"

        meeting tashkent-talks "Talks in Tashkent" on 2025-10-27 chair gor
        meeting astana-talks "Talks in Astana" on 2025-10-29 chair gorr
        """,
        Mended: """
        person gor "Sergio Gor"

        meeting tashkent-talks "Talks in Tashkent" on 2025-10-27 chair gor
        meeting astana-talks "Talks in Astana" on 2025-10-29 chair gor
        """,
        Mend: "Take the spelling that is offered, add the `use` of the file that declares it, or declare it.");
}
