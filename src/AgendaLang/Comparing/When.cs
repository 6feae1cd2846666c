using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;
using NodaTime;

namespace AgendaLang.Comparing;

/// <summary>When something is, as far as it is written and follows.</summary>
internal sealed record When
{
    /// <summary>Its first and last day; null if unknown.</summary>
    public (DateOnly First, DateOnly Last)? Dates { get; private init; }

    /// <summary>Whether it says its date itself, or stands in a day.</summary>
    public bool HasOwnDate { get; private init; }

    /// <summary>When it starts on the clock, in minutes since midnight; null without a time.</summary>
    public int? Start { get; private init; }

    /// <summary>When it ends, in minutes since that midnight, as written or by its length; null if neither is.</summary>
    public int? End { get; private init; }

    /// <summary>Whether its end follows from its length.</summary>
    public bool EndsByLength { get; private init; }

    public DateTimeZone? Zone { get; private init; }

    /// <summary>As instants, first of all; null without time, date or zone.</summary>
    public Timing? Timing { get; private init; }

    /// <summary>Where its time, else its date, is written; null if neither is.</summary>
    public TextSpan? Span { get; private init; }

    /// <summary>The time on the clock, <c>18:00-18:20</c>; null without one.</summary>
    public string? Clock => Start is not { } start ? null : End is { } end ? $"{Timing.ClockText(start)}-{Timing.ClockText(end)}" : Timing.ClockText(start);

    /// <summary>The dates, <c>2025-11-06</c> or <c>2025-11-06..2025-11-07</c>; null without.</summary>
    public string? DateText => Dates is not { } dates ? null : dates.First == dates.Last ? $"{dates.First:yyyy-MM-dd}" : $"{dates.First:yyyy-MM-dd}..{dates.Last:yyyy-MM-dd}";

    /// <summary>When a session, break, event or day is; null for anything else, and where the model does not know it.</summary>
    public static When? Of(Symbol symbol)
    {
        var facts = new Facts(symbol);
        var on = facts.First(Keyword.On);
        switch (symbol.Kind)
        {
            case Kind.Session when EventModel.Of(symbol.Event!).Session(symbol) is { } session:
                return Timed(symbol, on, session.FirstDate, session.LastDate, session.Length, session.Zone, session.Timing);
            case Kind.Break when EventModel.Of(symbol.Event!).Break(symbol) is { } pause:
                return Timed(symbol, on, pause.Date, pause.LastDate, null, pause.Zone, pause.Timing);
            case Kind.Meeting or Kind.Summit:
                var inEvent = EventModel.Of(symbol);
                return Timed(symbol, on, inEvent.FirstDate, inEvent.LastDate, null, inEvent.Zone, inEvent.OwnTiming);
            case Kind.Day when symbol.Date is { } date:
                return new() { Dates = (date, date), HasOwnDate = true, Span = symbol.IdSpan, Zone = EventModel.Of(symbol.Event!).Zone };
            default:
                return null;
        }
    }

    private static When Timed(Symbol symbol, Fact on, DateOnly? first, DateOnly? last, int? length, DateTimeZone? zone, Timing? timing)
    {
        var head = symbol.Declaration.Head;
        var values = on.IsDefault ? default : on.Values;
        var times = head.Times ?? (on.IsDefault ? null : values.Times);
        var end = times?.End ?? (times != null && length != null ? times.Value.Start + length : null);
        return new()
        {
            Dates = first is { } from && last is { } to ? (from, to) : null,
            HasOwnDate = !on.IsDefault && values.Dates != null || symbol.Holder is { Kind: Kind.Day },
            Start = times?.Start,
            // No clock shows an end that lies farther away.
            End = end <= 2 * 24 * 60 - 1 ? end : times?.End,
            EndsByLength = times != null && times.Value.End == null && length != null,
            Zone = zone,
            Timing = timing,
            Span = head.TimeSpan ?? (on.IsDefault ? null : values.TimeSpan ?? values.DateSpan),
        };
    }

    /// <summary>Whether two say the same date: what neither says itself follows from something else, which says it.</summary>
    public static bool SameDate(When old, When now) => !old.HasOwnDate && !now.HasOwnDate || old.Dates == now.Dates;

    /// <summary>Whether two say the same time.</summary>
    public static bool SameTime(When old, When now) => old.Start == now.Start && old.End == now.End;

    /// <summary>Whether both are known to begin and end at the same moments.</summary>
    public static bool SameInstants(When old, When now) =>
        old.Timing is { } was && now.Timing is { } isNow && was.Start == isNow.Start && was.End == isNow.End;
}
