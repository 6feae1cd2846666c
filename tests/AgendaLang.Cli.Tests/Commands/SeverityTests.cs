namespace AgendaLang.Cli.Tests.Commands;

/// <summary><c>agenda check</c> follows the <c>.editorconfig</c> files around each agenda.</summary>
public sealed class SeverityTests : IDisposable
{
    private const string Unused = "country kz \"Kazakhstan\"\n";

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("error", "error", 1)]
    [InlineData("warning", "warning", 0)]
    [InlineData("suggestion", "info", 0)]
    [InlineData("default", "info", 0)]
    [InlineData("silent", null, 0)]
    [InlineData("none", null, 0)]
    public void A_severity_is_that_of_the_findings(string severity, string? word, int status)
    {
        _world.Write("a.agenda", Unused);
        _world.Write(".editorconfig", Setting(severity));
        foreach (var paths in new string[][] { [], ["a.agenda"], [_world.Folder] })
        {
            var outcome = _world.Run(["check", .. paths]);
            Assert.Equal(status, outcome.Status);
            if (word == null) Assert.Equal("", outcome.Output);
            else Assert.StartsWith($"a.agenda(1,9): {word} AGL1007", outcome.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Warnings_made_of_settings_count_with_warnaserror()
    {
        _world.Write("a.agenda", Unused);
        _world.Write(".editorconfig", Setting("warning"));
        Assert.Equal(0, _world.Run("check").Status);
        Assert.Equal(1, _world.Run("check", "--warnaserror").Status);
        _world.Write(".editorconfig", Setting("none"));
        Assert.Equal(0, _world.Run("check", "--warnaserror").Status);
    }

    [Fact]
    public void The_nearest_file_wins_up_to_the_outermost_also_above_the_repository()
    {
        _world.MakeRepository("repo");
        _world.Write("repo/sub/a.agenda", Unused);
        _world.Write(".editorconfig", Setting("error"));
        Assert.Equal(1, _world.Run("check", "repo").Status);
        _world.Write("repo/.editorconfig", "root = true\n");
        Assert.Equal(0, _world.Run("check", "repo").Status);
        _world.Write("repo/sub/.editorconfig", Setting("error"));
        Assert.Equal(1, _world.Run("check", "repo/sub/a.agenda").Status);
    }

    [Fact]
    public void Standard_input_has_the_settings_of_the_file_that_it_stands_for()
    {
        _world.Write("sub/.editorconfig", "[x.agenda]\ndotnet_diagnostic.AGL1007.severity = error\n");
        Assert.Equal(1, _world.RunWithInput(Unused, "check", "-", "--stdin-path", "sub/x.agenda").Status);
        Assert.Equal(0, _world.RunWithInput(Unused, "check", "-", "--stdin-path", "sub/y.agenda").Status);
        Assert.Equal(0, _world.RunWithInput(Unused, "check", "-").Status);
    }

    [Fact]
    public void What_means_nothing_is_told_once_and_fails_nothing()
    {
        _world.Write("a.agenda", Unused);
        _world.Write("sub/b.agenda", Unused.Replace("kz", "uz", StringComparison.Ordinal));
        _world.Write(".editorconfig", Setting("fatal"));
        var outcome = _world.Run("check");
        Assert.Equal(0, outcome.Status);
        Assert.Equal(".editorconfig(2): The severity of AGL1007 is error, warning, suggestion, silent, none or default, not \"fatal\".\n2 for information in 2 files\n", outcome.Error);
    }

    [UnixFact]
    public void What_is_no_text_file_says_nothing()
    {
        _world.Write("a.agenda", Unused);
        Directory.CreateDirectory(_world.Full(".editorconfig"));
        Assert.Equal(0, _world.Run("check").Status);
        Directory.Delete(_world.Full(".editorconfig"));
        File.CreateSymbolicLink(_world.Full(".editorconfig"), "nowhere");
        Assert.Equal(0, _world.Run("check").Status);
        File.Delete(_world.Full(".editorconfig"));
        _world.Write(".editorconfig", [0xFF, 0x00, 0x5B, 0xC3, 0x28]);
        Assert.Equal(0, _world.Run("check").Status);
    }

    private static string Setting(string severity) => $"[*.agenda]\ndotnet_diagnostic.AGL1007.severity = {severity}\n";
}
