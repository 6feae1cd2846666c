using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Merging;

/// <summary>What the sides are called in conflicts.</summary>
/// <param name="Ours">The side that the merge is made on.</param>
/// <param name="Base">The state that both come from.</param>
/// <param name="Theirs">The side that is merged in.</param>
public sealed record MergeLabels(string Ours = "ours", string Base = "base", string Theirs = "theirs");

/// <summary>What is to be merged.</summary>
/// <param name="Base">The files as both sides found them, each path once.</param>
/// <param name="Ours">The files of the side that the merge is made on.</param>
/// <param name="Theirs">The files of the side that is merged in.</param>
public sealed record MergeRequest(IReadOnlyList<SourceText> Base, IReadOnlyList<SourceText> Ours, IReadOnlyList<SourceText> Theirs)
{
    /// <summary>Where other files come from that these use; null for nowhere.</summary>
    public IAgendaFiles? Others { get; init; }

    /// <summary>What the sides are called in conflicts.</summary>
    public MergeLabels Labels { get; init; } = new();

    /// <summary>Number of characters of a conflict marker, 1 or more; git's own is 7.</summary>
    public int MarkerSize { get; init; } = 7;
}

/// <summary>What became of a file.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text, with markers where there are conflicts; null if it is gone.</param>
/// <param name="HasConflict">Whether it has markers.</param>
public sealed record MergedFile(string Path, string? Text, bool HasConflict);

/// <summary>Why a place needs a decision.</summary>
public enum ConflictSort : byte
{
    /// <summary>Both sides changed one fact differently.</summary>
    Contradiction,

    /// <summary>The merge made a finding that neither side has, such as somebody in two rooms at once.</summary>
    Meaning,

    /// <summary>A change was not found in the result: a defect of the merge.</summary>
    Unaccounted,
}

/// <summary>A place that somebody has to decide about.</summary>
/// <param name="Sort">Why.</param>
/// <param name="File">The path of the file that it stands in.</param>
/// <param name="Id">The path of the thing (<c>washington.plenary</c>).</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Reason">What is the matter, as a sentence; it stands in the file as well.</param>
/// <param name="Rule">The rule of a <see cref="ConflictSort.Meaning"/>; else null.</param>
public sealed record MergeConflict(ConflictSort Sort, string File, string Id, string Kind, string Reason, RuleInfo? Rule = null);

/// <summary>What a merge gave.</summary>
/// <param name="Files">All files, in ordinal order of their paths.</param>
/// <param name="Conflicts">What must be decided, in the order of the files.</param>
/// <param name="Ledger">Every change of either side with where it ended up.</param>
/// <param name="MergedAsText">The paths of what could not be read, and was merged line by line.</param>
public sealed record MergeResult(ImmutableArray<MergedFile> Files, ImmutableArray<MergeConflict> Conflicts, MergeLedger Ledger, ImmutableArray<string> MergedAsText)
{
    /// <summary>Whether nothing must be decided. Then, and only then, no file has markers.</summary>
    public bool IsClean => Conflicts.IsEmpty;
}

/// <summary>Merges agendas by what they mean.</summary>
/// <remarks>
/// By declaration, property and member of a list. What nobody touched stays byte for byte; what is taken from theirs gets the line breaks of ours. Time grows
/// with the size of the texts. Never fails on what cannot be read: such a declaration is merged line by line.
/// </remarks>
public static class AgendaMerger
{
    /// <summary>Merges one file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="atBase">Its text as both sides found it; empty if it was not there.</param>
    /// <param name="ours">Its text on the side that the merge is made on.</param>
    /// <param name="theirs">Its text on the side that is merged in.</param>
    public static MergeResult Merge(string path, string atBase, string ours, string theirs) =>
        Merge(new([new(path, atBase)], [new(path, ours)], [new(path, theirs)]));

    /// <summary>Merges sets of files.</summary>
    /// <exception cref="ArgumentException">A path is given twice on one side.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The markers have no size.</exception>
    public static MergeResult Merge(MergeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.MarkerSize, 1);
        return new MergeRun(request).Run();
    }
}
