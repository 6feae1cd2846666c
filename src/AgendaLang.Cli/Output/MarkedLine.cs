using System.Text;

namespace AgendaLang.Cli.Output;

/// <summary>A line of a file as it is drawn, with where the marks below it go.</summary>
/// <param name="Text">What is drawn; nothing in it steers a terminal, unless it was asked to be isolated.</param>
/// <param name="MarkColumn">Columns before the first mark.</param>
/// <param name="MarkWidth">Number of marks; 1 or more.</param>
/// <remarks>
/// Right-to-left text: most terminals draw it in the order of the file, some in reading order. Marks that touch a right-to-left stretch cover the
/// whole stretch (to the last right-to-left letter or digit before the next left-to-right one), which takes the same columns either way.
/// </remarks>
internal readonly record struct MarkedLine(string Text, int MarkColumn, int MarkWidth)
{
    // LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE: the line number stays at the left, whatever the line holds.
    private const char Isolate = '\u2066';
    private const char EndIsolate = '\u2069';

    // Of a longer line only a piece around the marks is looked at.
    private const int LongLine = 4096;

    /// <summary>Draws a line.</summary>
    /// <param name="line">The line without its break.</param>
    /// <param name="start">First marked UTF-16 unit.</param>
    /// <param name="end">After the last marked one; equal to <paramref name="start"/> to mark a place.</param>
    /// <param name="width">Columns there are; a longer line is cut around the marks.</param>
    /// <param name="isolate">Whether to keep a terminal from reordering a line with right-to-left text.</param>
    public static MarkedLine Of(ReadOnlySpan<char> line, int start, int end, int width, bool isolate)
    {
        var (from, to) = (0, line.Length);
        if (line.Length > LongLine)
        {
            from = Boundary(line, Math.Clamp(start - (LongLine / 2), 0, line.Length - LongLine));
            to = Boundary(line, from + LongLine);
            (start, end) = (Math.Min(start, to), Math.Min(end, to));
        }

        var cells = LineCells.Of(line[from..to].ToString(), from);
        var (first, last) = Marked(cells, start, end);
        (first, last) = CoverRightToLeft(cells, first, last);
        var marked = Cut(cells, first, last, width, cutBefore: from > 0, cutAfter: to < line.Length);
        return isolate && cells.Exists(cell => cell.Direction == CellDirection.RightToLeft)
            ? marked with { Text = Isolate + marked.Text + EndIsolate }
            : marked;
    }

    private static int Boundary(ReadOnlySpan<char> line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    // The cells from first up to, not including, last; both may lie after the last cell.
    private static (int First, int Last) Marked(List<Cell> cells, int start, int end)
    {
        var first = cells.FindIndex(cell => cell.End > start);
        if (first < 0) return (cells.Count, cells.Count);
        var last = first;
        while (last < cells.Count && cells[last].Start < end) last++;
        return (first, Math.Max(last, first));
    }

    private static (int First, int Last) CoverRightToLeft(List<Cell> cells, int first, int last)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            if (cells[at].Direction != CellDirection.RightToLeft) continue;
            var end = at + 1;
            for (var ahead = end; ahead < cells.Count && cells[ahead].Direction != CellDirection.LeftToRight; ahead++)
            {
                if (cells[ahead].Direction != CellDirection.Neutral) end = ahead + 1;
            }
            if (first < end && (last > at || first == last && first >= at)) (first, last) = (Math.Min(first, at), Math.Max(last, end));
            at = end - 1;
        }
        return (first, last);
    }

    private static MarkedLine Cut(List<Cell> cells, int first, int last, int width, bool cutBefore, bool cutAfter)
    {
        var total = cells.Sum(cell => cell.Width);
        var column = cells.Take(first).Sum(cell => cell.Width);
        var marks = Math.Max(1, cells.Skip(first).Take(last - first).Sum(cell => cell.Width));

        var (from, to) = (0, cells.Count);
        if (total > width || cutBefore || cutAfter)
        {
            // A third of the room stays for what precedes the marks, if the line does not fit from its start.
            var left = column + Math.Min(marks, width / 2) < width ? 0 : Math.Max(0, column - (width / 3));
            for (var at = 0; from < cells.Count && at < left; from++) at += cells[from].Width;
            cutBefore |= from > 0;
            var room = width - (cutBefore ? 1 : 0) - 1;
            to = from;
            for (var at = 0; to < cells.Count && at + cells[to].Width <= room; to++) at += cells[to].Width;
            cutAfter |= to < cells.Count;
        }

        var text = new StringBuilder();
        if (cutBefore) text.Append('…');
        for (var i = from; i < to; i++) text.Append(cells[i].Text);
        if (cutAfter) text.Append('…');

        var skipped = cells.Take(from).Sum(cell => cell.Width) - (cutBefore ? 1 : 0);
        var shown = cells.Take(to).Sum(cell => cell.Width);
        return new(text.ToString(), column - skipped, Math.Max(1, Math.Min(marks, shown - column)));
    }
}
