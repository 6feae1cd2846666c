using System.Collections.Immutable;
using AgendaLang.Text;

namespace AgendaLang.Findings;

/// <summary>How grave a finding is.</summary>
public enum Severity : byte
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Worth knowing; never affects an exit status.</summary>
    Information,

    /// <summary>Should be mended.</summary>
    Warning,

    /// <summary>The agenda cannot stand as it is.</summary>
    Error,
}

/// <summary>How an editor may draw the text of a finding.</summary>
[Flags]
public enum FindingTags : byte
{
    /// <summary>No mark.</summary>
    None = 0,

    /// <summary>Greyed: nothing uses it.</summary>
    Unused = 1,
}

/// <summary>A stretch of a file's text.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The stretch, inside the file's text.</param>
public readonly record struct Location(SourceText Source, TextSpan Span);

/// <summary>The other side of a finding: where else to look.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What stands there, in words: "first declared here".</param>
public sealed record RelatedLocation(Location Location, string Message);

/// <summary>One replacement in one file, part of a <see cref="Fix"/>.</summary>
/// <param name="Source">The file to change.</param>
/// <param name="Change">The replacement.</param>
public sealed record FileEdit(SourceText Source, TextChange Change);

/// <summary>A mend that can be applied without further thought by the reader.</summary>
/// <param name="Title">What it does, as a command: <c>Change "tokaev" to "tokayev"</c>.</param>
/// <param name="IsSafe">Whether it may be applied without asking: the meaning the writer had in mind is certain.</param>
/// <param name="Edits">The replacements, which do not overlap.</param>
public sealed record Fix(string Title, bool IsSafe, ImmutableArray<FileEdit> Edits);

/// <summary>One thing that a rule found, the same record for terminal, editor, build, JSON and SARIF.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">How grave it is here; the rule's own unless configured otherwise.</param>
/// <param name="Location">The smallest piece of text that is wrong.</param>
/// <param name="Message">What is wrong, complete in itself, in the words of the reader's trade.</param>
public sealed record Finding(RuleInfo Rule, Severity Severity, Location Location, string Message)
{
    /// <summary>How to mend it; null where nothing better than the message can be said.</summary>
    public string? Help { get; init; }

    /// <summary>The other places that take part.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>Mends, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>How an editor may draw the text.</summary>
    public FindingTags Tags { get; init; }

    /// <summary>The order in which findings are shown: by path (ordinal), place, rule, message.</summary>
    public static int Compare(Finding left, Finding right)
    {
        var order = string.CompareOrdinal(left.Location.Source.Path, right.Location.Source.Path);
        if (order == 0) order = left.Location.Span.CompareTo(right.Location.Span);
        if (order == 0) order = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
