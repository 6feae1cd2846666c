namespace AgendaLang.Cli.Tests;

/// <summary>A test of the published executable, named by <c>AGENDA_EXECUTABLE</c>; skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (Executable is null) Skip = "AGENDA_EXECUTABLE names no published executable.";
    }

    /// <summary>The executable, absolute; null if none is named.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("AGENDA_EXECUTABLE") is { Length: > 0 } path ? Path.GetFullPath(path) : null;
}
