namespace AgendaLang.Editing;

/// <summary>The mends that the findings bring.</summary>
internal sealed class QuickFixes : IActionSource
{
    public bool MayReveal => true;

    public IEnumerable<CodeAction> Offer(ActionContext context)
    {
        if (!context.Wants(CodeActionKinds.QuickFix)) yield break;
        foreach (var finding in context.Findings)
        {
            foreach (var fix in finding.Fixes)
                yield return new(fix.Title, CodeActionKinds.QuickFix, fix.Edits) { Mends = [finding], IsPreferred = fix.IsSafe };
        }
    }
}
