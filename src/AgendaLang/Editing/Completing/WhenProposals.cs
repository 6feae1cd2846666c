using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>Proposes dates of the event, free times of the day or room, and durations.</summary>
internal static class WhenProposals
{
    private const int MaxDates = 12;
    private const int LastMinute = 24 * 60;

    private static readonly int[] Lengths = [30, 60, 90];
    private static readonly int[] Durations = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180];
    private static readonly string[] Hours = ["09:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00"];

    /// <summary>A date as it is written.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date as people say it, with its weekday.</summary>
    public static string Said(DateOnly date) => $"{date.DayOfWeek}, {Words.Date(date)}";

    /// <summary>The day that a new <c>day</c> block of the event at the cursor would be for; null if none can be told.</summary>
    public static string? NextDay(CursorPlace place) => FreeDays(place).FirstOrDefault() is { } day && day != default ? Text(day) : null;

    /// <summary>When a new session or break at the cursor could be; null if that cannot be told, or the kind has no time that is usually given.</summary>
    public static string? NextSlot(CursorPlace place, Kind kind) =>
        DayPlan.At(place) is { } plan ? plan.Free(Lengths).Select(free => Range(free.From, free.To)).FirstOrDefault() : kind == Kind.Break ? "10:30-11:00" : null;

    /// <summary>Dates that fit the place.</summary>
    public static void AddDates(CompletionDraft draft, ValueSlot slot)
    {
        var place = draft.Place;
        var reading = draft.Reading;
        var dates = new List<(DateOnly First, DateOnly Last, string Reason)>();
        if (reading.IsInRange)
        {
            if (!Values.TryDate(reading.RangeStart.Text, out var start)) return;
            for (var i = 1; i < 8 && start.DayNumber + i <= DateOnly.MaxValue.DayNumber; i++) dates.Add((start.AddDays(i), start.AddDays(i), Words.Count(i + 1, "day", "days")));
        }
        else if (reading.Declares == Kind.Day && reading.Row == null) dates.AddRange(FreeDays(place).Select(day => (day, day, "")));
        else Collect(draft, slot, dates);
        var order = 0;
        foreach (var (first, last, reason) in dates.DistinctBy(date => (date.First, date.Last)).Take(MaxDates))
        {
            draft.Add(new(first == last ? Text(first) : $"{Text(first)}..{Text(last)}", CompletionKind.Date)
            {
                Detail = first == last ? Said(first) : Words.Dates(first, last), Reason = reason, SortText = $"0{order++:00}",
            });
        }
    }

    /// <summary>The dates of the event at the cursor, else those that the file names, the nearest before the cursor first.</summary>
    private static void Collect(CompletionDraft draft, ValueSlot slot, List<(DateOnly, DateOnly, string)> dates)
    {
        var place = draft.Place;
        var inEvent = place.Event;
        if (inEvent != null && place.Owner != inEvent)
        {
            var model = EventModel.Of(inEvent);
            foreach (var (first, last) in model.Dates)
                for (var day = first.DayNumber; day <= last.DayNumber && dates.Count < MaxDates; day++) dates.Add((DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(day), SymbolNames.Of(inEvent)));
            if (slot.Form == ValueForm.DateRange && model.Dates is [var (from, to)] && from < to) dates.Add((from, to, "all of it"));
        }
        foreach (var around in draft.Document.File.Names.OfKinds(KindSet.Events).OrderBy(symbol => Math.Abs(symbol.IdSpan.Start - place.Offset)))
        {
            if (around == inEvent) continue;
            foreach (var (first, last) in EventModel.Of(around).Dates)
                if (dates.Count < MaxDates) dates.Add((first, slot.Form == ValueForm.DateRange ? last : first, SymbolNames.Of(around)));
        }
        foreach (var date in DatesBefore(place)) dates.Add((date, date, "named in this file"));
        foreach (var other in draft.Set.Files.SelectMany(file => file.Names.OfKinds(KindSet.Events)).Take(MaxDates))
            if (other != inEvent && EventModel.Of(other).FirstDate is { } first) dates.Add((first, first, SymbolNames.Of(other)));
        // Where nothing names a date, the form is shown.
        if (dates.Count == 0 && LanguageTable.Kinds.SelectMany(kind => kind.Example.Split(' ')).FirstOrDefault(word => Values.TryDate(word, out _)) is { } example && Values.TryDate(example, out var shown))
            dates.Add((shown, shown, "as an example"));
    }

    private static IEnumerable<DateOnly> DatesBefore(CursorPlace place)
    {
        var text = place.Document.Source.Text;
        var seen = 0;
        for (var at = Math.Min(text.Length, place.Word.Start) - 10; at >= 0 && seen < MaxDates; at--)
        {
            if (text[at + 4] != '-' || !Values.TryDate(text.AsSpan(at, 10), out var date)) continue;
            seen++;
            yield return date;
        }
    }

    /// <summary>The dates of the event at the cursor that have no block of their own yet; of an event without dates, the day after its last.</summary>
    private static IEnumerable<DateOnly> FreeDays(CursorPlace place)
    {
        if (place.HolderSymbol is not { } inEvent || inEvent.Event != inEvent) yield break;
        var taken = new HashSet<DateOnly>();
        foreach (var held in EventModel.Held(inEvent))
            if (held is { Kind: Kind.Day, Date: { } date } && held != place.Owner) taken.Add(date);
        var model = EventModel.Of(inEvent);
        foreach (var (first, last) in model.Dates)
        {
            for (var number = first.DayNumber; number <= Math.Min(last.DayNumber, first.DayNumber + MaxDates - 1); number++)
                if (DateOnly.FromDayNumber(number) is var day && !taken.Contains(day)) yield return day;
        }
        if (model.OnLocation == null && taken.Count > 0 && taken.Max() is var end && end < DateOnly.MaxValue) yield return end.AddDays(1);
    }

    /// <summary>Times that fit the place: free ones of the day, in the room if one is said.</summary>
    public static void AddTimes(CompletionDraft draft, ValueSlot slot)
    {
        var reading = draft.Reading;
        var plan = DayPlan.At(draft.Place);
        var order = 0;
        if (reading.IsInRange)
        {
            if (!Values.TryTime(reading.RangeStart.Text, out var start)) return;
            var until = plan?.BusyAfter(start);
            foreach (var length in Durations.Where(minutes => minutes >= 10).Append((until?.From ?? start) - start).Where(minutes => minutes > 0 && start + minutes <= 2 * LastMinute - 1).Distinct().Order())
            {
                var clash = until != null && start + length > until.Value.From ? $"overlaps {until.Value.What}" : "";
                draft.Add(new(Clock(start + length), CompletionKind.Time) { Detail = Words.Length(length), Reason = clash, SortText = $"{(clash.Length > 0 ? 1 : 0)}{order++:00}" });
            }
            return;
        }
        if (draft.Place.Rest.StartsWith("-"))
        {
            // The end stands there already.
            foreach (var from in plan?.Free(Lengths).Select(free => Clock(free.From)).Distinct() ?? Hours) draft.Add(new(from, CompletionKind.Time) { SortText = $"0{order++:00}" });
            return;
        }
        if (slot.Form == ValueForm.TimeRange && plan != null && draft.Reading.Row?.Keyword is null or Keyword.On)
        {
            foreach (var free in plan!.Free(Lengths).Take(12))
                draft.Add(new(Range(free.From, free.To), CompletionKind.Time) { Detail = Words.Length(free.To - free.From), Reason = free.Reason, SortText = $"0{order++:00}" });
        }
        if (order == 0)
        {
            foreach (var hour in Hours)
            {
                var text = slot.Form == ValueForm.TimeRange && Values.TryTime(hour, out var from) ? Range(from, from + 60) : hour;
                draft.Add(new(text, CompletionKind.Time) { SortText = $"1{order++:00}" });
            }
        }
    }

    /// <summary>Lengths of time, the rest of the session first.</summary>
    public static void AddDurations(CompletionDraft draft)
    {
        var order = 0;
        if (Left(draft.Place) is { } left)
            draft.Add(new(Length(left.Minutes), CompletionKind.Duration) { Reason = left.Reason, SortText = $"0{order++:00}", IsPreselected = true });
        foreach (var minutes in Durations)
            if (minutes != Left(draft.Place)?.Minutes) draft.Add(new(Length(minutes), CompletionKind.Duration) { Detail = Words.Length(minutes), SortText = $"0{order++:00}" });
    }

    /// <summary>What the session around the cursor has left beside its items and speakers.</summary>
    private static (int Minutes, string Reason)? Left(CursorPlace place)
    {
        if (place.Event is not { } inEvent) return null;
        for (var at = place.HolderSymbol; at != null; at = at.Holder)
        {
            if (at.Kind != Kind.Session) continue;
            if (EventModel.Of(inEvent).Session(at) is not { } session || (session.Timing?.Minutes ?? session.Length) is not { } all) return null;
            var used = session.Items.Where(item => item.Symbol != place.Owner).Sum(item => item.MinutesNeeded) + session.Speakers.Sum(speaker => speaker.Minutes ?? 0);
            return all - used is > 0 and var left ? (left, $"what {SymbolNames.Of(at)} has left") : null;
        }
        return null;
    }

    private static string Length(int minutes) => minutes < 60 ? $"{Words.Number(minutes)}m" : minutes % 60 == 0 ? $"{Words.Number(minutes / 60)}h" : $"{Words.Number(minutes / 60)}h{Words.Number(minutes % 60)}m";

    private static string Range(int from, int to) => $"{Clock(from)}-{Clock(to)}";

    private static string Clock(int minutes) => minutes == LastMinute ? "24:00" : Words.Clock(minutes);
}
