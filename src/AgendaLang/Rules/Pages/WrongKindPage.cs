using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class WrongKindPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.WrongKind,
        What: "The id exists, but belongs to another kind of thing than this place asks for.",
        Why: "A website cannot take the chair. Mostly one of two similar ids was taken for the other.",
        Bad: """
        source akorda "Akorda.kz"
        person tokayev "Kassym-Jomart Tokayev"

        meeting astana-talks "Talks in Astana" on 2025-10-29 {
            chair akorda
            participants tokayev
            cite akorda 2025-10-29
        }
        """,
        Mended: """
        source akorda "Akorda.kz"
        person tokayev "Kassym-Jomart Tokayev"

        meeting astana-talks "Talks in Astana" on 2025-10-29 {
            chair tokayev
            participants tokayev
            cite akorda 2025-10-29
        }
        """,
        Mend: "Name a thing of the kind that the message asks for.");
}
