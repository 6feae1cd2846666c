using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5011: nobody makes it, or nobody is asked.</summary>
internal sealed class NoProponent : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.NoProponent;

    public RulePage Page => new(
        Info,
        What: "A proposal, request or statement does not say who makes it (`by`), or a request not whom it is addressed to (`to`).",
        Why: """
        A proposal is somebody's: its sponsors introduce it, may revise it, and alone may withdraw it (rule 80 of the Rules of Procedure of
        the United Nations General Assembly: a motion may be withdrawn by its proposer). A request that is addressed to nobody is answered
        by nobody.
        """,
        Bad: """
        country kz "Kazakhstan"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        request save-the-caspian "Support in addressing the shrinking Caspian Sea" by kz {
            cite akorda 2025-10-29
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country us "United States"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        request save-the-caspian "Support in addressing the shrinking Caspian Sea" by kz to us {
            cite akorda 2025-10-29
        }
        """,
        Mend: "Write who makes it: `by`, with a party, person or source. In a request write `to` with those who are asked, too.");

    public KindSet Kinds => KindSet.Of(Kind.Statement, Kind.Request, Kind.Proposal);

    public void Check(Symbol symbol, RuleContext context)
    {
        var facts = context.View.Facts(symbol);
        if (facts.IsBroken) return;
        var hasBy = !facts.First(Keyword.By).IsDefault;
        var hasTo = symbol.Kind != Kind.Request || !facts.First(Keyword.To).IsDefault;
        if (hasBy && hasTo) return;
        var makes = symbol.Kind == Kind.Statement ? "said it" : "makes it";
        var missing = hasBy ? "whom it is addressed to" : hasTo ? $"who {makes}" : $"who {makes}, nor whom it is addressed to";
        context.Report(Info.At(symbol.Place(), $"{Words.Begin(symbol)} does not say {missing}.") with
        {
            Help = hasBy ? "Name the party that is asked, for example: to us."
                : hasTo ? "Name a party, person or source, for example: by kz." : "Name both sides, for example: by kz to us.",
        });
    }
}
