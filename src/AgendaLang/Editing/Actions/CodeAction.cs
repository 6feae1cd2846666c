using System.Collections.Immutable;
using AgendaLang.Findings;

namespace AgendaLang.Editing;

/// <summary>Something that an editor offers to do at a place.</summary>
/// <param name="Title">What it does, as a command: <c>Declare the person "gor" in parties.agenda</c>.</param>
/// <param name="Kind">What sort of action it is: one of <see cref="CodeActionKinds"/>.</param>
/// <param name="Edits">The replacements, which do not overlap; lines that they add end as those of their file do. Empty while <see cref="IsDeferred"/>.</param>
internal sealed record CodeAction(string Title, string Kind, ImmutableArray<FileEdit> Edits)
{
    /// <summary>The findings that it mends.</summary>
    public ImmutableArray<Finding> Mends { get; init; } = [];

    /// <summary>Whether it may be taken without thinking: what the writer meant is certain.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Whether its edits are worked out only when somebody takes it: <see cref="CodeActions.Resolve"/>.</summary>
    public bool IsDeferred { get; init; }
}

/// <summary>The sorts of action, in the words of editors: what stands before a dot is the wider sort.</summary>
internal static class CodeActionKinds
{
    /// <summary>Mends a finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>Makes something of its own out of a part.</summary>
    public const string Extract = "refactor.extract";

    /// <summary>Says the same in another way.</summary>
    public const string Rewrite = "refactor.rewrite";

    /// <summary>Mends all that can be mended safely in a file.</summary>
    public const string FixAll = "source.fixAll.agenda";

    /// <summary>Puts what stands in a file in order.</summary>
    public const string Organize = "source.organize.agenda";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [QuickFix, Extract, Rewrite, FixAll, Organize];

    /// <summary>Whether an action of a kind is wanted by somebody who asks for some kinds, or wider ones.</summary>
    public static bool Holds(IReadOnlyList<string>? wanted, string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (wanted == null) return true;
        foreach (var wide in wanted)
            if (wide.Length == 0 || kind.StartsWith(wide, StringComparison.Ordinal) && (kind.Length == wide.Length || kind[wide.Length] == '.')) return true;
        return false;
    }
}
