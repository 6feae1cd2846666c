using System.Globalization;
using System.Text;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>Columns of text, as far as they are known without a terminal.</summary>
internal static class PageText
{
    /// <summary>How many columns a text takes: letters of East Asia and pictures take two.</summary>
    public static int Columns(string text) => text.EnumerateRunes().Sum(Columns);

    /// <summary>The beginning of a text that takes no more columns.</summary>
    public static string Cut(string text, int columns)
    {
        var (length, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Columns(rune);
            if (used > columns) break;
            length += rune.Utf16SequenceLength;
        }
        return text[..Math.Min(length, text.Length)];
    }

    private static int Columns(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0x1F000 ? 2 : 1;
}
