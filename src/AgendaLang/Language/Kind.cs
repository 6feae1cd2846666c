using System.Collections;
using System.Numerics;

namespace AgendaLang.Language;

/// <summary>The kinds of declaration (language reference, section 4).</summary>
public enum Kind : byte
{
    /// <summary>No declaration: the file itself, or a kind that is not known.</summary>
    None,
    /// <summary>A state.</summary>
    Country,
    /// <summary>An intergovernmental or other body.</summary>
    Organization,
    /// <summary>A named set of parties.</summary>
    Group,
    /// <summary>A negotiating format.</summary>
    Format,
    /// <summary>Somebody.</summary>
    Person,
    /// <summary>A city or venue.</summary>
    Place,
    /// <summary>A room of a place.</summary>
    Room,
    /// <summary>A subject.</summary>
    Topic,
    /// <summary>A project that parties carry.</summary>
    Initiative,
    /// <summary>What was agreed.</summary>
    Agreement,
    /// <summary>Who published what a fact rests on.</summary>
    Source,
    /// <summary>A paper.</summary>
    Document,
    /// <summary>A journey made of meetings.</summary>
    Tour,
    /// <summary>An event that is not a summit.</summary>
    Meeting,
    /// <summary>The event that the agenda is for.</summary>
    Summit,
    /// <summary>What happens on one date.</summary>
    Day,
    /// <summary>A part of the programme.</summary>
    Session,
    /// <summary>An agenda item.</summary>
    Item,
    /// <summary>Coffee, transfer, prayer.</summary>
    Break,
    /// <summary>What a party proposes.</summary>
    Proposal,
    /// <summary>What a party asks of another.</summary>
    Request,
    /// <summary>What somebody said.</summary>
    Statement,
}

/// <summary>A set of kinds, in the order of <see cref="Kind"/>.</summary>
public readonly record struct KindSet : IReadOnlyCollection<Kind>
{
    private readonly uint _bits;

    private KindSet(uint bits) => _bits = bits;

    /// <summary>No kind.</summary>
    public static KindSet Empty { get; }

    /// <summary>Every kind.</summary>
    public static KindSet All { get; } = new(((2u << (int)Kind.Statement) - 1) & ~1u);

    /// <summary>Meeting and summit: what the reference calls an event.</summary>
    public static KindSet Events { get; } = Of(Kind.Meeting, Kind.Summit);

    /// <summary>Country, organization, group and format: what the reference calls a party.</summary>
    public static KindSet Parties { get; } = Of(Kind.Country, Kind.Organization, Kind.Group, Kind.Format);

    /// <inheritdoc/>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>Whether the set holds nothing.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The set of the kinds given.</summary>
    public static KindSet Of(params ReadOnlySpan<Kind> kinds)
    {
        var bits = 0u;
        foreach (var kind in kinds) bits |= 1u << (int)kind;
        return new(bits);
    }

    /// <summary>Whether the set holds a kind.</summary>
    public bool Contains(Kind kind) => (_bits >> (int)kind & 1) != 0;

    /// <summary>All kinds of either set.</summary>
    public static KindSet operator |(KindSet left, KindSet right) => new(left._bits | right._bits);

    /// <summary>The kinds of both sets.</summary>
    public static KindSet operator &(KindSet left, KindSet right) => new(left._bits & right._bits);

    /// <summary>The kinds of the left set that the right one lacks.</summary>
    public static KindSet operator -(KindSet left, KindSet right) => new(left._bits & ~right._bits);

    /// <inheritdoc/>
    public IEnumerator<Kind> GetEnumerator()
    {
        for (var bits = _bits; bits != 0; bits &= bits - 1)
            yield return (Kind)BitOperations.TrailingZeroCount(bits);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
