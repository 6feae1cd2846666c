using AgendaLang.Tests.Testing;

namespace AgendaLang.Package.Tests.Testing;

/// <summary>What a run of <c>dotnet</c> gave.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">All that it said.</param>
internal sealed record DotnetResult(int ExitCode, string Output)
{
    /// <summary>Makes sure that it succeeded.</summary>
    public DotnetResult MustSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>The lines of findings, the folder before file names and the project behind them taken off; each once.</summary>
    public IReadOnlyList<string> Findings(string folder) =>
    [
        .. Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var project ? line[..project] : line).Distinct(),
    ];
}

/// <summary>Runs <c>dotnet</c> as a developer would, from nothing but local packages.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="folder">Where to run it.</param>
    /// <param name="packages">The folder of restored packages.</param>
    /// <param name="arguments">What to run.</param>
    public static async Task<DotnetResult> RunAsync(string folder, string packages, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(new("dotnet", arguments) { WorkingDirectory = folder }, Patience,
        [
            new("NUGET_PACKAGES", packages), new("DOTNET_CLI_UI_LANGUAGE", "en"), new("DOTNET_NOLOGO", "1"), new("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), new("CI", ""),
        ]);
        return new(run.ExitCode, run.Output);
    }
}
