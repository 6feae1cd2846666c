using AgendaLang.Rules;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>Accepts a finding where it is: <c>waive AGL3001 because "…"</c>.</summary>
internal sealed class WaiveAction : IActionSource
{
    public IEnumerable<CodeAction> Offer(ActionContext context)
    {
        if (!context.Wants(CodeActionKinds.QuickFix)) yield break;
        foreach (var finding in context.Findings)
        {
            if (!finding.Rule.CanBeWaived || Symbols.At(context.File, finding.Location.Span.Start) is not { } symbol) continue;
            if (symbol.Declaration.Node.IsBroken || symbol.Declaration.Node.IsMisplaced) continue;
            yield return new($"Accept this in {Words.Of(symbol)}, with a reason: waive {finding.Rule.Id} ({finding.Rule.Name})", CodeActionKinds.QuickFix,
                [Edits.AddLine(symbol, $"waive {finding.Rule.Id} because \"Accepted: …\"")])
            {
                Mends = [finding],
            };
        }
    }
}
