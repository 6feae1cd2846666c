using System.Globalization;
using AgendaLang.Comparing;
using AgendaLang.Findings;

namespace AgendaLang.Cli.Output;

/// <summary>The line as it was beside the line as it is, in two columns.</summary>
internal sealed class DiffColumns(TextWriter output, Style style, int width)
{
    /// <summary>Columns that a terminal must have.</summary>
    public const int LeastWidth = 140;

    private const int Indent = 4;
    private const int NumberWidth = 5;
    private const string Middle = " │ ";

    private readonly int _column = Math.Max(20, (width - Indent - Middle.Length) / 2);

    /// <summary>Writes the lines of a change.</summary>
    public void Write(AgendaChange change)
    {
        var (old, now) = (Cell(change.Old), Cell(change.New));
        if (old.Text.Length == 0 && now.Text.Length == 0) return;
        // Where nothing was said before, or nothing is now, the line only shows where that would stand.
        Func<string, string> paintOld = change is { Before: null, New: not null } ? style.Dim : style.Red;
        Func<string, string> paintNew = change is { After: null, Old: not null } ? style.Dim : style.Green;
        output.Write(new string(' ', Indent) + old.Number + paintOld(old.Text) + new string(' ', old.Pad)
            + (now.Text.Length == 0 ? style.Dim(Middle.TrimEnd()) : style.Dim(Middle) + now.Number + paintNew(now.Text)) + "\n");
    }

    private (string Number, string Text, int Pad) Cell(Location? location)
    {
        if (location is not { } at) return ("", "", _column);
        var (source, span) = at;
        var text = source.Text;
        var start = span.Start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], span.Start - 1) + 1;
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        var line = VisibleText.Line(text.Substring(start, length < 0 ? text.Length - start : length).Trim().Replace('\t', ' '));
        var number = string.Create(CultureInfo.InvariantCulture, $"{Place.Of(at).Line,NumberWidth}  ");
        var room = _column - number.Length;
        var shown = Cut(line, room);
        return (style.Dim(number), shown, room - DisplayWidth.Of(shown));
    }

    /// <summary>As much of a line as there is room for, whole characters only.</summary>
    private static string Cut(string line, int room)
    {
        if (DisplayWidth.Of(line) <= room) return line;
        var elements = StringInfo.GetTextElementEnumerator(line);
        var (used, end) = (0, 0);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            used += DisplayWidth.OfElement(element);
            if (used > room - 1) break;
            end = elements.ElementIndex + element.Length;
        }
        return line[..end] + "…";
    }
}
