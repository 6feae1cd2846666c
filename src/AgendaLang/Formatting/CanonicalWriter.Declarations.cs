using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Formatting;

internal sealed partial class CanonicalWriter
{
    /// <summary>Writes a declaration, if it can be told head from block; says whether it could.</summary>
    private bool TryDeclaration(SyntaxNode node, int depth)
    {
        var parts = new DeclarationParts(node);
        if (!parts.IsWhole) return false;
        if (Shapes.IsSound(node)) Declaration(node, parts, depth);
        else if (!parts.LineEndOfBrace.IsDefault) KeepHead(node, parts, depth);
        else return false;
        return true;
    }

    private void Declaration(SyntaxNode node, in DeclarationParts parts, int depth)
    {
        var indent = depth * Step;
        var isEmpty = parts.Block.IsDefault || IsEmpty(parts.Block);
        var comment = Comments.AtLineEnd(parts.LineEndOfHead);
        var commentAfter = Comments.AtLineEnd(parts.LineEndOfBlock);
        // A block that holds nothing says nothing, and goes; not if its two lines have a comment each.
        var hasBlock = !isEmpty || !comment.IsEmpty && !commentAfter.IsEmpty;
        if (!hasBlock && comment.IsEmpty)
        {
            comment = commentAfter;
            commentAfter = default;
        }

        var firstPart = _head.Count;
        var headTokens = CollectHead(node);
        var canMove = depth < LanguageTable.MaxDepth;
        var kept = firstPart;
        while (kept < _head.Count && !(canMove && Shapes.IsBlockOnly(_head[kept]))) Collect(_head[kept++]);
        var width = indent + Width(0);
        var isOneLine = kept == _head.Count && IsOneLine(parts, width);
        hasBlock |= kept < _head.Count;
        if (!isOneLine && canMove && kept > firstPart && width + (hasBlock ? 2 : 0) > LineWidth)
        {
            kept = firstPart;
            hasBlock = true;
            _tokens.RemoveRange(headTokens, _tokens.Count - headTokens);
        }

        Begin(Shapes.FirstToken(node), indent, isBlock: hasBlock && !isOneLine, isTight: true);
        Tokens(indent, hasBlock ? 2 : 0);
        if (isOneLine) OneLineBlock(parts);
        else if (hasBlock) _out.Append(" {");
        _out.AppendComment(comment);
        if (hasBlock && !isOneLine)
        {
            _out.End();
            _out.Open();
            for (var i = kept; i < _head.Count; i++) Property(_head[i], indent + Step, default);
            if (!isEmpty) Statements(parts.Block, depth + 1);
            // The comment after an empty block moves to the head's line, so that both are one change.
            _out.Close(indent, !isEmpty && parts.CloseBrace.StartsLine ? LineStart(parts.CloseBrace) : -1);
            _out.Append('}');
        }
        _out.AppendComment(commentAfter);
        _out.End();
        _head.RemoveRange(firstPart, _head.Count - firstPart);
    }

    /// <summary>Leaves a head as it is that could not be read, and writes its block.</summary>
    private void KeepHead(SyntaxNode node, in DeclarationParts parts, int depth)
    {
        var first = Shapes.FirstToken(node);
        var start = first.StartsLine ? LineStart(first) : first.Span.Start;
        Begin(first, depth * Step, isBlock: true, isKept: true);
        _out.Append(_text.AsSpan(start, parts.LineEndOfBrace.Span.Start - start));
        _out.End();
        _out.Open();
        Statements(parts.Block, depth + 1);
        _out.Close(depth * Step, parts.CloseBrace.StartsLine ? LineStart(parts.CloseBrace) : -1);
        _out.Append('}');
        _out.AppendComment(Comments.AtLineEnd(parts.LineEndOfBlock));
        _out.End();
    }

    /// <summary>Whether a block that was written on one line can stay there: it holds one property, and there is room.</summary>
    private bool IsOneLine(in DeclarationParts parts, int width)
    {
        if (parts.Block.IsDefault || !parts.LineEndOfBrace.IsDefault || parts.CloseBrace.StartsLine) return false;
        SyntaxNode property = default;
        foreach (var child in parts.Block.Children)
        {
            if (child.AsNode() is not { } statement) continue;
            if (!property.IsDefault || statement.Kind != SyntaxKind.Property || !Shapes.IsSound(statement)) return false;
            property = statement;
        }
        if (property.IsDefault) return false;
        var first = _tokens.Count;
        Collect(property);
        width += " { ".Length + Width(first) + " }".Length;
        _tokens.RemoveRange(first, _tokens.Count - first);
        return width <= LineWidth;
    }

    private void OneLineBlock(in DeclarationParts parts)
    {
        _out.Append(" { ");
        _tokens.Clear();
        foreach (var child in parts.Block.Children)
            if (child.AsNode() is { } property) Collect(property);
        Tokens(0, 0);
        _out.Append(" }");
    }

    /// <summary>Collects the tokens of a head up to its properties, and the properties in the order of the table; gives the number of tokens.</summary>
    private int CollectHead(SyntaxNode node)
    {
        _tokens.Clear();
        var first = _head.Count;
        foreach (var child in node.Children)
        {
            if (child.Kind == SyntaxKind.Block || child.AsToken() is { Kind: TokenKind.NewLine }) break;
            if (child.AsToken() is { } token) _tokens.Add(token);
            else if (child.AsNode() is { } part) _head.Add(part);
        }
        Shapes.SortHead(_head, first);
        return _tokens.Count;
    }

    private static bool IsEmpty(SyntaxNode block)
    {
        foreach (var child in block.Children)
        {
            if (child.AsNode() != null) return false;
            if (child.AsToken() is { Kind: TokenKind.CloseBrace } brace && brace.Lead.Contains('/')) return false;
        }
        return true;
    }

    /// <summary>The parts of a declaration besides its head.</summary>
    private readonly ref struct DeclarationParts
    {
        public DeclarationParts(SyntaxNode node)
        {
            IsWhole = true;
            foreach (var child in node.Children)
            {
                if (child.AsNode() is { } part)
                {
                    if (!Block.IsDefault || part.Kind == SyntaxKind.Skipped && !node.IsBroken) IsWhole = false;
                    if (part.Kind == SyntaxKind.Block) Block = part;
                    else if (part.Kind == SyntaxKind.Property) LineEndOfHead = Shapes.LineEnd(part);
                }
                else if (child.AsToken() is { Kind: TokenKind.NewLine } newLine)
                {
                    if (Block.IsDefault) LineEndOfHead = newLine;
                    else LineEndOfBlock = newLine;
                }
            }
            if (Block.IsDefault) return;
            LineEndOfBrace = Shapes.LineEndOfBrace(Block);
            if (!LineEndOfBrace.IsDefault) LineEndOfHead = LineEndOfBrace;
            foreach (var child in Block.Children) CloseBrace = child.AsToken() ?? default;
            IsWhole &= CloseBrace is { IsDefault: false, Kind: TokenKind.CloseBrace };
        }

        /// <summary>Whether it ends with its head or with the brace of its block, and nothing unreadable follows.</summary>
        public bool IsWhole { get; }

        /// <summary>The block; the default node if there is none.</summary>
        public SyntaxNode Block { get; }

        /// <summary>The line break that ends the head's line.</summary>
        public SyntaxToken LineEndOfHead { get; }

        /// <summary>The line break right after the opening brace.</summary>
        public SyntaxToken LineEndOfBrace { get; }

        /// <summary>The line break after the closing brace.</summary>
        public SyntaxToken LineEndOfBlock { get; }

        /// <summary>The closing brace.</summary>
        public SyntaxToken CloseBrace { get; }
    }
}
