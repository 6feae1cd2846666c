using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Formatting;

/// <summary>Where the parts of statements stand in the tree.</summary>
internal static class Shapes
{
    /// <summary>The tree, or one whose last line ends like any other, so that every comment at a line's end stands before a line break.</summary>
    public static SyntaxTree WithLastLineEnded(SyntaxTree tree) =>
        tree.Source is { Length: > 0, Text: var text } && text[^1] is not ('\n' or '\r') ? SyntaxTree.Parse(text + "\n", tree.Source.Path) : tree;

    /// <summary>The first token of a node; the default token if it has none.</summary>
    public static SyntaxToken FirstToken(SyntaxNode node)
    {
        while (true)
        {
            var children = node.Children.GetEnumerator();
            if (!children.MoveNext()) return default;
            if (children.Current.AsNode() is not { } inner) return children.Current.AsToken() ?? default;
            node = inner;
        }
    }

    /// <summary>The line break that ends a property's line; the default token if it does not end one.</summary>
    public static SyntaxToken LineEnd(SyntaxNode property)
    {
        SyntaxToken last = default;
        foreach (var child in property.Children) last = child.AsToken() ?? default;
        return last is { IsDefault: false, Kind: TokenKind.NewLine } ? last : default;
    }

    /// <summary>The line break after a block's opening brace; the default token if a statement follows on its line.</summary>
    public static SyntaxToken LineEndOfBrace(SyntaxNode block)
    {
        var children = block.Children.GetEnumerator();
        return children.MoveNext() && children.Current.AsToken() is { Kind: TokenKind.OpenBrace }
            && children.MoveNext() && children.Current.AsToken() is { Kind: TokenKind.NewLine } token ? token : default;
    }

    /// <summary>Whether a part of a head is a property that canonical form always writes in the block.</summary>
    public static bool IsBlockOnly(SyntaxNode part) =>
        part.Kind == SyntaxKind.Property && LanguageTable.Properties[part.Green.Info].IsBlockOnly;

    /// <summary>Brings the properties of a head, from an index on, into the order of the table, those that go into the block last; equal ones stay in order.</summary>
    public static void SortHead(List<SyntaxNode> head, int first)
    {
        for (var i = first + 1; i < head.Count; i++)
        {
            if (Rank(head[i - 1]) <= Rank(head[i])) continue;
            var sorted = head.GetRange(first, head.Count - first).OrderBy(Rank).ToList();
            head.RemoveRange(first, sorted.Count);
            head.AddRange(sorted);
            return;
        }
    }

    private static int Rank(SyntaxNode part) => part.Green.Info + (IsBlockOnly(part) ? 1 << 8 : 0);

    /// <summary>Whether a node can be written in canonical form: it has no finding of reading, and stands where it belongs.</summary>
    public static bool IsSound(SyntaxNode node) => !node.IsBroken && !node.IsMisplaced;
}
