using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Parts of an event's programme that move by one and the same time.</summary>
internal static class ShiftCause
{
    private const int DayMinutes = 24 * 60;

    public static IEnumerable<Cause> Find(List<ChangeDraft> drafts)
    {
        var groups = new Dictionary<(Symbol Event, int Minutes), List<ChangeDraft>>();
        foreach (var draft in drafts)
        {
            if (draft.Change != ChangeKind.Retimed || draft.New?.Event is not { } inEvent || Minutes(draft) is not { } minutes || minutes == 0) continue;
            if (!groups.TryGetValue((inEvent, minutes), out var list)) groups.Add((inEvent, minutes), list = []);
            list.Add(draft);
        }
        foreach (var ((inEvent, minutes), members) in groups)
        {
            var parts = members.FindAll(draft => draft.Kind is Kind.Session or Kind.Break);
            if (members.Count >= 2 && parts.Count >= 1) yield return new("shifted", members, Say(inEvent, minutes, parts));
        }
    }

    /// <summary>By how much it moves, if all of it moves alike; null if it does not.</summary>
    private static int? Minutes(ChangeDraft draft)
    {
        if (draft is not { Was: { Dates: { } from } was, Is: { Dates: { } to } isNow }) return null;
        var days = to.First.DayNumber - from.First.DayNumber;
        if (to.Last.DayNumber - from.Last.DayNumber != days) return null;
        if (was.Start == null && isNow.Start == null) return days * DayMinutes;
        if (isNow.Start - was.Start is not { } start || was.End.HasValue != isNow.End.HasValue || was.End is { } end && isNow.End - end != start) return null;
        return days * DayMinutes + start;
    }

    private static string Say(Symbol inEvent, int minutes, List<ChangeDraft> parts)
    {
        var by = $"{Length(Math.Abs(minutes))} {(minutes > 0 ? "later" : "earlier")}";
        var dates = parts.Select(draft => draft.Was!.Dates!.Value.First).Distinct().ToList();
        var (sessions, breaks) = (parts.Count(draft => draft.Kind == Kind.Session), parts.Count(draft => draft.Kind == Kind.Break));
        List<string> counts = [Words.Count(sessions, "session", "sessions"), Words.Count(breaks, "break", "breaks")];
        var what = Words.List(counts.Where((_, i) => (i == 0 ? sessions : breaks) > 0));
        if (dates.Count > 1) return $"{Words.Capital(what)} of {Words.Of(inEvent)} move {by}.";
        var date = dates[0];
        var to = parts[0].Is!.Dates!.Value.First;
        var isWhole = EventModel.Of(parts[0].Old!.Event!) is var model && parts.Count == model.Sessions.Count(session => session.FirstDate == date) + model.Breaks.Count(pause => pause.Date == date);
        if (minutes % DayMinutes == 0)
            return isWhole ? $"The whole programme of {Words.Date(date)} moves to {Words.Date(to)}: {what}." : $"{Words.Capital(what)} of {Words.Date(date)} move to {Words.Date(to)}.";
        return isWhole ? $"The whole programme of {Words.Date(date)} moves {by}: {what}." : $"{Words.Capital(what)} of {Words.Date(date)} {(parts.Count == 1 ? "moves" : "move")} {by}.";
    }

    private static string Length(int minutes) => minutes % DayMinutes == 0 ? Words.Count(minutes / DayMinutes, "day", "days") : Words.Length(minutes);
}
