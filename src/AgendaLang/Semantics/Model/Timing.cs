using System.Collections.Immutable;
using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Semantics;

/// <summary>What is unusual about a time on the clock of a zone.</summary>
public enum ClockProblem : byte
{
    /// <summary>It exists once.</summary>
    None,

    /// <summary>It does not exist that day: the clock goes forward over it. Its instant is as if the clock had gone on.</summary>
    Gap,

    /// <summary>It exists twice that day: the clock goes back over it. The earlier is taken.</summary>
    Twice,
}

/// <summary>When something is, on the clock and as instants. Half-open: the end is no more part of it.</summary>
public sealed class Timing
{
    /// <summary>On how many days of a range of dates something with times is looked at.</summary>
    public const int MaxDays = 62;

    private const int MinutesOfDay = 24 * 60;

    // The longest length, 9999 hours, ends before the calendar does.
    private const int LastYearOfLengths = 9997;

    private Timing(DateOnly date, int start, int? end, DateTimeZone zone)
    {
        Date = date;
        StartMinutes = start;
        EndMinutes = end;
        Zone = zone;
    }

    /// <summary>The day on which it starts.</summary>
    public DateOnly Date { get; }

    /// <summary>When it starts, in minutes since midnight, 0 to 1439.</summary>
    public int StartMinutes { get; }

    /// <summary>When it ends, in minutes since midnight of the day on which it starts, so up to 2879; null if no end is written.</summary>
    public int? EndMinutes { get; }

    /// <summary>The zone of the clock.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>When it starts.</summary>
    public Instant Start { get; private init; }

    /// <summary>When it ends: as written, else by its length; equal to <see cref="Start"/> where neither is known.</summary>
    public Instant End { get; private init; }

    /// <summary>Whether its end is known.</summary>
    public bool HasEnd => End > Start;

    /// <summary>When it ends as compared with others: an open end lasts for a moment, long enough to fall into what goes on then.</summary>
    internal Instant BusyUntil => HasEnd ? End : Start.PlusNanoseconds(1);

    /// <summary>What is unusual about the start.</summary>
    public ClockProblem StartProblem { get; private init; }

    /// <summary>What is unusual about the end, where one is written.</summary>
    public ClockProblem EndProblem { get; private init; }

    /// <summary>How long it is, in minutes; null where no end is known.</summary>
    public int? Minutes => HasEnd ? (int)(End - Start).TotalMinutes : null;

    /// <summary>Whether two are at once; one without an end overlaps what goes on at its start.</summary>
    public bool Overlaps(Timing other) => Start < other.BusyUntil && other.Start < BusyUntil;

    /// <summary>The time on the clock, <c>18:00-18:20</c>: as it is written, the end else by the length.</summary>
    public string Clock => (EndMinutes ?? EndByLength) is { } end ? $"{ClockText(StartMinutes)}-{ClockText(end)}" : ClockText(StartMinutes);

    private int? EndByLength
    {
        get
        {
            if (!HasEnd) return null;
            var end = End.InZone(Zone).LocalDateTime;
            var minutes = (int)Period.Between(new LocalDate(Date.Year, Date.Month, Date.Day).AtMidnight(), end, PeriodUnits.Minutes).Minutes;
            return minutes < 2 * 24 * 60 ? minutes : null;
        }
    }

    /// <summary>The time on the clock with its zone: <c>18:00-18:20 (America/New_York)</c>.</summary>
    public override string ToString() => $"{Clock} ({Zone.Id})";

    /// <param name="date">The day on which it starts.</param>
    /// <param name="start">In minutes since midnight.</param>
    /// <param name="end">In minutes since that midnight; null if not written.</param>
    /// <param name="length">In minutes, used where no end is written.</param>
    /// <param name="zone">The zone of the clock.</param>
    /// <returns>Null where the calendar ends before it does.</returns>
    internal static Timing? Of(DateOnly date, int start, int? end, int? length, DateTimeZone zone)
    {
        if (date.Year is < 2 or > 9998 || length != null && date.Year > LastYearOfLengths) return null;
        var (from, startProblem) = At(date, start, zone);
        var endProblem = ClockProblem.None;
        var to = from;
        if (end != null) (to, endProblem) = At(date, end.Value, zone);
        else if (length != null) to = from + Duration.FromMinutes(length.Value);
        if (to < from) to = from;
        // A day ends where it ends, even if the clock never shows that 00:00, or shows it twice.
        if (end == MinutesOfDay) endProblem = ClockProblem.None;
        return new(date, start, end, zone) { Start = from, End = to, StartProblem = startProblem, EndProblem = endProblem };
    }

    /// <summary>The same times on each day of a range, at most on <see cref="MaxDays"/>.</summary>
    internal static ImmutableArray<Timing> OfDays(DateOnly first, DateOnly last, int start, int? end, int? length, DateTimeZone zone)
    {
        if (first == last) return Of(first, start, end, length, zone) is { } only ? [only] : [];
        var timings = ImmutableArray.CreateBuilder<Timing>();
        // One long stay is not a year of sessions: what lasts longer than this is no programme by the hour.
        var lastDay = Math.Min(last.DayNumber, first.DayNumber + MaxDays - 1);
        for (var day = first.DayNumber; day <= lastDay; day++)
            if (Of(DateOnly.FromDayNumber(day), start, end, length, zone) is { } timing) timings.Add(timing);
        return timings.ToImmutable();
    }

    /// <summary>The instant of a time on the clock, and what is unusual about it.</summary>
    internal static (Instant Instant, ClockProblem Problem) At(DateOnly date, int minutes, DateTimeZone zone)
    {
        var local = new LocalDate(date.Year, date.Month, date.Day).AtMidnight().PlusMinutes(minutes);
        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => (local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(), ClockProblem.Gap),
            1 => (mapping.Single().ToInstant(), ClockProblem.None),
            _ => (mapping.First().ToInstant(), ClockProblem.Twice),
        };
    }

    /// <summary>When a time on the clock comes first and last on earth, for clocks of which nothing is known.</summary>
    /// <param name="date">The day, of the years 2 to 9998.</param>
    /// <param name="minutes">In minutes since midnight.</param>
    internal static (Instant First, Instant Last) AnywhereAt(DateOnly date, int minutes)
    {
        var local = new LocalDate(date.Year, date.Month, date.Day).AtMidnight().PlusMinutes(minutes);
        return (local.WithOffset(Offset.FromHours(14)).ToInstant(), local.WithOffset(Offset.FromHours(-12)).ToInstant());
    }

    internal static string ClockText(int minutes)
    {
        var next = minutes > MinutesOfDay ? "+1" : "";
        if (next.Length > 0) minutes -= MinutesOfDay;
        return $"{minutes / 60:00}:{minutes % 60:00}{next}";
    }
}

/// <summary>Which zone the clock of something shows.</summary>
/// <param name="Zone">The zone; null if none is known.</param>
/// <param name="IsUnknown">Whether one may be given that could not be read or leads nowhere.</param>
internal readonly record struct Clock(DateTimeZone? Zone, bool IsUnknown)
{
    /// <summary>The zone of a session, break or event: its own, else that of its room or place, else that of its event, else that of the event's place; a country's last.</summary>
    public static Clock Of(Fact own, Mention at, Clocked? holder, ModelView view, out Clocked clocked)
    {
        clocked = new(own, at, holder);
        var isUnknown = false;
        for (var each = clocked; each != null; each = each.Holder)
        {
            if (!each.Own.IsDefault)
            {
                var id = PlaceModel.ZoneOf(each.Own);
                isUnknown |= id == null;
                return new(isUnknown ? null : TimeZones.Find(id!), isUnknown);
            }
            if (each.At.IsDefault) continue;
            if (each.At.Target is not { } target) isUnknown = true;
            else if (target.Kind is Kind.Place or Kind.Room)
            {
                var place = view.Place(target);
                if (place.Zone != null) return isUnknown ? new(null, true) : new(TimeZones.Find(place.Zone), false);
                isUnknown |= place.HasUnknownZone;
            }
        }
        for (var each = clocked; each != null && !isUnknown; each = each.Holder)
        {
            if (each.At.Target is not { Kind: Kind.Place or Kind.Room } target) continue;
            var place = view.Place(target);
            if (place.CountryZone is { } id) return new(TimeZones.Find(id), false);
            isUnknown |= place.HasUnknownCountryZone;
        }
        return new(null, isUnknown);
    }

    /// <summary>The zone of the clock by which a time in a declaration is written that says no zone itself: of what it stands in, or where it is, or at home.</summary>
    public static Clock At(Symbol symbol, ModelView view)
    {
        for (var at = symbol; at != null; at = at.Holder)
        {
            switch (at.Kind)
            {
                case Kind.Session when view.Event(at.Event!).Session(at) is { } session:
                    return new(session.Zone, session.HasUnknownZone);
                case Kind.Break when view.Event(at.Event!).Break(at) is { } pause:
                    return new(pause.Zone, pause.HasUnknownZone);
                case Kind.Meeting or Kind.Summit:
                    var inEvent = view.Event(at);
                    return new(inEvent.Zone, inEvent.HasUnknownZone);
                case Kind.Agreement:
                    return Of(default, view.Facts(at).First(Keyword.At) is { IsDefault: false } place ? place.Mention() : default, null, view, out _);
                case Kind.Place or Kind.Room:
                    return Of(default, new(at, at.File, at.IdSpan), null, view, out _);
                case Kind.Person or Kind.Country or Kind.Organization:
                    return Of(view.Facts(at).First(Keyword.Zone), default, null, view, out _);
            }
        }
        return default;
    }
}

/// <summary>What says the zone of a session or event, and of what it stands in.</summary>
internal sealed record Clocked(Fact Own, Mention At, Clocked? Holder);
