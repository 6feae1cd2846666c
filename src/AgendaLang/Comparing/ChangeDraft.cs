using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Comparing;

/// <summary>A change while it is worked out.</summary>
internal sealed class ChangeDraft
{
    public Symbol? Old { get; init; }

    public Symbol? New { get; init; }

    /// <summary>The file, for a change that belongs to no declaration.</summary>
    public AgendaFile? OldFile { get; init; }

    /// <inheritdoc cref="OldFile"/>
    public AgendaFile? NewFile { get; init; }

    public required ChangeKind Change { get; init; }

    public required ChangeClass Class { get; set; }

    public string? Property { get; init; }

    public Keyword Keyword { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public TextSpan? OldSpan { get; init; }

    public TextSpan? NewSpan { get; init; }

    /// <summary>The facts that the older state had instead, of a list its members; empty if none.</summary>
    public IReadOnlyList<PropertyFact> Dropped { get; init; } = [];

    /// <summary>The facts that the newer state has instead, of a list its members; empty if none.</summary>
    public IReadOnlyList<PropertyFact> Gained { get; init; } = [];

    /// <summary>
    /// Of the topics, papers and speakers dropped, those that what stands in the thing has now; of those gained, those that what stands in it had before and
    /// has no more.
    /// </summary>
    public IReadOnlyList<PropertyFact> InParts { get; init; } = [];

    /// <summary>Of a list of parties, the facts dropped of which every member is still in it, and those gained of which every member was: by a group, or by itself.</summary>
    public IReadOnlyList<PropertyFact> Covered { get; init; } = [];

    /// <summary>Of a list of parties, the parties and persons who are in it in one state only; null for anything else.</summary>
    public IReadOnlyCollection<Symbol>? Concerned { get; init; }

    /// <summary>Whether both states have members of the list besides.</summary>
    public bool HasKept { get; init; }

    /// <summary>When it was, for what was retimed.</summary>
    public When? Was { get; init; }

    /// <summary>When it is, for what was retimed.</summary>
    public When? Is { get; init; }

    /// <summary>What stands in another place of an order or in something else, with what it comes after now.</summary>
    public IReadOnlyList<Shift> Shifts { get; init; } = [];

    /// <summary>Topics that nothing of the event discusses since the change, of the older state.</summary>
    public IReadOnlyList<Symbol> Lost { get; set; } = [];

    public ISet<Symbol> Affected { get; set; } = new HashSet<Symbol>();

    /// <summary>Whether whom it concerns and what is said of it are known.</summary>
    public bool IsSettled { get; set; }

    /// <inheritdoc cref="AgendaChange.AffectsEverybody"/>
    public bool AffectsEverybody { get; set; }

    public string? Cause { get; set; }

    public string Sentence { get; set; } = "";

    /// <summary>What changed, as it is now, else as it was.</summary>
    public Symbol? Symbol => New ?? Old;

    public Kind Kind => Symbol?.Kind ?? Kind.None;
}

/// <summary>A member of an order that has another place in it.</summary>
/// <param name="What">What it is, of the newer state.</param>
/// <param name="After">What comes right before it now; null if it is the first.</param>
/// <param name="Before">What comes right after it now; null if it is the last.</param>
internal sealed record Shift(Symbol? What, Symbol? After, Symbol? Before);
