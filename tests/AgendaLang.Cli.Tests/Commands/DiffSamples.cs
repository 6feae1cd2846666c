namespace AgendaLang.Cli.Tests.Commands;

/// <summary>Two states of an agenda with changes of many kinds.</summary>
internal static class DiffSamples
{
    public const string Parties = """
        country us "United States"
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country az "Azerbaijan"
        format c3 "C3" = us, kz, uz
        person trump "Donald Trump" of us
        person tokayev "Kassym-Jomart Tokayev" of kz
        person mirziyoyev "Shavkat Mirziyoyev" of uz
        person aliyev "Ilham Aliyev" of az
        topic trade "Trade"
        topic energy "Energy"
        place washington-dc "Washington, D.C." zone America/New_York {
            room east-room "East Room"
        }

        """;

    public const string Old = """
        use "parties.agenda"

        request help "Help for the sea" by kz to us { raise energy at washington }

        summit washington "Summit in Washington" on 2025-11-06 at washington-dc format c3 status adopted {
            delegation us led by trump
            delegation kz led by tokayev
            delegation uz led by mirziyoyev

            session opening "Opening" 18:00-18:20 kind plenary chair trump {
                speaker trump 10m
            }

            session plenary "Plenary" 18:20-19:30 kind plenary chair trump {
                discuss trade
                speaker mirziyoyev 5m
                speaker tokayev 5m
            }

            session dinner "Dinner" 19:45-21:00 kind working-dinner
        }

        """;

    public const string New = """
        use "parties.agenda"

        request help "Help for the sea" by kz to us status accepted 2025-11-01 { raise energy at washington }

        summit washington "Summit in Washington" on 2025-11-06 at washington-dc format c3 status adopted {
            delegation us led by trump
            delegation kz led by tokayev
            delegation uz led by mirziyoyev
            invite az led by aliyev

            session opening "Opening" 17:30-17:50 kind plenary chair trump {
                speaker trump 10m
            }

            session plenary "Plenary session" 17:50-19:00 kind plenary chair trump {
                discuss trade, energy
                speaker tokayev 5m
                speaker mirziyoyev 5m
            }

            session photo "Family photo" 19:00-19:10 kind photo in east-room {
                item place "Places"
            }
        }

        """;
}
