using System.Text;

namespace AgendaLang.Language;

/// <summary>Look-ups in tables kept as UTF-8 text in the assembly, so that they cost nothing until asked.</summary>
internal static class PackedRows
{
    /// <summary>Longest key that any of the tables has, in letters.</summary>
    private const int LongestKey = 64;

    /// <summary>Whether <paramref name="word"/> (ASCII, compared as it is) is one of the words, which blanks or line breaks part.</summary>
    public static bool ContainsWord(ReadOnlySpan<byte> words, ReadOnlySpan<char> word)
    {
        Span<byte> key = stackalloc byte[LongestKey];
        if (!TryEncode(word, key, out var length))
            return false;

        key = key[..length];
        for (var start = 0; ; start++)
        {
            var found = words[start..].IndexOf(key);
            if (found < 0)
                return false;
            start += found;
            var end = start + length;
            if ((start == 0 || words[start - 1] <= ' ') && (end == words.Length || words[end] <= ' '))
                return true;
        }
    }

    /// <summary>The rest of the line that begins with <paramref name="key"/> (ASCII, compared as it is) and a blank, or null.</summary>
    public static string? RestOfLine(ReadOnlySpan<byte> lines, ReadOnlySpan<char> key)
    {
        Span<byte> wanted = stackalloc byte[LongestKey + 1];
        if (!TryEncode(key, wanted[..LongestKey], out var length))
            return null;

        wanted[length] = (byte)' ';
        wanted = wanted[..(length + 1)];
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            if (line.StartsWith(wanted))
                return Encoding.UTF8.GetString(line[wanted.Length..]);
            lines = end < 0 ? default : lines[(end + 1)..];
        }

        return null;
    }

    /// <summary>The lines as text.</summary>
    public static string[] Lines(ReadOnlySpan<byte> lines) => Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool TryEncode(ReadOnlySpan<char> word, Span<byte> into, out int length)
    {
        length = word.Length;
        if (word.IsEmpty || word.Length > into.Length || word.ContainsAnyExceptInRange('!', '~'))
            return false;
        for (var i = 0; i < word.Length; i++)
            into[i] = (byte)word[i];
        return true;
    }
}
