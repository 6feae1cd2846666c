using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class UnusedDeclarationPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.UnusedDeclaration,
        What: """
        A country, organization, group, format, person, place, room, topic or source that nothing names, in a file that no other
        uses.
        """,
        Why: "It may be left over, or forgotten: a party that is declared but neither invited nor in a format will not be at the table.",
        Bad: """
        country us "United States"
        country az "Azerbaijan"

        summit washington "US-Central Asia summit" on 2025-11-06 host us
        """,
        Mended: """
        country us "United States"
        country az "Azerbaijan"

        summit washington "US-Central Asia summit" on 2025-11-06 host us {
            invite az as guest
        }
        """,
        Mend: """
        Name it where it belongs, or remove it. Lists that several agendas share go into a file of their own, which they `use`; there
        nothing has to be named.
        """);
}
