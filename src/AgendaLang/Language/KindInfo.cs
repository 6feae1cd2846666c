using System.Collections.Immutable;

namespace AgendaLang.Language;

/// <summary>A row of the table of kinds (language reference, section 4).</summary>
public sealed record KindInfo
{
    /// <summary>The kind.</summary>
    public required Kind Kind { get; init; }

    /// <summary>What stands after the keyword, in order.</summary>
    public required ImmutableArray<ValueSlot> Head { get; init; }

    /// <summary>Whether it can stand at the top level of a file.</summary>
    public bool IsTopLevel { get; init; }

    /// <summary>The kinds whose block can hold it.</summary>
    public KindSet Holders { get; init; }

    /// <summary>What it is, in one line.</summary>
    public required string Help { get; init; }

    /// <summary>A declaration as it would be written.</summary>
    public required string Example { get; init; }

    /// <summary>The word with its article, for a sentence: "a country", "an item".</summary>
    public string Article => Language.Kind.None == Kind ? "" : ("aeiou".Contains(Kind.Text()[0]) ? "an " : "a ") + Kind.Text();

    /// <summary>Whether its head begins with an id.</summary>
    public bool HasId => Head[0].Form == ValueForm.Id;

    /// <summary>Whether it may stand in the block of <paramref name="holder"/>; <see cref="Kind.None"/> is the file.</summary>
    public bool CanStandIn(Kind holder) => holder == Kind.None ? IsTopLevel : Holders.Contains(holder);
}
