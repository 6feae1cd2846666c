namespace AgendaLang.Syntax;

/// <summary>The characters that separate words on a line and say nothing themselves; fewer than what Unicode counts as white space.</summary>
internal static class Blanks
{
    /// <summary>Whether a character is a blank: no line break, nor anything else that would be a character out of place.</summary>
    public static bool Is(char c) => c is ' ' or '\t' or '\v' or '\f' or '\u00A0' or '\u3000' or >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F';

    /// <summary>The text without the blanks at its beginning.</summary>
    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && Is(text[start])) start++;
        return text[start..];
    }

    /// <summary>The text without the blanks and line breaks at its end.</summary>
    public static ReadOnlySpan<char> TrimEndOfLines(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (text[end - 1] is '\n' or '\r' || Is(text[end - 1]))) end--;
        return text[..end];
    }
}
