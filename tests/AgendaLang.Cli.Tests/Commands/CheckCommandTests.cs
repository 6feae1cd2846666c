using AgendaLang.Cli.Commands;
using AgendaLang.Findings;

namespace AgendaLang.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("", false, 0)]
    [InlineData("Information", true, 0)]
    [InlineData("Warning", false, 0)]
    [InlineData("Warning", true, 1)]
    [InlineData("Error", false, 1)]
    [InlineData("Information Warning Error", false, 1)]
    public void The_exit_status_follows_the_gravest_finding(string severities, bool warningsAreErrors, int status)
    {
        var findings = severities.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(severity => Sample.Finding("a.agenda", "⟦x⟧", "It is so.", Enum.Parse<Severity>(severity))).ToArray();
        foreach (var output in new[] { null, "text", "json", "sarif", "github" })
            Assert.Equal(status, Report(findings, output, warningsAreErrors).Status);
    }

    [Fact]
    public void Data_goes_to_standard_output_and_talk_to_standard_error()
    {
        foreach (var output in new[] { "text", "json", "sarif", "github" })
        {
            var outcome = Report([Sample.Rich()], output, false);
            Assert.Equal("1 error in 1 file\n", outcome.Error);
            Assert.Contains("AGL1002", outcome.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("1 error in", outcome.Output, StringComparison.Ordinal);
        }
    }

    private Outcome Report(Finding[] findings, string? output, bool warningsAreErrors)
    {
        _world.Write("a.agenda", "x");
        return _world.Run(shell => new Checkup(shell, new() { Output = output, WarningsAreErrors = warningsAreErrors }).Report(new([.. findings], ["a.agenda"])));
    }
}
