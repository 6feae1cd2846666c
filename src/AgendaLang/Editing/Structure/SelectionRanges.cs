using System.Collections.Immutable;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What grows from a place when a selection is widened: word, value, property, block, declaration, file.</summary>
internal static class SelectionRanges
{
    /// <summary>The stretches around an offset, from the smallest to the whole text; each lies in the next and is smaller.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">Where in it; fitted to the text.</param>
    public static ImmutableArray<TextSpan> At(EditorDocument document, int offset)
    {
        ArgumentNullException.ThrowIfNull(document);
        var source = document.Source;
        offset = Math.Clamp(offset, 0, source.Length);
        var (token, nodes) = TreePlace.At(document.Tree, offset);
        var spans = new List<TextSpan>();
        if (!token.IsDefault)
        {
            if (token.Span.Touches(offset)) AddToken(spans, token, offset, nodes);
            else if (offset < token.Span.Start) AddComment(spans, token, offset);
        }
        for (var i = nodes.Count - 1; i >= 1; i--) AddNode(spans, nodes[i], offset);
        spans.Add(new(0, source.Length));
        return Growing(spans, offset);
    }

    private static void AddToken(List<TextSpan> spans, SyntaxToken token, int offset, List<SyntaxNode> nodes)
    {
        var span = token.Span;
        switch (token.Kind)
        {
            case TokenKind.NewLine or TokenKind.End:
                return;
            case TokenKind.Path when token.Text.IndexOf('.') is var dot:
                spans.Add(offset <= span.Start + dot ? new(span.Start, dot) : TextSpan.FromBounds(span.Start + dot + 1, span.End));
                break;
            case TokenKind.Text or TokenKind.CurlyText or TokenKind.TextBlock or TokenKind.OpenText or TokenKind.OpenTextBlock:
                if (WordIn(token, offset) is { } word) spans.Add(word);
                if (token.Kind is TokenKind.Text or TokenKind.CurlyText) spans.Add(TextSpan.FromBounds(span.Start + 1, span.End - 1));
                break;
        }
        spans.Add(span);
        AddValues(spans, token, nodes[^1]);
    }

    /// <summary>The values around one: both ends of a range, then all that follow the keyword.</summary>
    private static void AddValues(List<TextSpan> spans, SyntaxToken token, SyntaxNode node)
    {
        var values = node.Kind is SyntaxKind.Property or SyntaxKind.SubKeyword or SyntaxKind.Declaration ? new PropertyValues(node).Tokens.ToList() : [];
        var at = values.FindIndex(value => value.Span == token.Span);
        if (at < 0) return;
        var (first, last) = (at, at);
        if (at + 2 < values.Count && IsRange(values[at + 1].Kind)) last = at + 2;
        if (at >= 2 && IsRange(values[at - 1].Kind)) first = at - 2;
        if (IsRange(token.Kind) && at > 0 && at + 1 < values.Count) (first, last) = (at - 1, at + 1);
        spans.Add(TextSpan.FromBounds(values[first].Span.Start, values[last].Span.End));
        spans.Add(TextSpan.FromBounds(values[0].Span.Start, values[^1].Span.End));
    }

    private static bool IsRange(TokenKind kind) => kind is TokenKind.Dash or TokenKind.LongDash or TokenKind.DotDot;

    /// <summary>The line of a comment, then the comment lines around it.</summary>
    private static void AddComment(List<TextSpan> spans, SyntaxToken token, int offset)
    {
        var source = token.Tree.Source;
        var line = source.PositionOf(offset).Line;
        if (CommentOf(line) is not { } comment || offset < comment.Start) return;
        spans.Add(comment);
        var (first, last) = (comment, comment);
        // Lines of the same blanks and comments only: a text block is none of them.
        for (var i = line - 1; i >= 0 && CommentOf(i) is { } before && StartsLine(before); i--) first = before;
        for (var i = line + 1; i < source.LineCount && CommentOf(i) is { } after && StartsLine(after); i++) last = after;
        if (StartsLine(comment)) spans.Add(TextSpan.FromBounds(first.Start, last.End));

        TextSpan? CommentOf(int number)
        {
            var whole = source.LineSpan(number);
            var start = Math.Max(whole.Start, token.FullStart());
            var end = Math.Min(whole.End, token.Span.Start);
            if (end <= start) return null;
            var at = source.Text.AsSpan(start, end - start).IndexOf("//");
            return at < 0 ? null : TextSpan.FromBounds(start + at, end);
        }

        bool StartsLine(TextSpan found) => source.Text.AsSpan(source.LineSpan(source.PositionOf(found.Start).Line).Start..found.Start).IsWhiteSpace();
    }

    private static void AddNode(List<TextSpan> spans, SyntaxNode node, int offset)
    {
        if (node.Kind == SyntaxKind.Block)
        {
            var inside = Inside(node);
            if (inside.Touches(offset)) spans.Add(inside);
        }
        if (node.Kind == SyntaxKind.Declaration && new DeclarationSyntax(node).Block is { IsDefault: false } block)
            spans.Add(TextSpan.FromBounds(node.Span.Start, EndOfHead(node, block)));
        spans.Add(node.Span);
        // With the comments that belong to it.
        if (node.Kind is SyntaxKind.Declaration or SyntaxKind.Property or SyntaxKind.Use && node.Lead.IndexOf("//") is >= 0 and var at)
            spans.Add(TextSpan.FromBounds(node.FullSpan.Start + at, node.Span.End));
    }

    private static int EndOfHead(SyntaxNode node, SyntaxNode block)
    {
        var end = node.Span.Start;
        foreach (var child in node.Children)
        {
            if (child.FullSpan.Start >= block.FullSpan.Start) break;
            end = child.AsNode() is { } part ? part.Span.End : child.AsToken() is { Kind: not TokenKind.NewLine } token ? token.Span.End : end;
        }
        return end;
    }

    /// <summary>What stands between the braces, without the blanks at its ends.</summary>
    private static TextSpan Inside(SyntaxNode block)
    {
        var text = block.Tree.Source.Text;
        var (start, end) = (block.Span.Start, block.Span.End);
        if (start < end && text[start] == '{') start++;
        if (start < end && text[end - 1] == '}') end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (start < end && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The word of a text at an offset; null if none is there.</summary>
    private static TextSpan? WordIn(SyntaxToken token, int offset)
    {
        var text = token.Tree.Source.Text;
        var (start, end) = (offset, offset);
        while (start > token.Span.Start && IsWord(text[start - 1])) start--;
        while (end < token.Span.End && IsWord(text[end])) end++;
        return start < end ? TextSpan.FromBounds(start, end) : null;

        static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '-' or '\'' or '’' || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>Only those that hold the offset and what precedes them, and are larger than it.</summary>
    private static ImmutableArray<TextSpan> Growing(List<TextSpan> spans, int offset)
    {
        var growing = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            if (!span.Touches(offset)) continue;
            if (growing.Count > 0 && (!span.Contains(growing[^1]) || span == growing[^1])) continue;
            growing.Add(span);
        }
        return growing.ToImmutable();
    }
}

/// <summary>Where tokens with what precedes them begin.</summary>
internal static class TokenPlaces
{
    /// <summary>The offset at which the blanks and comments before a token begin.</summary>
    public static int FullStart(this SyntaxToken token) => token.Span.Start - token.Lead.Length;
}
