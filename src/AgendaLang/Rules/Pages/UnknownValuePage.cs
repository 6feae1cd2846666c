using AgendaLang.Findings;

namespace AgendaLang.Rules.Pages;

internal static class UnknownValuePage
{
    public static RulePage Page { get; } = new(
        RuleCatalogue.UnknownValue,
        What: """
        A word from a fixed list is none of that list: a rank, status, kind, audience, language, time zone, country code or rule that
        does not exist, or the status of another kind of thing.
        """,
        Why: """
        A zone that does not exist gives no clock, a rank that does not exist no precedence. Time zones in particular often do not
        bear the name of the capital.
        """,
        Bad: """meeting astana-talks "Talks in Astana" zone Asia/Astana on 2025-10-29""",
        Mended: """meeting astana-talks "Talks in Astana" zone Asia/Almaty on 2025-10-29""",
        Mend: """
        Take a value of the list that is offered. Zones are those of the IANA database (`Asia/Almaty`, `America/New_York`), languages
        are BCP 47 tags (`kk`, `pt-BR`), country codes those of ISO 3166-1 (`kz`).
        """);
}
