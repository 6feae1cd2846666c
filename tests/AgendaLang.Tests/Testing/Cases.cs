using System.Globalization;

namespace AgendaLang.Tests.Testing;

/// <summary>How many cases a property is tried on. The environment variable <c>AGENDA_CASES</c> says it for all of them, as <c>.ci/long</c> does.</summary>
internal static class Cases
{
    // What every build tries at least.
    private const int Usual = 1000;

    private static readonly int? Asked =
        int.TryParse(Environment.GetEnvironmentVariable("AGENDA_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Number of cases: 1000 in every build.</summary>
    public static int Count => Of(Usual);

    /// <summary>Whether this is a long run, in which samples become everything.</summary>
    public static bool IsLong => Count > Usual;

    /// <summary>Number of cases where a thousand is too little for every build.</summary>
    /// <param name="usual">How many every build tries: 1000 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public static int Of(int usual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(usual, Usual);
        return Asked ?? usual;
    }
}
