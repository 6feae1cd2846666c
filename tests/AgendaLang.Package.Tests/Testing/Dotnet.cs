using System.Diagnostics;
using System.Text;

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
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // What the test run's own build says of itself is not for others.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in new[]
        {
            ("NUGET_PACKAGES", packages), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("NO_COLOR", "1"), ("CI", ""),
            ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"), ("MSBUILDTERMINALLOGGER", "off"),
        }) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end.\n{output}");
        }
        lock (output) return new(process.ExitCode, output.ToString());

        void Add(string? line)
        {
            if (line == null) return;
            lock (output) output.Append(line).Append('\n');
        }
    }
}
