using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class CircularMembershipPage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.CircularMembership,
        What: """
        A chain leads back to where it began: a group that contains itself, a place that lies in itself, a session that must come
        after itself, an event within itself, a paper that supersedes itself.
        """,
        Why: "Who is a member, or which paper is the last one, would have no answer.",
        Bad: """
        country us "United States"
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        group central-asia "Central Asia" = kz, uz, central-asia

        meeting talks "Regional talks" between us, central-asia on 2025-10-29
        """,
        Mended: """
        country us "United States"
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        group central-asia "Central Asia" = kz, uz

        meeting talks "Regional talks" between us, central-asia on 2025-10-29
        """,
        Mend: "Remove the link that closes the circle; the message shows all of them.");
}
