using System.Runtime.InteropServices;
using AgendaLang.Language;

namespace AgendaLang.Syntax;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>The end of the text; carries the blanks and comments before it.</summary>
    End,
    /// <summary>The line break that ends a statement; carries the comment at the line's end.</summary>
    NewLine,
    /// <summary>A word: keyword, id, vocabulary word, zone.</summary>
    Word,
    /// <summary>A path of words with dots between.</summary>
    Path,
    /// <summary>A text in quotes.</summary>
    Text,
    /// <summary>A text in typographic quotes.</summary>
    CurlyText,
    /// <summary>A text block.</summary>
    TextBlock,
    /// <summary>A text whose closing quote is missing.</summary>
    OpenText,
    /// <summary>A text block whose closing quotes are missing.</summary>
    OpenTextBlock,
    /// <summary>Four digits, two, two, with hyphens between; not necessarily a date that exists.</summary>
    Date,
    /// <summary>Two digits, colon, two digits, perhaps <c>+1</c>; not necessarily a time that exists.</summary>
    Time,
    /// <summary>Hours, minutes or both, with <c>h</c> and <c>m</c>.</summary>
    Duration,
    /// <summary>Digits.</summary>
    Number,
    /// <summary>Digits, <c>+</c>, digits.</summary>
    Size,
    /// <summary>Anything else that begins with a digit.</summary>
    Numeric,
    /// <summary><c>..</c></summary>
    DotDot,
    /// <summary><c>-</c></summary>
    Dash,
    /// <summary>A typographic dash where a hyphen is meant.</summary>
    LongDash,
    /// <summary><c>,</c></summary>
    Comma,
    /// <summary><c>=</c></summary>
    EqualsSign,
    /// <summary><c>{</c></summary>
    OpenBrace,
    /// <summary><c>}</c></summary>
    CloseBrace,
    /// <summary>Characters that mean nothing.</summary>
    Bad,
}

/// <summary>What is worth remembering of a token.</summary>
[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>The first of its line.</summary>
    StartsLine = 1,

    /// <summary>A doc comment stands on a line before it.</summary>
    HasDoc = 2,

    /// <summary>A text with a backslash.</summary>
    HasEscape = 4,

    /// <summary>A text with a control character.</summary>
    HasControl = 8,
}

/// <summary>A token as the lexer gives it: 16 bytes, no references. What precedes it (blanks, comments, empty lines) is its lead.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Token(int start, int length, int lead, TokenKind kind, Keyword keyword, TokenFlags flags) : IEquatable<Token>
{
    public readonly int Start = start;
    public readonly int Length = length;
    public readonly int Lead = lead;
    public readonly TokenKind Kind = kind;
    public readonly Keyword Keyword = keyword;
    public readonly TokenFlags Flags = flags;

    public int End => Start + Length;

    public bool StartsLine => (Flags & TokenFlags.StartsLine) != 0;

    public bool HasDoc => (Flags & TokenFlags.HasDoc) != 0;

    public bool Equals(Token other) => Start == other.Start && Length == other.Length && Kind == other.Kind;

    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    public override int GetHashCode() => Start;
}
