using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Phrasing;

/// <summary>A session or break on a date.</summary>
/// <param name="Session">The session; null for a break.</param>
/// <param name="Break">The break; null for a session.</param>
/// <param name="Date">The date; null if it is unknown.</param>
/// <param name="Start">When it starts that day; null if that is unknown.</param>
/// <param name="End">When it ends; null if that is open.</param>
internal sealed record Entry(Session? Session, Break? Break, DateOnly? Date, DateTimeOffset? Start, DateTimeOffset? End)
{
    /// <summary>The session or break.</summary>
    public Declaration Declaration => (Declaration?)Session ?? Break!;

    /// <summary>The room or place that it names.</summary>
    public Location? In => Session?.In ?? Break?.In;

    /// <summary>The zone of its clock, an IANA id; null if it is unknown.</summary>
    public string? Zone => Session is { } session ? session.Zone : Break!.Event.Zone;

    /// <summary>Whether it is to take place.</summary>
    public bool IsLive => Session?.IsLive ?? Break!.Event.IsLive;

    /// <summary>The time as the agenda writes it, the end that follows from its length with it; null if there is none.</summary>
    public TimeRange? Time
    {
        get
        {
            if ((Session is { } session ? session.Time : Break!.Time) is not { } time) return null;
            return time.Duration is null && End - Start is { TotalMinutes: > 0 and < 1440 } length ? new(time.Start, time.Start.Add(length)) : time;
        }
    }
}

/// <summary>What an event has on one date, in order of time; what has no time comes last, in order of text.</summary>
/// <param name="Date">The date; null for what has none.</param>
/// <param name="Day">The day of the event; null if the date is none of its own.</param>
/// <param name="Entries">Sessions and breaks.</param>
internal sealed record ProgrammeDay(DateOnly? Date, Day? Day, IReadOnlyList<Entry> Entries)
{
    // A session of more dates is shown on this many of them.
    private const int MaxDates = 62;

    /// <summary>The days of an event on which there is something; what has no date comes last.</summary>
    /// <param name="event">The event.</param>
    /// <param name="isShown">Which sessions; breaks are on every day that has one of them.</param>
    public static IReadOnlyList<ProgrammeDay> Of(Event @event, Func<Session, bool>? isShown = null)
    {
        var byDate = new SortedDictionary<DateOnly, List<Entry>>();
        var undated = new List<Entry>();
        foreach (var session in @event.Sessions.Where(session => isShown?.Invoke(session) != false))
        {
            if (session.Date is not { } first)
            {
                undated.Add(new(session, null, null, session.Start, session.End));
                continue;
            }
            var last = session.LastDate!.Value;
            for (var (date, i) = (first, 0); date <= last && i < MaxDates; date = date.AddDays(1), i++)
            {
                var (start, end) = On(session, date, i);
                Listed(date).Add(new(session, null, date, start, end));
                if (date == DateOnly.MaxValue) break;
            }
        }
        foreach (var pause in @event.Breaks)
        {
            if (pause.Date is not { } date) continue;
            if (isShown is null || byDate.ContainsKey(date)) Listed(date).Add(new(null, pause, date, pause.Start, pause.End));
        }
        var days = byDate.Select(pair => new ProgrammeDay(pair.Key, @event.DayOn(pair.Key), Sorted(pair.Value))).ToList();
        if (undated.Count > 0) days.Add(new(null, null, undated));
        return days;

        List<Entry> Listed(DateOnly date) => byDate.TryGetValue(date, out var list) ? list : byDate[date] = [];
    }

    private static (DateTimeOffset? Start, DateTimeOffset? End) On(Session session, DateOnly date, int index)
    {
        if (session.Date == session.LastDate) return (session.Start, session.End);
        return index < session.Occurrences.Count && DateOnly.FromDateTime(session.Occurrences[index].Start.DateTime) == date
            ? (session.Occurrences[index].Start, session.Occurrences[index].End) : (null, null);
    }

    private static List<Entry> Sorted(List<Entry> entries) =>
        [.. entries.OrderBy(entry => entry.Time is null).ThenBy(entry => entry.Start?.UtcTicks ?? entry.Time?.Start.Ticks ?? 0)];
}
