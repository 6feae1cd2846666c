using AgendaLang.Syntax;

namespace AgendaLang.Formatting;

internal sealed partial class CanonicalWriter
{
    /// <summary>Adds the tokens of a property to those to be written, without the line break.</summary>
    private void Collect(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.AsNode() is { } part) Collect(part);
            else if (child.AsToken() is { Kind: not TokenKind.NewLine } token) _tokens.Add(token);
        }
    }

    /// <summary>How wide the tokens from an index on are on one line; more than any line if they cannot stand on one.</summary>
    private int Width(int from)
    {
        var width = 0;
        for (var i = from; i < _tokens.Count && width <= LineWidth; i++)
        {
            var token = _tokens[i];
            if (token.Kind == TokenKind.TextBlock || i > 0 && HasComment(token, _tokens[i - 1])) return LineWidth + 1;
            width += token.Span.Length + (i > from && IsSpaced(_tokens[i - 1], token) ? 1 : 0);
        }
        return width;
    }

    /// <summary>Writes the tokens; lists are broken after commas where the line would be too wide.</summary>
    /// <param name="indent">Blanks before the statement's line; further lines have four more.</param>
    /// <param name="tail">How many characters follow the last token.</param>
    private void Tokens(int indent, int tail)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (i > 0)
            {
                var previous = _tokens[i - 1];
                if (HasComment(token, previous)) InnerComments(token, indent + Step);
                else if (previous.Kind == TokenKind.Comma && _out.Column + 1 + MemberWidth(i, tail) > LineWidth) _out.Continue(indent + Step);
                else if (IsSpaced(previous, token)) _out.Append(' ');
            }
            if (token.Kind == TokenKind.TextBlock) TextBlock(token, indent + Step);
            else _out.Append(token.Text);
        }
    }

    /// <summary>Width of a member of a list, with its comma or all that follows the list up to the next comma.</summary>
    private int MemberWidth(int from, int tail)
    {
        var width = 0;
        for (var i = from; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (i > from && IsSpaced(_tokens[i - 1], token)) width++;
            if (token.Kind == TokenKind.TextBlock) return width + 3;
            width += token.Span.Length;
            if (token.Kind == TokenKind.Comma) return width;
        }
        return width + tail;
    }

    private static bool IsSpaced(SyntaxToken left, SyntaxToken right) =>
        right.Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.DotDot) && left.Kind is not (TokenKind.Dash or TokenKind.DotDot);

    /// <summary>Whether a comment stands between two tokens: after the comma at a line's end, or on lines of its own below.</summary>
    private static bool HasComment(SyntaxToken token, SyntaxToken previous) => previous.Kind == TokenKind.Comma && token.Lead.Contains('/');

    private void InnerComments(SyntaxToken token, int indent)
    {
        foreach (var line in new LeadLines(token.Lead))
        {
            if (line.Start == 0) _out.AppendComment(line.Content);
            else if (!line.Content.IsEmpty)
            {
                _out.Continue(indent);
                _out.Append(line.Content);
            }
        }
        _out.Continue(indent);
    }

    /// <summary>Writes a text block with its lines as far to the right as its closing quotes. What they say, blanks included, stays.</summary>
    private void TextBlock(SyntaxToken token, int indent)
    {
        _out.Append("\"\"\"");
        ReadOnlySpan<char> rest = token.Value;
        var hasLines = !rest.IsEmpty;
        while (hasLines)
        {
            var length = rest.IndexOf('\n');
            var line = length < 0 ? rest : rest[..length];
            _out.Continue(line.IsEmpty ? 0 : indent);
            _out.Append(line);
            hasLines = length >= 0;
            if (hasLines) rest = rest[(length + 1)..];
        }
        _out.Continue(indent);
        _out.Append("\"\"\"");
    }
}
