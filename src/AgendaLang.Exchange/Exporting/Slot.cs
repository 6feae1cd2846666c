using AgendaLang.Language;
using AgendaLang.Models;
using NodaTime;

namespace AgendaLang.Exchange.Exporting;

/// <summary>When something takes place, on the clock on which it is written.</summary>
/// <param name="From">Its date.</param>
/// <param name="Until">Its last date, which is part of it.</param>
/// <param name="Start">When it starts; null without a time or a zone.</param>
/// <param name="End">When it ends, after its start; null if that is open.</param>
/// <param name="Time">The time on a clock of which nobody knows where it hangs; null otherwise.</param>
internal sealed record Slot(DateOnly From, DateOnly Until, ZonedDateTime? Start = null, ZonedDateTime? End = null, TimeRange? Time = null)
{
    /// <summary>The times of a session, one for each day on which it takes place; none without a date.</summary>
    public static IReadOnlyList<Slot> Of(Session session, string? zone)
    {
        if (session.Occurrences.Count > 0) return [.. session.Occurrences.Select(each => At(each.Start, each.End, zone ?? session.Zone))];
        return session.Date is not { } date ? [] : Days(date, session.LastDate ?? date, session.Time);
    }

    /// <summary>The time of a break; none without a date.</summary>
    public static IReadOnlyList<Slot> Of(Break pause, string? zone) =>
        pause.Date is not { } date ? []
        // One that is repeated tells the first time alone.
        : pause.Start is { } start && pause.LastDate == date ? [At(start, pause.End, zone ?? pause.Event.Zone)]
        : Days(date, pause.LastDate ?? date, pause.Time);

    /// <summary>The times of an event: its own if it has one date and says one, else its dates, those that follow each other together.</summary>
    public static IReadOnlyList<Slot> Of(Event each, string? zone)
    {
        if (each.Start is { } start && each.Date == each.LastDate) return [At(start, each.End, zone ?? each.Zone)];
        var slots = new List<Slot>();
        foreach (var period in each.On.OrderBy(period => period.From))
        {
            if (slots.Count > 0 && period.From.DayNumber <= slots[^1].Until.DayNumber + 1)
                slots[^1] = slots[^1] with { Until = period.Until > slots[^1].Until ? period.Until : slots[^1].Until };
            else slots.Add(new(period.From, period.Until));
        }
        return slots;
    }

    /// <summary>An instant on a clock. Where the calendar ends it is left in UTC, as is what has no zone that is known.</summary>
    public static ZonedDateTime On(DateTimeOffset instant, string? zone) => Instant.FromDateTimeOffset(instant)
        .InZone(instant.UtcDateTime.Year is > 1 and < 9999 && zone is not null && TimeZones.Find(zone) is { } known ? known : DateTimeZone.Utc);

    /// <summary>A time that is written on the clock of a zone, on another clock if wished; the earlier of two. Null where the calendar ends, or there is no such zone.</summary>
    public static ZonedDateTime? Local(DateOnly date, TimeOnly time, string zone, string? shown)
    {
        if (date.Year is < 2 or > 9998 || TimeZones.Find(zone) is not { } known) return null;
        var at = (LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time)).InZoneLeniently(known);
        return shown is not null && TimeZones.Find(shown) is { } other ? at.WithZone(other) : at;
    }

    private static Slot At(DateTimeOffset start, DateTimeOffset? end, string? zone)
    {
        var from = On(start, zone);
        var until = end > start ? On(end.Value, zone) : (ZonedDateTime?)null;
        return new(from.Date.ToDateOnly(), (until ?? from).Date.ToDateOnly(), from, until);
    }

    private static IReadOnlyList<Slot> Days(DateOnly from, DateOnly until, TimeRange? time) => [new(from, until, Time: from == until ? time : null)];
}
