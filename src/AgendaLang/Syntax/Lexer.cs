using System.Buffers;
using System.Runtime.CompilerServices;
using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

/// <summary>Cuts text into tokens. Every character belongs to a token or to the lead of one; nothing fails.</summary>
internal ref partial struct Lexer
{
    private const byte WordStart = 1, WordPart = 2, Digit = 4, Blank = 8;

    private static readonly byte[] Classes = BuildClasses();

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    private readonly ReadOnlySpan<char> _text;
    private Token[] _tokens;
    private int _count;
    private int _at;
    private int _lead;
    private bool _lineHasToken;
    private bool _afterComma;
    private bool _hasDoc;

    private Lexer(ReadOnlySpan<char> text, int from, Token[] buffer)
    {
        _text = text;
        _tokens = buffer;
        _at = _lead = from;
    }

    /// <summary>Reads <c>text[from..to]</c>, which begins at a line's start, into a buffer that grows as needed.</summary>
    /// <returns>Number of tokens; the last is <see cref="TokenKind.End"/>.</returns>
    public static int Read(string text, int from, int to, ref Token[] buffer)
    {
        var lexer = new Lexer(text.AsSpan(0, to), from, buffer);
        lexer.Run();
        buffer = lexer._tokens;
        return lexer._count;
    }

    private void Run()
    {
        if (_at == 0 && _text.Length > 0 && _text[0] == '\uFEFF') _at++;
        while (true)
        {
            var text = _text;
            var at = _at;
            while ((uint)at < (uint)text.Length && text[at] == ' ') at++;
            _at = at;
            if ((uint)at >= (uint)text.Length) break;
            var c = text[at];
            var kind = c < 128 ? Classes[c] : (byte)0;
            if ((kind & WordStart) != 0) Word();
            else if ((kind & Digit) != 0) Number();
            else Other(c);
        }
        Add(_text.Length, TokenKind.End);
    }

    private void Other(char c)
    {
        switch (c)
        {
            case '\t':
                _at++;
                break;
            case '\n':
                LineBreak(1);
                break;
            case '\r':
                LineBreak(_at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1);
                break;
            case '/' when _at + 1 < _text.Length && _text[_at + 1] == '/':
                Comment();
                break;
            case '/' when _afterComma && !_lineHasToken:
                HalfComment();
                break;
            case '"':
                Text();
                break;
            case ',':
                Punctuation(TokenKind.Comma);
                _afterComma = true;
                break;
            case '=':
                Add(_at + 1, TokenKind.EqualsSign, Keyword.Equals);
                break;
            case '{':
                Punctuation(TokenKind.OpenBrace);
                break;
            case '}':
                Punctuation(TokenKind.CloseBrace);
                break;
            case '-':
                Punctuation(TokenKind.Dash);
                break;
            case '.' when _at + 1 < _text.Length && _text[_at + 1] == '.':
                Add(_at + 2, TokenKind.DotDot);
                break;
            case '–' or '—' or '‑' or '−':
                Punctuation(TokenKind.LongDash);
                break;
            case '“' or '„' or '«':
                CurlyText();
                break;
            default:
                if (Blanks.Is(c)) _at++;
                else if (c >= 128 && WordStartLength(_at) > 0) Word();
                else BadCharacters();
                break;
        }
    }

    private void Punctuation(TokenKind kind) => Add(_at + 1, kind);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int end, TokenKind kind, Keyword keyword = Keyword.None, TokenFlags flags = TokenFlags.None)
    {
        if (!_lineHasToken) flags |= TokenFlags.StartsLine;
        if (_hasDoc) flags |= TokenFlags.HasDoc;
        var tokens = _tokens;
        if ((uint)_count >= (uint)tokens.Length)
        {
            Array.Resize(ref tokens, tokens.Length * 2);
            _tokens = tokens;
        }
        tokens[_count++] = new(_at, end - _at, _at - _lead, kind, keyword, flags);
        _at = _lead = end;
        _lineHasToken = true;
        _afterComma = _hasDoc = false;
    }

    /// <summary>A line break ends a statement where there is one on the line, unless a comma continues it.</summary>
    private void LineBreak(int length)
    {
        if (_lineHasToken && !_afterComma) Add(_at + length, TokenKind.NewLine);
        else _at += length;
        _lineHasToken = false;
    }

    private void Comment()
    {
        var rest = _text[_at..];
        if (!_lineHasToken && DocComment.Begins(rest)) _hasDoc = true;
        var length = rest.IndexOfAny(LineBreaks);
        _at = length < 0 ? _text.Length : _at + length;
    }

    /// <summary>A line inside a list that begins with one slash is a comment that lacks the other, not the list's end.</summary>
    private void HalfComment()
    {
        Add(_at + Blanks.TrimEndOfLines(_text[_at..LineEnd(_at)]).Length, TokenKind.Bad);
        _afterComma = true;
    }

    private void Word()
    {
        var text = _text;
        var at = WordEnd(_at);
        var word = text[_at..at];
        if ((uint)at < (uint)text.Length && text[at] == '.' && !(at + 1 < text.Length && text[at + 1] == '.'))
        {
            Add(PathEnd(at), TokenKind.Path);
            return;
        }
        Add(at, TokenKind.Word, word[0] < 128 ? Keywords.Find(word) : Keyword.None);
    }

    private readonly int WordEnd(int at)
    {
        var text = _text;
        while ((uint)at < (uint)text.Length)
        {
            var c = text[at];
            if (c < 128)
            {
                if ((Classes[c] & WordPart) == 0) break;
                if (c == '/' && at + 1 < text.Length && text[at + 1] == '/') break;
                at++;
            }
            else
            {
                var length = WordPartLength(at);
                if (length == 0) break;
                at += length;
            }
        }
        return at;
    }

    private readonly int PathEnd(int at)
    {
        while (at < _text.Length && _text[at] == '.' && !(at + 1 < _text.Length && _text[at + 1] == '.'))
        {
            at++;
            if (at < _text.Length && WordStartLength(at) > 0) at = WordEnd(at);
        }
        return at;
    }

    private void BadCharacters()
    {
        var at = _at;
        do at += char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]) ? 2 : Math.Max(1, EscapeLength(at));
        while (at < _text.Length && IsBad(at));
        Add(at, TokenKind.Bad);
    }

    /// <summary>The length of a character by its number, <c>\u{1F91D}</c>, that stands outside a text; its braces open and close no block.</summary>
    private readonly int EscapeLength(int at)
    {
        if (!_text[at..].StartsWith("\\u{")) return 0;
        var rest = _text[(at + 3)..];
        var end = rest.IndexOfAnyExcept(HexDigits);
        return end is > 0 and <= 6 && rest[end] == '}' ? 3 + end + 1 : 0;
    }

    private readonly bool IsBad(int at)
    {
        var c = _text[at];
        if (c < 128)
            return Classes[c] == 0 && c is not ('\n' or '\r' or '"' or ',' or '=' or '{' or '}' or '-' or '.')
                || c == '/' && !(at + 1 < _text.Length && _text[at + 1] == '/');
        return !Blanks.Is(c) && c is not ('–' or '—' or '‑' or '−' or '“' or '„' or '«') && WordStartLength(at) == 0;
    }

    private readonly int WordStartLength(int at)
    {
        var c = _text[at];
        if (c < 128) return Classes[c] & WordStart;
        var length = RuneAt(at, out var rune);
        return length > 0 && UnicodeText.IsWordStart(rune) ? length : 0;
    }

    private readonly int WordPartLength(int at)
    {
        var length = RuneAt(at, out var rune);
        if (length == 0) return 0;
        return UnicodeText.IsWordPart(rune) ? length : 0;
    }

    private readonly int RuneAt(int at, out System.Text.Rune rune) =>
        System.Text.Rune.DecodeFromUtf16(_text[at..], out rune, out var length) == OperationStatus.Done ? length : 0;

    private static byte[] BuildClasses()
    {
        var classes = new byte[128];
        for (var c = 'a'; c <= 'z'; c++) classes[c] = classes[char.ToUpperInvariant(c)] = WordStart | WordPart;
        for (var c = '0'; c <= '9'; c++) classes[c] = Digit | WordPart;
        foreach (var c in "-_/") classes[c] = WordPart;
        foreach (var c in " \t\v\f") classes[c] = Blank;
        return classes;
    }
}
