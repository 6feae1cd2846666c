using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>What stands at a place of a tree: a word, text or sign, and the statements around it.</summary>
/// <param name="Token">What stands there or touches it, what means something before a mere sign; what follows where blanks or comments stand.</param>
/// <param name="Nodes">The nodes that hold it, from the outermost.</param>
internal readonly record struct TreePlace(SyntaxToken Token, List<SyntaxNode> Nodes)
{
    /// <summary>What stands at an offset, which is fitted to the text.</summary>
    public static TreePlace At(SyntaxTree tree, int offset)
    {
        offset = Math.Clamp(offset, 0, tree.Source.Length);
        var here = Find(tree, offset);
        if (offset == 0 || !here.Token.IsDefault && here.Token.Span.Start < offset) return here;
        // A word that ends here comes before a sign or blanks that begin here.
        if (!here.Token.IsDefault && here.Token.Span.Start == offset && !IsSign(here.Token.Kind)) return here;
        var before = Find(tree, offset - 1);
        return !before.Token.IsDefault && before.Token.Span.End == offset && before.Token.Kind is not (TokenKind.NewLine or TokenKind.End) ? before : here;
    }

    private static TreePlace Find(SyntaxTree tree, int offset)
    {
        var index = tree.IndexAt(offset);
        var node = new SyntaxNode(tree, tree.Segments[index].Root, tree.StartOf(index));
        var nodes = new List<SyntaxNode> { node };
        while (true)
        {
            SyntaxElement? found = null;
            foreach (var child in node.Children)
            {
                found = child;
                if (offset < child.FullSpan.End) break;
            }
            if (found is not { } part) return new(default, nodes);
            if (part.AsToken() is { } token) return new(token, nodes);
            node = part.AsNode()!.Value;
            nodes.Add(node);
        }
    }

    private static bool IsSign(TokenKind kind) => kind is TokenKind.NewLine or TokenKind.End or TokenKind.Comma or TokenKind.EqualsSign
        or TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.Dash or TokenKind.LongDash or TokenKind.DotDot or TokenKind.Bad;
}
