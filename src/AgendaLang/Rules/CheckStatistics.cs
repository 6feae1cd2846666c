using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules;

/// <summary>How often a rule found something.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How many findings; 1 or more.</param>
public sealed record RuleCount(RuleInfo Rule, int Count);

/// <summary>How often a room or person is booked twice at once.</summary>
/// <param name="What">The room or person.</param>
/// <param name="Pairs">How many pairs of sessions overlap: of three at once three.</param>
public sealed record OverlapCount(Symbol What, long Pairs);

/// <summary>A check in numbers.</summary>
/// <param name="Rules">The rules that found something: what is found most, first.</param>
/// <param name="Rooms">The rooms with sessions at once: those with most pairs first.</param>
/// <param name="Persons">The persons named in sessions at once: those with most pairs first.</param>
/// <remarks>
/// Pairs are of live sessions, and of timed meetings without timed sessions, of one set; a pair that several sets hold is counted once. What rules
/// AGL2002 and AGL4002 except does not count: photos, and for persons arrivals and departures. Waivers and severities make no difference.
/// </remarks>
public sealed record CheckStatistics(ImmutableArray<RuleCount> Rules, ImmutableArray<OverlapCount> Rooms, ImmutableArray<OverlapCount> Persons)
{
    /// <summary>Pairs of sessions at once in one room, of all rooms.</summary>
    public long RoomPairs => Rooms.Sum(room => room.Pairs);

    /// <summary>Pairs of sessions at once that name one person, of all persons.</summary>
    public long PersonPairs => Persons.Sum(person => person.Pairs);

    /// <summary>The numbers of a check.</summary>
    /// <param name="findings">What it found.</param>
    /// <param name="targets">What was checked.</param>
    /// <param name="loader">The workspace that was checked.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CheckStatistics Of(ImmutableArray<Finding> findings, IReadOnlyList<CheckTarget> targets, FileLoader loader, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(loader);
        var rules = findings.GroupBy(finding => finding.Rule).Select(found => new RuleCount(found.Key, found.Count()))
            .OrderByDescending(rule => rule.Count).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal);
        var sets = CheckedSets.Of(targets, loader, cancellation);
        foreach (var set in sets)
            foreach (var file in set.Files) set.BindingOf(file); // Known already where the loader is that of the check.
        var view = new ModelView();
        return new([.. rules],
            Count(sets, inEvent => inEvent.RoomBookings, view, cancellation),
            Count(sets, inEvent => inEvent.PersonBookings, view, cancellation));
    }

    private static ImmutableArray<OverlapCount> Count(
        List<AgendaSet> sets, Func<EventModel, ImmutableArray<Booking>> bookingsOf, ModelView view, CancellationToken cancellation)
    {
        var pairs = new Dictionary<Symbol, long>();
        for (var i = 0; i < sets.Count; i++)
        {
            var before = new SetsBefore(sets, i);
            foreach (var bookings in Overlaps.ByThing(EventsOf(sets[i], view).SelectMany(inEvent => bookingsOf(inEvent))))
            {
                cancellation.ThrowIfCancellationRequested();
                var what = bookings[0].What;
                if (what.Kind is not (Kind.Room or Kind.Person)) continue;
                var count = Count(bookings, before);
                if (count > 0) pairs[what] = pairs.GetValueOrDefault(what) + count;
            }
        }
        return
        [
            .. pairs.Select(each => new OverlapCount(each.Key, each.Value)).OrderByDescending(each => each.Pairs)
                .ThenBy(each => each.What.Path, StringComparer.Ordinal).ThenBy(each => each.What.File.Path, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<EventModel> EventsOf(AgendaSet set, ModelView view) =>
        set.Files.SelectMany(file => file.Names.OfKinds(KindSet.Events)).Select(view.Event);

    private static long Count(List<Booking> bookings, SetsBefore before)
    {
        var sessions = bookings.Select(booking => booking.Session).ToHashSet();
        if (sessions.Count == bookings.Count && before.HoldAtMostOne(bookings)) return Overlaps.CountPairs(bookings);
        // Two sessions of several days meet on each of them, and are one pair.
        var seen = new HashSet<(Symbol, Symbol)>();
        foreach (var (later, earlier) in Overlaps.AllPairs(bookings))
        {
            var (one, other) = (later.Session, earlier.Session);
            if (one == other || seen.Contains((other, one)) || before.HoldBoth(one.File, other.File)) continue;
            seen.Add((one, other));
        }
        return seen.Count;
    }

    /// <summary>The sets that were counted before one: what two files of it have in common may have been counted there.</summary>
    private sealed class SetsBefore(List<AgendaSet> sets, int count)
    {
        private readonly Dictionary<AgendaFile, int[]> _holders = [];

        /// <summary>Whether at most one booking is of a file that was met before, so that no pair was counted.</summary>
        public bool HoldAtMostOne(List<Booking> bookings) => count == 0 || bookings.Count(booking => Holders(booking.Session.File).Length > 0) < 2;

        /// <summary>Whether one set held both.</summary>
        public bool HoldBoth(AgendaFile one, AgendaFile other) => Holders(one).Intersect(Holders(other)).Any();

        private int[] Holders(AgendaFile file)
        {
            if (!_holders.TryGetValue(file, out var holders))
                _holders.Add(file, holders = [.. Enumerable.Range(0, count).Where(i => sets[i].Contains(file))]);
            return holders;
        }
    }
}
