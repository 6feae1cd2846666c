using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace AgendaLang.Exchange.Exporting.Calendar;

/// <summary>Times as calendars write them, and the zones that these times need.</summary>
/// <remarks>
/// A zone is told as far as it is used: one observance for each stretch of equal offset that a time falls into, and the one before. For these times it is exact; a rule for
/// other years would be a guess about what governments will do.
/// </remarks>
internal sealed class CalendarClocks
{
    private static readonly LocalDateTime NoStart = new(1970, 1, 1, 0, 0);

    private readonly SortedDictionary<string, SortedDictionary<Instant, ZoneInterval>> _used = new(StringComparer.Ordinal);

    /// <summary>Writes a time on its clock.</summary>
    public void Write(CalendarText text, string name, ZonedDateTime at)
    {
        // Of what the clock shows twice, some readers take the earlier and some the later; in UTC there is one.
        if (at.Zone == DateTimeZone.Utc || at.Zone.MapLocal(at.LocalDateTime).Count != 1)
        {
            text.Line(name, $"{Clock(at.WithZone(DateTimeZone.Utc).LocalDateTime)}Z");
            return;
        }
        if (!_used.TryGetValue(at.Zone.Id, out var intervals)) _used.Add(at.Zone.Id, intervals = []);
        var interval = at.GetZoneInterval();
        // Some readers make nothing of summer time alone.
        if (interval.HasStart && intervals.TryAdd(interval.Start, interval)) interval = at.Zone.GetZoneInterval(interval.Start - Duration.Epsilon);
        intervals.TryAdd(interval.HasStart ? interval.Start : Instant.MinValue, interval);
        text.Line($"{name};TZID={at.Zone.Id}", Clock(at.LocalDateTime));
    }

    /// <summary>Writes the zones of all times written so far.</summary>
    public void WriteZones(CalendarText text)
    {
        foreach (var (id, intervals) in _used)
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            text.Line("BEGIN", "VTIMEZONE");
            text.Line("TZID", id);
            foreach (var interval in intervals.Values) Write(text, zone, interval);
            text.Line("END", "VTIMEZONE");
        }
    }

    private static void Write(CalendarText text, DateTimeZone zone, ZoneInterval interval)
    {
        var kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
        var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
        text.Line("BEGIN", kind);
        text.Line("DTSTART", Clock(interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : NoStart));
        text.Line("TZOFFSETFROM", Signed(before));
        text.Line("TZOFFSETTO", Signed(interval.WallOffset));
        text.TextLine("TZNAME", interval.Name);
        text.Line("END", kind);
    }

    public static string Clock(LocalDateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Year:0000}{at.Month:00}{at.Day:00}T{at.Hour:00}{at.Minute:00}{at.Second:00}");

    private static string Signed(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}{seconds % 60:00}");
    }
}
