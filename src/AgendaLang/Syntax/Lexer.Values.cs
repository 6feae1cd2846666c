using System.Buffers;

namespace AgendaLang.Syntax;

internal ref partial struct Lexer
{
    // Where a text can end or needs a look: its quote, an escape, the line's end, a control character.
    private static readonly SearchValues<char> TextStops = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018"
        + "\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private static readonly SearchValues<char> AfterGuillemet = SearchValues.Create("»\n\r");
    private static readonly SearchValues<char> AfterHighQuote = SearchValues.Create("”\"\n\r");
    private static readonly SearchValues<char> AfterLowQuote = SearchValues.Create("“”\"\n\r");

    private void Text()
    {
        if (_text[_at..].StartsWith("\"\"\""))
        {
            TextBlock();
            return;
        }
        var flags = TokenFlags.None;
        var at = _at + 1;
        while (true)
        {
            var next = _text[at..].IndexOfAny(TextStops);
            if (next < 0)
            {
                at = _text.Length;
                break;
            }
            at += next;
            var c = _text[at];
            if (c == '"')
            {
                Add(at + 1, TokenKind.Text, flags: flags);
                return;
            }
            if (c is '\n' or '\r') break;
            at++;
            if (c != '\\')
            {
                flags |= TokenFlags.HasControl;
                continue;
            }
            flags |= TokenFlags.HasEscape;
            if (at < _text.Length && _text[at] is not ('\n' or '\r')) at++;
        }
        Add(OpenTextEnd(at), TokenKind.OpenText, flags: flags);
    }

    /// <summary>A text that lacks its quote ends with its line; a brace that ends the line is the block's, not the text's.</summary>
    private readonly int OpenTextEnd(int lineEnd)
    {
        var line = _text[_at..lineEnd].TrimEnd();
        if (line.Length > 1 && line[^1] == '{' && line[^2] is ' ' or '\t') line = line[..^1].TrimEnd();
        return _at + Math.Max(1, line.Length);
    }

    private void CurlyText()
    {
        var end = _text[(_at + 1)..].IndexOfAny(_text[_at] switch { '«' => AfterGuillemet, '“' => AfterHighQuote, _ => AfterLowQuote });
        if (end >= 0 && _text[_at + 1 + end] is not ('\n' or '\r'))
        {
            Add(_at + 1 + end + 1, TokenKind.CurlyText);
            return;
        }
        Add(OpenTextEnd(end < 0 ? _text.Length : _at + 1 + end), TokenKind.OpenText);
    }

    /// <summary>A text block ends where a line begins with the quotes; a word in column 0 ends it too, as an error.</summary>
    private void TextBlock()
    {
        var lineEnd = LineEnd(_at + 3);
        if (!_text[(_at + 3)..lineEnd].IsWhiteSpace())
        {
            Add(OpenTextEnd(lineEnd), TokenKind.OpenTextBlock);
            return;
        }
        var at = lineEnd;
        while (at < _text.Length)
        {
            var line = NextLine(at);
            if (line >= _text.Length || WordStartLength(line) > 0) break;
            at = LineEnd(line);
            var content = _text[line..at];
            var indent = content.Length - content.TrimStart(" \t").Length;
            if (!content[indent..].StartsWith("\"\"\"")) continue;
            Add(line + indent + 3, TokenKind.TextBlock);
            return;
        }
        // Quotes that begin a line and are never closed are the end of a text block whose beginning is missing.
        Add(_lineHasToken || _afterComma ? at : _at + 3, TokenKind.OpenTextBlock);
    }

    private readonly int LineEnd(int at)
    {
        var length = _text[at..].IndexOfAny(LineBreaks);
        return length < 0 ? _text.Length : at + length;
    }

    private readonly int NextLine(int lineEnd) =>
        lineEnd + 1 < _text.Length && _text[lineEnd] == '\r' && _text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;

    private void Number()
    {
        var at = _at;
        while (IsDigit(at)) at++;
        var digits = at - _at;
        if (digits == 4 && Is(at, '-') && IsDigit(at + 1) && IsDigit(at + 2) && Is(at + 3, '-') && IsDigit(at + 4)
            && IsDigit(at + 5) && !ContinuesNumber(at + 6, true))
            Add(at + 6, TokenKind.Date);
        else if (digits == 2 && Is(at, ':') && IsDigit(at + 1) && IsDigit(at + 2) && TimeEnd(at + 3) is var time && !ContinuesNumber(time, false))
            Add(time, TokenKind.Time);
        else if (DurationEnd(at) is var duration && duration > at && !ContinuesNumber(duration, true))
            Add(duration, TokenKind.Duration);
        else if (Is(at, '+') && IsDigit(at + 1) && DigitsEnd(at + 1) is var size && !ContinuesNumber(size, true))
            Add(size, TokenKind.Size);
        else if (!ContinuesNumber(at, true))
            Add(at, TokenKind.Number);
        else
            Add(NumericEnd(at), TokenKind.Numeric);
    }

    private readonly bool Is(int at, char c) => (uint)at < (uint)_text.Length && _text[at] == c;

    private readonly bool IsDigit(int at) => (uint)at < (uint)_text.Length && char.IsAsciiDigit(_text[at]);

    private readonly int DigitsEnd(int at)
    {
        while (IsDigit(at)) at++;
        return at;
    }

    private readonly int TimeEnd(int at) => Is(at, '+') && IsDigit(at + 1) ? DigitsEnd(at + 1) : at;

    private readonly int DurationEnd(int at)
    {
        if (Is(at, 'm')) return at + 1;
        if (!Is(at, 'h')) return at;
        var minutes = DigitsEnd(at + 1);
        return minutes > at + 1 && Is(minutes, 'm') ? minutes + 1 : at + 1;
    }

    /// <summary>Whether what stands at a place belongs to the number before it.</summary>
    private readonly bool ContinuesNumber(int at, bool withDash)
    {
        if ((uint)at >= (uint)_text.Length) return false;
        var c = _text[at];
        if (c == '/') return !Is(at + 1, '/');
        if (c == '.') return !Is(at + 1, '.');
        if (c == '-') return withDash;
        return c is ':' or '+' || (c < 128 ? (Classes[c] & WordPart) != 0 : WordPartLength(at) > 0);
    }

    private readonly int NumericEnd(int at)
    {
        while (ContinuesNumber(at, true) || IsDashInNumber(at)) at += Math.Max(1, _text[at] < 128 ? 1 : WordPartLength(at));
        return at;
    }

    private readonly bool IsDashInNumber(int at) =>
        (uint)at < (uint)_text.Length && _text[at] is '–' or '—' or '‑' or '−' && IsDigit(at + 1);
}
