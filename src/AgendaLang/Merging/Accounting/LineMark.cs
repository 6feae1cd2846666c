using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Merging;

/// <summary>Lines of a result that need a decision although both sides agree about them.</summary>
/// <param name="Span">The lines, whole.</param>
/// <param name="Conflict">Why.</param>
internal sealed record LineMark(TextSpan Span, MergeConflict Conflict)
{
    /// <summary>The whole lines around a stretch of a text.</summary>
    public static TextSpan LinesAround(string text, TextSpan span)
    {
        var start = span.Start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], Math.Min(span.Start, text.Length) - 1) + 1;
        var end = text.AsSpan(Math.Max(span.End, start)).IndexOf('\n');
        return TextSpan.FromBounds(start, end < 0 ? text.Length : Math.Max(span.End, start) + end + 1);
    }

    /// <summary>Marks what the ledger could not find, at the head of the thing, or at the file's start.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="result">The result as it was read.</param>
    /// <param name="isUnclear">Whether it was merged as text, and lines alike leave it unclear what became of them.</param>
    public static IEnumerable<LineMark> OfUnaccounted(MergeLedger ledger, SideReader result, bool isUnclear)
    {
        var marked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ledger.Entries)
        {
            if (entry.Outcome != LedgerOutcome.Unaccounted || !marked.Add(entry.Id)) continue;
            var found = result.Declarations.FirstOrDefault(holder => holder.Symbol!.Path == entry.Id);
            var file = found;
            while (file?.Outer != null) file = file.Outer;
            file ??= (result.Files.Count > 0 ? result.Files[0] : null);
            if (file == null) continue;
            var text = file.FullText;
            var span = found == null ? new TextSpan(0, 0) : new(found.Statement!.Start + found.Statement.Blank.Length + found.Statement.Lead.Length, 0);
            var reason = isUnclear
                ? Said.Line($"Both sides changed {entry.Kind} \"{entry.Id}\", which was merged as text; look at both sides.")
                : Said.Line($"A change to {entry.Kind} \"{entry.Id}\" by {(entry.Side == MergeSide.Ours ? "ours" : "theirs")} was not placed; look at both sides. This is a mistake in the merge; please report it.");
            yield return new(LinesAround(text, span), new(isUnclear ? ConflictSort.Contradiction : ConflictSort.Unaccounted, file.Path, entry.Id, entry.Kind, reason));
        }
    }

    /// <summary>A text with markers around lines, which both sides of the conflict have; the middle part says why.</summary>
    public static string Write(string text, IEnumerable<LineMark> marks, MarkerStyle style)
    {
        var result = new StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var group in Grouped(marks))
        {
            result.Append(text, at, group.Span.Start - at);
            var lines = text.Substring(group.Span.Start, group.Span.Length);
            style.Write(result, lines, "", lines, string.Join(' ', group.Reasons));
            at = group.Span.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    private static IEnumerable<(TextSpan Span, List<string> Reasons)> Grouped(IEnumerable<LineMark> marks)
    {
        (TextSpan Span, List<string> Reasons)? open = null;
        foreach (var mark in marks.OrderBy(mark => mark.Span))
        {
            if (open is { } group && mark.Span.Start < group.Span.End || open is { } same && mark.Span == same.Span)
            {
                open = (TextSpan.FromBounds(open.Value.Span.Start, Math.Max(open.Value.Span.End, mark.Span.End)), open.Value.Reasons);
                if (!open.Value.Reasons.Contains(mark.Conflict.Reason)) open.Value.Reasons.Add(mark.Conflict.Reason);
                continue;
            }
            if (open is { } done) yield return done;
            open = (mark.Span, [mark.Conflict.Reason]);
        }
        if (open is { } rest) yield return rest;
    }
}
