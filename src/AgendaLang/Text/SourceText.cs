namespace AgendaLang.Text;

/// <summary>The text of one file, with its path and its lines. Immutable; safe to share between threads.</summary>
/// <remarks>Lines end at LF, CRLF or a lone CR, as LSP counts them.</remarks>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>A text known under a path.</summary>
    /// <param name="path">The file's path with <c>/</c> between its parts, as it is to be shown; not opened here.</param>
    /// <param name="text">The file's whole text, a byte order mark included if it has one.</param>
    public SourceText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
    }

    /// <summary>The path, with <c>/</c> between its parts.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>Number of lines; a text that ends in a line break has an empty last line, an empty text one line.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>The text under a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Line and column (both from 0) of an offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or beyond the end.</exception>
    public LinePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var starts = LineStarts;
        var line = Array.BinarySearch(starts, offset);
        if (line < 0) line = ~line - 1;
        return new(line, offset - starts[line]);
    }

    /// <summary>Offset of a place; a column beyond the line's end gives the line's end, a line beyond the last the text's end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Line or column is negative.</exception>
    public int OffsetOf(LinePosition position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position.Line);
        ArgumentOutOfRangeException.ThrowIfNegative(position.Column);
        if (position.Line >= LineCount) return Text.Length;
        var line = LineSpan(position.Line);
        return line.Start + Math.Min(position.Column, line.Length);
    }

    /// <summary>The span of a line, without its line break.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan LineSpan(int line)
    {
        var starts = LineStarts;
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, starts.Length);
        var start = starts[line];
        var end = line + 1 < starts.Length ? starts[line + 1] : Text.Length;
        if (end > start && Text[end - 1] == '\n') end--;
        if (end > start && Text[end - 1] == '\r' && line + 1 < starts.Length) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text after some changes, which are all given in terms of this text and do not overlap.</summary>
    /// <exception cref="ArgumentException">Two changes overlap, or one lies outside the text.</exception>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var builder = new System.Text.StringBuilder(Text.Length + 64);
        var done = 0;
        foreach (var change in changes.OrderBy(c => c.Span))
        {
            if (change.Span.Start < done || change.Span.End > Text.Length)
                throw new ArgumentException("The changes overlap or lie outside the text.", nameof(changes));
            builder.Append(Text, done, change.Span.Start - done).Append(change.NewText);
            done = change.Span.End;
        }
        return new(Path, builder.Append(Text, done, Text.Length - done).ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(text.Length / 24 + 1) { 0 };
        var at = 0;
        while (true)
        {
            var next = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (next < 0) return [.. starts];
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
            starts.Add(at);
        }
    }
}
