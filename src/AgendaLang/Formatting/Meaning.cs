using System.Text;
using AgendaLang.Syntax;

namespace AgendaLang.Formatting;

/// <summary>
/// What a tree says, written out so that two texts that say the same give the same: statements with their values and comments in order, the
/// properties of a head in the order of the table, what cannot be read as it stands. Layout, and whether a property stands on the head line
/// or at the block's start, make no difference.
/// </summary>
internal sealed class Meaning
{
    // Control characters never stand in a text that reads without findings.
    private const char Value = '\u0001', End = '\u0002', Kept = '\u0003', Loose = '\u0004', Attached = '\u0005', LineEnd = '\u0006', Inner = '\u0007';

    private readonly StringBuilder _text;
    private readonly List<SyntaxNode> _head = [];

    private Meaning(SyntaxTree tree)
    {
        tree = Shapes.WithLastLineEnded(tree);
        _text = new(tree.Source.Length + 64);
        for (var i = 0; i < tree.SegmentCount; i++)
        {
            Statements(new SyntaxNode(tree, tree.Segments[i].Root, tree.StartOf(i)));
            foreach (var finding in tree.Segments[i].Findings) _text.Append(finding.Rule.Id);
        }
    }

    /// <summary>Whether two trees say the same.</summary>
    public static bool AreEqual(SyntaxTree left, SyntaxTree right) => new Meaning(left)._text.Equals(new Meaning(right)._text);

    private void Statements(SyntaxNode container)
    {
        var isAfterBrace = false;
        foreach (var child in container.Children)
        {
            if (child.AsNode() is { } node) Statement(node);
            else if (child.AsToken() is { } token)
            {
                if (token.Kind == TokenKind.NewLine && !isAfterBrace) Add(LineEnd, Comments.AtLineEnd(token));
                if (token.Kind is TokenKind.CloseBrace or TokenKind.End)
                    foreach (var line in new LeadLines(token.Lead)) Add(Loose, line.Content);
                isAfterBrace = token.Kind == TokenKind.OpenBrace;
                continue;
            }
            isAfterBrace = false;
        }
    }

    private void Statement(SyntaxNode node)
    {
        Lead(node);
        switch (node.Kind)
        {
            case SyntaxKind.Declaration:
                Declaration(node);
                break;
            case SyntaxKind.Property or SyntaxKind.Use when !node.IsBroken:
                Values(node);
                Add(LineEnd, Comments.AtLineEnd(Shapes.LineEnd(node)));
                break;
            default:
                Keep(node);
                break;
        }
    }

    private void Lead(SyntaxNode node)
    {
        var lead = node.Lead;
        var attached = Comments.AttachedFrom(lead);
        foreach (var line in new LeadLines(lead)) Add(line.Start < attached ? Loose : Attached, line.Content);
    }

    private void Declaration(SyntaxNode node)
    {
        var first = _head.Count;
        SyntaxNode block = default;
        SyntaxToken lineEnd = default;
        foreach (var child in node.Children)
        {
            if (child.AsToken() is { Kind: TokenKind.NewLine } newLine) lineEnd = newLine;
            else if (child.AsToken() is { } token) Add(Value, ContentOf(token));
            else if (child.AsNode() is { Kind: not SyntaxKind.Block } part) _head.Add(part);
            else block = child.AsNode() ?? default;
        }
        // The comment at the head line's end comes first, whether the line ends in a property, after the brace or after the block.
        if (!block.IsDefault) Add(LineEnd, Comments.AtLineEnd(Shapes.LineEndOfBrace(block)));
        if (_head.Count > first) Add(LineEnd, Comments.AtLineEnd(Shapes.LineEnd(_head[^1])));
        Add(LineEnd, Comments.AtLineEnd(lineEnd));
        Head(node, first);
        if (!block.IsDefault) Statements(block);
        _text.Append(End);
    }

    private void Head(SyntaxNode node, int first)
    {
        if (!node.IsBroken) Shapes.SortHead(_head, first);
        for (var i = first; i < _head.Count; i++)
        {
            var part = _head[i];
            if (part.Kind == SyntaxKind.Property && !part.IsBroken) Values(part);
            else Keep(part);
        }
        _head.RemoveRange(first, _head.Count - first);
    }

    private void Values(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.AsNode() is { } part) Values(part);
            else if (child.AsToken() is { Kind: not TokenKind.NewLine } token)
            {
                if (token.Position != node.Position)
                    foreach (var line in new LeadLines(token.Lead)) Add(Inner, line.Content);
                Add(Value, ContentOf(token));
            }
        }
    }

    private void Keep(SyntaxNode node)
    {
        var start = node.Span.Start;
        Add(Kept, Blanks.TrimEndOfLines(node.Tree.Source.Text.AsSpan(start, node.FullSpan.End - start)));
    }

    private static ReadOnlySpan<char> ContentOf(SyntaxToken token) => token.Kind switch
    {
        TokenKind.TextBlock => token.Value,
        // One that is not closed takes in the empty lines after it.
        TokenKind.OpenTextBlock => Blanks.TrimEndOfLines(token.Text),
        _ => token.Text,
    };

    private void Add(char sign, ReadOnlySpan<char> content)
    {
        if (!content.IsEmpty || sign is Value or Kept) _text.Append(sign).Append(content);
    }
}
