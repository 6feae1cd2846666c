using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>What is busy on the day of a session that is being written, on the clock of the event.</summary>
internal sealed class DayPlan
{
    private const int FirstMinute = 9 * 60;
    private const int Midnight = 24 * 60;

    private readonly List<(int From, int To, string What)> _busy;
    private readonly (int To, string What)? _before;

    private DayPlan(List<(int From, int To, string What)> busy, (int To, string What)? before)
    {
        _busy = busy;
        _before = before;
    }

    /// <summary>The plan of the day that the cursor stands in; null where no day is known.</summary>
    public static DayPlan? At(CursorPlace place)
    {
        if (place.Event is not { } symbol || place.Owner == symbol && place.Reading.Declares != Kind.None) return null;
        var inEvent = EventModel.Of(symbol);
        var own = place.Owner is { Kind: Kind.Session } session ? inEvent.Session(session) : null;
        if ((own?.FirstDate ?? DayOf(place) ?? inEvent.SingleDate) is not { } date) return null;
        var room = own?.Place.Target is { Kind: Kind.Room } target ? target : null;
        var busy = new List<(int From, int To, string What)>();
        (int To, string What)? before = null;
        var at = -1;
        foreach (var other in inEvent.Sessions)
        {
            if (other == own || !other.IsLive || room != null && other.Place.Target is { Kind: Kind.Room } taken && taken != room) continue;
            foreach (var timing in other.Timings) Add(timing, other.Symbol);
        }
        foreach (var pause in inEvent.Breaks)
            if (pause.Symbol != place.Owner)
                foreach (var timing in pause.Timings) Add(timing, pause.Symbol);
        busy.Sort();
        return new(busy, before);

        void Add(Timing timing, Symbol what)
        {
            if (timing.Date != date) return;
            var end = timing.EndMinutes ?? (timing.Minutes is { } minutes ? timing.StartMinutes + minutes : timing.StartMinutes + 1);
            var name = SymbolNames.Of(what) is { Length: > 0 } said ? said : what.Kind.Text();
            busy.Add((timing.StartMinutes, end, name));
            if (what.IdSpan.Start < place.Word.Start && what.IdSpan.Start > at)
            {
                at = what.IdSpan.Start;
                before = (end, name);
            }
        }
    }

    /// <summary>The next thing that begins after a time, in minutes since midnight; null if the day is free from then on.</summary>
    public (int From, string What)? BusyAfter(int start)
    {
        foreach (var (from, _, what) in _busy)
            if (from > start) return (from, what);
        return null;
    }

    /// <summary>Stretches of time in which nothing else is, those after what precedes in the text first.</summary>
    public IEnumerable<(int From, int To, string Reason)> Free(int[] lengths)
    {
        var starts = new List<(int Start, string Reason)>();
        if (_before is { } previous) starts.Add((previous.To, $"after {previous.What}"));
        if (_busy.Count == 0) starts.Add((FirstMinute, ""));
        var end = 0;
        foreach (var (from, to, what) in _busy)
        {
            if (from > end && end > 0) starts.Add((end, "a gap"));
            if (to > end)
            {
                end = to;
                if (to >= _busy[^1].To) starts.Add((to, $"after {what}"));
            }
        }
        foreach (var (start, reason) in starts.DistinctBy(start => start.Start))
        {
            if (start >= Midnight || _busy.Exists(busy => busy.From <= start && start < busy.To)) continue;
            var next = BusyAfter(start) ?? (Midnight + 6 * 60, "");
            foreach (var length in lengths)
                if (start + length <= next.From) yield return (start, start + length, Said(reason, next.What, next.From));
            if (next.What.Length > 0 && next.From - start is > 0 and <= 240 and var all && Array.IndexOf(lengths, all) < 0) yield return (start, next.From, Said(reason, next.What, next.From));
        }
    }

    private static string Said(string reason, string next, int until) =>
        next.Length == 0 ? reason : $"{reason}{(reason.Length > 0 ? ", " : "")}free until {Words.Clock(until)} ({next})";

    private static DateOnly? DayOf(CursorPlace place)
    {
        for (var at = place.Owner ?? place.HolderSymbol; at != null; at = at.Holder)
            if (at.Kind == Kind.Day) return at.Date;
        return null;
    }
}
