using System.Diagnostics;
using AgendaLang.Tests.Testing;

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
        var run = await TryAsync(folder, patience, environment, command);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', command)} ended with {run.ExitCode}.\n{run.Output}");
        return run.Output;
    }

    /// <summary>Runs a program to its end, however that is.</summary>
    /// <param name="folder">Where to run it.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="environment">What to add to the environment.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <returns>How it ended, and all that it said.</returns>
    public static async Task<ProgramRun> TryAsync(string folder, TimeSpan patience, IReadOnlyDictionary<string, string>? environment, params string[] command)
    {
        var isWindows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isWindows ? "cmd" : command[0], isWindows ? ["/c", .. command] : command[1..])
        {
            WorkingDirectory = folder,
        };
        return await ProgramRun.OfAsync(start, patience, [new("NO_UPDATE_NOTIFIER", "1"), .. environment ?? new Dictionary<string, string>()]);
    }
}
