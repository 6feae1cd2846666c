using System.Diagnostics;
using System.Text;

namespace AgendaLang.Extension.Tests.Testing;

/// <summary>Runs the programs that build and test the extension.</summary>
internal static class Programs
{
    /// <summary>Runs a program to its end and makes sure that it succeeds.</summary>
    /// <param name="folder">Where to run it.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="environment">What to add to the environment.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <returns>All that it said.</returns>
    public static async Task<string> RunAsync(string folder, TimeSpan patience, IReadOnlyDictionary<string, string>? environment, params string[] command)
    {
        var isWindows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isWindows ? "cmd" : command[0], isWindows ? ["/c", .. command] : command[1..])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // What the test run's own build says of itself is not for others.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in new[] { ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"), ("MSBUILDTERMINALLOGGER", "off"), ("NO_COLOR", "1"), ("NO_UPDATE_NOTIFIER", "1") })
            start.Environment[name] = value;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var end = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{string.Join(' ', command)} did not end within {patience.TotalMinutes:0} min.\n{Said()}");
        }
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} ended with {process.ExitCode}.\n{Said()}");
        return Said();

        void Add(string? line)
        {
            if (line == null) return;
            lock (output) output.Append(line).Append('\n');
        }

        string Said()
        {
            lock (output) return output.ToString();
        }
    }
}
