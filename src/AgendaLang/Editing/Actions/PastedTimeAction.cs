using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Writes a time that was pasted from elsewhere as the language writes it.</summary>
internal sealed class PastedTimeAction : IActionSource
{
    public bool MayReveal => true;

    public IEnumerable<CodeAction> Offer(ActionContext context)
    {
        if (!context.Wants(CodeActionKinds.QuickFix)) yield break;
        var source = context.Source;
        var last = source.PositionOf(context.Range.End).Line;
        for (var number = source.PositionOf(context.Range.Start).Line; number <= last; number++)
        {
            var line = source.LineSpan(number);
            // What reads well is no pasted time; and where a length is due, 1h30 is one.
            var mends = context.Document.Tree.Findings.Where(finding => line.Touches(finding.Location.Span.Start)).ToList();
            if (mends.Count == 0 || TakesLength(source.Slice(line))) continue;
            foreach (var time in PastedTimes.Find(source.Slice(line)))
            {
                var span = time.Span.Shift(line.Start);
                if (!context.IsTouched(span) && context.Range.IsEmpty && mends.TrueForAll(finding => !context.IsTouched(finding.Location.Span))) continue;
                if (IsInTextOrComment(context.Document.Tree, span)) continue;
                yield return new($"Write {Shown(source.Slice(span))} as {time.Written}", CodeActionKinds.QuickFix, [new(source, new(span, time.Written))])
                {
                    Mends = [.. mends.Where(finding => finding.Rule != RuleCatalogue.UnclosedBlock)],
                    IsPreferred = true,
                };
            }
        }
    }

    private static bool TakesLength(ReadOnlySpan<char> line)
    {
        var content = Blanks.TrimStart(line);
        var end = 0;
        while (end < content.Length && char.IsAsciiLetter(content[end])) end++;
        return Keywords.Find(content[..end]) is Keyword.Item or Keyword.Speaker or Keyword.Transfer or Keyword.Length;
    }

    private static bool IsInTextOrComment(SyntaxTree tree, TextSpan span)
    {
        foreach (var token in TokenWalk.Tokens(tree, span))
        {
            if (TokenWalk.IsText(token.Kind) && token.Span.Start < span.End && span.Start < token.Span.End) return true;
            // What precedes a token and is no blank is a comment.
            if (span.Start >= token.Position && span.Start < token.Span.Start) return true;
        }
        return false;
    }

    private static string Shown(ReadOnlySpan<char> written) => $"\"{UnicodeText.ToVisible(written.ToString())}\"";
}
