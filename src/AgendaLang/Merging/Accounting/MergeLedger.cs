using System.Collections.Immutable;

namespace AgendaLang.Merging;

/// <summary>Where a change of one side ended up.</summary>
public enum LedgerOutcome : byte
{
    /// <summary>It is in the result.</summary>
    Result,

    /// <summary>Both sides made it, and it is in the result once.</summary>
    Both,

    /// <summary>It stands in a conflict.</summary>
    Conflict,

    /// <summary>Nothing is left of what it was about: the order of things that the other side took out.</summary>
    Superseded,

    /// <summary>It was not found in the result. This is a defect of the merge, which is not called clean then.</summary>
    Unaccounted,
}

/// <summary>One change that one side made.</summary>
/// <param name="Side">Whose change it is: ours or theirs.</param>
/// <param name="Id">The path of what was changed (<c>washington.plenary</c>), or the path of a file.</param>
/// <param name="Kind">What it is: <c>session</c>, <c>file</c>.</param>
/// <param name="Change"><c>added</c>, <c>removed</c>, <c>changed</c>, <c>moved</c> or <c>reordered</c>.</param>
/// <param name="Property">What of it was changed; null for the whole of it.</param>
/// <param name="Before">What it was; null if it was not there.</param>
/// <param name="After">What it became; null if it is not there any more.</param>
/// <param name="Outcome">Where the change ended up.</param>
public sealed record LedgerEntry(MergeSide Side, string Id, string Kind, string Change, string? Property, string? Before, string? After, LedgerOutcome Outcome);

/// <summary>Every change of either side with where it ended up. Made from the result as it reads, not from what the merge meant to do.</summary>
/// <param name="Entries">The changes: those of ours, then those of theirs, each in the order of the files.</param>
public sealed record MergeLedger(ImmutableArray<LedgerEntry> Entries)
{
    /// <summary>Whether every change was found again.</summary>
    public bool IsBalanced => Entries.All(entry => entry.Outcome != LedgerOutcome.Unaccounted);

    /// <summary>How many changes ended up in one way.</summary>
    public int Count(LedgerOutcome outcome) => Entries.Count(entry => entry.Outcome == outcome);
}
