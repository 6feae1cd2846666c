using AgendaLang.Syntax;

namespace AgendaLang.Compiling;

/// <summary>A length of time, as it is written in agendas and on a command line: <c>45m</c>, <c>2h</c>, <c>1h30m</c>.</summary>
internal static class Durations
{
    /// <summary>Reads a length of time.</summary>
    /// <returns>Whole minutes; null if it is anything else.</returns>
    public static TimeSpan? Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Values.TryDuration(written, out var minutes) ? TimeSpan.FromMinutes(minutes) : null;
    }
}
