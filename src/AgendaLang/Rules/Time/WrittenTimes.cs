using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>A time on a clock that shows it never or twice that day.</summary>
/// <param name="Owner">What has the time.</param>
/// <param name="Timing">The time on the first day on which it is so.</param>
/// <param name="Place">Where it is written: the start, the end, or both.</param>
/// <param name="AtStart">Whether it is so of the start.</param>
/// <param name="AtEnd">Whether it is so of the end.</param>
/// <param name="Of">The property that gives it, if it is not of the programme itself: deadline, embargo, availability; else <see cref="Keyword.On"/>.</param>
/// <param name="Values">The values among which it is written.</param>
/// <param name="IsOnce">Whether it is of one day only.</param>
internal sealed record OddTime(Symbol Owner, Timing Timing, Location Place, bool AtStart, bool AtEnd, Keyword Of, Syntax.PropertyValues Values, bool IsOnce);

/// <summary>
/// The times that agendas write, for the rules about clocks: of events, sessions and breaks, deadlines and embargoes, availability with a zone.
/// Not those of <c>was</c>: it records what was announced, be that right or wrong.
/// </summary>
internal static class WrittenTimes
{
    /// <summary>The times of an event, of its sessions and breaks that a clock shows never or twice.</summary>
    public static ImmutableArray<OddTime> Odd(EventModel inEvent, ClockProblem problem, ModelView view)
    {
        ImmutableArray<OddTime> found = [];
        if (!inEvent.IsLive) return found;
        if (Odd(inEvent.Symbol, inEvent.OwnTimings, problem, view) is { } own) found = found.Add(own);
        foreach (var session in inEvent.Sessions)
            if (session.IsLive && Odd(session.Symbol, session.Timings, problem, view) is { } odd) found = found.Add(odd);
        foreach (var pause in inEvent.Breaks)
            if (Odd(pause.Symbol, pause.Timings, problem, view) is { } odd) found = found.Add(odd);
        return found;
    }

    /// <summary>The other times of a declaration that a clock shows never or twice.</summary>
    public static ImmutableArray<OddTime> Odd(Symbol symbol, ClockProblem problem, ModelView view)
    {
        ImmutableArray<OddTime> found = [];
        foreach (var fact in view.Facts(symbol))
        {
            if (fact.Keyword is not (Keyword.Deadline or Keyword.Embargo or Keyword.Available or Keyword.Unavailable or Keyword.On)) continue;
            if (fact.Keyword == Keyword.On && symbol.Kind is Kind.Session or Kind.Break or Kind.Meeting or Kind.Summit) continue;
            if (fact.IsBroken || fact.Values.Times is not { } times || fact.Values.Dates is not { } dates) continue;
            if (ZoneOf(fact, view) is not { } zone || !IsLive(symbol, view)) continue;
            var timings = Timing.OfDays(dates.First, dates.Last, times.Start, times.End, null, zone);
            if (Odd(symbol, fact.Keyword, fact.Values, timings, problem) is { } odd) found = found.Add(odd);
        }
        return found;
    }

    /// <summary>An event and what it holds, without what is postponed or cancelled.</summary>
    public static IEnumerable<Symbol> WithParts(EventModel inEvent)
    {
        yield return inEvent.Symbol;
        foreach (var symbol in EventModel.Held(inEvent.Symbol).ToArray())
            if (IsLive(symbol, inEvent)) yield return symbol;
    }

    /// <summary>The clock by which a deadline, embargo or availability is written; null if it is unknown, or each event's own.</summary>
    private static NodaTime.DateTimeZone? ZoneOf(Fact fact, ModelView view)
    {
        if (fact.Values.FirstWord is { IsDefault: false } zone) return TimeZones.Find(zone.Text.ToString());
        return fact.Keyword is Keyword.Available or Keyword.Unavailable ? null : Clock.At(fact.Owner, view).Zone;
    }

    private static bool IsLive(Symbol symbol, ModelView view) =>
        symbol.Event is not { } inEvent || view.Event(inEvent) is var model && model.IsLive && IsLive(symbol, model);

    private static bool IsLive(Symbol symbol, EventModel inEvent)
    {
        for (var at = symbol; at != null; at = at.Holder)
            if (inEvent.Session(at) is { IsLive: false } || inEvent.Item(at) is { IsLive: false }) return false;
        return true;
    }

    private static OddTime? Odd(Symbol symbol, ImmutableArray<Timing> timings, ClockProblem problem, ModelView view)
    {
        if (FirstOdd(timings, problem) == null) return null;
        var head = symbol.Declaration.Head;
        var isOnHead = !KindSet.Events.Contains(symbol.Kind) && head.TimeSpan != null;
        return Odd(symbol, Keyword.On, isOnHead ? head : view.Facts(symbol).First(Keyword.On).Values, timings, problem);
    }

    private static OddTime? Odd(Symbol owner, Keyword of, Syntax.PropertyValues values, ImmutableArray<Timing> timings, ClockProblem problem)
    {
        if (FirstOdd(timings, problem) is not { } timing || values.TimeSpan is not { } span) return null;
        var atStart = timing.StartProblem == problem;
        var atEnd = timing.EndProblem == problem;
        if (values.EndTimeSpan is { } end)
        {
            if (!atStart) span = end;
            else if (!atEnd) span = Text.TextSpan.FromBounds(span.Start, span.Start + ClockLength);
        }
        return new(owner, timing, new(owner.File.Source, span), atStart, atEnd, of, values, timings.Length == 1);
    }

    private static Timing? FirstOdd(ImmutableArray<Timing> timings, ClockProblem problem)
    {
        foreach (var timing in timings)
            if (timing.StartProblem == problem || timing.EndProblem == problem) return timing;
        return null;
    }

    /// <summary>The length of <c>09:00</c>.</summary>
    private const int ClockLength = 5;
}
