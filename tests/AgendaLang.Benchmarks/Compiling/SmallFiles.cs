using System.Globalization;
using System.Text;

namespace AgendaLang.Benchmarks.Compiling;

/// <summary>Agendas of 30 lines each, as a ministry keeps them: one file of parties, and a file a meeting that uses it.</summary>
internal static class SmallFiles
{
    /// <summary>How many declarations each file has.</summary>
    public const int Declarations = 15;

    /// <summary>The file that the others use.</summary>
    public const string Parties = """
        // Who takes part.

        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country us "United States"
        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state
        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state
        person gor "Sergio Gor" of us as "Special Envoy for South and Central Asia" rank special-envoy
        place astana "Astana" in kz zone Asia/Almaty { room hall "Hall" }

        """;

    /// <summary>A meeting with its topics and people.</summary>
    public static string Meeting(int number)
    {
        var n = number.ToString(CultureInfo.InvariantCulture);
        var date = new DateOnly(2026, 1, 5).AddDays(number % 3_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            use "parties.agenda"

            topic energy-{{n}} "Energy and power lines, round {{n}}" {
                topic minerals-{{n}} "Critical minerals, round {{n}}"
                topic transit-{{n}} "Transit and logistics, round {{n}}"
            }

            person minister-kz-{{n}} "Minister of Energy, round {{n}}" of kz as "Minister of Energy" rank minister
            person minister-uz-{{n}} "Minister of Transport, round {{n}}" of uz as "Minister of Transport" rank minister

            source report-{{n}} "Press release of round {{n}}" of kz

            meeting talks-{{n}} "Talks on energy, round {{n}}" between kz, uz on {{date}} at astana {
                host kz
                delegation kz led by minister-kz-{{n}}
                delegation uz led by minister-uz-{{n}}
                cite report-{{n}}

                session opening "Opening" 09:00-09:30 kind plenary chair minister-kz-{{n}}
                session minerals "Minerals" 09:45-11:00 discuss minerals-{{n}} {
                    item mines "State of the mines" 30m
                    item prices "Prices and offtake" 30m
                }

                session transit "Transit" 11:15-12:30 discuss transit-{{n}}
                session closing "Closing" 12:30-13:00 discuss energy-{{n}}
                document summary-{{n}} "Chair's summary" kind chairs-summary
            }
            // Round {{n}}.
            """);
        return text.ToString();
    }

    /// <summary>So many files with their names.</summary>
    public static IEnumerable<(string Name, string Text)> Of(int count) =>
        Enumerable.Range(1, count - 1).Select(number => (string.Create(CultureInfo.InvariantCulture, $"talks-{number:D4}.agenda"), Meeting(number))).Prepend(("parties.agenda", Parties));
}
