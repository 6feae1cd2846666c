using System.Collections.Immutable;
using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What kind of thing a proposal of completion is, for its icon.</summary>
internal enum CompletionKind : byte
{
    /// <summary>A keyword that begins a declaration, or <c>use</c>.</summary>
    Kind,
    /// <summary>A property.</summary>
    Property,
    /// <summary>A sub-keyword, or the second word of a keyword.</summary>
    SubKeyword,
    /// <summary>A word of a vocabulary.</summary>
    Term,
    /// <summary>A declaration; <see cref="CompletionItem.Declared"/> says of which kind.</summary>
    Reference,
    /// <summary>An id to declare something by.</summary>
    Id,
    /// <summary>A country of ISO 3166-1.</summary>
    Country,
    /// <summary>A date or range of dates.</summary>
    Date,
    /// <summary>A time or range of times.</summary>
    Time,
    /// <summary>A duration.</summary>
    Duration,
    /// <summary>A number or size.</summary>
    Number,
    /// <summary>A text in quotes.</summary>
    Text,
    /// <summary>A language.</summary>
    Language,
    /// <summary>A time zone.</summary>
    Zone,
    /// <summary>A rule.</summary>
    Rule,
    /// <summary>A file.</summary>
    File,
    /// <summary>A folder.</summary>
    Folder,
}

/// <summary>One proposal of completion.</summary>
/// <param name="Label">What the list shows, and what is sorted among equals.</param>
/// <param name="Kind">What it is.</param>
internal sealed record CompletionItem(string Label, CompletionKind Kind)
{
    /// <summary>The kind of the declaration that it names; <see cref="Language.Kind.None"/> for anything else.</summary>
    public Kind Declared { get; init; }

    /// <summary>What is shown beside the label: a name with its flag, what a word says.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What is shown at the end of the line: an office, the reason why it stands where it stands.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What typed letters are compared with: the label and all names.</summary>
    public string FilterText { get; init; } = Label;

    /// <summary>What the list is sorted by, in ordinal order.</summary>
    public string SortText { get; init; } = Label;

    /// <summary>What is written when it is chosen.</summary>
    public string Text { get; init; } = Label;

    /// <summary>The same with places to fill in, in the notation of snippets (<c>$1</c>, <c>${2:text}</c>); null where there are none.</summary>
    public string? Snippet { get; init; }

    /// <summary>What else changes in the file when it is chosen, such as a <c>use</c> line; it never touches the word under the cursor.</summary>
    public ImmutableArray<TextChange> Additional { get; init; } = [];

    /// <summary>Whether it is the one to be marked at first.</summary>
    public bool IsPreselected { get; init; }

    /// <summary>Whether it names something postponed or cancelled, shown struck through.</summary>
    public bool IsOff { get; init; }

    /// <summary>The characters that choose it and are then typed, each a character.</summary>
    public string CommitCharacters { get; init; } = "";

    /// <summary>Whether a further proposal is due as soon as it is written.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>What <see cref="Completions.Describe"/> finds its help by; empty where there is none.</summary>
    public string HelpKey { get; init; } = "";
}

/// <summary>The proposals for a place.</summary>
/// <param name="Items">The proposals, the best first.</param>
/// <param name="Insert">What is replaced if what stands behind the cursor is to stay.</param>
/// <param name="Replace">What is replaced if the whole word under the cursor is to go; begins where <paramref name="Insert"/> does.</param>
/// <param name="IsIncomplete">Whether there would be others after a further letter.</param>
internal sealed record CompletionList(ImmutableArray<CompletionItem> Items, TextSpan Insert, TextSpan Replace, bool IsIncomplete)
{
    /// <summary>No proposals.</summary>
    public static CompletionList Empty(int offset) => new([], new(offset, 0), new(offset, 0), false);
}
