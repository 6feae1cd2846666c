using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Exchange.Exporting.Phrasing;

/// <summary>The clock of another zone beside that of an event.</summary>
/// <param name="zone">The zone.</param>
internal sealed class SecondClock(DateTimeZone zone)
{
    /// <summary>The zone's IANA id.</summary>
    public string Id => zone.Id;

    /// <summary>The clock of a zone; null if there is no such zone.</summary>
    public static SecondClock? Of(string? id) => id is not null && TimeZones.Find(id) is { } zone ? new(zone) : null;

    /// <summary>What it shows: <c>04:20–05:30 (+1)</c>, the days after (or before) a date in brackets.</summary>
    public string Shows(DateTimeOffset start, DateTimeOffset? end, DateOnly date)
    {
        var from = Local(start);
        var until = end is { } known ? Local(known) : from;
        var text = $"{Phrases.Clock(from.Time)}{Shift(from.Date, date)}";
        return end is null || until == from ? text : $"{text}–{Phrases.Clock(until.Time)}{Shift(until.Date, from.Date == date ? date : from.Date)}";
    }

    /// <summary>The offset at a moment: <c>UTC+5</c>, <c>UTC−3:30</c>.</summary>
    public string OffsetAt(DateTimeOffset moment) => Offset(TimeSpan.FromSeconds(zone.GetUtcOffset(Instant.FromDateTimeOffset(moment)).Seconds));

    /// <summary>An offset: <c>UTC+5</c>, <c>UTC−3:30</c>.</summary>
    public static string Offset(TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        var minutes = offset.Duration().Minutes;
        return $"UTC{sign}{Phrases.Number(offset.Duration().Hours)}{(minutes == 0 ? "" : $":{minutes:00}")}";
    }

    private static string Shift(DateOnly shown, DateOnly expected) => (shown.DayNumber - expected.DayNumber) switch
    {
        0 => "",
        > 0 and var days => $" (+{Phrases.Number(days)})",
        var days => $" (−{Phrases.Number(-days)})",
    };

    private (DateOnly Date, TimeOnly Time) Local(DateTimeOffset moment)
    {
        var local = Instant.FromDateTimeOffset(moment).InZone(zone).LocalDateTime;
        return (local.Date.ToDateOnly(), local.TimeOfDay.ToTimeOnly());
    }
}
