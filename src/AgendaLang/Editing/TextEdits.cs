using System.Collections.Immutable;
using AgendaLang.Merging;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>The edits that lead from one text to another.</summary>
internal static class TextEdits
{
    /// <summary>Replacements of whole lines, in order, none of which touch; what is the same in both stays.</summary>
    public static ImmutableArray<TextChange> Between(string before, string after)
    {
        if (before == after) return [];
        var (old, now) = (Lines.Of(before), Lines.Of(after));
        var match = LineDiff.Match(old, now);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var (at, offset, next) = (0, 0, 0);
        while (at < old.Count || next < now.Count)
        {
            if (at < old.Count && match[at] == next)
            {
                offset += old[at++].Length;
                next++;
                continue;
            }
            var start = offset;
            while (at < old.Count && match[at] < 0) offset += old[at++].Length;
            var to = at < old.Count ? match[at] : now.Count;
            changes.Add(new(TextSpan.FromBounds(start, offset), string.Concat(now.GetRange(next, to - next))));
            next = to;
        }
        return changes.ToImmutable();
    }
}
