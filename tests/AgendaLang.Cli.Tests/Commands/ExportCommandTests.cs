using System.Text.Json.Nodes;

namespace AgendaLang.Cli.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private const string Parties = "country kz \"Kazakhstan\"\n";
    private const string Summit = "use \"parties.agenda\"\n\nsummit s \"Summit\" on 2025-11-06 {\n    zone Asia/Almaty\n    audience public\n    host kz\n    session talks \"Talks\" 10:00-11:00 kind reception {\n        audience confidential\n    }\n}\n";

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void An_agenda_is_written_with_all_that_it_uses()
    {
        Write();
        var outcome = _world.Run("export", "summit.agenda", "--to", "json");
        Assert.Equal((0, "1 declaration is confidential and was left out.\n"), (outcome.Status, outcome.Error));
        Snapshots.Match(outcome.Output);
        Assert.Equal(outcome, _world.Run("export", ".", "--to", "json"));
        Assert.Equal(outcome, _world.Run("export", "--to=json"));
        Assert.Equal(outcome, _world.RunWithInput(Summit, "export", "-", "--stdin-path", "summit.agenda", "--to", "json"));
    }

    [Fact]
    public void Readers_get_what_they_may_see()
    {
        Write();
        var outcome = _world.Run("export", "summit.agenda", "--to", "json", "--audience", "confidential");
        Assert.Equal((0, "", "confidential", "talks"), (outcome.Status, outcome.Error, Text(outcome, "audience"), Text(outcome, "summits", 0, "sessions", 0, "id")));
        outcome = _world.Run("export", "summit.agenda", "--to", "json", "--audience", "public");
        Assert.Equal((0, "1 declaration is not for the public, or not yet, and was left out.\n", "public"), (outcome.Status, outcome.Error, Text(outcome, "audience")));
        Assert.Equal("s", Text(outcome, "summits", 0, "id"));
    }

    [Fact]
    public void An_embargo_is_over_when_it_is_over()
    {
        _world.Write("a.agenda", "document d \"D\" audience public {\n    embargo 2025-11-06 20:00 America/New_York\n}\n");
        Assert.Equal("1 declaration is not for the public, or not yet, and was left out.\n", Public().Error);
        Assert.Equal("1 declaration is not for the public, or not yet, and was left out.\n", Public("--as-of", "2025-11-06 19:59 America/New_York").Error);
        Assert.Equal("d", Text(Public("--as-of", "2025-11-07 06:00 Asia/Almaty"), "documents", 0, "id"));

        Outcome Public(params string[] more) => _world.Run(["export", "a.agenda", "--to", "json", "--audience", "public", .. more]);
    }

    [Fact]
    public void A_file_is_written_whole_and_the_same()
    {
        Write();
        var expected = _world.Run("export", "summit.agenda", "--to", "json").Output;
        _world.Write("old.json", "old");
        foreach (var file in new[] { "old.json", "new.json" })
        {
            Assert.Equal(new(0, "", "1 declaration is confidential and was left out.\n"), _world.Run("export", "summit.agenda", "--to", "json", "--out", file));
            Assert.Equal(expected, _world.Read(file));
        }
    }

    [Fact]
    public void Findings_are_told_and_it_goes_on()
    {
        _world.Write("a.agenda", "country kz \"Kazakhstan\"\nperson p \"P\" of kzz\nperson q \"Q\" of kz\nfrobnicate\n");
        var outcome = _world.Run("export", "a.agenda", "--to", "json");
        Assert.Equal(0, outcome.Status);
        Assert.Contains("a.agenda(2,17): error AGL1002:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("a.agenda(4,1): error AGL0002:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("2 errors", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AGL1007", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(("p", "kz"), (Text(outcome, "people", 0, "id"), Text(outcome, "people", 1, "of", 0)));
    }

    [Fact]
    public void A_folder_with_several_agendas_is_a_question()
    {
        Write();
        _world.Write("sub/other.agenda", "");
        Assert.Equal(new(2, "", "agenda: One agenda is exported at a time; here 2 are used by no other: \"sub/other.agenda\", \"summit.agenda\". Name one of them.\n"), _world.Run("export", ".", "--to", "json"));
        for (var i = 10; i < 30; i++) _world.Write($"many/a{i}.agenda", "");
        Assert.EndsWith("\"many/a19.agenda\" and 12 more. Name one of them.\n", _world.Run("export", ".", "--to", "json").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which format? --to says it: \"agenda export --to json\".", "export", "summit.agenda")]
    [InlineData(", not \"pdf\".", "export", "summit.agenda", "--to", "pdf")]
    [InlineData(", not \"jsn\". Did you mean \"json\"?", "export", "summit.agenda", "--to", "jsn")]
    [InlineData("There is no person, party or event \"kzz\". Did you mean \"kz\"?", "export", "summit.agenda", "--to", "ics", "--for", "kzz")]
    [InlineData("There is no person, party or event \"s.talks\".", "export", "summit.agenda", "--to", "ics", "--for", "s.talks", "--audience", "public")]
    [InlineData("There is no time zone \"Asia/Almata\". Did you mean \"Asia/Almaty\"?", "export", "summit.agenda", "--to", "ics", "--zone", "Asia/Almata")]
    [InlineData("--lang does not go with csv", "export", "summit.agenda", "--to", "csv", "--lang", "ru")]
    [InlineData("--alarm does not go with html: only a calendar reminds.", "export", "summit.agenda", "--to", "html", "--alarm", "15m")]
    [InlineData("--alarm takes a length of time, such as 15m, 2h or 1h30m, not \"15\".", "export", "summit.agenda", "--to", "ics", "--alarm", "15")]
    [InlineData("--base does not go with ics", "export", "summit.agenda", "--to", "ics", "--base", "parties.agenda")]
    [InlineData("There is no language 'zz' in the IANA registry.", "export", "summit.agenda", "--to", "html", "--lang", "zz")]
    [InlineData("A Word file is no text to show here.", "export", "summit.agenda", "--to", "docx")]
    [InlineData("--for does not go with json", "export", "summit.agenda", "--to", "json", "--for", "kz")]
    [InlineData("--zone does not go with json", "export", "summit.agenda", "--to", "json", "--zone", "Asia/Almaty")]
    [InlineData("--audience takes public, delegations or confidential, not \"press\".", "export", "--to", "json", "--audience", "press")]
    [InlineData("--as-of takes a date, a time and a time zone, such as \"2025-11-06 20:00 America/New_York\", not \"tomorrow\".", "export", "--to", "json", "--as-of", "tomorrow")]
    [InlineData("\"parties.agenda\" is more than \"agenda export\" takes.", "export", "summit.agenda", "parties.agenda", "--to", "json")]
    [InlineData("There is no file or folder \"nope\".", "export", "nope", "--to", "json")]
    [InlineData("There are no .agenda files in \"empty\".", "export", "empty", "--to", "json")]
    [InlineData("--out would write over the agenda \"parties.agenda\" itself.", "export", "summit.agenda", "--to", "json", "--out", "parties.agenda")]
    [InlineData("no/where.json: It cannot be written", "export", "summit.agenda", "--to", "json", "--out", "no/where.json")]
    [InlineData("empty: It cannot be written", "export", "summit.agenda", "--to", "json", "--out", "empty")]
    public void A_mistake_is_told_in_a_line_and_exits_with_2(string message, params string[] arguments)
    {
        Write();
        Directory.CreateDirectory(_world.Full("empty"));
        var outcome = _world.Run(arguments);
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Parties, _world.Read("parties.agenda"));
    }

    [Fact]
    public void Nothing_from_a_file_steers_a_terminal()
    {
        _world.Write("a.agenda", "country kz \"a\u202Eb\"\n");
        Assert.Contains("\"a\u202Eb\"", _world.Run("export", "a.agenda", "--to", "json").Output, StringComparison.Ordinal);
        _world.IsTerminal = true;
        var shown = _world.Run("export", "a.agenda", "--to", "json");
        Assert.Contains("\"a\\u202Eb\"", shown.Output, StringComparison.Ordinal);
        Assert.Equal("a\u202Eb", Text(shown, "countries", 0, "name"));
    }

    [Fact]
    public void A_calendar_is_written_for_somebody()
    {
        Write();
        _world.Write(".editorconfig", "root = true\n\n[*.agenda]\nagenda_domain = protocol.example\n");
        var outcome = _world.Run("export", "summit.agenda", "--to", "ics", "--for", "s", "--zone", "Europe/Paris", "--audience", "confidential");
        Assert.Equal((0, ""), (outcome.Status, outcome.Error));
        Assert.Contains("\r\nUID:s.talks@protocol.example\r\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART;TZID=Europe/Paris:20251106T060000\r\n", outcome.Output, StringComparison.Ordinal);
        var whole = _world.Run("export", "summit.agenda", "--to", "ics", "--out", "s.ics");
        Assert.Equal((0, "", "1 declaration is confidential and was left out.\n"), (whole.Status, whole.Output, whole.Error));
        Assert.DoesNotContain("talks", _world.Read("s.ics"), StringComparison.Ordinal);
        _world.Write("undated.agenda", "meeting m \"a\u202Eb\" on 2025-11-06..2025-11-07 {\n    session s \"S\"\n}\n");
        _world.IsTerminal = true;
        outcome = _world.Run("export", "undated.agenda", "--to", "ics");
        Assert.Contains("\nSUMMARY:a\\u{202E}b\n", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 session has no date and was left out.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "id,date,start")]
    [InlineData("jsonld", "\"@context\": \"https://schema.org\"")]
    [InlineData("schedule-xml", "<acronym>")]
    [InlineData("schedule-json", "\"acronym\": ")]
    [InlineData("docx", "PK")]
    public void Each_format_is_written(string format, string mark)
    {
        Write();
        var outcome = _world.Run("export", "summit.agenda", "--to", format, "--out", "s.out");
        Assert.Equal((0, "", "1 declaration is confidential and was left out.\n"), (outcome.Status, outcome.Output, outcome.Error));
        Assert.Contains(mark, _world.Read("s.out"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_written_in_a_language_with_a_second_clock()
    {
        Write();
        var outcome = _world.Run("export", "summit.agenda", "--to", "html", "--lang", "ru", "--zone", "Europe/Paris", "--audience", "confidential");
        Assert.Equal((0, ""), (outcome.Status, outcome.Error));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"ru\" dir=\"ltr\">", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(">06:00–07:00</p>", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("talks", _world.Run("export", "summit.agenda", "--to", "markdown").Output, StringComparison.OrdinalIgnoreCase);
        outcome = _world.Run("export", "summit.agenda", "--to", "markdown", "--lang", "ja", "--audience", "confidential");
        Assert.StartsWith("There are names in ja where the agenda has them", outcome.Error, StringComparison.Ordinal);
        _world.Write(".editorconfig", "root = true\n\n[*.agenda]\nagenda_language = ru\n");
        Assert.StartsWith("# Summit\n\nЧетверг, 6 ноября 2025 г.\n", _world.Run("export", "summit.agenda", "--to", "markdown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_above_the_current_folder_are_called_from_the_root()
    {
        _world.MakeRepository();
        _world.Write("parties.agenda", Parties);
        _world.Write("s/summit.agenda", Summit.Replace("parties", "../parties", StringComparison.Ordinal));
        var outcome = _world.Run("export", "s", "--to", "json");
        Assert.Equal(("summit.agenda", "../parties.agenda"), (Text(outcome, "root"), Text(outcome, "files", 0, "path")));
    }

    private static string? Text(Outcome outcome, params object[] path)
    {
        var node = JsonNode.Parse(outcome.Output);
        foreach (var step in path) node = step is int index ? node?[index] : node?[(string)step];
        return node?.GetValue<string>();
    }

    private void Write()
    {
        _world.Write("parties.agenda", Parties);
        _world.Write("summit.agenda", Summit);
    }

    [Fact]
    public void A_calendar_is_written_in_a_language_with_reminders()
    {
        Write();
        var outcome = _world.Run("export", "summit.agenda", "--to", "ics", "--lang", "ru", "--alarm", "1h30m", "--audience", "confidential");
        Assert.Contains("CATEGORIES:Саммит\r\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-PT90M\r\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_data_tells_what_was_moved_since_a_revision()
    {
        using var git = new GitWorld();
        git.Write("parties.agenda", Parties);
        git.Commit("sub/summit.agenda", Moved("09:00-10:00"));
        git.Git("tag", "v1");
        git.Commit("sub/summit.agenda", Moved("10:00-11:00"));
        git.Write("old/summit.agenda", Moved("08:00-10:00"));
        foreach (var (old, previous) in new[] { ("v1", "09:00"), ("v1:sub/summit.agenda", "09:00"), ("v1:sub", "09:00"), ("HEAD", null), ("old", "08:00"), ("old/summit.agenda", "08:00") })
        {
            var outcome = git.Run("export", "sub/summit.agenda", "--to", "jsonld", "--base", old);
            Assert.Equal((0, ""), (outcome.Status, outcome.Error));
            var session = JsonNode.Parse(outcome.Output)!["@graph"]![0]!["subEvent"]![0]!;
            Assert.Equal(previous is null ? null : $"2025-11-06T{previous}:00+05:00", (string?)session["previousStartDate"]?[0]);
        }
        Assert.Equal(2, git.Run("export", "sub/summit.agenda", "--to", "jsonld", "--base", "HEAD:nothing").Status);
        Assert.Equal(2, git.Run("export", "sub/summit.agenda", "--to", "jsonld", "--base", "nowhere").Status);

        static string Moved(string time) => $"summit s \"S\" on 2025-11-06 zone Asia/Almaty {{\n    session a \"A\" {time}\n}}\n";
    }
}
