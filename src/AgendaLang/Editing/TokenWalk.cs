using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Goes through the tokens of a tree.</summary>
internal static class TokenWalk
{
    /// <summary>The tokens that a stretch of the text touches, with what precedes them, in order.</summary>
    public static IEnumerable<SyntaxToken> Tokens(SyntaxTree tree, TextSpan range)
    {
        if (tree.SegmentCount == 0) yield break;
        for (var segment = tree.IndexAt(range.Start); segment < tree.SegmentCount && tree.StartOf(segment) <= range.End; segment++)
            foreach (var token in Tokens(new SyntaxNode(tree, tree.Segments[segment].Root, tree.StartOf(segment)), range)) yield return token;
    }

    /// <summary>Whether an offset lies inside a text, or in the comment at its line's end: what stands there says nothing about the layout.</summary>
    public static bool IsInText(SyntaxTree tree, int offset)
    {
        foreach (var token in Tokens(tree, new(offset, 0)))
        {
            if (IsText(token.Kind) && token.Span.Start < offset && offset < token.Span.End) return true;
            if (token.Kind is TokenKind.OpenText or TokenKind.OpenTextBlock && token.Span.Start < offset && offset <= token.Span.End) return true;
        }
        return false;
    }

    /// <summary>Whether a token is a text, closed or not.</summary>
    public static bool IsText(TokenKind kind) => kind is TokenKind.Text or TokenKind.CurlyText or TokenKind.TextBlock or TokenKind.OpenText or TokenKind.OpenTextBlock;

    private static IEnumerable<SyntaxToken> Tokens(SyntaxNode root, TextSpan range)
    {
        var waiting = new Stack<SyntaxElement>();
        Push(root);
        while (waiting.TryPop(out var element))
        {
            if (element.AsToken() is { } token) yield return token;
            else if (element.AsNode() is { } node) Push(node);
        }

        void Push(SyntaxNode node)
        {
            var from = waiting.Count;
            foreach (var child in node.Children)
                if (child.FullSpan.Start <= range.End && range.Start <= child.FullSpan.End) waiting.Push(child);
            if (waiting.Count - from < 2) return;
            // The first comes first.
            var pushed = new SyntaxElement[waiting.Count - from];
            for (var i = 0; i < pushed.Length; i++) pushed[i] = waiting.Pop();
            foreach (var element in pushed) waiting.Push(element);
        }
    }
}
