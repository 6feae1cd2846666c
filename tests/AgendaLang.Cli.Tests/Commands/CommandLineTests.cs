namespace AgendaLang.Cli.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("main", "--help")]
    [InlineData("check", "check", "--help")]
    [InlineData("format", "format", "-h")]
    [InlineData("diff", "diff", "--help")]
    [InlineData("log", "log", "--help")]
    [InlineData("brief", "brief", "--help")]
    [InlineData("export", "export", "--help")]
    [InlineData("import", "import", "--help")]
    [InlineData("new", "new", "--help")]
    [InlineData("explain", "explain", "--help")]
    [InlineData("completion", "completion", "--help")]
    public void Help_begins_with_examples(string name, params string[] arguments)
    {
        var outcome = _world.Run(arguments);
        Assert.Equal((0, ""), (outcome.Status, outcome.Error));
        Assert.StartsWith("Examples", outcome.Output.Split('\n')[2], StringComparison.Ordinal);
        Snapshots.Match(outcome.Output, name);
    }

    [Fact]
    public void No_command_shows_help() => Assert.Equal(_world.Run("--help"), _world.Run());

    [Fact]
    public void The_version_is_told() => Assert.Matches(@"^agenda \d+\.\d+\.\d+\n$", _world.Run("--version").Output);

    [Theory]
    [InlineData("There is no command \"chekc\". Did you mean \"check\"?", "chekc")]
    [InlineData("There is no command \"frobnicate\". \"agenda --help\"", "frobnicate")]
    [InlineData("There is no option \"--versoin\". Did you mean \"--version\"?", "--versoin")]
    [InlineData("There is no option \"--warnaseror\". Did you mean \"--warnaserror\"?", "check", "--warnaseror")]
    [InlineData("There is no option \"--fromat\".", "check", "--fromat=json")]
    [InlineData("There is no option \"-x\".", "format", "-x")]
    [InlineData("--output takes text, json, sarif or github, not \"jsno\". Did you mean \"json\"?", "check", "--output", "jsno")]
    [InlineData("--output takes text, json, sarif or github, not \"JSON\". Did you mean \"json\"?", "check", "--output=JSON")]
    [InlineData("--output needs a value: --output text|json|sarif|github.", "check", "--output")]
    [InlineData("--output is given twice.", "check", "--output", "json", "--output", "text")]
    [InlineData("There is no file or folder \"nope\".", "check", "nope")]
    [InlineData("There is no file or folder \"--nope\".", "check", "--", "--nope")]
    [InlineData("There is no file or folder \"@nope\".", "check", "@nope")]
    [InlineData("There is no file or folder \"a\\u{1B}b\".", "check", "a\u001bb")]
    [InlineData("No file can have the path \"\".", "check", "")]
    [InlineData("--stdin-path names standard input", "check", "--stdin-path", "a.agenda")]
    [InlineData("is formatted alone", "format", "-", "-", "x")]
    [InlineData("There is no rule \"AGL102\". Did you mean \"AGL1002\"?", "explain", "AGL102")]
    [InlineData("There is no rule \"unknown-refrence\". Did you mean \"unknown-reference\"?", "explain", "unknown-refrence")]
    [InlineData("\"b\" is more than \"agenda explain\" takes.", "explain", "AGL1002", "b")]
    [InlineData("There is no completion for \"bsh\". Did you mean \"bash\"?", "completion", "bsh")]
    [InlineData("Which shell?", "completion")]
    public void A_mistake_is_told_in_a_line_and_exits_with_2(string message, params string[] arguments)
    {
        var outcome = _world.Run(arguments);
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.StartsWith("agenda: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_missing_path_is_suggested_and_nothing_else_is_done()
    {
        _world.Write("agendas/washington.agenda", "");
        var outcome = _world.Run("check", "agendas", "agendas/washingtn.agenda");
        Assert.Equal(2, outcome.Status);
        Assert.Equal("agenda: There is no file or folder \"agendas/washingtn.agenda\". Did you mean \"agendas/washington.agenda\"?\n", outcome.Error);
    }

    [Fact]
    public void A_folder_without_agendas_is_told()
    {
        Directory.CreateDirectory(_world.Full("empty"));
        Assert.Equal(new(0, "", "There are no .agenda files in \"empty\".\n"), _world.Run("check", "empty"));
        Assert.Equal(new(0, "", "There are no .agenda files here.\n"), _world.Run("format", "--check"));
    }

    [Fact]
    public void A_defect_says_that_it_is_one_and_shows_its_place_only_when_asked()
    {
        var outcome = Fail();
        Assert.Equal(2, outcome.Status);
        Assert.Contains("This is a defect in agenda, not in your files (NotSupportedException:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Please report it", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        _world.Environment["AGENDA_DEBUG"] = "1";
        Assert.Contains("   at ", Fail().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_c_exits_with_130_and_says_nothing()
    {
        _world.Write("a.agenda", "");
        using var output = new StringWriter();
        using var input = new MemoryStream();
        var shell = new Shell { Input = input, Output = output, Error = output, Environment = _ => null, Folder = _world.Folder, Cancellation = new(canceled: true) };
        Assert.Equal((130, 130, ""), (Program.Run(["check"], shell), Program.Run(["format"], shell), output.ToString()));
    }

    private Outcome Fail()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var shell = new Shell { Input = new Broken(), Output = output, Error = output, Environment = _world.Environment.GetValueOrDefault, Folder = _world.Folder };
        return new(Program.Run(["check", "-"], shell), "", output.ToString());
    }

    private sealed class Broken : MemoryStream
    {
        public override bool CanSeek => throw new NotSupportedException("On purpose.");
    }
}
