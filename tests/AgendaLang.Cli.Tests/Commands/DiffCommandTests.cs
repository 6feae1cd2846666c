using System.Text.Json;

namespace AgendaLang.Cli.Tests.Commands;

/// <summary><c>agenda diff</c> of files and folders: what is written, and what the command exits with.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly World _world = new();

    public DiffCommandTests()
    {
        _world.Write("old/parties.agenda", DiffSamples.Parties);
        _world.Write("old/washington.agenda", DiffSamples.Old);
        _world.Write("new/parties.agenda", DiffSamples.Parties);
        _world.Write("new/washington.agenda", DiffSamples.New);
    }

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("github")]
    public void Every_form_is_as_agreed(string form)
    {
        var outcome = _world.Run("diff", "old", "new", "--output", form);
        Assert.Equal(0, outcome.Status);
        Assert.Equal("10 changes: 9 substantive, 1 editorial\n", outcome.Error);
        Snapshots.Match(outcome.Output, form);
    }

    [Fact]
    public void A_terminal_gets_colours()
    {
        _world.IsTerminal = true;
        Snapshots.Match(_world.Run("diff", "old", "new").Output.Replace("\x1b", "ESC", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wide_terminal_shows_the_old_line_beside_the_new()
    {
        var columns = _world.Run("diff", "old", "new", "--columns", "always").Output;
        Snapshots.Match(columns);
        Assert.All(columns.Split('\n'), line => Assert.InRange(line.Length, 0, 140));
        Assert.Equal(_world.Run("diff", "old", "new").Output, _world.Run("diff", "old", "new", "--columns", "never").Output);
        (_world.IsTerminal, _world.Width) = (true, 139);
        Assert.DoesNotContain('│', _world.Run("diff", "old", "new").Output);
        _world.Width = 200;
        Assert.Contains('│', _world.Run("diff", "old", "new").Output);
        Assert.DoesNotContain('│', _world.Run("diff", "old", "new", "--columns", "never").Output);
    }

    [Fact]
    public void Nothing_changed_says_nothing()
    {
        _world.Write("new/washington.agenda", "// Layout.\n" + DiffSamples.Old.Replace("    ", "  ", StringComparison.Ordinal));
        Assert.Equal(new(0, "", "No change in meaning\n"), _world.Run("diff", "old", "new", "--exit-code"));
        Assert.Equal("", _world.Run("diff", "old", "new", "--output", "markdown").Output);
        Assert.Equal(0, Json("old", "new").GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public void Two_files_are_compared_whatever_they_are_called()
    {
        _world.Write("a.agenda", "topic a \"A\"\n");
        _world.Write("b.agenda", "topic a \"B\"\n");
        Assert.Equal("Topics\n  ~ The topic \"A\" is now called \"B\".\n    b.agenda:1 · editorial\n", _world.Run("diff", "a.agenda", "b.agenda").Output);
    }

    [Fact]
    public void Of_a_file_what_it_uses_is_not_compared()
    {
        _world.Write("new/parties.agenda", DiffSamples.Parties.Replace("\"Energy\"", "\"Power\"", StringComparison.Ordinal));
        _world.Write("new/washington.agenda", DiffSamples.Old);
        Assert.Equal("", _world.Run("diff", "old/washington.agenda", "new/washington.agenda").Output);
        Assert.Equal(1, Json("old", "new").GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public void What_was_moved_to_another_file_is_no_change()
    {
        _world.Write("new/parties.agenda", "");
        _world.Write("new/washington.agenda", DiffSamples.Parties + DiffSamples.Old.Replace("use \"parties.agenda\"", "", StringComparison.Ordinal));
        Assert.Equal("No change in meaning\n", _world.Run("diff", "old", "new").Error);
    }

    [Fact]
    public void Nothing_is_a_state_too()
    {
        var added = _world.Run("diff", "/dev/null", "new/parties.agenda");
        Assert.Contains("Kazakhstan is new.", added.Output, StringComparison.Ordinal);
        Assert.Contains("Kazakhstan is removed.", _world.Run("diff", "new/parties.agenda", "/dev/null").Output, StringComparison.Ordinal);
        Assert.Equal("No change in meaning\n", _world.Run("diff", "/dev/null", "/dev/null").Error);
    }

    [Theory]
    [InlineData("az", "washington", "washington.plenary")]
    [InlineData("aliyev", "washington")]
    [InlineData("mirziyoyev", "washington.opening", "washington.photo", "washington.dinner")]
    public void For_somebody_there_is_what_concerns_them(string id, params string[] some)
    {
        var all = Ids("--for", id);
        Assert.Subset(Ids().ToHashSet(), all.ToHashSet());
        Assert.All(some, each => Assert.Contains(each, all));
    }

    [Fact]
    public void For_a_guest_the_request_of_others_is_left_out() => Assert.DoesNotContain("help", Ids("--for", "az"));

    [Fact]
    public void Changes_can_be_chosen()
    {
        Assert.Equal(["washington.opening", "washington.plenary"], Ids("--only", "retimed"));
        Assert.Equal(["help"], Ids("--only", "request,proposal"));
        Assert.Equal(["washington.plenary"], Ids("--only", "session,text"));
        Assert.DoesNotContain("washington.opening", Ids("--ignore", "retimed"));
        Assert.Equal(["help"], Ids("--ignore", "session,summit,item"));
    }

    [Theory]
    [InlineData(1, "--exit-code")]
    [InlineData(1, "--fail-on", "any")]
    [InlineData(1, "--fail-on", "substantive")]
    [InlineData(0, "--fail-on", "substantive", "--only", "text")]
    [InlineData(1, "--fail-on", "any", "--only", "text")]
    [InlineData(1, "--fail-on", "adopted")]
    [InlineData(0, "--fail-on", "adopted", "--only", "request")]
    [InlineData(0, "--exit-code", "--only", "documents")]
    public void The_status_says_whether_something_changed(int status, params string[] options) =>
        Assert.Equal(status, _world.Run([.. (string[])["diff", "old", "new"], .. options]).Status);

    [Fact]
    public void What_was_adopted_may_be_issued_anew()
    {
        Assert.Contains("washington was adopted and changes in substance (8 changes): raise its \"revision\" if it is issued anew.",
            _world.Run("diff", "old", "new", "--fail-on", "adopted").Error, StringComparison.Ordinal);
        _world.Write("new/washington.agenda", DiffSamples.New.Replace("status adopted", "status adopted revision 2", StringComparison.Ordinal));
        Assert.Equal(0, _world.Run("diff", "old", "new", "--fail-on", "adopted").Status);
    }

    [Theory]
    [InlineData("--only takes kinds of declaration (session, document …) or of change (added, ", "old", "new", "--only", "sesion")]
    [InlineData("Did you mean \"session\"?", "old", "new", "--only", "sesion")]
    [InlineData("There is no party or person \"kzz\" in what is compared. Did you mean \"kz\"?", "old", "new", "--for", "kzz")]
    [InlineData("--fail-on takes any, substantive or adopted, not \"all\".", "old", "new", "--fail-on", "all")]
    public void Mistakes_are_told(string message, params string[] arguments)
    {
        var outcome = _world.Run([.. (string[])["diff"], .. arguments]);
        Assert.Equal(2, outcome.Status);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_not_taken_for_empty()
    {
        _world.Write("new/washington.agenda", [0xFF, 0x00]);
        var outcome = _world.Run("diff", "old", "new");
        Assert.Equal(2, outcome.Status);
        Assert.Equal("", outcome.Output);
        Assert.Contains("new/washington.agenda (new) cannot be read, so it is not compared: The file is not UTF-8.", outcome.Error, StringComparison.Ordinal);
    }

    private JsonElement Json(params string[] arguments) =>
        JsonDocument.Parse(_world.Run([.. (string[])["diff", "--output", "json"], .. arguments]).Output).RootElement;

    private List<string> Ids(params string[] options) =>
        [.. Json([.. (string[])["old", "new"], .. options]).GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("id").GetString()!).Distinct()];
}
