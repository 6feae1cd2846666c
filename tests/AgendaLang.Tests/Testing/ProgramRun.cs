using System.Diagnostics;
using System.Text;

namespace AgendaLang.Tests.Testing;

/// <summary>What a run of a program gave.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">All that it said, both streams in the order of lines.</param>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    /// <summary>Runs a program to its end, without a word of the build that runs the tests.</summary>
    /// <param name="start">The program, its arguments and its folder.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="environment">What to add to the environment.</param>
    /// <exception cref="TimeoutException">It did not end in time, and was ended.</exception>
    public static async Task<ProgramRun> OfAsync(ProcessStartInfo start, TimeSpan patience, IEnumerable<KeyValuePair<string, string>> environment)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        // What the test run's own build says of itself is not for others.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in new[] { ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"), ("MSBUILDTERMINALLOGGER", "off"), ("NO_COLOR", "1") })
            start.Environment[name] = value;
        foreach (var (name, value) in environment) start.Environment[name] = value;

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
            throw new TimeoutException($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not end within {patience.TotalMinutes:0} min.\n{Said()}");
        }
        return new(process.ExitCode, Said());

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
