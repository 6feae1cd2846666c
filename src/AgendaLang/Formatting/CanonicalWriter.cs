using AgendaLang.Syntax;

namespace AgendaLang.Formatting;

/// <summary>Writes a tree in canonical form.</summary>
internal sealed partial class CanonicalWriter
{
    private const int LineWidth = 100;
    private const int Step = 4;

    private readonly string _text;
    private readonly LineOutput _out;

    // Statements of one line each, of all blocks that are being written; a block's are at the end.
    private readonly List<SyntaxNode> _line = [];
    private readonly List<SyntaxNode> _head = [];
    private readonly List<SyntaxToken> _tokens = [];

    private CanonicalWriter(string text, LineOutput output)
    {
        _text = text;
        _out = output;
    }

    /// <summary>The text of a tree in canonical form.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="untouchable">The segments that stay as they are; null for none.</param>
    public static Draft Write(SyntaxTree tree, bool[]? untouchable)
    {
        var old = tree.Source;
        var newLine = NewLineOf(old.Text);
        tree = Shapes.WithLastLineEnded(tree);
        var output = new LineOutput(old.Length + old.Length / 16, newLine);
        var writer = new CanonicalWriter(tree.Source.Text, output);
        if (old.Text.StartsWith('\uFEFF')) output.Append('\uFEFF');
        for (var i = 0; i < tree.SegmentCount; i++)
        {
            var segment = new SyntaxNode(tree, tree.Segments[i].Root, tree.StartOf(i));
            if (untouchable != null && untouchable[i]) writer.Keep(Shapes.FirstToken(segment), segment.FullSpan.End, 0);
            else writer.Statements(segment, 0);
        }
        return output.ToDraft(old.Length);
    }

    /// <summary>How the first line that says something ends: formatting does not change that.</summary>
    private static string NewLineOf(string text)
    {
        var rest = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        var lineBreak = rest.IndexOf('\n');
        return lineBreak > 0 && rest[lineBreak - 1] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>Writes the statements of a file's segment or of a block.</summary>
    /// <param name="container">Segment or block.</param>
    /// <param name="depth">Number of blocks around them.</param>
    private void Statements(SyntaxNode container, int depth)
    {
        var first = _line.Count;
        var end = 0;
        var isSound = true;
        foreach (var child in container.Children)
        {
            if (child.AsNode() is { } node)
            {
                if (_line.Count > first && Shapes.FirstToken(node).StartsLine)
                {
                    Line(first, end, isSound, depth);
                    isSound = true;
                }
                _line.Add(node);
                end = node.FullSpan.End;
                continue;
            }
            var token = child.AsToken() ?? default;
            if (token.Kind is TokenKind.CloseBrace or TokenKind.End)
            {
                Line(first, end, isSound, depth);
                LooseComments(token, depth * Step);
            }
            else if (token.Kind == TokenKind.NewLine && _line.Count > first)
            {
                // Only a statement that could not be read leaves its line break to the block.
                isSound = false;
                end = child.FullSpan.End;
            }
        }
        Line(first, end, isSound, depth);
    }

    /// <summary>Writes what stands on one line: a declaration, or properties.</summary>
    private void Line(int first, int end, bool isSound, int depth)
    {
        var count = _line.Count - first;
        if (count == 0) return;
        var node = _line[first];
        if (count == 1 && isSound && node.Kind == SyntaxKind.Declaration && TryDeclaration(node, depth))
        {
            _line.RemoveRange(first, count);
            return;
        }
        for (var i = first; i < _line.Count; i++)
            isSound &= Shapes.IsSound(_line[i]) && _line[i].Kind is SyntaxKind.Property or SyntaxKind.Use;
        if (isSound && (count == 1 || node.Kind == SyntaxKind.Property))
            for (var i = first; i < _line.Count; i++) Property(_line[i], depth * Step, Comments.AtLineEnd(Shapes.LineEnd(_line[i])));
        else
            Keep(Shapes.FirstToken(node), end, depth * Step);
        _line.RemoveRange(first, count);
    }

    /// <summary>Writes a property or <c>use</c> on lines of its own.</summary>
    private void Property(SyntaxNode node, int indent, ReadOnlySpan<char> comment)
    {
        Begin(Shapes.FirstToken(node), indent);
        _tokens.Clear();
        Collect(node);
        Tokens(indent, 0);
        _out.AppendComment(comment);
        _out.End();
    }

    /// <summary>Writes a statement as it stands, blanks before it included.</summary>
    private void Keep(SyntaxToken first, int end, int indent)
    {
        Begin(first, indent, isKept: true);
        var start = first.StartsLine ? LineStart(first) : first.Span.Start;
        var text = _text.AsSpan(start, end - start);
        var rest = text[Blanks.TrimEndOfLines(text).Length..];
        var lineBreak = rest.IndexOfAny('\n', '\r');
        _out.Append(lineBreak < 0 ? text : text[..^(rest.Length - lineBreak)]);
        _out.End();
        var lines = new LeadLines(rest);
        if (lines.MoveNext() && lines.MoveNext()) _out.Blank();
    }

    /// <summary>Begins the line of a statement, after the comments that stand before it.</summary>
    /// <param name="first">The statement's first token.</param>
    /// <param name="indent">Blanks before the statement and its comments.</param>
    /// <param name="isBlock">Whether it has a block on several lines.</param>
    /// <param name="isTight">Whether no empty line may stand between its comments, nor between them and it.</param>
    /// <param name="isKept">Whether the statement's line is kept as it is, with its own blanks.</param>
    private void Begin(SyntaxToken first, int indent, bool isBlock = false, bool isTight = false, bool isKept = false)
    {
        if (!first.StartsLine)
        {
            _out.Begin(indent, -1, isBlock);
            return;
        }
        var lead = first.Lead;
        var attached = Comments.AttachedFrom(lead);
        foreach (var line in new LeadLines(lead))
        {
            if (!line.Content.IsEmpty) Comment(line, first, indent, isBlock && line.Start == attached);
            else if (!isTight || line.Start < attached) _out.Blank();
        }
        var start = LineStart(first);
        // At the start of the text it would be a byte order mark.
        if (isKept && _out.IsEmpty && _text.AsSpan(start).StartsWith("\uFEFF")) _out.End();
        _out.Begin(isKept ? 0 : indent, start, isBlock && attached == lead.Length);
    }

    private void LooseComments(SyntaxToken before, int indent)
    {
        if (!before.StartsLine) return;
        foreach (var line in new LeadLines(before.Lead))
        {
            if (line.Content.IsEmpty) _out.Blank();
            else Comment(line, before, indent, false);
        }
    }

    private void Comment(LeadLines line, SyntaxToken before, int indent, bool isBlock)
    {
        _out.Begin(indent, before.Position + line.Start, isBlock);
        _out.Append(line.Content);
        _out.End();
    }

    /// <summary>Where the line begins that a token begins, after a byte order mark.</summary>
    private int LineStart(SyntaxToken first)
    {
        var start = first.Position + first.Lead.LastIndexOfAny('\n', '\r') + 1;
        return start == 0 && _text[0] == '\uFEFF' ? 1 : start;
    }
}
