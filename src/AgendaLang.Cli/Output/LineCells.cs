using System.Globalization;
using System.Text;

namespace AgendaLang.Cli.Output;

/// <summary>What a terminal draws for one user-perceived character of a line.</summary>
/// <param name="Start">The character's first UTF-16 unit, from the line's start.</param>
/// <param name="End">After its last.</param>
/// <param name="Text">What is sent.</param>
/// <param name="Width">Columns it takes.</param>
/// <param name="Direction">How it takes part in right-to-left writing.</param>
internal readonly record struct Cell(int Start, int End, string Text, int Width, CellDirection Direction);

/// <summary>A character's part in right-to-left writing (a coarse form of UAX #9's classes).</summary>
internal enum CellDirection : byte
{
    /// <summary>Takes the direction of what surrounds it.</summary>
    Neutral,

    /// <summary>A letter written left to right.</summary>
    LeftToRight,

    /// <summary>A letter written right to left.</summary>
    RightToLeft,

    /// <summary>A digit: read left to right, but carried along by right-to-left text before it.</summary>
    Digit,
}

/// <summary>Takes a line apart into what a terminal draws.</summary>
internal static class LineCells
{
    private const int TabStop = 4;

    /// <summary>The cells of a line.</summary>
    /// <param name="line">The line, or a piece of it.</param>
    /// <param name="offset">Where the piece begins in the line, in UTF-16 units.</param>
    public static List<Cell> Of(string line, int offset)
    {
        var cells = new List<Cell>(line.Length);
        var column = 0;
        for (var at = 0; at < line.Length;)
        {
            var start = at;
            if (line[at] == '\t')
            {
                at++;
                var width = TabStop - (column % TabStop);
                Add(new string(' ', width), width, CellDirection.Neutral);
            }
            else if (line[at] == '\uFEFF' && offset == 0 && at == 0)
            {
                at++; // A byte order mark is no part of the line.
                Add("", 0, CellDirection.Neutral);
            }
            else
            {
                var element = line.AsSpan(at, StringInfo.GetNextTextElementLength(line, at));
                if (VisibleText.IsSafe(element))
                {
                    at += element.Length;
                    Add(element.ToString(), DisplayWidth.OfElement(element), DirectionOf(element));
                }
                else
                {
                    at += Rune.TryGetRuneAt(line, at, out var rune) ? rune.Utf16SequenceLength : 1;
                    var visible = VisibleText.Line(line[start..at]);
                    Add(visible, DisplayWidth.Of(visible), CellDirection.Neutral);
                }
            }

            void Add(string text, int width, CellDirection direction)
            {
                cells.Add(new(offset + start, offset + at, text, width, direction));
                column += width;
            }
        }
        return cells;
    }

    private static CellDirection DirectionOf(ReadOnlySpan<char> element)
    {
        Rune.DecodeFromUtf16(element, out var rune, out _);
        if (Rune.IsDigit(rune)) return CellDirection.Digit;
        if (!Rune.IsLetter(rune)) return CellDirection.Neutral;
        // The blocks that Unicode keeps for right-to-left scripts (DerivedBidiClass.txt), Hebrew to Arabic Extended-A and their like.
        return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
            ? CellDirection.RightToLeft : CellDirection.LeftToRight;
    }
}
