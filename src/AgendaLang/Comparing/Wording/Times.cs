using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Says when something is instead of when it was, on the clock of the event.</summary>
internal static class Times
{
    public static string Of(ChangeDraft draft)
    {
        var (was, isNow) = (draft.Was!, draft.Is!);
        var subject = Sentences.Begin(draft);
        if (draft.Kind == Kind.Day) return $"{Words.Begin(draft.Old!)} becomes {Words.Of(draft.New!)}.";
        if (When.SameInstants(was, isNow)) return $"{subject} is written as {Said(isNow, withDate: false)} instead of {Said(was, withDate: false)}; the moment is the same.";
        var sameDate = When.SameDate(was, isNow);
        var (from, to) = (Said(was, !sameDate), Said(isNow, !sameDate));
        if (from.Length == 0) return $"{subject} is now {At(isNow, sameDate)}{to}.";
        if (to.Length == 0) return $"{subject} has no {(sameDate ? "time" : "date")} any more; it was {At(was, sameDate)}{from}.";
        if (!sameDate || was.Start == null || isNow.Start == null || was.Start != isNow.Start && was.End != isNow.End) return $"{subject} moves from {Short(was, isNow, !sameDate)} to {to}.";
        if (was.Start != isNow.Start) return $"{subject} begins at {Words.Clock(isNow.Start.Value)} instead of {Words.Clock(was.Start.Value)}{ZoneOf(isNow)}.";
        if (isNow.End is not { } end) return $"{subject} has no end any more; it was {Words.Clock(was.End!.Value)}{ZoneOf(was)}.";
        return was.End is { } before ? $"{subject} ends at {Words.Clock(end)} instead of {Words.Clock(before)}{ZoneOf(isNow)}." : $"{subject} now ends at {Words.Clock(end)}{ZoneOf(isNow)}.";
    }

    /// <summary><c>6 November 2025, 18:00-18:20 (New York time)</c>; empty if neither date nor time is known.</summary>
    public static string Said(When when, bool withDate)
    {
        var date = withDate && when.Dates is { } dates ? Words.Dates(dates.First, dates.Last) : "";
        if (when.Clock is not { } clock) return date;
        return $"{date}{(date.Length > 0 ? ", " : "")}{clock}{ZoneOf(when)}";
    }

    /// <summary><c>on 6 November 2025, 18:00-18:20 (New York time)</c>, <c>at 18:00</c>; empty if neither date nor time is known.</summary>
    public static string On(When when)
    {
        var said = Said(when, withDate: true);
        return said.Length == 0 ? "" : when.Dates == null ? $"at {said}" : $"on {said}";
    }

    /// <summary>The zone in brackets, if it is known.</summary>
    public static string ZoneOf(When when) => when.Zone == null ? "" : $" ({Words.ZoneOf(when.Zone)})";

    /// <summary>The time before another: its zone only if that is another.</summary>
    private static string Short(When when, When beside, bool withDate)
    {
        var said = Said(when, withDate);
        var zone = ZoneOf(when);
        return zone.Length > 0 && zone == ZoneOf(beside) && said.EndsWith(zone, StringComparison.Ordinal) && beside.Clock != null ? said[..^zone.Length] : said;
    }

    private static string At(When when, bool sameDate) => when.Clock == null ? "on " : sameDate ? "at " : "on ";
}
