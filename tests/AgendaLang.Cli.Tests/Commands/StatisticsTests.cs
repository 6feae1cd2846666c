using System.Text.Json;

namespace AgendaLang.Cli.Tests.Commands;

public sealed class StatisticsTests : IDisposable
{
    private const string Agenda = """
        country kz "Kazakhstan"

        person tokayev "Kassym-Jomart Tokayev" of kz

        place astana "Astana" in kz zone Asia/Almaty {
            room red "Red Hall"
            room blue
        }

        topic trade "Trade"

        meeting talks "Talks" between kz on 2026-05-14 at astana {
            session one "One" 10:00-12:00 in red chair tokayev discuss trade
            session two "Two" 10:00-12:00 in red chair tokayev discuss trade
            session three "Three" 10:00-12:00 in red discuss trade
            session four "Four" 13:00-14:00 in blue discuss trade
            session five "Five" 13:00-14:00 in blue discuss trade
        }
        """;

    private readonly World _world = new();

    public StatisticsTests() => _world.Write("a.agenda", Agenda);

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_numbers_follow_the_findings()
    {
        var plain = _world.Run("check");
        var outcome = _world.Run("check", "--statistics");
        Assert.Equal((plain.Status, plain.Error), (outcome.Status, outcome.Error));
        Assert.StartsWith(plain.Output + "\nFindings: ", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("""

            Pairs of sessions at once in one room: 4
                   3  Red Hall (astana.red)
                   1  astana.blue

            Pairs of sessions at once of one person: 1
                   1  Kassym-Jomart Tokayev (tokayev)

            """.ReplaceLineEndings("\n"), outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_from_a_file_steers_a_terminal()
    {
        _world.Write("a.agenda", Agenda.Replace("Red Hall", "Red\u202E\u001bHall", StringComparison.Ordinal));
        Assert.Contains("  Red\\u{202E}\\u{1B}Hall (astana.red)\n", _world.Run("check", "--statistics").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_findings_the_numbers_stand_alone()
    {
        _world.Write("a.agenda", "// nothing\n");
        Assert.Equal("Findings: 0\n\nPairs of sessions at once in one room: 0\n\nPairs of sessions at once of one person: 0\n", _world.Run("check", "--statistics").Output);
    }

    [Fact]
    public void Json_has_them_only_where_asked_for()
    {
        using var plain = JsonDocument.Parse(_world.Run("check", "--output", "json").Output);
        Assert.False(plain.RootElement.TryGetProperty("statistics", out _));
        using var json = JsonDocument.Parse(_world.Run("check", "--output", "json", "--statistics").Output);
        var statistics = json.RootElement.GetProperty("statistics");
        Assert.Equal((4, 1), (statistics.GetProperty("roomOverlaps").GetInt64(), statistics.GetProperty("personOverlaps").GetInt64()));
        Assert.Equal(["astana.red 3", "astana.blue 1"], statistics.GetProperty("rooms").EnumerateArray().Select(room => $"{room.GetProperty("id")} {room.GetProperty("pairs")}"));
        var person = statistics.GetProperty("persons")[0];
        Assert.Equal(("tokayev", "Kassym-Jomart Tokayev", "a.agenda"), (person.GetProperty("id").GetString(), person.GetProperty("name").GetString(), person.GetProperty("file").GetString()));
        Assert.Equal(JsonValueKind.Null, statistics.GetProperty("rooms")[1].GetProperty("name").ValueKind);
        var counts = json.RootElement.GetProperty("findings").EnumerateArray().GroupBy(finding => finding.GetProperty("rule").GetString()).ToDictionary(rule => rule.Key!, rule => rule.Count());
        Assert.Equal(counts, statistics.GetProperty("rules").EnumerateArray().ToDictionary(rule => rule.GetProperty("rule").GetString()!, rule => rule.GetProperty("findings").GetInt32()));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    public void Other_forms_have_no_place_for_them(string output)
    {
        var outcome = _world.Run("check", "--statistics", "--output", output);
        Assert.Equal((2, $"agenda: --statistics is written as text or json; {output} has no place for it.\n"), (outcome.Status, outcome.Error));
    }

    [Fact]
    public void After_mending_they_are_those_of_the_mended_agendas()
    {
        _world.Write("a.agenda", Agenda.Replace("session two", "sesion two", StringComparison.Ordinal));
        _world.Write(".editorconfig", "[*]\ndotnet_diagnostic.AGL4002.severity = none\ndotnet_diagnostic.AGL2002.severity = none\ndotnet_diagnostic.AGL4003.severity = none\n");
        Assert.Contains("in one room: 4\n", _world.Run("check", "--fix", "--statistics").Output, StringComparison.Ordinal);
    }
}
