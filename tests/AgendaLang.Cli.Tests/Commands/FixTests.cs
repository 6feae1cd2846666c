using System.Text.Json;

namespace AgendaLang.Cli.Tests.Commands;

public sealed class FixTests : IDisposable
{
    private const string Wrong = "contry kz \"Kazakhstan\"\n";
    private const string Right = "country kz \"Kazakhstan\"\n";

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Files_are_mended_and_what_was_done_is_told()
    {
        _world.Write("a.agenda", "contry kz \"Kazakhstan\"\ncontry uz \"Uzbekistan\"\nperson x \"X\" of kzz\n");
        _world.Write("sub/b.agenda", "// nothing to mend\n");
        var outcome = _world.Run("check", "--fix");
        Assert.Equal("country kz \"Kazakhstan\"\ncountry uz \"Uzbekistan\"\nperson x \"X\" of kzz\n", _world.Read("a.agenda"));
        Assert.StartsWith("a.agenda: 2 findings mended\n   AGL0002 Change \"contry\" to \"country\" (2 times)\n", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("in 2 files\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("error AGL1002", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AGL0002", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Status);
    }

    [Fact]
    public void The_exit_status_is_that_of_what_remains()
    {
        _world.Write("a.agenda", Wrong);
        Assert.Equal(0, _world.Run("check", "--fix").Status);
        _world.Write("a.agenda", Wrong);
        _world.Write(".editorconfig", "[*]\ndotnet_diagnostic.AGL1007.severity = warning\n");
        Assert.Equal(1, _world.Run("check", "--fix", "--warnaserror").Status);
        Assert.Equal(Right, _world.Read("a.agenda"));
    }

    [Fact]
    public void Where_nothing_can_be_mended_nothing_is_written()
    {
        var file = _world.Write("a.agenda", Right);
        File.SetLastWriteTimeUtc(file, new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var outcome = _world.Run("check", "--fix");
        Assert.Equal("There is nothing that can be mended safely.\n1 for information in 1 file\n", outcome.Error);
        Assert.Equal(2001, File.GetLastWriteTimeUtc(file).Year);
    }

    [Fact]
    public void Every_byte_that_is_not_mended_stays()
    {
        _world.Write("a.agenda", "\uFEFFcontry kz \"Kazakhstan\"  \r\n\t// e\u0301 \r\n\n");
        _world.Run("check", "--fix");
        Assert.Equal("\uFEFFcountry kz \"Kazakhstan\"  \r\n\t// e\u0301 \r\n\n", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(_world.Full("a.agenda"))));
    }

    [Fact]
    public void Files_that_were_not_asked_for_are_left()
    {
        _world.Write("a.agenda", "use \"parties.agenda\"\ncontry uz \"Uzbekistan\"\n");
        _world.Write("parties.agenda", Wrong);
        var outcome = _world.Run("check", "--fix", "a.agenda");
        Assert.Equal(Wrong, _world.Read("parties.agenda"));
        Assert.Equal("use \"parties.agenda\"\ncountry uz \"Uzbekistan\"\n", _world.Read("a.agenda"));
        Assert.Contains("parties.agenda: It could be mended, too, but is not among the files asked for.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("parties.agenda(1,1): error AGL0002", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Status);
    }

    [Fact]
    public void A_read_only_file_is_left_and_told_and_others_are_mended()
    {
        var file = _world.Write("a.agenda", Wrong);
        _world.Write("b.agenda", Wrong.Replace("kz", "uz", StringComparison.Ordinal));
        File.SetAttributes(file, FileAttributes.ReadOnly);
        var outcome = _world.Run("check", "--fix");
        File.SetAttributes(file, FileAttributes.Normal);
        Assert.Equal(2, outcome.Status);
        Assert.Contains("a.agenda: It is read-only, and was left as it is.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("a.agenda(1,1): error AGL0002", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(Wrong, _world.Read("a.agenda"));
        Assert.StartsWith("country", _world.Read("b.agenda"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_file_that_cannot_be_written_is_reported_as_it_is()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root") return; // Root may write everywhere.
        var file = _world.Write("sub/a.agenda", Wrong);
        File.SetUnixFileMode(Path.GetDirectoryName(file)!, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var outcome = _world.Run("check", "--fix");
        File.SetUnixFileMode(Path.GetDirectoryName(file)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(2, outcome.Status);
        Assert.Contains("sub/a.agenda(1,1): error AGL0002", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_else_saves_meanwhile_is_not_lost()
    {
        _world.Write("a.agenda", Wrong);
        _world.Write("b.agenda", Wrong.Replace("kz", "uz", StringComparison.Ordinal));
        // The person is told of the first file before the second is written.
        using var error = new Notified(() => _world.Write("b.agenda", "plce x\n"));
        var outcome = _world.Run(shell => Program.Run(["check", "--fix"], new()
        {
            Input = shell.Input,
            Output = shell.Output,
            Error = error,
            Environment = shell.Environment,
            Folder = shell.Folder,
        }));
        Assert.Equal(2, outcome.Status);
        Assert.Contains("b.agenda: It was changed by somebody else meanwhile, and was left as it is.\n", error.ToString(), StringComparison.Ordinal);
        Assert.Equal((Right, "plce x\n"), (_world.Read("a.agenda"), _world.Read("b.agenda")));
        Assert.Contains("b.agenda(1,1): error AGL0002: There is no kind of declaration \"plce\".", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_goes_mended_to_standard_output_and_findings_to_the_person()
    {
        var outcome = _world.RunWithInput(Wrong + "person x \"X\" of kzz\n", "check", "--fix", "-", "--stdin-path", "a.agenda");
        Assert.Equal(Right + "person x \"X\" of kzz\n", outcome.Output);
        Assert.Contains("a.agenda: 1 finding mended\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("a.agenda(2,17): error AGL1002", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Status);
        Assert.Equal(Right, _world.RunWithInput(Right, "check", "-", "--fix").Output);
    }

    [Theory]
    [InlineData("Standard input (\"-\") is mended alone: its text goes to standard output.", "-", "a.agenda")]
    [InlineData("With \"-\" and --fix the mended text goes to standard output, so findings cannot go there as json.", "-", "--output", "json")]
    [InlineData("--fix and --watch do not go together: the editor holds the text that would be mended.", "--watch")]
    public void What_does_not_go_together_is_refused(string message, params string[] arguments)
    {
        _world.Write("a.agenda", Wrong);
        var outcome = _world.Run(["check", "--fix", .. arguments]);
        Assert.Equal((2, "", $"agenda: {message}\n"), (outcome.Status, outcome.Output, outcome.Error));
        Assert.Equal(Wrong, _world.Read("a.agenda"));
    }

    [Fact]
    public void Remaining_findings_can_be_had_in_other_forms()
    {
        _world.Write("a.agenda", Wrong);
        using var json = JsonDocument.Parse(_world.Run("check", "--fix", "--output", "json").Output);
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal(Right, _world.Read("a.agenda"));
    }

    /// <summary>Does something when the first line is written.</summary>
    private sealed class Notified(Action action) : StringWriter
    {
        private bool _isDone;

        public override void WriteLine(string? value)
        {
            base.Write(value + "\n");
            if (_isDone) return;
            _isDone = true;
            action();
        }
    }
}
