using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4009: what follows something comes before it.</summary>
internal sealed class FollowsLater : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.FollowsLater;

    public KindSet Kinds => KindSet.Events | KindSet.Of(Kind.Agreement);

    public RulePage Page => new(
        Info,
        What: """
        An event or agreement `follows` another that comes later: that begins later and ends later. Days are compared; where both give clock
        times, the moments are, across time zones. What is agreed on the first day of a visit may follow the visit.
        """,
        Why: """
        With `follows`, one can go back from a text to the talks that led to it. A link into the future shows a wrong date, or that the two are
        the wrong way round.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        topic trade "Trade"

        meeting talks "Talks of the ministers" between kz, uz on 2026-05-07 {
            discuss trade
            follows visit
        }

        meeting visit "State visit" between kz, uz on 2026-05-14..2026-05-15 discuss trade
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        topic trade "Trade"

        meeting talks "Talks of the ministers" between kz, uz on 2026-05-21 {
            discuss trade
            follows visit
        }

        meeting visit "State visit" between kz, uz on 2026-05-14..2026-05-15 discuss trade
        """,
        Mend: "Correct the date that is wrong, or turn the link round. A meeting that comes before an event and leads to it `prepares` it.");

    public void Check(Symbol symbol, RuleContext context)
    {
        TimeFrame? own = null;
        foreach (var fact in context.View.Facts(symbol))
        {
            if (fact.Keyword != Keyword.Follows) continue;
            foreach (var mention in fact.Mentions())
            {
                if (mention.Target is not { } target || target == symbol) continue;
                own ??= TimeFrame.Of(symbol, context.View);
                if (own == null) return;
                if (TimeFrame.Of(target, context.View) is { } other && other.IsLater(own)) Report(symbol, own, mention, other, fact, context);
            }
        }
    }

    private void Report(Symbol symbol, TimeFrame own, Mention mention, TimeFrame other, Fact fact, RuleContext context)
    {
        // A meeting that comes before an event and is bound up with it mostly prepares it.
        var canPrepare = symbol.Kind == Kind.Meeting && KindSet.Events.Contains(mention.Target!.Kind) && fact.Mentions().Length == 1
            && context.View.Facts(symbol).First(Keyword.Prepares).IsDefault;
        var target = mention.Target!;
        var (when, later) = other.First > own.First ? (own.Days, other.Days) : (own.BeginText, other.BeginText);
        context.Report(Info.At(mention.Location, $"{Words.Begin(symbol)} ({when}) follows {Words.Of(target)}, which comes later ({later}).") with
        {
            Help = "Correct the date that is wrong, or let the later one follow the earlier.",
            Related = [new(other.Place, $"when {Words.Of(target)} is")],
            Fixes = canPrepare ? [Edits.ReplaceFix("Write \"prepares\" in place of \"follows\"", new(symbol.File.Source, fact.Syntax.Keyword.Span), "prepares")] : [],
        });
    }
}
