using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Merging;

/// <summary>A merged line of a list.</summary>
/// <param name="Layout">The line whose place and layout it has.</param>
/// <param name="Comments">The line whose comments it has.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct MergedLine(Statement Layout, Statement Comments, string Text);

/// <summary>Merges lists member by member.</summary>
internal static class ListMerge
{
    /// <summary>Merges the lines of a list that both sides changed; null if they contradict each other. Who chairs is one question, although several can.</summary>
    public static List<MergedLine>? Merge(Trio<List<Statement>> lines, out bool isCircular)
    {
        var (atBase, ours, theirs) = (lines.Base!, lines.Ours!, lines.Theirs!);
        isCircular = false;
        // What stands between members and is none would be left out.
        if (atBase.Concat(ours).Concat(theirs).Any(line => line.Node.IsBroken || ListMember.Of(line.Node).Count == 0)) return null;
        var isOrdered = (ours.Count > 0 ? ours : theirs)[0].Row.IsOrdered;
        // Comments between members belong to no one of them for certain.
        if (Inner(theirs) != Inner(ours)) return null;
        if ((ours.Count > 0 ? ours : theirs)[0].Row.Keyword == Keyword.Chair) return null;
        if (IsReplacedTwice(All(atBase), All(ours), All(theirs))) return null;
        var members = Members(All(atBase), All(ours), All(theirs), isOrdered, out isCircular);
        if (isCircular) return null;

        // The lines of ours, unless one that only theirs has bears a comment.
        var kept = ours.Count == 0 || theirs.Skip(ours.Count).Any(line => line.Comments.Length > 0) ? theirs : ours;
        var other = kept == ours ? theirs : ours;
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < kept.Count; i++)
            foreach (var member in ListMember.Of(kept[i].Node)) lineOf.TryAdd(member.Text, i);
        var shares = kept.ConvertAll(_ => new List<string>());
        var current = -1;
        foreach (var member in members)
        {
            // In a list whose order means something no line may come between.
            current = isOrdered && kept.Count > 1 ? 0 : lineOf.TryGetValue(member, out var place) ? place : Math.Max(current, 0);
            shares[current].Add(member);
        }
        var merged = new List<MergedLine>();
        for (var i = 0; i < kept.Count; i++)
        {
            if (shares[i].Count == 0) continue;
            var (line, twin) = (kept[i], i < other.Count ? other[i] : null);
            var comments = twin == null ? MergeSide.Ours : ThreeWay.Choose(i < atBase.Count ? atBase[i].Comments : "", line.Comments, twin.Comments);
            if (comments == null) return null;
            merged.Add(new(line, comments == MergeSide.Theirs ? twin! : line, Compose(line, shares[i])));
        }
        return merged;
    }

    /// <summary>The members of a merged list in order: all but those that a side took out.</summary>
    public static List<string> Members(List<string> atBase, List<string> ours, List<string> theirs, bool isOrdered, out bool isCircular)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in atBase.Concat(ours).Concat(theirs)) numbers.TryAdd(member, numbers.Count);
        var names = numbers.Keys.ToList();
        var (b, o, t) = (atBase.ToHashSet(StringComparer.Ordinal), ours.ToHashSet(StringComparer.Ordinal), theirs.ToHashSet(StringComparer.Ordinal));
        var order = SequenceMerge.Merge(Numbers(atBase), Numbers(ours), Numbers(theirs),
            (one, other) => string.CompareOrdinal(names[one[0]], names[other[0]]) <= 0 ? one.Concat(other) : other.Concat(one), out isCircular);
        isCircular &= isOrdered;
        return order.ConvertAll(number => names[number]);

        List<int> Numbers(List<string> all) => [.. all.Where(IsKept).Select(member => numbers[member]).Distinct()];
        bool IsKept(string member) => b.Contains(member) ? o.Contains(member) && t.Contains(member) : true;
    }

    /// <summary>Whether both sides took out one member and put different ones in its place: who chairs is one fact, although it is a list.</summary>
    public static bool IsReplacedTwice(List<string> atBase, List<string> ours, List<string> theirs)
    {
        if (!atBase.Except(ours).Intersect(atBase.Except(theirs)).Any()) return false;
        var (added, addedByTheirs) = (ours.Except(atBase).ToHashSet(StringComparer.Ordinal), theirs.Except(atBase).ToHashSet(StringComparer.Ordinal));
        return added.Count > 0 && addedByTheirs.Count > 0 && !added.SetEquals(addedByTheirs);
    }

    private static List<string> All(List<Statement> lines) => [.. lines.SelectMany(line => ListMember.Of(line.Node)).Select(member => member.Text)];

    /// <summary>The comments between the members.</summary>
    private static string Inner(List<Statement> lines) =>
        string.Join('\n', lines.SelectMany(line => ListMember.Of(line.Node)).SelectMany(member => Remarks.Lines(member.Lead, afterFirst: false)));

    private static string Compose(Statement line, List<string> members)
    {
        var own = ListMember.Of(line.Node);
        var text = new System.Text.StringBuilder(line.Row.Text);
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0) text.Append(',');
            var lead = own.Find(member => member.Text == members[i]).Lead;
            text.Append(i == 0 ? own[0].Lead : lead is { Length: > 0 } && (i > 0 && own[0].Text != members[i]) ? lead : " ").Append(members[i]);
        }
        return text.ToString();
    }
}

/// <summary>A member of a list as it is written.</summary>
/// <param name="Lead">What stands between the comma before it, or the keyword, and it.</param>
/// <param name="Text">The member.</param>
internal readonly record struct ListMember(string Lead, string Text)
{
    /// <summary>The members of a property or of what follows a sub-keyword, in order.</summary>
    public static List<ListMember> Of(SyntaxNode node)
    {
        var members = new List<ListMember>();
        foreach (var token in new PropertyValues(node).Tokens) members.Add(new(token.Lead.ToString(), token.ToString()));
        return members;
    }
}
