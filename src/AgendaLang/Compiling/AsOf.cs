using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using NodaTime;

namespace AgendaLang.Compiling;

/// <summary>The moment at which something is read, as it is written on a command line: <c>2025-11-06 20:00 America/New_York</c>.</summary>
public static class AsOf
{
    /// <summary>Reads a date, a time and an IANA zone, in that order, with blanks between.</summary>
    /// <returns>The moment; null if it is anything else. A time that the clock shows twice that day is the earlier one.</returns>
    public static Instant? Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var day, var time, var place]
            && Values.TryDate(day, out var date) && date.Year is > 1 and < 9999
            && Values.TryTime(time, out var minutes)
            && TimeZones.Find(place) is { } zone
                ? Timing.At(date, minutes, zone).Instant : null;
    }
}
