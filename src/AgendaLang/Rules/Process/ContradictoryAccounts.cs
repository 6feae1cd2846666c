using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5013: two statements of which one says that it contradicts the other.</summary>
internal sealed class ContradictoryAccounts : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.ContradictoryAccounts;

    public RulePage Page => new(
        Info,
        What: "A statement says with `contradicts` that another account of the matter differs.",
        Why: """
        Two sources often tell one matter differently: "has joined" and "will join", four hundred guests and six hundred. Both are kept
        until somebody has asked. This finding keeps the question in sight, so that no briefing takes one of them for settled.
        """,
        Bad: """
        source bulletin "Bulletin of the Union"
        source daily "Porto Lume Daily"

        statement guests-by-the-union by bulletin on 2022-09-16 {
            says "Four hundred guests came to the closing concert."
            cite bulletin 2022-09-16
        }

        statement guests-by-the-daily by daily on 2022-09-17 {
            contradicts guests-by-the-union
            says "Some six hundred people came to the closing concert."
            cite daily 2022-09-17
        }
        """,
        Mended: """
        source bulletin "Bulletin of the Union"
        source daily "Porto Lume Daily"

        statement guests-by-the-union by bulletin on 2022-09-16 {
            says "Four hundred guests came to the closing concert."
            cite bulletin 2022-09-16
        }

        statement guests-by-the-daily by daily on 2022-09-17 {
            contradicts guests-by-the-union
            says "Some six hundred people came to the closing concert."
            cite daily 2022-09-17
            waive AGL5013 because "The hall counted no tickets; both figures stay on record."
        }
        """,
        Mend: "Ask, and correct the account that is wrong; then remove `contradicts`. Where both stay on record, `waive` the finding and say why.");

    public KindSet Kinds => KindSet.Of(Kind.Statement);

    public void Check(Symbol symbol, RuleContext context)
    {
        foreach (var fact in context.View.Facts(symbol))
        {
            if (fact.Keyword != Keyword.Contradicts) continue;
            for (var i = 0; i < fact.MentionCount; i++)
            {
                var mention = fact.MentionAt(i);
                if (mention.Target is not { } other || other == symbol || IsSaidLater(symbol, other, context)) continue;
                context.Report(Info.At(mention.Location, $"{Words.Begin(symbol)} and {Words.Of(other)} contradict each other.") with
                {
                    Help = "Find out which is right and correct the other; where both stay on record, waive this finding and say why.",
                    Related = [new(other.Place(), "the other account is here")],
                });
            }
        }
    }

    /// <summary>Whether the other one says the same of this one further down, so that it is said there.</summary>
    private static bool IsSaidLater(Symbol symbol, Symbol other, RuleContext context)
    {
        if (other.File != symbol.File || other.Order < symbol.Order) return false;
        foreach (var fact in context.View.Facts(other))
        {
            if (fact.Keyword != Keyword.Contradicts) continue;
            for (var i = 0; i < fact.MentionCount; i++)
                if (fact.MentionAt(i).Target == symbol) return true;
        }
        return false;
    }
}
