using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Time;

/// <summary>When a meeting, summit, tour or agreement is: its days, and where clocks say more, its first and last moment.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Begin">The first moment; null where no clock says it.</param>
/// <param name="End">The last moment; null where no clock says it.</param>
/// <param name="Place">Where the dates are written; its id if nowhere.</param>
internal sealed record TimeFrame(DateOnly First, DateOnly Last, ZonedDateTime? Begin, ZonedDateTime? End, Location Place)
{
    /// <summary>Whether it begins after another has ended. Where clocks say it, they do, across zones; else the days.</summary>
    public bool IsAfter(TimeFrame other) =>
        Begin is { } begin && other.End is { } end ? begin.ToInstant() >= end.ToInstant() : First > other.Last;

    /// <summary>Whether it comes later: it begins later, and ends later. What begins later but ends no later lies within the other's days.</summary>
    public bool IsLater(TimeFrame other)
    {
        var beginsLater = Begin is { } begin && other.Begin is { } otherBegin ? begin.ToInstant() > otherBegin.ToInstant() : First > other.First;
        if (!beginsLater) return false;
        if (End is { } end && other.End is { } otherEnd) return end.ToInstant() > otherEnd.ToInstant();
        // By clocks it can begin later on the very same day; across zones even on an earlier date.
        return Last > other.Last || other.First == other.Last;
    }

    /// <summary>Its days in words.</summary>
    public string Days => Words.Dates(First, Last);

    /// <summary>Its first moment in words, or its days, where these say enough.</summary>
    public string BeginText => Begin is { } begin ? Moment(begin) : Days;

    /// <summary>Its last moment in words, or its days, where these say enough.</summary>
    public string EndText => End is { } end ? Moment(end) : Days;

    /// <summary>When a meeting, summit, tour or agreement is; null if that is unknown, or it is postponed or cancelled.</summary>
    public static TimeFrame? Of(Symbol symbol, ModelView view) => symbol.Kind switch
    {
        Kind.Meeting or Kind.Summit => Of(view.Event(symbol)),
        Kind.Tour => OfTour(symbol, view),
        Kind.Agreement => OfAgreement(symbol, view),
        _ => null,
    };

    /// <summary>When an event is; null if that is unknown, or it is postponed or cancelled.</summary>
    public static TimeFrame? Of(EventModel inEvent)
    {
        if (!inEvent.IsLive || inEvent.IsDateLost || inEvent.FirstDate is not { } first || inEvent.LastDate is not { } last) return null;
        var (begin, end) = inEvent.OwnTiming is { } own ? (own, IsAll(inEvent.OwnTimings, first, last) ? inEvent.OwnTimings[^1] : null) : OfSessions(inEvent, first, last);
        return new(first, last, begin?.Start.InZone(begin.Zone), end is { HasEnd: true } ? end.End.InZone(end.Zone) : null,
            inEvent.DateLocation ?? inEvent.Symbol.Place());
    }

    /// <summary>The session that begins first and the one that ends last; null where one that could is without a time or an end.</summary>
    private static (Timing? First, Timing? Last) OfSessions(EventModel inEvent, DateOnly firstDay, DateOnly lastDay)
    {
        Timing? first = null;
        Timing? last = null;
        var isFirstKnown = true;
        var isLastKnown = true;
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            if (session.Timings.IsEmpty)
            {
                isFirstKnown &= session.FirstDate > firstDay;
                isLastKnown &= session.LastDate < lastDay;
                continue;
            }
            if (first == null || session.Timings[0].Start < first.Start) first = session.Timings[0];
            var end = session.Timings[^1];
            isLastKnown &= end.HasEnd && IsAll(session.Timings, session.FirstDate!.Value, session.LastDate!.Value) || session.LastDate < lastDay;
            if (last == null || end.End > last.End) last = end;
        }
        return (isFirstKnown ? first : null, isLastKnown ? last : null);
    }

    /// <summary>Whether all days of a range have their times, which those of very long ones have not.</summary>
    private static bool IsAll(System.Collections.Immutable.ImmutableArray<Timing> timings, DateOnly first, DateOnly last) =>
        timings.Length == last.DayNumber - first.DayNumber + 1;

    /// <summary>The days of a tour: its own, else those of its stops, with the moment when the first of them begins.</summary>
    private static TimeFrame? OfTour(Symbol tour, ModelView view)
    {
        var facts = view.Facts(tour);
        if (facts.First(Keyword.On) is { IsDefault: false } on) return OfDates(on);
        if (facts.IsBroken) return null;
        TimeFrame? all = null;
        foreach (var fact in facts)
        {
            if (fact.Keyword != Keyword.Stops) continue;
            if (fact.IsUnknown) return null;
            foreach (var stop in fact.Mentions())
            {
                var inEvent = view.Event(stop.Target!);
                if (!inEvent.IsLive) continue;
                if (Of(inEvent) is not { } frame) return null;
                all = all == null ? frame with { End = null, Place = tour.Place() } : Around(all, frame);
            }
        }
        return all;
    }

    private static TimeFrame Around(TimeFrame one, TimeFrame other) => one with
    {
        First = one.First < other.First ? one.First : other.First,
        Last = one.Last > other.Last ? one.Last : other.Last,
        Begin = one.Begin is { } begin && other.Begin is { } otherBegin ? begin.ToInstant() < otherBegin.ToInstant() ? begin : otherBegin : null,
    };

    private static TimeFrame? OfAgreement(Symbol agreement, ModelView view)
    {
        if (view.Facts(agreement).First(Keyword.On) is not { IsDefault: false } on || OfDates(on) is not { } frame) return null;
        if (on.Values.Times is not { } times || Clock.At(agreement, view).Zone is not { } zone) return frame;
        if (Timing.Of(frame.First, times.Start, times.End, null, zone) is not { } first || Timing.Of(frame.Last, times.Start, times.End, null, zone) is not { } last) return frame;
        // An agreement is of one moment: without an end it ends as it begins.
        return frame with { Begin = first.Start.InZone(zone), End = last.End.InZone(zone) };
    }

    private static TimeFrame? OfDates(Fact on) =>
        !on.IsBroken && on.Values.Dates is { } dates && on.Values.DateSpan is { } span
            ? new(dates.First, dates.Last, null, null, new(on.Owner.File.Source, span)) : null;

    private static string Moment(ZonedDateTime moment) =>
        $"{Words.Date(moment.Date.ToDateOnly())} at {Words.Clock(moment.Hour * 60 + moment.Minute)}, {Words.ZoneOf(moment.Zone)}";
}
