using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Process;

/// <summary>
/// Compares the dates of papers and proposals with moments. Dates are compared as they are written; where a time of day counts, a paper that bears a date
/// only may come from wherever its authors are at home, and is late only if it is so there, too.
/// </summary>
internal static class PaperDates
{
    /// <summary>Whether something is dated after a deadline.</summary>
    public static bool IsAfter(DateOnly date, int? minutes, IEnumerable<Mention> by, Deadline deadline, EventModel inEvent, RuleContext context)
    {
        if (deadline.Date is not { } day) return false;
        if (deadline.Minutes is not { } until || !IsInRange(date) || !IsInRange(day)) return date > day;
        if (ZoneOf(deadline, inEvent) is not { } zone) return date > day || date == day && minutes > until;
        var end = Timing.At(day, until, zone).Instant;
        if (minutes is { } at) return Timing.At(date, at, inEvent.Zone ?? zone).Instant > end;
        return date > day && Earliest(date, inEvent.Zone ?? zone, by, context) >= end;
    }

    /// <summary>Whether a paper is dated after a session was over.</summary>
    public static bool IsAfter(DocumentModel document, SessionModel session, RuleContext context)
    {
        if (document.Date is not { } date || session.LastDate is not { } day) return false;
        if (session.Timings.IsEmpty || !IsInRange(date)) return date > day;
        var last = session.Timings[^1];
        if (document.Minutes is { } at) return Timing.At(date, at, session.Event.Zone ?? last.Zone).Instant > last.End && (date > day || last.HasEnd);
        return date > day && Earliest(date, last.Zone, document.By, context) >= last.End;
    }

    /// <summary><c>30 October 2025, 18:00 (Almaty time)</c>.</summary>
    public static string When(Deadline deadline, EventModel inEvent)
    {
        var date = Words.Date(deadline.Date!.Value);
        if (deadline.Minutes is not { } minutes) return date;
        return ZoneOf(deadline, inEvent) is { } zone ? $"{date}, {Words.Clock(minutes)} ({Words.ZoneOf(zone)})" : $"{date}, {Words.Clock(minutes)}";
    }

    /// <summary><c>7 May 2026, 18:01 (Almaty time)</c>: when something is dated, on the clock of an event.</summary>
    public static string When(DateOnly date, int? minutes, EventModel inEvent) => minutes is not { } at ? Words.Date(date)
        : inEvent.Zone is { } zone ? $"{Words.Date(date)}, {Words.Clock(at)} ({Words.ZoneOf(zone)})" : $"{Words.Date(date)}, {Words.Clock(at)}";

    private static DateTimeZone? ZoneOf(Deadline deadline, EventModel inEvent) => deadline.Zone is { } zone ? TimeZones.Find(zone) : inEvent.Zone;

    /// <summary>When a day begins first: on a clock, or where one of those is at home who wrote the paper.</summary>
    private static Instant Earliest(DateOnly date, DateTimeZone zone, IEnumerable<Mention> by, RuleContext context)
    {
        var first = Timing.At(date, 0, zone).Instant;
        foreach (var mention in by)
        {
            if (mention.Target is not { } author) continue;
            if (author.Kind == Kind.Person)
            {
                At(context.View.Person(author).Zone);
                continue;
            }
            if (!KindSet.Parties.Contains(author.Kind)) continue;
            At(context.View.Party(author).Zone);
            foreach (var member in context.View.Party(author).Members) At(context.View.Party(member).Zone);
        }
        return first;

        void At(string? home)
        {
            if (home != null && TimeZones.Find(home) is { } known) first = Instant.Min(first, Timing.At(date, 0, known).Instant);
        }
    }

    private static bool IsInRange(DateOnly date) => date.Year is >= 2 and <= 9998;
}
