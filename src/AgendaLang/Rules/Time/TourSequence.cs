using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Time;

/// <summary>The part of AGL4014 that looks at tours: stops outside the tour's dates, and stops that are not in order of time.</summary>
internal static class TourSequence
{
    // Whoever flies east over the date line arrives the day before they left.
    private const int HoursOverDateLine = 12;

    private static RuleInfo Info => RuleCatalogue.OutOfSequence;

    public static void Check(Symbol tour, RuleContext context)
    {
        var facts = context.View.Facts(tour);
        var stops = new List<Mention>();
        foreach (var fact in facts)
            if (fact.Keyword == Keyword.Stops) stops.AddRange(fact.Mentions());
        if (stops.Count == 0) return;

        var dates = facts.First(Keyword.On) is { IsDefault: false } on ? on.Values.Dates : null;
        var known = new List<Stop>();
        foreach (var mention in stops)
        {
            if (mention.Target is not { } target || !KindSet.Events.Contains(target.Kind)) continue;
            var inEvent = context.View.Event(target);
            if (TimeFrame.Of(inEvent) is not { } frame) continue;
            if (dates is { } span && (frame.Last < span.First || frame.First > span.Last)) ReportOutside(tour, mention, inEvent, span, context);
            else known.Add(new(mention, inEvent, frame.Begin?.ToInstant()));
        }
        CheckOrder(known, stops, context);
    }

    private static void CheckOrder(List<Stop> known, List<Mention> stops, RuleContext context)
    {
        var times = Times(known);
        foreach (var place in Sequence.OutOfOrder(times))
        {
            var (stop, beside) = (known[place.Index], known[place.Other]);
            if (IsOverDateLine(stop, beside) || IsOverDateLine(beside, stop)) continue;
            var (side, rank) = place.IsTooLate ? ("after", "later") : ("before", "earlier");
            context.Report(Info.At(stop.Mention.Location,
                $"{Words.Begin(stop.Event.Symbol)}, {Dates(stop.Event)}, is written {side} {Words.Of(beside.Event.Symbol)}, {Dates(beside.Event)}, which is {rank}.") with
            {
                Help = "Write the stops in order of time, or correct the dates.",
                Related = [new(beside.Mention.Location, "the other stop is here"), new(stop.Event.OnLocation ?? stop.Event.Symbol.Place(), "its date is here")],
                Fixes = known.Count == stops.Count ? [Sort(known, times)] : [],
            });
        }
    }

    /// <summary>Moments where all are known, else days.</summary>
    private static long[] Times(List<Stop> stops) => stops.TrueForAll(stop => stop.Start != null)
        ? [.. stops.Select(stop => stop.Start!.Value.ToUnixTimeTicks())]
        : [.. stops.Select(stop => (long)stop.Event.FirstDate!.Value.DayNumber)];

    private static bool IsOverDateLine(Stop west, Stop east)
    {
        if (west.Event.Zone is not { } from || east.Event.Zone is not { } to || west.Start != null && east.Start != null) return false;
        var day = west.Event.FirstDate!.Value;
        if (day.DayNumber - east.Event.FirstDate!.Value.DayNumber != 1) return false;
        var noon = Instant.FromUtc(day.Year, day.Month, day.Day, 12, 0);
        return from.GetUtcOffset(noon).Seconds - to.GetUtcOffset(noon).Seconds >= HoursOverDateLine * 3600;
    }

    private static Fix Sort(List<Stop> stops, long[] times)
    {
        var sorted = Enumerable.Range(0, stops.Count).OrderBy(i => times[i]).ToList();
        var edits = ImmutableArray.CreateBuilder<FileEdit>();
        for (var i = 0; i < stops.Count; i++)
        {
            if (sorted[i] == i) continue;
            var mention = stops[sorted[i]].Mention;
            edits.Add(Edits.Replace(stops[i].Mention.Location, mention.File.Source.Slice(mention.Span).ToString()));
        }
        return new("Write the stops in order of time", false, edits.ToImmutable());
    }

    private static void ReportOutside(Symbol tour, Mention mention, EventModel inEvent, (DateOnly First, DateOnly Last) span, RuleContext context) =>
        context.Report(Info.At(mention.Location, $"{Words.Begin(inEvent.Symbol)}, {Dates(inEvent)}, is outside the dates of {Words.Of(tour)}, {Words.Dates(span.First, span.Last)}.") with
        {
            Help = "Correct the date of the stop or of the tour, or take the stop out.",
            Related = [new(inEvent.OnLocation ?? inEvent.Symbol.Place(), "the date of the stop is here")],
        });

    private static string Dates(EventModel inEvent) =>
        inEvent.OwnTiming is { } timing && inEvent.SingleDate != null ? Words.When(timing) : Words.Dates(inEvent.FirstDate!.Value, inEvent.LastDate!.Value);

    /// <summary>A stop that is known.</summary>
    private sealed record Stop(Mention Mention, EventModel Event, Instant? Start);
}
