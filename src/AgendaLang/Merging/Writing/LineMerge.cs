namespace AgendaLang.Merging;

/// <summary>Merges texts line by line, as git does.</summary>
internal static class LineMerge
{
    /// <summary>Merges three texts.</summary>
    /// <param name="texts">The texts; what a side does not have is an empty text.</param>
    /// <returns>The stretches of the result in order: a text, or three that contradict each other.</returns>
    public static IEnumerable<(string Text, Trio<string>? Conflict)> Merge(Trio<string> texts)
    {
        var (atBase, ours, theirs) = (Lines.Of(texts.Base ?? ""), Lines.Of(texts.Ours ?? ""), Lines.Of(texts.Theirs ?? ""));
        var (toOurs, toTheirs) = (LineDiff.Match(atBase, ours), LineDiff.Match(atBase, theirs));
        var (at, atOurs, atTheirs) = (0, 0, 0);
        while (at < atBase.Count || atOurs < ours.Count || atTheirs < theirs.Count)
        {
            // A stretch that all have.
            while (at < atBase.Count && toOurs[at] == atOurs && toTheirs[at] == atTheirs)
            {
                yield return (ours[atOurs], null);
                (at, atOurs, atTheirs) = (at + 1, atOurs + 1, atTheirs + 1);
            }
            var next = at;
            while (next < atBase.Count && (toOurs[next] < 0 || toTheirs[next] < 0)) next++;
            var (nextOurs, nextTheirs) = next < atBase.Count ? (toOurs[next], toTheirs[next]) : (ours.Count, theirs.Count);
            var (b, o, t) = (Join(atBase, at, next), Join(ours, atOurs, nextOurs), Join(theirs, atTheirs, nextTheirs));
            if (ThreeWay.Choose(b, o, t) is { } side) yield return (side == MergeSide.Ours ? o : t, null);
            else yield return ("", new(b, o, t));
            (at, atOurs, atTheirs) = (next, nextOurs, nextTheirs);
        }
    }

    private static string Join(List<string> lines, int from, int to) => string.Concat(lines.GetRange(from, Math.Max(0, to - from)));
}
