using System.Text.Json.Nodes;

namespace AgendaLang.Cli.Tests.Commands;

public sealed class BriefCommandTests : IDisposable
{
    private const string Parties = "country kz \"Kazakhstan\"\nperson p \"P\" of kz\n";
    private const string Summit = "use \"parties.agenda\"\n\nsummit s \"Summit\" on 2025-11-06 {\n    zone Asia/Almaty\n    host kz\n    delegation kz led by p\n    session talks \"Talks\" 10:00-11:00 kind plenary chair p\n}\n";
    private const string Requests = "use \"parties.agenda\"\n\nrequest r \"Water\" by kz to kz\n";

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_brief_is_told_in_the_terminal_and_nothing_steers_it()
    {
        Write("parties.agenda", Parties.Replace("\"P\"", "\"a\u202Eb\u001b[31m\"", StringComparison.Ordinal));
        Write("summit.agenda", Summit);
        _world.IsTerminal = true;
        var outcome = _world.Run("brief", "p", "summit.agenda", "--zone", "Europe/Paris");
        Assert.Equal((0, ""), (outcome.Status, outcome.Error));
        Assert.Contains("10:00–11:00 Talks\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("06:00–07:00 home time", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Output, letter => letter is '\u202E' or '\u001b');
    }

    [Fact]
    public void Agendas_of_a_folder_are_read_together()
    {
        Write("parties.agenda", Parties);
        Write("summit.agenda", Summit);
        Write("requests.agenda", Requests);
        var brief = JsonNode.Parse(_world.Run("brief", "kz", "--output", "json").Output)!;
        Assert.Equal(("agenda-brief/1", "s", "r"), ((string?)brief["schema"], (string?)brief["events"]![0]!["id"], (string?)brief["requests"]![0]!["id"]));
        Write("other.agenda", Requests);
        var outcome = _world.Run("brief", "kz");
        Assert.Equal((2, "agenda: \"kz\" is in several agendas that cannot be read as one: \"other.agenda\", \"requests.agenda\", \"summit.agenda\". Name one of them.\n"), (outcome.Status, outcome.Error));
        Assert.False(File.Exists(_world.Full("all-for-brief.agenda")));
    }

    [Fact]
    public void Findings_about_them_are_told_where_nothing_is_kept_back()
    {
        Write("parties.agenda", Parties);
        Write("summit.agenda", Summit.Replace("chair p", "chair p speaker p speaker q", StringComparison.Ordinal));
        Assert.Equal("AGL1002", (string?)Brief()["findings"]![0]!["rule"]);
        Write("summit.agenda", Summit.Replace("chair p", "chair p speaker p speaker q\n    session tea \"Tea\" audience confidential", StringComparison.Ordinal));
        Assert.Null(Brief()["findings"]);

        JsonNode Brief() => JsonNode.Parse(_world.Run("brief", "p", "summit.agenda", "--output", "json").Output)!;
    }

    [Fact]
    public void It_is_written_to_a_file_in_each_form()
    {
        Write("parties.agenda", Parties);
        Write("summit.agenda", Summit);
        foreach (var (form, start) in new[] { ("text", "P\n=="), ("markdown", "# P\n"), ("html", "<!DOCTYPE html>"), ("json", "{"), ("ics", "BEGIN:VCALENDAR\r\n"), ("docx", "PK") })
        {
            Assert.Equal(new(0, "", ""), _world.Run("brief", "p", "summit.agenda", "--output", form, "--out", "p.out"));
            Assert.StartsWith(start, _world.Read("p.out"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Readers_get_what_they_may_see_when_they_may()
    {
        Write("a.agenda", Parties + "summit s \"Summit\" on 2025-11-06 zone Asia/Almaty {\n    audience public\n    participants kz\n    session talks \"Talks\" 10:00-11:00 embargo 2025-11-06 20:00 America/New_York\n}\n");
        foreach (var form in new[] { "text", "markdown", "html", "json", "ics" })
        {
            Assert.DoesNotContain("Talks", Public(form), StringComparison.Ordinal);
            Assert.DoesNotContain("Talks", Public(form, "--as-of", "2025-11-06 19:59 America/New_York"), StringComparison.Ordinal);
            Assert.Contains("Talks", Public(form, "--as-of", "2025-11-07 06:00 Asia/Almaty"), StringComparison.Ordinal);
        }

        string Public(string form, params string[] more) => _world.Run(["brief", "kz", "--output", form, "--audience", "public", .. more]).Output;
    }

    [Fact]
    public void A_language_without_words_is_told()
    {
        Write("parties.agenda", Parties);
        Write("summit.agenda", Summit);
        Assert.StartsWith("There are names in ja where the agenda has them", _world.Run("brief", "kz", "--lang", "ja").Error, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-PT15M", _world.Run("brief", "kz", "--output", "ics", "--alarm", "15m").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Whose brief?", "brief")]
    [InlineData("There is no person or party \"kzz\". Did you mean \"kz\"?", "brief", "kzz")]
    [InlineData("There is no person or party \"s\".", "brief", "s")]
    [InlineData("There is no language 'zz' in the IANA registry.", "brief", "kz", "--lang", "zz")]
    [InlineData("There is no time zone \"Asia/Almata\". Did you mean \"Asia/Almaty\"?", "brief", "kz", "--zone", "Asia/Almata")]
    [InlineData("--output takes text, markdown, html, json, ics or docx, not \"pdf\".", "brief", "kz", "--output", "pdf")]
    [InlineData("A Word file is no text to show here. Where to? --out says it: \"--out kz.docx\".", "brief", "kz", "--output", "docx")]
    [InlineData("--alarm takes a length of time, such as 15m, 2h or 1h30m, not \"soon\".", "brief", "kz", "--output", "ics", "--alarm", "soon")]
    [InlineData("--alarm goes with --output ics only", "brief", "kz", "--alarm", "15m")]
    [InlineData("--as-of takes a date, a time and a time zone", "brief", "kz", "--as-of", "noon")]
    [InlineData("--out would write over the agenda \"parties.agenda\" itself.", "brief", "kz", "--out", "parties.agenda")]
    public void A_mistake_is_told_in_a_line_and_exits_with_2(string message, params string[] arguments)
    {
        Write("parties.agenda", Parties);
        Write("summit.agenda", Summit);
        var outcome = _world.Run(arguments);
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private void Write(string path, string text) => _world.Write(path, text);
}
