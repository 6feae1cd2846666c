namespace AgendaLang.Exchange.Tests;

/// <summary>Schedules of real conferences and the validators of their formats, which are not part of the project.</summary>
internal static class RealData
{
    /// <summary>Why a test is left out; null if the data is there.</summary>
    public static string? Skip => Folder is null ? "AGENDA_REAL_DATA does not say where real schedules are." : null;

    /// <summary>The folder that the environment variable AGENDA_REAL_DATA names; null if it names none.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("AGENDA_REAL_DATA") is { Length: > 0 } folder ? folder : null;
}

/// <summary>A test on real data; skipped without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute() => Skip = RealData.Skip;
}

/// <summary>The same with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataTheoryAttribute : TheoryAttribute
{
    public RealDataTheoryAttribute() => Skip = RealData.Skip;
}
