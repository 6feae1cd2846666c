using System.Buffers;
using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Cli.Output;

/// <summary>Text from files and command lines in a form that a terminal takes as text and nothing else.</summary>
internal static class VisibleText
{
    /// <summary>The text on one line, everything that would steer a terminal or reorder its line written as <c>\u{1B}</c>.</summary>
    public static string Line(string text) => UnicodeText.ToVisible(text)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Whether a piece of a line may be sent as it is.</summary>
    public static bool IsSafe(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (UnicodeText.IsHidden(text[0]) || text[0] is '\t' or '\n' || Rune.DecodeFromUtf16(text, out _, out var used) != OperationStatus.Done) return false;
            text = text[used..];
        }
        return true;
    }
}
