using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules;

/// <summary>Finds out what is booked twice at once, by a sweep along the time.</summary>
internal static class Overlaps
{
    /// <summary>Two bookings of one thing at one time.</summary>
    /// <param name="Later">The one that starts later, or stands later.</param>
    /// <param name="Earlier">The other.</param>
    public readonly record struct Pair(Booking Later, Booking Earlier);

    /// <summary>Sorts bookings by what is booked: only what is booked more than once.</summary>
    public static List<List<Booking>> ByThing(IEnumerable<Booking> bookings)
    {
        var first = new Dictionary<Symbol, Booking>();
        var lists = new Dictionary<Symbol, List<Booking>>();
        foreach (var booking in bookings)
        {
            if (first.TryAdd(booking.What, booking)) continue;
            if (!lists.TryGetValue(booking.What, out var list)) lists.Add(booking.What, list = [first[booking.What]]);
            list.Add(booking);
        }
        return [.. lists.Values];
    }

    /// <summary>For each booking of one thing at most one that goes on when it starts: of three at once two pairs.</summary>
    /// <param name="bookings">The bookings in order of files and text.</param>
    public static IEnumerable<Pair> Pairs(List<Booking> bookings)
    {
        Booking? last = null;
        Booking? longest = null;
        foreach (var booking in InOrderOfTime(bookings))
        {
            var start = booking.Timing.Start;
            var other = last != null && last.Timing.BusyUntil > start && IsOther(last, booking) ? last
                : longest != null && longest.Timing.BusyUntil > start && IsOther(longest, booking) ? longest : null;
            if (other != null) yield return new(booking, other);
            last = booking;
            if (longest == null || booking.Timing.BusyUntil > longest.Timing.BusyUntil) longest = booking;
        }
    }

    /// <summary>All pairs of bookings of one thing that overlap: of three at once three.</summary>
    public static IEnumerable<Pair> AllPairs(List<Booking> bookings)
    {
        var open = new List<Booking>();
        foreach (var booking in InOrderOfTime(bookings))
        {
            open.RemoveAll(other => other.Timing.BusyUntil <= booking.Timing.Start);
            foreach (var other in open) yield return new(booking, other);
            open.Add(booking);
        }
    }

    /// <summary>How many pairs of bookings of one thing overlap: of three at once three.</summary>
    public static long CountPairs(List<Booking> bookings)
    {
        var pairs = 0L;
        var open = new PriorityQueue<Booking, Instant>();
        foreach (var booking in InOrderOfTime(bookings))
        {
            while (open.TryPeek(out _, out var end) && end <= booking.Timing.Start) open.Dequeue();
            pairs += open.Count;
            open.Enqueue(booking, booking.Timing.BusyUntil);
        }
        return pairs;
    }

    /// <summary>Stable, so that of two that start at once the one that stands first comes first.</summary>
    private static IEnumerable<Booking> InOrderOfTime(List<Booking> bookings) => bookings.OrderBy(booking => booking.Timing.Start);

    /// <summary>Whether two bookings are two acts: not one session on two days, nor one item that two sessions take up.</summary>
    private static bool IsOther(Booking one, Booking other) =>
        one.Session != other.Session && !(one.IsOfItem && other.IsOfItem && one.Mention.Span == other.Mention.Span && one.Mention.File == other.Mention.File);
}
