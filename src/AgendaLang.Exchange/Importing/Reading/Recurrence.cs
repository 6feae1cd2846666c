using System.Globalization;
using NodaTime;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>The simple rules of recurrence that programmes use: daily or weekly, so often or until a date (RFC 5545, section 3.3.10).</summary>
internal static class Recurrence
{
    private const int MaxOccurrences = 500;

    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>When it occurs, the first included; null if the rule is another, has no end, or gives more than any programme holds.</summary>
    public static List<LocalDateTime>? Expand(string rule, LocalDateTime start)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in rule.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=') is not [var name, var value] || !parts.TryAdd(name, value)) return null;
        var interval = 1;
        if (parts.Remove("INTERVAL", out var written) && (!Number(written, out interval) || interval is < 1 or > 1000)) return null;
        int? count = null;
        if (parts.Remove("COUNT", out written))
        {
            if (!Number(written, out var times) || times is < 1 or > MaxOccurrences) return null;
            count = times;
        }
        LocalDateTime? until = null;
        if (parts.Remove("UNTIL", out written))
        {
            if (written.Length < 8 || WrittenTimes.Date($"{written[..4]}-{written[4..6]}-{written[6..8]}") is not { } last) return null;
            // A time of day in it only matters on the last day, on which nothing recurs twice.
            until = last + LocalTime.MaxValue;
        }
        if (count is null && until is null) return null;
        parts.Remove("WKST", out var weekStart);
        if (weekStart is not (null or "MO") && interval > 1) return null;
        parts.Remove("FREQ", out var frequency);
        parts.Remove("BYDAY", out var byDay);
        if (parts.Count > 0) return null;
        var days = byDay?.Split(',').Select(day => Array.IndexOf(Days, day)).ToList();
        if (days is not null && (days.Contains(-1) || frequency != "WEEKLY")) return null;
        return frequency switch
        {
            "DAILY" => Take(Every(start, interval), count, until),
            "WEEKLY" => Take(Weekly(start, interval, days ?? [(int)start.DayOfWeek - 1]), count, until),
            _ => null,
        };
    }

    private static IEnumerable<LocalDateTime> Every(LocalDateTime start, int days)
    {
        for (var at = start; at.Year < 9900; at = at.PlusDays(days)) yield return at;
    }

    private static IEnumerable<LocalDateTime> Weekly(LocalDateTime start, int weeks, List<int> days)
    {
        days.Sort();
        var monday = start.PlusDays(1 - (int)start.DayOfWeek);
        foreach (var week in Every(monday, weeks * 7))
            foreach (var day in days)
                if (week.PlusDays(day) is var at && at >= start) yield return at;
    }

    private static List<LocalDateTime>? Take(IEnumerable<LocalDateTime> times, int? count, LocalDateTime? until)
    {
        var taken = new List<LocalDateTime>();
        foreach (var time in times)
        {
            if (time > until || taken.Count == count) break;
            if (taken.Count == MaxOccurrences) return null;
            taken.Add(time);
        }
        return taken;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
