namespace AgendaLang.Rules.Time;

/// <summary>Something in a list that is not where its time would put it.</summary>
/// <param name="Index">Its number in the list.</param>
/// <param name="Other">The number of one that stands right, and on its wrong side.</param>
/// <param name="Target">The number of the one that it belongs right before, if it stands too late, else right after.</param>
internal readonly record struct Misplaced(int Index, int Other, int Target)
{
    /// <summary>Whether it stands too late in the list.</summary>
    public bool IsTooLate => Other < Index;
}

/// <summary>Finds what is out of order in a list.</summary>
internal static class Sequence
{
    /// <summary>The fewest that would have to be moved so that the rest is in order; where there is a choice, what stands first stays.</summary>
    /// <param name="times">The times of the list, in its order.</param>
    public static List<Misplaced> OutOfOrder(IReadOnlyList<long> times)
    {
        var misplaced = new List<Misplaced>();
        if (IsInOrder(times)) return misplaced;
        var kept = Kept(times);
        var passed = 0;
        for (var i = 0; i < times.Count; i++)
        {
            if (passed < kept.Count && kept[passed] == i) passed++;
            else if (passed > 0 && times[kept[passed - 1]] > times[i]) misplaced.Add(new(i, kept[passed - 1], kept[Until(times[i], isIncluded: true)]));
            else misplaced.Add(new(i, kept[passed], kept[Until(times[i], isIncluded: false) - 1]));
        }
        return misplaced;

        // How many of those kept are before a time, or at it.
        int Until(long time, bool isIncluded)
        {
            var (low, high) = (0, kept.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (times[kept[middle]] < time || isIncluded && times[kept[middle]] == time) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }

    private static bool IsInOrder(IReadOnlyList<long> times)
    {
        for (var i = 1; i < times.Count; i++)
            if (times[i] < times[i - 1]) return false;
        return true;
    }

    /// <summary>The longest part of the list that is in order; of several such the one with the lowest numbers.</summary>
    private static List<int> Kept(IReadOnlyList<long> times)
    {
        // Seen from the end: how long can a part in order be that begins here? firsts[n]: the latest begin of such a part of n + 1.
        var lengths = new int[times.Count];
        var firsts = new List<long>();
        for (var i = times.Count - 1; i >= 0; i--)
        {
            var (low, high) = (0, firsts.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (firsts[middle] >= times[i]) low = middle + 1;
                else high = middle;
            }
            if (low == firsts.Count) firsts.Add(times[i]);
            else firsts[low] = times[i];
            lengths[i] = low + 1;
        }
        var kept = new List<int>(firsts.Count);
        var wanted = firsts.Count;
        var last = long.MinValue;
        for (var i = 0; i < times.Count; i++)
        {
            if (lengths[i] != wanted || times[i] < last) continue;
            kept.Add(i);
            last = times[i];
            wanted--;
        }
        return kept;
    }
}
