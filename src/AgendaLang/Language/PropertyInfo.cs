using System.Collections.Immutable;

namespace AgendaLang.Language;

/// <summary>How often a property may be given in one declaration.</summary>
public enum Occurrence : byte
{
    /// <summary>Once.</summary>
    Once,

    /// <summary>Any number of times; the lines add up to one list.</summary>
    List,

    /// <summary>Any number of times, each a fact of its own.</summary>
    Many,
}

/// <summary>A row of the table of properties (language reference, section 5).</summary>
public sealed record PropertyInfo
{
    /// <summary>The keyword, or its first word.</summary>
    public required Keyword Keyword { get; init; }

    /// <summary>The second word (<c>decides by</c>); <see cref="Keyword.None"/> where there is one only.</summary>
    public Keyword SecondWord { get; init; }

    /// <summary>The kinds that have it. Rows of one keyword have no kind in common.</summary>
    public required KindSet On { get; init; }

    /// <summary>How often it may be given.</summary>
    public Occurrence Occurrence { get; init; }

    /// <summary>The values after the keyword, in order.</summary>
    public required ImmutableArray<ValueSlot> Values { get; init; }

    /// <summary>The keywords that may stand after the values, each once, in any order.</summary>
    public ImmutableArray<SubKeywordInfo> SubKeywords { get; init; } = [];

    /// <summary>Whether the canonical form always writes it in the block, never on the head line.</summary>
    public bool IsBlockOnly { get; init; }

    /// <summary>Whether the order of its values says something.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>What it says, in one line.</summary>
    public required string Help { get; init; }

    /// <summary>A line as it would be written.</summary>
    public required string Example { get; init; }

    /// <summary>Its place in the table: the order of head-line properties in canonical form.</summary>
    public int Order { get; internal set; }

    /// <summary>How it is written, both words.</summary>
    public string Text => SecondWord == Keyword.None ? Keyword.Text() : $"{Keyword.Text()} {SecondWord.Text()}";

    /// <summary>The sub-keyword of a word; null if the property does not take it.</summary>
    public SubKeywordInfo? FindSubKeyword(Keyword keyword)
    {
        foreach (var sub in SubKeywords)
            if (sub.Keyword == keyword) return sub;
        return null;
    }
}
