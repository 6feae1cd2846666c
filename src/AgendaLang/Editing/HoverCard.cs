using System.Collections.Immutable;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A line of a card: what is said, and of what.</summary>
/// <param name="Label">What it is about: "Office".</param>
/// <param name="Text">What is said, as plain text.</param>
internal readonly record struct HoverRow(string Label, string Text);

/// <summary>What is shown for a word under the pointer, as data: names and texts of the agenda are plain text, whatever they hold.</summary>
/// <param name="Title">The name of what it is about, as plain text.</param>
/// <param name="Subtitle">What it is, and its id, as plain text.</param>
internal sealed record HoverCard(string Title, string Subtitle)
{
    /// <summary>What it is about in the file that was asked for; empty for the help of a proposal.</summary>
    public TextSpan Span { get; init; }

    /// <summary>What is said of it, in order.</summary>
    public ImmutableArray<HoverRow> Rows { get; init; } = [];

    /// <summary>A text in Markdown, of a doc comment or a rule's page; null if there is none.</summary>
    public string? Doc { get; init; }

    /// <summary>How it is written, in the agenda language; null if that is not shown.</summary>
    public string? Example { get; init; }

    /// <summary>The id of the rule whose page says more; null if it is not about a rule.</summary>
    public string? RuleId { get; init; }
}
