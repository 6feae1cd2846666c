using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Merging;

/// <summary>Merges a property that both sides changed, part by part: what it is known by, its values, each sub-keyword.</summary>
internal static class PropertyMerge
{
    private static readonly Keyword[] KnownByFirstValue =
        [Keyword.Name, Keyword.Delegation, Keyword.Speaker, Keyword.Invite, Keyword.Cite, Keyword.Waive, Keyword.Absent];

    /// <summary>The merged property; null if the sides contradict each other.</summary>
    public static string? Merge(Trio<Statement> trio)
    {
        var (atBase, ours, theirs) = trio;
        if (ours is not { Sort: StatementSort.Property } || theirs == null) return null;
        if (HasComment(ours) || HasComment(theirs)) return null;
        var (b, o, t) = (atBase == null ? [] : PartsOf(atBase), PartsOf(ours), PartsOf(theirs));
        // A reason belongs to what it is the reason of. If both said the same anew, the one that gave a reason said more.
        var (why, whyOurs, whyTheirs) = (b.GetValueOrDefault("because").Text, o.GetValueOrDefault("because").Text, t.GetValueOrDefault("because").Text);
        if ((why != whyOurs || whyOurs != whyTheirs) && (atBase != null || whyOurs != null && whyTheirs != null)) return null;
        var text = new System.Text.StringBuilder(ours.Row.Text);
        foreach (var name in o.Keys.Concat(t.Keys.Where(name => !o.ContainsKey(name))).ToList())
        {
            var (atB, atO, atT) = (Find(b, name), Find(o, name), Find(t, name));
            var said = ThreeWay.Choose(atB?.Text, atO?.Text, atT?.Text) is { } side ? (side == MergeSide.Ours ? atO : atT)?.Text : Members(atB, atO, atT);
            if (said == null && (atO != null && atT != null)) return null;
            // One side took it out; if the other changed it, that is a contradiction.
            if (said == null && (atB == null || (atO ?? atT) is { } left && left.Text != atB.Value.Text)) return null;
            if (said == null) continue;
            text.Append(atO?.Lead ?? " ").Append(said);
        }
        return text.ToString();
    }

    private static bool HasComment(Statement statement) => statement.Text.Contains("//", StringComparison.Ordinal) && statement.Text.AsSpan().IndexOfAny('\n', '\r') >= 0;

    private static Part? Find(Dictionary<string, Part> parts, string name) => parts.TryGetValue(name, out var part) ? part : null;

    private static string? Members(Part? atBase, Part? ours, Part? theirs)
    {
        if (ours?.Members is not { } o || theirs?.Members is not { } t) return null;
        if (ListMerge.IsReplacedTwice(atBase?.Members ?? [], o, t)) return null;
        var members = ListMerge.Members(atBase?.Members ?? [], o, t, isOrdered: false, out _);
        return members.Count == 0 ? null : (ours.Value.Keyword.Length > 0 ? ours.Value.Keyword + " " : "") + string.Join(", ", members);
    }

    /// <summary>The parts in order.</summary>
    private static Dictionary<string, Part> PartsOf(Statement statement)
    {
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        var row = statement.Row;
        var node = statement.Node;
        var text = node.Tree.Source.Text;
        var tokens = new List<SyntaxToken>();
        foreach (var token in new PropertyValues(node).Tokens) tokens.Add(token);
        if (row.Values is [{ IsList: true }])
        {
            parts.Add("values", PartOf(text, tokens, "", isList: true));
        }
        else if (tokens.Count > 0)
        {
            var isKnown = KnownByFirstValue.Contains(row.Keyword);
            if (isKnown) parts.Add("first", PartOf(text, tokens.GetRange(0, 1), "", isList: false));
            if (!isKnown || tokens.Count > 1) parts.Add("values", PartOf(text, isKnown ? tokens.GetRange(1, tokens.Count - 1) : tokens, "", isList: false));
        }
        foreach (var sub in new PropertySyntax(node).SubKeywords)
        {
            var info = row.FindSubKeyword(sub.Keyword);
            var values = new List<SyntaxToken>();
            foreach (var token in sub.Values.Tokens) values.Add(token);
            var keyword = info == null || info.SecondWord == Keyword.None ? sub.Keyword.Text() : $"{sub.Keyword.Text()} {info.SecondWord.Text()}";
            var part = PartOf(text, values, keyword, info?.Values is [{ IsList: true }]);
            parts[sub.Keyword.Text()] = part with { Lead = sub.Node.Lead.ToString() };
        }
        return parts;
    }

    private static Part PartOf(string text, List<SyntaxToken> tokens, string keyword, bool isList)
    {
        if (tokens.Count == 0) return new("", keyword, keyword, null);
        var said = isList
            ? string.Join(", ", tokens.Select(token => token.ToString()))
            : text[tokens[0].Span.Start..tokens[^1].Span.End];
        return new(tokens[0].Lead.ToString(), keyword.Length > 0 ? $"{keyword} {said}" : said, keyword, isList ? tokens.ConvertAll(token => token.ToString()) : null);
    }

    /// <param name="Lead">What stands before it.</param>
    /// <param name="Text">Its text, with its keyword.</param>
    /// <param name="Keyword">Its keyword; empty for the values of the property.</param>
    /// <param name="Members">The members, if it is a list.</param>
    private readonly record struct Part(string Lead, string Text, string Keyword, List<string>? Members);
}
