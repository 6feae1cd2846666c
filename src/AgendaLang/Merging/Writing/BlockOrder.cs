namespace AgendaLang.Merging;

/// <summary>Puts the statements of a block in order.</summary>
internal sealed class BlockOrder
{
    private readonly Thing _thing;
    private readonly Dictionary<int, Placed> _placed;
    private readonly Trio<List<int>> _orders;

    /// <param name="thing">The file or declaration.</param>
    /// <param name="placed">The statements of the result, by number.</param>
    /// <param name="orders">Their order on each side, as far as they are there.</param>
    public BlockOrder(Thing thing, Dictionary<int, Placed> placed, Trio<List<int>> orders) => (_thing, _placed, _orders) = (thing, placed, orders);

    /// <summary>Writes them.</summary>
    public Output Write()
    {
        var order = SequenceMerge.Merge(_orders.Base!, _orders.Ours!, _orders.Theirs!, Join, out var isCircular);
        var conflicts = new Dictionary<int, Conflict>();
        var silent = new HashSet<int>();
        if (isCircular)
        {
            foreach (var name in _placed.Values.Select(placed => placed.Order).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList())
                Reorder(order, name, conflicts, silent);
        }
        PutDocFirst(order);
        var output = new Output();
        foreach (var number in order)
        {
            if (conflicts.TryGetValue(number, out var conflict)) output.Add(conflict);
            else if (!silent.Contains(number)) output.Add(_placed[number].Output);
        }
        return output;
    }

    /// <summary>The doc comment of a file stands before the first <c>use</c>, whichever that has become.</summary>
    private void PutDocFirst(List<int> order)
    {
        var doc = order.FindIndex(number => _placed[number].Sort == StatementSort.FileDoc);
        if (doc < 0) return;
        var use = order.FindIndex(number => _placed[number].Sort == StatementSort.Use);
        if (use < 0) return;
        var number = order[doc];
        order.RemoveAt(doc);
        order.Insert(doc < use ? use - 1 : use, number);
    }

    /// <summary>Brings the statements whose order means something into theirs, which is all that must be kept; or makes it a conflict.</summary>
    private void Reorder(List<int> order, string name, Dictionary<int, Conflict> conflicts, HashSet<int> silent)
    {
        var (atBase, ours, theirs) = (Of(_orders.Base!), Of(_orders.Ours!), Of(_orders.Theirs!));
        var merged = SequenceMerge.Merge(atBase, ours, theirs, Join, out var isCircular);
        if (!isCircular)
        {
            var next = 0;
            for (var i = 0; i < order.Count; i++)
                if (_placed[order[i]].Order == name) order[i] = merged[next++];
            return;
        }
        // What stands alike on all sides at either end is no part of the conflict.
        var (first, last) = (0, 0);
        var least = Math.Min(atBase.Count, Math.Min(ours.Count, theirs.Count));
        while (first < least && atBase[first] == ours[first] && ours[first] == theirs[first]) first++;
        while (last < least - first && atBase[^(last + 1)] == ours[^(last + 1)] && ours[^(last + 1)] == theirs[^(last + 1)]) last++;
        var conflict = new Conflict
        {
            Thing = _thing, Key = "order " + name,
            Reason = Said.Reordered(_thing, name == "item" ? "the items" : $"\"{name}\""),
            Base = Text(atBase, MergeSide.Base), Ours = Text(ours, MergeSide.Ours), Theirs = Text(theirs, MergeSide.Theirs),
        };
        var inside = new HashSet<int>([.. Part(atBase), .. Part(ours), .. Part(theirs)]);
        var isFirst = true;
        foreach (var number in order)
        {
            if (!inside.Contains(number)) continue;
            if (isFirst) conflicts.Add(number, conflict);
            else silent.Add(number);
            isFirst = false;
        }

        List<int> Of(List<int> all) => all.FindAll(number => _placed[number].Order == name);

        List<int> Part(List<int> all) => all.GetRange(first, all.Count - first - last);

        string Text(List<int> all, MergeSide side) => string.Concat(Part(all).Select(number => _placed[number].Output.TextFor(side)));
    }

    /// <summary>What both sides put at one spot: sessions and breaks by time; else what ours and theirs put there stays together, in an order that does not depend on which is which.</summary>
    private IEnumerable<int> Join(IReadOnlyList<int> ours, IReadOnlyList<int> theirs)
    {
        if (ours.Concat(theirs).All(number => _placed[number].Start != null))
            return Merged(ours, theirs);
        var order = Compare(ours, theirs);
        return order <= 0 ? ours.Concat(theirs) : theirs.Concat(ours);
    }

    private IEnumerable<int> Merged(IReadOnlyList<int> ours, IReadOnlyList<int> theirs)
    {
        var (i, j) = (0, 0);
        while (i < ours.Count || j < theirs.Count)
        {
            if (j == theirs.Count || i < ours.Count && Compare(ours[i], theirs[j]) <= 0) yield return ours[i++];
            else yield return theirs[j++];
        }
    }

    private int Compare(IReadOnlyList<int> ours, IReadOnlyList<int> theirs)
    {
        var (one, other) = (FirstTimed(ours), FirstTimed(theirs));
        return one != null && other != null ? Compare(one.Value, other.Value) : Compare(ours[0], theirs[0]);
    }

    private int Compare(int ours, int theirs)
    {
        var (one, other) = (_placed[ours], _placed[theirs]);
        var order = one.Start != null && other.Start != null ? one.Start.Value.CompareTo(other.Start.Value) : 0;
        return order != 0 ? order : string.CompareOrdinal(one.SortKey, other.SortKey);
    }

    private int? FirstTimed(IReadOnlyList<int> run)
    {
        foreach (var number in run)
            if (_placed[number].Start != null) return number;
        return null;
    }
}
