namespace AgendaLang.Cli.Tests;

/// <summary>A test of what only Unix has: links that anybody may make, permission bits.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    /// <summary>Skipped on Windows.</summary>
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no such files.";
    }
}

/// <summary>The same with data.</summary>
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    /// <summary>Skipped on Windows.</summary>
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no such files.";
    }
}
