namespace AgendaLang.Merging;

/// <summary>Merges three orders of things.</summary>
internal sealed class SequenceMerge
{
    /// <summary>Longer lists that both sides reordered are not put together.</summary>
    public const int MaxReordered = 1500;

    private readonly Dictionary<int, int> _base;
    private readonly Dictionary<int, int> _ours;
    private readonly Dictionary<int, int> _theirs;
    private readonly IReadOnlyList<int> _oursList;
    private readonly IReadOnlyList<int> _theirsList;
    private readonly Func<IReadOnlyList<int>, IReadOnlyList<int>, IEnumerable<int>> _join;

    private SequenceMerge(IReadOnlyList<int> atBase, IReadOnlyList<int> ours, IReadOnlyList<int> theirs, Func<IReadOnlyList<int>, IReadOnlyList<int>, IEnumerable<int>> join)
    {
        (_oursList, _theirsList, _join) = (ours, theirs, join);
        (_base, _ours, _theirs) = (Index(atBase), Index(ours), Index(theirs));
    }

    /// <summary>All that is in ours and theirs, in one order.</summary>
    /// <param name="atBase">The order of the base.</param>
    /// <param name="ours">What ours has in the result, in its order.</param>
    /// <param name="theirs">What theirs has in the result, in its order.</param>
    /// <param name="join">Puts together what ours and theirs each have alone at one spot.</param>
    /// <param name="isCircular">Whether both sides reordered so that no order is true to both; then the order is that of ours.</param>
    public static List<int> Merge(
        IReadOnlyList<int> atBase, IReadOnlyList<int> ours, IReadOnlyList<int> theirs,
        Func<IReadOnlyList<int>, IReadOnlyList<int>, IEnumerable<int>> join, out bool isCircular)
    {
        var merge = new SequenceMerge(atBase, ours, theirs, join);
        isCircular = false;
        var ourCore = ours.Where(merge._theirs.ContainsKey).ToList();
        var theirCore = theirs.Where(merge._ours.ContainsKey).ToList();
        if (ourCore.SequenceEqual(theirCore)) return merge.Along(ourCore);
        if (ours.Count + theirs.Count <= 2 * MaxReordered)
        {
            if (merge.ByPairs() is { } order) return order;
            isCircular = true;
            return merge.Along(ourCore);
        }
        // Too many to look at each pair: sound where one side kept the order of what both have.
        var baseCore = atBase.Where(item => merge._ours.ContainsKey(item) && merge._theirs.ContainsKey(item)).ToList();
        var isOursKept = baseCore.SequenceEqual(ourCore);
        isCircular = !isOursKept && !baseCore.SequenceEqual(theirCore);
        return merge.Along(isOursKept ? theirCore : ourCore);
    }

    private static Dictionary<int, int> Index(IReadOnlyList<int> list)
    {
        var index = new Dictionary<int, int>(list.Count);
        for (var i = 0; i < list.Count; i++) index[list[i]] = i;
        return index;
    }

    /// <summary>Puts what only one side has behind what precedes it there.</summary>
    private List<int> Along(List<int> core)
    {
        var result = new List<int>(_oursList.Count + _theirsList.Count);
        var (first, firstOfTheirs) = (RunAfter(_oursList, 0, _theirs), RunAfter(_theirsList, 0, _ours));
        result.AddRange(Join(first, firstOfTheirs));
        foreach (var item in core)
        {
            result.Add(item);
            result.AddRange(Join(RunAfter(_oursList, _ours[item] + 1, _theirs), RunAfter(_theirsList, _theirs[item] + 1, _ours)));
        }
        return result;
    }

    private IEnumerable<int> Join(List<int> ours, List<int> theirs) => ours.Count == 0 ? theirs : theirs.Count == 0 ? ours : _join(ours, theirs);

    private static List<int> RunAfter(IReadOnlyList<int> list, int from, Dictionary<int, int> other)
    {
        var run = new List<int>();
        for (var i = from; i < list.Count && !other.ContainsKey(list[i]); i++) run.Add(list[i]);
        return run;
    }

    /// <summary>The order in which every pair stands as the side has it that changed it; null if there is none.</summary>
    private List<int>? ByPairs()
    {
        // Those that stand at one spot come joined; where pairs leave a choice, this is the choice.
        List<int> preferred = [.. Along([.. _oursList.Where(_theirs.ContainsKey)])];
        var count = preferred.Count;
        var before = new int[count];
        for (var i = 0; i < count; i++)
            for (var j = i + 1; j < count; j++)
            {
                var order = Order(preferred[i], preferred[j]);
                if (order < 0) before[j]++;
                else if (order > 0) before[i]++;
            }
        var result = new List<int>(count);
        var done = new bool[count];
        while (result.Count < count)
        {
            var next = -1;
            for (var i = 0; i < count && next < 0; i++)
                if (!done[i] && before[i] == 0) next = i;
            if (next < 0) return null;
            done[next] = true;
            result.Add(preferred[next]);
            for (var i = 0; i < count; i++)
                if (!done[i] && Order(preferred[next], preferred[i]) < 0) before[i]--;
        }
        return result;
    }

    /// <summary>Negative if the first must come first, positive if the second must, 0 if neither side says.</summary>
    private int Order(int first, int second)
    {
        var ours = Order(_ours, first, second);
        var theirs = Order(_theirs, first, second);
        if (ours == theirs || theirs == 0) return ours;
        if (ours == 0) return theirs;
        var atBase = Order(_base, first, second);
        return atBase == 0 ? 0 : atBase == ours ? theirs : ours;
    }

    private static int Order(Dictionary<int, int> index, int first, int second) =>
        index.TryGetValue(first, out var one) && index.TryGetValue(second, out var other) ? one.CompareTo(other) : 0;
}
