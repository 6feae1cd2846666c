using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>Whatever the model says of the agendas of the folder <c>Models</c>, in which everything is written, or nothing can be read.</summary>
public sealed class ModelTests
{
    private const string Folder = "tests/AgendaLang.Tests/Semantics/Models";

    private const string Parties = """
        country us "United States" zone America/New_York
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        organization un "United Nations"
        group asia "Asia" = kz, uz
        format three "Three" = us, asia
        person gor "Gor" of us
        person rubio "Rubio" of us
        person tokayev "Tokayev" of kz
        person saidov "Saidov" of uz
        person envoy "Envoy" of un
        person vale "Vale"
        place dc "Washington" in us {
            room east "East"
            room west "West"
        }
        place astana "Astana" in kz zone Asia/Almaty
        topic economy "Economy" {
            topic trade "Trade" { topic tariffs "Tariffs" }
            topic water "Water"
        }
        topic peace "Peace"
        initiative corridor "Corridor"
        agreement accord "Accord"
        document report "Report"
        meeting before "Before" {
            session talk "Talk" {
                item old "Old" discuss water { item older "Older" discuss peace { item oldest "Oldest" } }
                item off "Off" status cancelled discuss corridor
            }
        }

        """;

    public static TheoryData<string> Agendas => [.. RepositoryFolder.FilesOf(Folder, "*.txt").Select(file => file[..^4])];

    [Theory, MemberData(nameof(Agendas))]
    public void WhatTheModelSays(string title)
    {
        var agenda = RepositoryFolder.Read($"{Folder}/{title}.txt");
        var loader = new FileLoader(new MemoryFiles(("parties.agenda", Parties), ("summit.agenda", "use \"parties.agenda\"\n" + agenda)));
        Snapshots.Match(ModelText.Of(loader.SetOf(loader.Load("summit.agenda"))), title);
    }
}
