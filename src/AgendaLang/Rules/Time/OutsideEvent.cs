using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4001: something of the programme is on a date that the event does not have.</summary>
internal sealed class OutsideEvent : IEventRule
{
    /// <summary>How many days an event may be lengthened by a mend.</summary>
    private const int MostDays = 7;

    public RuleInfo Info => RuleCatalogue.OutsideEvent;

    public RulePage Page => new(
        Info,
        What: """
        A session, break or day is on a date that is none of the event's, or the `on` of a session contradicts the `day` in which it stands.
        The dates of an event are those of its `on`, else its days. A session with a clock of its own may be on another date there, if it is
        on one of the event's dates by the event's clock.
        """,
        Why: """
        Rooms, interpreters and badges are ordered for the dates of the event; a session on any other date has none of them. Mostly the event
        was moved and one session stayed behind, or a date was typed wrong.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14..2026-05-15 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary on 2026-05-14 chair kz discuss trade
            session press "Press conference" 10:00-10:30 kind press on 2026-05-16
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14..2026-05-15 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary on 2026-05-14 chair kz discuss trade
            session press "Press conference" 10:00-10:30 kind press on 2026-05-15
        }
        """,
        Mend: "Correct the date, or give the event all its dates. What ends after midnight needs no second date: write `23:30-00:15+1`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        var outside = new List<Finding>();
        var days = new HashSet<Symbol>();
        var isAnyInside = false;
        var (earliest, latest) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var session in inEvent.Sessions)
            if (session.IsLive) Check(new(session.Symbol, session.FirstDate, session.LastDate, session.DateLocation, session.Timings));
        foreach (var pause in inEvent.Breaks) Check(new(pause.Symbol, pause.Date, pause.LastDate, pause.DateLocation, pause.Timings));

        // Where the whole programme is on other dates, it is those of the event that are wrong, and that is said once.
        if (!isAnyInside && outside.Count > 1)
        {
            outside = [outside[0] with
            {
                Message = $"{outside[0].Message} The same is true of {Words.Count(outside.Count - 1, "other part", "other parts")} of its programme.",
                Help = "Correct the dates of the event, or those of its whole programme.",
                Fixes = [.. ChangeDates(inEvent, earliest, latest)],
            }];
        }
        foreach (var finding in outside) context.Report(finding);

        void Check(in Part part)
        {
            if (part.First == null || part.Last == null || IsInAnotherDay(part, inEvent, context)) return;
            if (part.First < earliest) earliest = part.First.Value;
            if (part.Last > latest) latest = part.Last.Value;
            if (IsOutside(part, inEvent) is not { } date) isAnyInside = true;
            else if (part.On is { } on) outside.Add(OfPart(part, on, date, inEvent));
            else if (part.Symbol.Holder is { Kind: Kind.Day } day && days.Add(day)) outside.Add(OfDay(day, date, inEvent));
        }
    }

    /// <summary>Whether the date of a part contradicts the day in which it stands; says so.</summary>
    private bool IsInAnotherDay(in Part part, EventModel inEvent, RuleContext context)
    {
        var (first, last) = (part.First!.Value, part.Last!.Value);
        var day = part.Symbol.Holder is { Kind: Kind.Day } holder ? holder : null;
        if (part.On is { } on && day?.Date is { } date && !(first <= date && date <= last) && !BeginsThere(part.Timings, date, inEvent))
        {
            context.Report(Info.At(on, $"{Words.Begin(part.Symbol)} is on {Words.Dates(first, last)}, but it stands in {Words.Of(day)}.") with
            {
                Help = "Move it to the day on which it is, or correct its date.",
                Related = [new(day.Place(), "the day is here")],
                Fixes = [Edits.ReplaceFix($"Change the date to {Words.Date(date)}", on, Written(date))],
            });
            return true;
        }
        return false;
    }

    private Finding OfPart(in Part part, Location on, DateOnly outside, EventModel inEvent)
    {
        var nearest = outside < inEvent.FirstDate!.Value ? inEvent.FirstDate.Value : inEvent.LastDate!.Value;
        var isOneDay = part.First == part.Last;
        return Info.At(on, $"{Words.Begin(part.Symbol)} is on {Words.Dates(part.First!.Value, part.Last!.Value)}, but {Words.Of(inEvent.Symbol)} is on {DatesOf(inEvent)}.") with
        {
            Help = $"Correct the date, or give the event {Words.Date(outside)} too.",
            Related = Related(inEvent),
            Fixes = isOneDay
                ? [Edits.ReplaceFix($"Change the date to {Words.Date(nearest)}", on, Written(nearest)), .. Lengthen(inEvent, outside)]
                : [.. Lengthen(inEvent, part.First < inEvent.FirstDate ? part.First.Value : part.Last.Value)],
        };
    }

    private Finding OfDay(Symbol day, DateOnly outside, EventModel inEvent) =>
        Info.At(day.Place(), $"{Words.Date(outside)} is no day of {Words.Of(inEvent.Symbol)}, which is on {DatesOf(inEvent)}.") with
        {
            Help = "Correct the date of the day, or give the event that date too.",
            Related = Related(inEvent),
            Fixes = [.. Lengthen(inEvent, outside)],
        };

    private static ImmutableArray<RelatedLocation> Related(EventModel inEvent) =>
        inEvent.DateLocation is { } dates ? [new(dates, "the dates of the event are here")] : [];

    /// <summary>The mend that makes the event begin earlier or end later.</summary>
    private static IEnumerable<Fix> Lengthen(EventModel inEvent, DateOnly to)
    {
        // What takes its date from that of the event would have none.
        if (inEvent.DateLocation == null || inEvent.SingleDate != null && inEvent.Sessions.Any(TakesItsDate)) yield break;
        var first = to < inEvent.FirstDate ? to : inEvent.FirstDate!.Value;
        var last = to > inEvent.LastDate ? to : inEvent.LastDate!.Value;
        foreach (var fix in ChangeDates(inEvent, first, last)) yield return fix;
    }

    private static IEnumerable<Fix> ChangeDates(EventModel inEvent, DateOnly first, DateOnly last)
    {
        if (inEvent.DateLocation is not { } dates) yield break;
        if (last.DayNumber - first.DayNumber > inEvent.LastDate!.Value.DayNumber - inEvent.FirstDate!.Value.DayNumber + MostDays) yield break;
        yield return Edits.ReplaceFix($"Change the dates of the event to {Words.Dates(first, last)}", dates, first == last ? Written(first) : $"{Written(first)}..{Written(last)}");
    }

    private static bool TakesItsDate(SessionModel session) => session.DateLocation == null && session.Symbol.Holder is not { Kind: Kind.Day };

    /// <summary>Whether a session is on a date that its event does not have, which is said of that date.</summary>
    public static bool IsOutside(SessionModel session) =>
        session.FirstDate is { } first && session.LastDate is { } last && IsOutside(new(session.Symbol, first, last, session.DateLocation, session.Timings), session.Event) != null;

    private static DateOnly? IsOutside(in Part part, EventModel inEvent)
    {
        var (first, last) = (part.First!.Value, part.Last!.Value);
        if (inEvent.Dates.IsEmpty || inEvent.IsDateLost || Outside(inEvent, first, last) is not { } outside) return null;
        return IsThere(part.Timings, last.DayNumber - first.DayNumber + 1, inEvent) ? null : outside;
    }

    /// <summary>The first date of a range that the event does not have; null if it has all.</summary>
    private static DateOnly? Outside(EventModel inEvent, DateOnly first, DateOnly last)
    {
        var next = first;
        foreach (var range in inEvent.Dates)
        {
            if (range.Last < next) continue;
            if (range.First > next) return next;
            if (range.Last >= last) return null;
            next = range.Last.AddDays(1);
        }
        return next;
    }

    /// <summary>Whether something begins on all of its days on dates of the event, by the clock of the event.</summary>
    private static bool IsThere(ImmutableArray<Timing> timings, int days, EventModel inEvent) =>
        timings.Length == days && timings.All(timing => DateThere(timing, inEvent) is { } there && inEvent.HasDate(there));

    /// <summary>Whether something begins on one of its days on a date, by the clock of the event.</summary>
    private static bool BeginsThere(ImmutableArray<Timing> timings, DateOnly date, EventModel inEvent)
    {
        foreach (var timing in timings)
            if (DateThere(timing, inEvent) == date) return true;
        return false;
    }

    /// <summary>On which date something begins by the clock of the event.</summary>
    private static DateOnly? DateThere(Timing timing, EventModel inEvent) =>
        inEvent.Zone is { } zone ? timing.Start.InZone(zone).Date.ToDateOnly() : null;

    private static string DatesOf(EventModel inEvent)
    {
        var ranges = new List<(DateOnly First, DateOnly Last)>();
        foreach (var range in inEvent.Dates)
        {
            if (ranges.Count > 0 && ranges[^1].Last.DayNumber + 1 == range.First.DayNumber) ranges[^1] = (ranges[^1].First, range.Last);
            else ranges.Add(range);
        }
        return Words.List(ranges.Select(range => Words.Dates(range.First, range.Last)));
    }

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A session or break, with its dates, where these are written, and its times.</summary>
    private readonly record struct Part(Symbol Symbol, DateOnly? First, DateOnly? Last, Location? On, ImmutableArray<Timing> Timings);
}
