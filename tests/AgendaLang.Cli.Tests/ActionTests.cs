using System.Diagnostics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests;

/// <summary>The GitHub action, with this build's command, real repositories and a stand-in for GitHub's API: see <c>tests/actions</c>.</summary>
public sealed class ActionTests
{
    [NodeFact]
    public async Task TheActionTellsWhatAPullRequestChanges()
    {
        var start = new ProcessStartInfo("node", ["--test", RepositoryFolder.PathOf("tests/actions/")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryFolder.PathOf(""),
        };
        start.Environment["AGENDA_COMMAND"] = string.Join(' ', AgendaProgram.Words);
        // Node's runner writes for machines when it is itself under one.
        start.Environment.Remove("NODE_TEST_CONTEXT");
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, output + await error);
    }
}
