using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4006: a time that the clock leaves out that day.</summary>
internal sealed class ClockGap : IEventRule, IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.ClockGap;

    public KindSet Kinds => KindSet.All;

    public RulePage Page => new(
        Info,
        What: """
        A start or end does not exist on that day in its time zone: the clocks go forward over it. That is so of events, sessions and breaks,
        of deadlines and embargoes, and of availability with a zone. `24:00` always exists, as the end of the day; and `was` records what was
        announced, be it right or wrong.
        """,
        Why: """
        Where summer time begins in the night, an hour is left out (in New York from 02:00 to 03:00 on 8 March 2026; in Cairo at midnight).
        Nobody can come at a time that no clock shows, and each calendar makes another time of it.
        """,
        Bad: """
        country us "United States"

        country ca "Canada"

        place new-york "New York" in us zone America/New_York

        topic declaration "Text of the declaration"

        meeting talks "Night talks in New York" between us, ca on 2026-03-08 at new-york {
            session drafting "Drafting" 02:30-04:00 kind drafting discuss declaration
        }
        """,
        Mended: """
        country us "United States"

        country ca "Canada"

        place new-york "New York" in us zone America/New_York

        topic declaration "Text of the declaration"

        meeting talks "Night talks in New York" between us, ca on 2026-03-08 at new-york {
            session drafting "Drafting" 03:30-05:00 kind drafting discuss declaration
        }
        """,
        Mend: "Choose a time before the clocks change or after it; what was to begin in the hour that is left out mostly begins an hour later.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        foreach (var odd in WrittenTimes.Odd(inEvent, ClockProblem.Gap, context.View)) Report(odd, context);
    }

    public void Check(Symbol symbol, RuleContext context)
    {
        foreach (var odd in WrittenTimes.Odd(symbol, ClockProblem.Gap, context.View)) Report(odd, context);
    }

    private void Report(OddTime odd, RuleContext context)
    {
        var change = ClockChange.Around(odd);
        var zone = Words.ZoneOf(odd.Timing.Zone);
        var isWholeDay = change.From <= change.Date.AtMidnight() && change.To >= change.Date.PlusDays(1).AtMidnight();
        context.Report(Info.At(odd.Place, isWholeDay
            ? $"{Words.Begin(odd.Owner)} is on {change.DateText}, a day that there is not in {zone}: {Words.Date(change.From.Date.PlusDays(-1).ToDateOnly())} is followed by {Words.Date(change.To.Date.ToDateOnly())}."
            : $"{change.What} {(odd is { AtStart: true, AtEnd: true } ? "do" : "does")} not exist on {change.DateText} in {zone}: the clocks go forward from {change.FromText} to {change.ToText}.") with
        {
            Help = isWholeDay ? "Choose another date." : change.From == change.Date.AtMidnight() ? $"Choose {change.ToText} or later."
                : $"Choose a time before {change.FromText}, or {change.ToText} or later.",
            Fixes = isWholeDay || !odd.IsOnce ? [] : Later(odd, change),
        });
    }

    /// <summary>The mend that takes the time that the clock would show had it not been changed. A start takes its end along.</summary>
    private static ImmutableArray<Fix> Later(OddTime odd, ClockChange change)
    {
        var by = (int)Period.Between(change.From, change.To, PeriodUnits.Minutes).Minutes;
        var start = odd.Timing.StartMinutes + (odd.AtStart ? by : 0);
        var end = odd.Timing.EndMinutes + by;
        // An end that could not be read is kept as it is written.
        if (start >= 24 * 60 || end >= 2 * 24 * 60 || odd.Values.TimeSpan is not { } span || odd.Values.EndTimeSpan == null != (end == null)) return [];
        var text = end is { } until ? $"{Words.Clock(start)}-{Words.Clock(until)}" : Words.Clock(start);
        return [Edits.ReplaceFix($"Change the time to {text}", new(odd.Owner.File.Source, span), text)];
    }
}
