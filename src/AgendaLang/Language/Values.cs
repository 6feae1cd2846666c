using System.Collections.Immutable;

namespace AgendaLang.Language;

/// <summary>How a value is written (language reference, section 2).</summary>
public enum ValueForm : byte
{
    /// <summary>The id that a declaration gives itself.</summary>
    Id,
    /// <summary>A text in quotes, or a text block.</summary>
    Text,
    /// <summary>An id or path that stands for a declaration.</summary>
    Reference,
    /// <summary>An id that once was; refers to nothing.</summary>
    FormerId,
    /// <summary>A date.</summary>
    Date,
    /// <summary>A date or range of dates.</summary>
    DateRange,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A time of day or range of times.</summary>
    TimeRange,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>A whole number.</summary>
    Number,
    /// <summary>A number, or a head and others: <c>1+4</c>.</summary>
    Size,
    /// <summary>A language tag (BCP 47).</summary>
    Language,
    /// <summary>A time zone (IANA).</summary>
    Zone,
    /// <summary>A country code (ISO 3166-1 alpha-2).</summary>
    CountryCode,
    /// <summary>The id of a rule.</summary>
    Rule,
    /// <summary>A word from a <see cref="Vocabulary"/>.</summary>
    Term,
}

/// <summary>One value of a property, a sub-keyword or a head.</summary>
/// <param name="Form">How it is written.</param>
public sealed record ValueSlot(ValueForm Form)
{
    /// <summary>Whether it can be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether several can be given, with commas between.</summary>
    public bool IsList { get; init; }

    /// <summary>The kinds that a reference may lead to; empty where <see cref="IsSameKind"/>.</summary>
    public KindSet Targets { get; init; }

    /// <summary>Whether a reference leads to a declaration of the kind that it stands in.</summary>
    public bool IsSameKind { get; init; }

    /// <summary>The words that can stand here; null unless a <see cref="ValueForm.Term"/>.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>What is due here, for a sentence: "a date such as 2025-11-06".</summary>
    public required string Label { get; init; }

    /// <summary>How the reference page writes it: <c>DATE</c>, <c>person</c>.</summary>
    public required string Notation { get; init; }
}

/// <summary>A keyword that stands after a property's values and adds to them: <c>led by</c>.</summary>
/// <param name="Keyword">The keyword, or its first word.</param>
/// <param name="Values">What follows it.</param>
/// <param name="Help">What it says, in one line.</param>
public sealed record SubKeywordInfo(Keyword Keyword, ImmutableArray<ValueSlot> Values, string Help)
{
    /// <summary>The second word (<c>by</c>); <see cref="Keyword.None"/> where there is one only.</summary>
    public Keyword SecondWord { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How it is written, both words.</summary>
    public string Text => SecondWord == Keyword.None ? Keyword.Text() : $"{Keyword.Text()} {SecondWord.Text()}";
}
