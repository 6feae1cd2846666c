using System.Globalization;
using System.Text;
using Wcwidth;

namespace AgendaLang.Cli.Output;

/// <summary>How many columns text takes in a terminal.</summary>
internal static class DisplayWidth
{
    /// <summary>Columns of one user-perceived character (a grapheme cluster, UAX #29).</summary>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        if (element.Length == 1 && element[0] is >= ' ' and <= '~') return 1;
        var sum = 0;
        var count = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            // An emoji, whatever is joined to it, and a pair of letters that makes a flag, are drawn in two columns.
            if (rune.Value == 0xFE0F || IsFlagLetter(rune) && count == 1) return 2;
            var width = Math.Max(0, UnicodeCalculator.GetWidth(rune));
            if (count == 0 && width == 2) return 2;
            sum += width;
            count++;
        }
        return sum;
    }

    /// <summary>Columns of a text.</summary>
    public static int Of(string text)
    {
        var sum = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            sum += OfElement(text.AsSpan(at, length));
            at += length;
        }
        return sum;
    }

    private static bool IsFlagLetter(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;
}
