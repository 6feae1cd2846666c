using System.Globalization;
using System.Text;

namespace AgendaLang.Cli.Output;

/// <summary>Text from files and command lines in a form that a terminal takes as text and nothing else.</summary>
internal static class VisibleText
{
    /// <summary>The text on one line, everything that would steer a terminal or reorder its line written as <c>\u{1B}</c>.</summary>
    public static string Line(string text)
    {
        var at = 0;
        while (at < text.Length && IsPlain(text[at])) at++;
        if (at == text.Length) return text;

        var builder = new StringBuilder(text.Length + 16).Append(text, 0, at);
        while (at < text.Length)
        {
            if (Rune.TryGetRuneAt(text, at, out var rune))
            {
                if (IsUnsafe(rune)) AppendEscape(builder, rune.Value);
                else builder.Append(text, at, rune.Utf16SequenceLength);
                at += rune.Utf16SequenceLength;
            }
            else
            {
                AppendEscape(builder, text[at++]);
            }
        }
        return builder.ToString();
    }

    /// <summary>Whether a character must not be sent as it is: control characters, line separators, and those that reorder or hide text.</summary>
    public static bool IsUnsafe(Rune rune)
    {
        if (rune.Value < 0x7F) return rune.Value < 0x20;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            // Joiners are part of how words and emoji are written, and steer nothing.
            UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
            _ => false,
        };
    }

    private static bool IsPlain(char unit) => unit is >= ' ' and <= '~';

    private static void AppendEscape(StringBuilder builder, int value) =>
        builder.Append("\\u{").Append(value.ToString("X", CultureInfo.InvariantCulture)).Append('}');
}
