using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Semantics;

/// <summary>When somebody can or cannot be there.</summary>
/// <param name="IsAvailable">Whether it is a time when they can.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, included.</param>
/// <param name="Start">From when on each day, in minutes since midnight; null for the whole day.</param>
/// <param name="End">Until when, in minutes since midnight of that day (up to 2879); null with a start for the rest of the day.</param>
/// <param name="Zone">The zone of the times, an IANA id; null for the clock of the event.</param>
public sealed record Availability(bool IsAvailable, DateOnly First, DateOnly Last, int? Start, int? End, string? Zone)
{
    private const int Day = 24 * 60;

    /// <summary>Where it is written.</summary>
    public required Findings.Location Location { get; init; }

    /// <summary>The zone of its clock at an event whose own clock shows another; null if it names a zone that is not known.</summary>
    public DateTimeZone? ClockAt(DateTimeZone clock) => Zone == null ? clock : TimeZones.Find(Zone);

    /// <summary>Its stretches of time on the days around something, half-open, in order.</summary>
    /// <param name="timing">What they are wanted for.</param>
    /// <param name="clock">The zone of its own clock.</param>
    public IEnumerable<(Instant From, Instant To)> Around(Timing timing, DateTimeZone clock)
    {
        ArgumentNullException.ThrowIfNull(timing);
        ArgumentNullException.ThrowIfNull(clock);
        // What began on the day before may last into this one.
        var first = Math.Max(First.DayNumber, timing.Start.InZone(clock).Date.ToDateOnly().DayNumber - 1);
        var last = Math.Min(Last.DayNumber, timing.End.InZone(clock).Date.ToDateOnly().DayNumber);
        if (first > last) yield break;
        if (Start == null)
        {
            yield return (At(first, 0, clock), At(last, Day, clock));
            yield break;
        }
        for (var day = first; day <= last; day++) yield return (At(day, Start.Value, clock), At(day, End ?? Day, clock));
    }

    private static Instant At(int day, int minutes, DateTimeZone clock) => Timing.At(DateOnly.FromDayNumber(day), minutes, clock).Instant;
}
