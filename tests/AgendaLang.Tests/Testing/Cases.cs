using System.Globalization;

namespace AgendaLang.Tests.Testing;

/// <summary>How many cases a property is tried on: 1000, or what the environment variable <c>AGENDA_CASES</c> says.</summary>
internal static class Cases
{
    /// <summary>Number of cases.</summary>
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("AGENDA_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1000;

    /// <summary>Whether this is a long run, in which samples become everything.</summary>
    public static bool IsLong => Count > 1000;
}
