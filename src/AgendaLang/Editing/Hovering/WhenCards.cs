using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;
using NodaTime;

namespace AgendaLang.Editing;

/// <summary>Cards of dates, times and zones.</summary>
internal static class WhenCards
{
    /// <summary>The card of a date, time or range; null if it is none that exists.</summary>
    public static HoverCard? Of(TokenPath path, Symbol? symbol)
    {
        var values = path.Parent.Kind == SyntaxKind.Declaration ? new DeclarationSyntax(path.Parent).Head : path.Parent.Kind == SyntaxKind.Property ? new PropertySyntax(path.Parent).Values : new SubKeywordSyntax(path.Parent).Values;
        if (values.DateSpan is { } dates && dates.Contains(path.Token.Span)) return OfDates(values, dates, symbol);
        return values.TimeSpan is { } times && times.Contains(path.Token.Span) ? OfTimes(values, times, symbol) : null;
    }

    /// <summary>The card of a zone, with its difference to UTC at the time of the event around it; null if there is no such zone.</summary>
    public static HoverCard? OfZone(string id, Symbol? symbol)
    {
        if (TimeZones.Find(id) is not { } zone) return null;
        var rows = new List<HoverRow>();
        if (symbol?.Event is { } inEvent && EventModel.Of(inEvent).FirstDate is { Year: > 1 and < 9999 } date)
            rows.Add(new(Words.Date(date), OffsetAt(zone, Timing.At(date, 12 * 60, zone).Instant)));
        else
        {
            // Without a date, what the zone keeps in winter and in summer of the latest year that its rules are told for.
            foreach (var month in (int[])[1, 7])
                rows.Add(new(month == 1 ? "In January" : "In July", OffsetAt(zone, Instant.FromUtc(2025, month, 1, 12, 0))));
        }
        return new(Words.ZoneOf(id), $"time zone {id}") { Rows = [.. rows] };
    }

    /// <summary>A time by the clock of another zone, with its day if that is another: <c>04:00-04:20 (7 November 2025)</c>.</summary>
    public static string InZone(Timing timing, DateTimeZone zone)
    {
        var start = timing.Start.InZone(zone).LocalDateTime;
        var clock = start.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (timing.HasEnd) clock += "-" + timing.End.InZone(zone).LocalDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
        var day = start.Date.ToDateOnly();
        return day == timing.Date ? clock : $"{clock} ({Words.Date(day)})";
    }

    private static HoverCard? OfDates(PropertyValues values, TextSpan span, Symbol? symbol)
    {
        if (values.Dates is not { } dates) return null;
        var (first, last) = dates;
        var rows = new List<HoverRow>();
        if (first != last) rows.Add(new("Days", Words.Number(last.DayNumber - first.DayNumber + 1)));
        if (symbol?.Event is { } inEvent && EventModel.Of(inEvent) is { FirstDate: { } start, LastDate: { } end } model && symbol != inEvent)
        {
            if (model.HasDate(first)) rows.Add(new(SymbolNames.Of(inEvent), start == end ? "its only day" : $"day {Words.Number(first.DayNumber - start.DayNumber + 1)} of {Words.Number(end.DayNumber - start.DayNumber + 1)}"));
            else
            {
                var away = first < start ? start.DayNumber - first.DayNumber : first.DayNumber - end.DayNumber;
                rows.Add(new(SymbolNames.Of(inEvent), $"{Words.Count(away, "day", "days")} {(first < start ? "before it" : "after it")}"));
            }
        }
        var title = first == last ? WhenProposals.Said(first) : $"{first.DayOfWeek} – {last.DayOfWeek}, {Words.Dates(first, last)}";
        return new(title, first == last ? "date" : "range of dates") { Rows = [.. rows], Span = span };
    }

    private static HoverCard? OfTimes(PropertyValues values, TextSpan span, Symbol? symbol)
    {
        if (values.Times is not { } times) return null;
        var rows = new List<HoverRow>();
        if (times.End is { } until) rows.Add(new("Lasts", Words.Length(until - times.Start)));
        var timing = TimingOf(symbol, span);
        if (timing != null)
        {
            rows.Add(new("Day", WhenProposals.Said(timing.Date)));
            rows.Add(new("Clock", $"{Words.ZoneOf(timing.Zone)} ({timing.Zone.Id}), {OffsetAt(timing.Zone, timing.Start)}"));
            rows.Add(new("UTC", InZone(timing, DateTimeZone.Utc)));
            if (symbol?.Event is { } inEvent) rows.AddRange(Homes(EventModel.Of(inEvent), timing));
        }
        var title = times.End is { } end ? $"{Words.Clock(times.Start)}-{Words.Clock(end)}" : Words.Clock(times.Start);
        return new(title, times.End == null ? "time" : "range of times") { Rows = [.. rows], Span = span };
    }

    /// <summary>The time by the clocks at home of those who take part, where they are known.</summary>
    private static IEnumerable<HoverRow> Homes(EventModel inEvent, Timing timing) =>
        inEvent.Parties.Select(party => (Party: party, Zone: SymbolNames.HomeZone(party) is { } id ? TimeZones.Find(id) : null))
            .Where(home => home.Zone != null && !home.Zone.Equals(timing.Zone))
            .Select(home => new HoverRow(SymbolNames.Of(home.Party), InZone(timing, home.Zone!)));

    private static Timing? TimingOf(Symbol? symbol, TextSpan span)
    {
        if (symbol?.Event is not { } holder) return null;
        var inEvent = EventModel.Of(holder);
        return symbol.Kind switch
        {
            Kind.Session when inEvent.Session(symbol) is { } session && session.TimeLocation.Span.Contains(span) => session.Timing,
            Kind.Break when inEvent.Break(symbol) is { } pause && pause.TimeLocation.Span.Contains(span) => pause.Timing,
            Kind.Meeting or Kind.Summit when inEvent.TimeLocation.Span.Contains(span) => inEvent.OwnTiming,
            _ => null,
        };
    }

    private static string OffsetAt(DateTimeZone zone, Instant instant)
    {
        var offset = zone.GetUtcOffset(instant);
        return offset == Offset.Zero ? "UTC" : "UTC" + offset.ToString("+H:mm", CultureInfo.InvariantCulture).Replace(":00", "", StringComparison.Ordinal);
    }
}
