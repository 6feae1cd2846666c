namespace AgendaLang.Cli.Tests;

/// <summary>
/// The command as a program of its own: as it is shipped where <c>AGENDA_EXECUTABLE</c> names it; else this build's on the runtime, which compiles while it runs and takes many times as long to start.
/// </summary>
internal static class AgendaProgram
{
    /// <summary>This build's, for the runtime.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "agenda.dll");

    /// <summary>What to start, and its first arguments.</summary>
    public static IReadOnlyList<string> Words { get; } = NativeFactAttribute.Executable is { } native ? [native] : ["dotnet", Assembly];

    /// <summary>The same for a shell.</summary>
    public static string InShell { get; } = string.Join(' ', Words.Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
}
