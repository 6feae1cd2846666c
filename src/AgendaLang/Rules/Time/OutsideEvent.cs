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
        foreach (var session in inEvent.Sessions)
            if (session.IsLive) Check(new(session.Symbol, session.FirstDate, session.LastDate, session.DateLocation, session.Timing), inEvent, context);
        foreach (var pause in inEvent.Breaks)
            Check(new(pause.Symbol, pause.Date, pause.LastDate, pause.DateLocation, pause.Timing), inEvent, context);
    }

    private void Check(in Part part, EventModel inEvent, RuleContext context)
    {
        if (part.First is not { } first || part.Last is not { } last) return;
        var day = part.Symbol.Holder is { Kind: Kind.Day } holder ? holder : null;
        if (part.On is { } on && day?.Date is { } date && !(first <= date && date <= last) && date != DateThere(part, inEvent))
        {
            context.Report(Info.At(on, $"{Words.Begin(part.Symbol)} is on {Words.Dates(first, last)}, but it stands in {Words.Of(day)}.") with
            {
                Help = "Move it to the day on which it is, or correct its date.",
                Related = [new(day.Place(), "the day is here")],
                Fixes = [Edits.ReplaceFix($"Change the date to {Words.Date(date)}", on, Written(date))],
            });
            return;
        }
        if (inEvent.Dates.IsEmpty || inEvent.IsDateLost || Outside(inEvent, first, last) is not { } outside) return;
        if (DateThere(part, inEvent) is { } there && inEvent.HasDate(there)) return;
        if (part.On is { } own) ReportPart(part, own, outside, inEvent, context);
        else if (day != null) ReportDay(day, outside, inEvent, context);
    }

    private void ReportPart(in Part part, Location on, DateOnly outside, EventModel inEvent, RuleContext context)
    {
        var nearest = outside < inEvent.FirstDate!.Value ? inEvent.FirstDate.Value : inEvent.LastDate!.Value;
        var isOneDay = part.First == part.Last;
        context.Report(Info.At(on, $"{Words.Begin(part.Symbol)} is on {Words.Dates(part.First!.Value, part.Last!.Value)}, but {Words.Of(inEvent.Symbol)} is on {DatesOf(inEvent)}.") with
        {
            Help = $"Correct the date, or give the event {Words.Date(outside)} too.",
            Related = Related(inEvent),
            Fixes = isOneDay
                ? [Edits.ReplaceFix($"Change the date to {Words.Date(nearest)}", on, Written(nearest)), .. Lengthen(inEvent, outside)]
                : [.. Lengthen(inEvent, part.First < inEvent.FirstDate ? part.First.Value : part.Last.Value)],
        });
    }

    /// <summary>Says of a day that the event does not have it: once, however much stands in it.</summary>
    private void ReportDay(Symbol day, DateOnly outside, EventModel inEvent, RuleContext context) =>
        context.Report(Info.At(day.Place(), $"{Words.Date(outside)} is no day of {Words.Of(inEvent.Symbol)}, which is on {DatesOf(inEvent)}.") with
        {
            Help = "Correct the date of the day, or give the event that date too.",
            Related = Related(inEvent),
            Fixes = [.. Lengthen(inEvent, outside)],
        });

    private static System.Collections.Immutable.ImmutableArray<RelatedLocation> Related(EventModel inEvent) =>
        inEvent.DateLocation is { } dates ? [new(dates, "the dates of the event are here")] : [];

    /// <summary>The mend that makes the event begin earlier or end later.</summary>
    private static IEnumerable<Fix> Lengthen(EventModel inEvent, DateOnly to)
    {
        // What takes its date from that of the event would have none.
        if (inEvent.DateLocation is not { } dates || inEvent.SingleDate != null && inEvent.Sessions.Any(TakesItsDate)) yield break;
        var first = to < inEvent.FirstDate ? to : inEvent.FirstDate!.Value;
        var last = to > inEvent.LastDate ? to : inEvent.LastDate!.Value;
        if (last.DayNumber - first.DayNumber > inEvent.LastDate!.Value.DayNumber - inEvent.FirstDate!.Value.DayNumber + MostDays) yield break;
        yield return Edits.ReplaceFix($"Change the dates of the event to {Words.Dates(first, last)}", dates, $"{Written(first)}..{Written(last)}");
    }

    private static bool TakesItsDate(SessionModel session) => session.DateLocation == null && session.Symbol.Holder is not { Kind: Kind.Day };

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

    /// <summary>On which date it begins by the clock of the event.</summary>
    private static DateOnly? DateThere(in Part part, EventModel inEvent) =>
        part.Timing is { } timing && inEvent.Zone is { } zone && part.First == part.Last ? timing.Start.InZone(zone).Date.ToDateOnly() : null;

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

    /// <summary>A session or break, with its dates and where these are written.</summary>
    private readonly record struct Part(Symbol Symbol, DateOnly? First, DateOnly? Last, Location? On, Timing? Timing);
}
