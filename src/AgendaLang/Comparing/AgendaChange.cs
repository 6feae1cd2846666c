using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>What sort of change it is; the words are those of <see cref="ChangeKinds.All"/>.</summary>
public enum ChangeKind : byte
{
    /// <summary>The declaration is new.</summary>
    Added,

    /// <summary>The declaration is gone.</summary>
    Removed,

    /// <summary>It has another id.</summary>
    Renamed,

    /// <summary>It stands in something else, or in another order.</summary>
    Moved,

    /// <summary>It is at another time, or takes longer or shorter.</summary>
    Retimed,

    /// <summary>It is somewhere else.</summary>
    Relocated,

    /// <summary>Others take part, chair, speak, lead, make or receive it.</summary>
    People,

    /// <summary>It is about something else.</summary>
    Topics,

    /// <summary>It has come further, or was called off.</summary>
    Status,

    /// <summary>It is called or worded otherwise.</summary>
    Text,

    /// <summary>It needs, follows or replaces other papers.</summary>
    Documents,

    /// <summary>It rests on something else.</summary>
    Sources,

    /// <summary>Other rules hold for it: level, quorum, deadline, audience …</summary>
    Rules,
}

/// <summary>How much a change matters.</summary>
public enum ChangeClass : byte
{
    /// <summary>It changes what somebody must do, where, when, with whom or on what, or a status or deadline.</summary>
    Substantive,

    /// <summary>It changes how something is called, worded or proven.</summary>
    Editorial,
}

/// <summary>How kinds and classes of change are written.</summary>
public static class ChangeKinds
{
    private static readonly string[] Words =
        ["added", "removed", "renamed", "moved", "retimed", "relocated", "people", "topics", "status", "text", "documents", "sources", "rules"];

    /// <summary>All words, in the order of <see cref="ChangeKind"/>.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>The word of a kind of change.</summary>
    public static string Text(this ChangeKind kind) => Words[(int)kind];

    /// <summary>The word of a class of change.</summary>
    public static string Text(this ChangeClass @class) => @class == ChangeClass.Substantive ? "substantive" : "editorial";
}

/// <summary>One thing that differs between two states, in meaning.</summary>
public sealed record AgendaChange
{
    /// <summary>
    /// What changed: its path in the newer state, of something removed in the older (<c>washington.opening</c>, <c>washington/2025-11-06</c>,
    /// <c>washington/2025-11-06/Coffee#1</c>); of what stands in no declaration the path of the file.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The kind of declaration; <see cref="Kind.None"/> for a file.</summary>
    public required Kind Kind { get; init; }

    /// <summary>The sort of change.</summary>
    public required ChangeKind Change { get; init; }

    /// <summary>How much it matters.</summary>
    public required ChangeClass Class { get; init; }

    /// <summary>The property: its keyword, or <c>id</c>, <c>name</c>, <c>time</c>, <c>date</c>, <c>doc</c>, <c>within</c> (what holds it), <c>order</c>; null for something added or removed.</summary>
    public required string? Property { get; init; }

    /// <summary>What it said; null if nothing.</summary>
    public required string? Before { get; init; }

    /// <summary>What it says; null if nothing.</summary>
    public required string? After { get; init; }

    /// <summary>The ids of the parties and persons that it concerns, in ordinal order.</summary>
    public ImmutableArray<string> Affects => [.. AffectedSymbols.Select(symbol => symbol.Id)];

    /// <summary>The declarations of those parties and persons, in that order; of what is in both states the newer.</summary>
    public required ImmutableArray<Symbol> AffectedSymbols { get; init; }

    /// <summary>The rows of a table of those whom it concerns: the countries and organizations, and the persons who act for none.</summary>
    public IEnumerable<Symbol> AffectedParties => AffectedSymbols.Where(who => who.Kind != Kind.Person || PersonModel.Of(who).Parties.IsEmpty);

    /// <summary>Whether it concerns all parties and persons of its event, of which there are more than three.</summary>
    public required bool AffectsEverybody { get; init; }

    /// <summary>Where it stood; null if nowhere.</summary>
    public required Location? Old { get; init; }

    /// <summary>Where it stands; null if nowhere.</summary>
    public required Location? New { get; init; }

    /// <summary>The id of the group that it belongs to; null if it stands alone.</summary>
    public required string? Group { get; init; }

    /// <summary>The change as a sentence for people. Holds text of the file as it is there.</summary>
    public required string Sentence { get; init; }

    /// <summary>The declaration in the older state; null if it is new, or the change is one of a file.</summary>
    public required Symbol? OldSymbol { get; init; }

    /// <summary>The declaration in the newer state; null if it is gone, or the change is one of a file.</summary>
    public required Symbol? NewSymbol { get; init; }

    /// <summary>What it named and names no more, of the older state.</summary>
    public required ImmutableArray<Symbol> Dropped { get; init; }

    /// <summary>What it names and did not name before, of the newer state.</summary>
    public required ImmutableArray<Symbol> Gained { get; init; }

    /// <summary>The event that it belongs to, or is, in the older state; null if it belongs to none, or that is new.</summary>
    public required Symbol? OldEvent { get; init; }

    /// <summary>The event that it belongs to, or is, in the newer state; null if it belongs to none, or that is gone.</summary>
    public required Symbol? NewEvent { get; init; }

    /// <summary>
    /// Whether it is a substantive change of an event that was adopted or concluded, without a higher <c>revision</c> to say that it was issued anew.
    /// </summary>
    public bool BreaksAdopted => Class == ChangeClass.Substantive && OldEvent != null && EventModel.Of(OldEvent).IsAdopted
        && (NewEvent == null || EventModel.Of(NewEvent).Revision <= EventModel.Of(OldEvent).Revision);
}

/// <summary>Changes that one act made in several places.</summary>
/// <param name="Id">What <see cref="AgendaChange.Group"/> of its changes says: <c>g1</c>, <c>g2</c> …</param>
/// <param name="Cause">The sort of act: <c>holder-added</c>, <c>holder-removed</c>, <c>sessions-swapped</c>, <c>zone-corrected</c>, <c>person-replaced</c>, <c>room-changed</c>, <c>shifted</c>, <c>sessions-missing</c>, <c>ids-reissued</c>, <c>topics-moved</c>.</param>
/// <param name="Count">How many changes belong to it.</param>
/// <param name="Sentence">The act as a sentence for people.</param>
public sealed record ChangeGroup(string Id, string Cause, int Count, string Sentence);

/// <summary>All that differs between two states, in meaning.</summary>
/// <param name="Changes">The changes, in the order of the newer state; what is gone after what stays of its event.</param>
/// <param name="Groups">The groups, in the order of their first changes.</param>
public sealed record Comparison(ImmutableArray<AgendaChange> Changes, ImmutableArray<ChangeGroup> Groups)
{
    /// <summary>Number of declarations that are new.</summary>
    public int Added => Changes.Count(change => change.Change == ChangeKind.Added);

    /// <summary>Number of declarations that are gone.</summary>
    public int Removed => Changes.Count(change => change.Change == ChangeKind.Removed);

    /// <summary>Number of all other changes.</summary>
    public int Changed => Changes.Length - Added - Removed;

    /// <summary>Number of substantive changes.</summary>
    public int Substantive => Changes.Count(change => change.Class == ChangeClass.Substantive);

    /// <summary>Number of editorial changes.</summary>
    public int Editorial => Changes.Length - Substantive;

    /// <summary>
    /// The changes that fit a condition, with the groups that they belong to, which count them only. A group of which too little is left for its sentence to
    /// be true is none any more: its changes stand alone.
    /// </summary>
    public Comparison Where(Func<AgendaChange, bool> isWanted)
    {
        var changes = Changes.Where(isWanted).ToImmutableArray();
        if (changes.Length == Changes.Length) return this;
        var counts = changes.Where(change => change.Group != null).GroupBy(change => change.Group!).ToDictionary(group => group.Key, group => group.Count());
        var groups = Groups.Where(group => counts.GetValueOrDefault(group.Id) is var left && left > 1
            && (left == group.Count || !group.Cause.StartsWith("holder", StringComparison.Ordinal))).Select(group => group with { Count = counts[group.Id] }).ToImmutableArray();
        var kept = groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. changes.Select(change => change.Group == null || kept.Contains(change.Group) ? change : change with { Group = null })], groups);
    }
}
