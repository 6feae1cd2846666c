using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Formatting;

/// <summary>What formatting gave.</summary>
/// <param name="Text">The whole text afterwards; equal to the text before where nothing is to be done.</param>
/// <param name="Changes">The smallest line-wise replacements that lead from the old text to the new one, in order; no two touch.</param>
/// <param name="Refusal">Why nothing was changed although the text is not in canonical form: the formatter found that it would have changed the meaning, a defect of ours. Null normally.</param>
public sealed record FormatResult(string Text, ImmutableArray<TextChange> Changes, string? Refusal = null);

/// <summary>Writes agendas in canonical form (language reference, section 8).</summary>
/// <remarks>
/// Lines are at most 100 columns wide where they can be; a column is a UTF-16 unit, as in findings, and a comment at a line's end is not counted.
/// Time is linear in the text. What cannot be read stays as it was: a statement with a finding of reading as a whole, of a declaration the
/// head line, and where braces do not match the whole top-level declaration, since there only the author's indentation tells what was meant.
/// </remarks>
public static class AgendaFormatter
{
    private const string MeaningChanged = "Formatting would have changed what the file says, so it was left as it is. This is a mistake in the formatter; please report it.";

    /// <summary>Formats a whole text.</summary>
    public static FormatResult Format(SourceText source) => Format(SyntaxTree.Parse(source));

    /// <summary>Formats the text of a tree.</summary>
    public static FormatResult Format(SyntaxTree tree) => Format(tree, null);

    /// <summary>Formats the statements that a stretch of the text touches, and nothing else; an empty stretch touches the statement it stands in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie in the text.</exception>
    public static FormatResult Format(SourceText source, TextSpan range) => Format(SyntaxTree.Parse(source), range);

    /// <summary>Formats the statements that a stretch of a tree's text touches, and nothing else; an empty stretch touches the statement it stands in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie in the text.</exception>
    public static FormatResult Format(SyntaxTree tree, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start, nameof(range));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, tree.Source.Length, nameof(range));
        return Format(tree, (TextSpan?)range);
    }

    private static FormatResult Format(SyntaxTree tree, TextSpan? range)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var source = tree.Source;
        var draft = CanonicalWriter.Write(tree, FindUntouchable(tree, range));
        if (draft.Text == source.Text) return new(source.Text, []);
        var changes = LineChanges.Find(source.Text, draft, range);
        if (changes.IsEmpty) return new(source.Text, []);
        var result = range == null ? new(source.Path, draft.Text) : source.WithChanges(changes);
        return Meaning.AreEqual(tree, SyntaxTree.Parse(result)) ? new(result.Text, changes) : new(source.Text, [], MeaningChanged);
    }

    /// <summary>
    /// The segments to leave as they are: those whose braces do not match, and those with other mistakes of reading that would read
    /// otherwise, or be formatted otherwise a second time, once their lines are moved. Null if there are none.
    /// </summary>
    private static bool[]? FindUntouchable(SyntaxTree tree, TextSpan? range)
    {
        bool[]? untouchable = null;
        var segments = tree.Segments;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Findings.IsEmpty || !IsUntouchable(tree, i, range)) continue;
            untouchable ??= new bool[segments.Length];
            untouchable[i] = true;
        }
        return untouchable;
    }

    private static bool IsUntouchable(SyntaxTree tree, int index, TextSpan? range)
    {
        var segment = tree.Segments[index];
        foreach (var finding in segment.Findings)
            if (finding.Rule == RuleCatalogue.UnclosedBlock) return true;
        var start = tree.StartOf(index);
        var before = SyntaxTree.Parse(tree.Source.Text.Substring(start, segment.Width));
        var draft = CanonicalWriter.Write(before, null);
        var after = SyntaxTree.Parse(draft.Text);
        if (!Meaning.AreEqual(before, after) || CanonicalWriter.Write(after, null).Text != draft.Text) return true;
        // With only some of its lines moved it may read otherwise than with all of them.
        if (range is not { } span || span.End < start || span.Start > start + segment.Width) return false;
        var part = TextSpan.FromBounds(Math.Max(span.Start - start, 0), Math.Min(span.End - start, segment.Width));
        return !Meaning.AreEqual(before, SyntaxTree.Parse(before.Source.WithChanges(LineChanges.Find(before.Source.Text, draft, part))));
    }
}
