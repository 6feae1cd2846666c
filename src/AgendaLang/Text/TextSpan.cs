namespace AgendaLang.Text;

/// <summary>A stretch of a text: where it starts and how long it is, in UTF-16 units.</summary>
/// <param name="Start">Offset of the first unit; 0 or more.</param>
/// <param name="Length">Number of units; 0 or more. An empty span is a place between two units.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>Offset just after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether nothing stands in the span.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies wholly in this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether <paramref name="offset"/> lies in this span or at one of its ends.</summary>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    /// <summary>The same span, <paramref name="distance"/> units later.</summary>
    public TextSpan Shift(int distance) => new(Start + distance, Length);

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <summary>Whether the left span comes first.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left span comes first or is equal.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left span comes later.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left span comes later or is equal.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}

/// <summary>A place in a text, both parts counted from 0; the column in UTF-16 units (as LSP counts by default).</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Column">The UTF-16 unit in the line, from 0.</param>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>A replacement of a stretch of text by another.</summary>
/// <param name="Span">What is replaced; empty for an insertion.</param>
/// <param name="NewText">What stands there afterwards; empty for a deletion.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);
