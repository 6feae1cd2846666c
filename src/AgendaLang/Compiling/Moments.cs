using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using NodaTime;

namespace AgendaLang.Compiling;

/// <summary>Dates, times, instants and sizes as records hold them.</summary>
internal static class Moments
{
    private const int MinutesOfDay = 24 * 60;

    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>An instant with the offset that its zone has then, to the minute; in UTC where the zone is farther from it than 14 hours (some were, long ago), or the calendar ends.</summary>
    public static DateTimeOffset Of(Instant instant, DateTimeZone zone)
    {
        var offset = instant.InZone(zone).Offset.Seconds / 60;
        var utc = instant.ToDateTimeOffset();
        return Math.Abs(offset) > MaxOffsetMinutes || utc.Year is 1 or 9999 ? utc : utc.ToOffset(TimeSpan.FromMinutes(offset));
    }

    /// <summary><c>09:00</c>, or with an end <c>09:00-10:30</c>.</summary>
    public static string? Clock((int Start, int? End)? times) => times is not { } written ? null
        : written.End is { } end ? $"{Timing.ClockText(written.Start)}-{Timing.ClockText(end)}" : Timing.ClockText(written.Start);

    /// <summary><c>5</c>, or of a head with others <c>1+4</c>.</summary>
    public static string? Size(PropertyValues values) => values.Size is not { } size ? null
        : size.Head == 0 ? size.Total.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{size.Head}+{size.Total - size.Head}");

    public static PeriodRecord? Period(PropertyValues values) =>
        values.Dates is { } dates ? Period(dates.First, dates.Last, Clock(values.Times)) : null;

    public static PeriodRecord Period(DateOnly first, DateOnly last, string? time) =>
        new() { From = first, Until = first == last ? null : last, Time = time };

    public static MomentRecord? Embargo(Fact fact) => Semantics.Embargo.Of(fact, new ModelView()) is not { } embargo ? null : new()
    {
        Date = embargo.Date,
        Time = Timing.ClockText(embargo.Minutes),
        Zone = embargo.Zone?.Id,
        At = embargo.Zone is { } zone ? Of(embargo.Latest, zone) : null,
    };

    public static MomentRecord? Deadline(Fact fact)
    {
        var deadline = new Deadline(fact);
        if (deadline.Date is not { } date) return null;
        // A zone that is not known is not the clock of the event.
        var zone = deadline.Zone is { } written ? TimeZones.Find(written) : Semantics.Clock.At(fact.Owner, new ModelView()).Zone;
        return new()
        {
            Date = date,
            Time = deadline.Minutes is { } minutes ? Timing.ClockText(minutes) : null,
            Zone = zone?.Id,
            At = zone == null || date.Year is < 2 or > 9998 ? null : Of(Timing.At(date, deadline.Minutes ?? MinutesOfDay, zone).Instant, zone),
        };
    }

    public static DateTimeOffset? Start(Timing? timing) => timing == null ? null : Of(timing.Start, timing.Zone);

    public static DateTimeOffset? End(Timing? timing) => timing is { HasEnd: true } ? Of(timing.End, timing.Zone) : null;
}
