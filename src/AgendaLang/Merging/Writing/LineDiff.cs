namespace AgendaLang.Merging;

/// <summary>Which lines of two texts are the same: by lines that stand once in each, then by the shortest way between those.</summary>
internal static class LineDiff
{
    /// <summary>More work than this between two lines that stand fast is not worth it: what lies between counts as replaced.</summary>
    private const long MaxWork = 4_000_000;

    /// <summary>For each line of the first text its place in the second; -1 if it is not there.</summary>
    public static int[] Match(List<string> first, List<string> second)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] one = [.. first.Select(Number)], other = [.. second.Select(Number)];
        var match = new int[one.Length];
        Array.Fill(match, -1);
        var waiting = new Stack<(int, int, int, int)>();
        waiting.Push((0, one.Length, 0, other.Length));
        while (waiting.TryPop(out var range)) Match(one, other, range, match, waiting);
        return match;

        int Number(string line)
        {
            if (!numbers.TryGetValue(line, out var number)) numbers.Add(line, number = numbers.Count);
            return number;
        }
    }

    private static void Match(int[] one, int[] other, (int From, int To, int OtherFrom, int OtherTo) range, int[] match, Stack<(int, int, int, int)> waiting)
    {
        var (from, to, otherFrom, otherTo) = range;
        while (from < to && otherFrom < otherTo && one[from] == other[otherFrom]) match[from++] = otherFrom++;
        while (from < to && otherFrom < otherTo && one[to - 1] == other[otherTo - 1]) match[--to] = --otherTo;
        if (from == to || otherFrom == otherTo) return;
        var anchors = Anchors(one, other, from, to, otherFrom, otherTo);
        if (anchors.Count == 0)
        {
            Shortest(one, other, from, to, otherFrom, otherTo, match);
            return;
        }
        foreach (var (at, otherAt) in anchors)
        {
            match[at] = otherAt;
            waiting.Push((from, at, otherFrom, otherAt));
            (from, otherFrom) = (at + 1, otherAt + 1);
        }
        waiting.Push((from, to, otherFrom, otherTo));
    }

    /// <summary>Lines that stand once in each stretch, as many as keep their order.</summary>
    private static List<(int At, int OtherAt)> Anchors(int[] one, int[] other, int from, int to, int otherFrom, int otherTo)
    {
        var places = new Dictionary<int, (int Count, int At, int OtherCount, int OtherAt)>();
        for (var i = from; i < to; i++)
        {
            var place = places.GetValueOrDefault(one[i]);
            places[one[i]] = (place.Count + 1, i, 0, 0);
        }
        for (var i = otherFrom; i < otherTo; i++)
            if (places.TryGetValue(other[i], out var place)) places[other[i]] = place with { OtherCount = place.OtherCount + 1, OtherAt = i };
        var pairs = places.Values.Where(place => place is { Count: 1, OtherCount: 1 }).Select(place => (place.At, place.OtherAt)).OrderBy(pair => pair.At).ToList();
        return Rising(pairs);
    }

    /// <summary>The longest part of the pairs whose second places rise.</summary>
    private static List<(int At, int OtherAt)> Rising(List<(int At, int OtherAt)> pairs)
    {
        var ends = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]].OtherAt < pairs[i].OtherAt) low = middle + 1;
                else high = middle;
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }
        var rising = new List<(int, int)>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) rising.Add(pairs[i]);
        rising.Reverse();
        return rising;
    }

    private static void Shortest(int[] one, int[] other, int from, int to, int otherFrom, int otherTo, int[] match)
    {
        var (rows, columns) = (to - from, otherTo - otherFrom);
        if ((long)rows * columns > MaxWork) return;
        var common = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
            for (var j = columns - 1; j >= 0; j--)
                common[i, j] = one[from + i] == other[otherFrom + j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (one[from + i] == other[otherFrom + j]) match[from + i++] = otherFrom + j++;
            else if (common[i + 1, j] >= common[i, j + 1]) i++;
            else j++;
        }
    }
}
