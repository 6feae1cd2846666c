namespace AgendaLang.Merging;

/// <summary>Cuts texts into lines.</summary>
internal static class Lines
{
    /// <summary>The lines of a text, each with its line break: LF, CRLF or a lone CR.</summary>
    public static List<string> Of(string text)
    {
        var lines = new List<string>(text.Length / 24 + 1);
        foreach (var range in text.AsSpan().SplitLines()) lines.Add(text[range]);
        return lines;
    }

    /// <summary>Where the lines of a text stand, line breaks included.</summary>
    public static LineRanges SplitLines(this ReadOnlySpan<char> text) => new(text);

    /// <summary>How the lines of a text end: as most of them do; LF for a text without line breaks.</summary>
    public static string BreakOf(string text)
    {
        var (all, windows) = (0, 0);
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            all++;
            if (i > 0 && text[i - 1] == '\r') windows++;
        }
        return windows * 2 > all ? "\r\n" : "\n";
    }

    /// <summary>Whether all lines of a text end alike, in LF or CRLF.</summary>
    public static bool IsUniform(string text)
    {
        var (feeds, pairs, returns) = (text.AsSpan().Count('\n'), text.AsSpan().Count("\r\n"), text.AsSpan().Count('\r'));
        return returns == pairs && (pairs == 0 || pairs == feeds);
    }

    /// <summary>A text whose lines all end in one way.</summary>
    public static string WithBreaks(string text, string lineBreak)
    {
        if (lineBreak == "\n" && !text.Contains('\r')) return text;
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", lineBreak, StringComparison.Ordinal);
    }

    /// <summary>Whether a text is empty or ends in a line break.</summary>
    public static bool IsEnded(string text) => text.Length == 0 || text[^1] is '\n' or '\r';

    /// <summary>Whether two texts are the same, however their lines end.</summary>
    public static bool AreSame(string text, string other) => text == other || Plain(text) == Plain(other);

    /// <summary>Whether two texts differ, and in nothing but blanks and line breaks.</summary>
    public static bool DifferInBlanks(ReadOnlySpan<char> text, ReadOnlySpan<char> other)
    {
        if (text.SequenceEqual(other)) return false;
        while (true)
        {
            text = text.TrimStart();
            other = other.TrimStart();
            if (text.IsEmpty || other.IsEmpty) return text.IsEmpty && other.IsEmpty;
            var same = text.CommonPrefixLength(other);
            if (same == 0) return false;
            text = text[same..];
            other = other[same..];
        }
    }

    private static string Plain(string text) => WithBreaks(text, "\n").Replace('\r', '\n');

    /// <summary>Goes through lines.</summary>
    public ref struct LineRanges(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _next;

        /// <summary>The line that has been reached.</summary>
        public Range Current { get; private set; }

        /// <summary>Goes through the lines.</summary>
        public readonly LineRanges GetEnumerator() => this;

        /// <summary>Goes to the next line; false after the last.</summary>
        public bool MoveNext()
        {
            if (_next >= _text.Length) return false;
            var start = _next;
            var length = _text[start..].IndexOfAny('\n', '\r');
            _next = length < 0 ? _text.Length : start + length + 1;
            if (length >= 0 && _text[_next - 1] == '\r' && _next < _text.Length && _text[_next] == '\n') _next++;
            Current = start.._next;
            return true;
        }
    }
}
