using System.Collections.Immutable;
using AgendaLang.Text;

namespace AgendaLang.Formatting;

/// <summary>The replacements of lines that lead from a text to its formatted form.</summary>
internal static class LineChanges
{
    /// <summary>The changes, of whole lines, in order; those that touch are one. With a range only those of the lines that it touches.</summary>
    public static ImmutableArray<TextChange> Find(string old, Draft draft, TextSpan? range)
    {
        var changes = new List<(TextSpan Before, TextSpan After)>();
        var (from, start) = (0, 0);
        foreach (var (to, end) in draft.Anchors)
        {
            if (to == from && to != old.Length) continue;
            if (IsTouched(range, from, to, old.Length)) Add(changes, old, new(from, to - from), draft.Text, new(start, end - start));
            (from, start) = (to, end);
        }
        return [.. changes.Select(change => new TextChange(change.Before, draft.Text.Substring(change.After.Start, change.After.Length)))];
    }

    private static bool IsTouched(TextSpan? range, int from, int to, int length) =>
        range is not { } span || (span.IsEmpty
            ? span.Start >= from && (span.Start < to || to == length)
            : span.Start < to && span.End > from);

    private static void Add(List<(TextSpan Before, TextSpan After)> changes, string old, TextSpan before, string text, TextSpan after)
    {
        var left = old.AsSpan(before.Start, before.Length);
        var right = text.AsSpan(after.Start, after.Length);
        if (left.SequenceEqual(right)) return;
        var prefix = left[..left.CommonPrefixLength(right)].LastIndexOf('\n') + 1;
        left = left[prefix..];
        right = right[prefix..];
        var suffix = CommonSuffix(left, right);
        before = new(before.Start + prefix, left.Length - suffix);
        after = new(after.Start + prefix, right.Length - suffix);
        // Where two touch in the old text, each reaches to the bound between them, so that they touch in the new one as well.
        if (changes.Count > 0 && changes[^1] is var last && last.Before.End == before.Start)
            changes[^1] = (TextSpan.FromBounds(last.Before.Start, before.End), TextSpan.FromBounds(last.After.Start, after.End));
        else
            changes.Add((before, after));
    }

    /// <summary>How long the common end is, in whole lines.</summary>
    private static int CommonSuffix(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)]) length++;
        if (length == left.Length && length == right.Length) return length;
        var lineBreak = left[^length..].IndexOf('\n');
        return lineBreak < 0 ? 0 : length - lineBreak - 1;
    }
}
