namespace AgendaLang.Comparing;

/// <summary>What keeps its place when an order changes.</summary>
internal static class Subsequence
{
    /// <summary>Which members of an order have another place in it: those outside a longest increasing subsequence; in O(n log n).</summary>
    /// <param name="former">For each member, in its order now, where it was before; each number once.</param>
    /// <returns>True for each member that was moved.</returns>
    public static bool[] Moved(IReadOnlyList<int> former)
    {
        var moved = new bool[former.Count];
        Array.Fill(moved, true);
        var ends = new List<int>();
        var previous = new int[former.Count];
        for (var i = 0; i < former.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (former[ends[middle]] < former[i]) low = middle + 1;
                else high = middle;
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) moved[i] = false;
        return moved;
    }
}
