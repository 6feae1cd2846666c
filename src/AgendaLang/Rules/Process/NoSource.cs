using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5004: a statement, request or proposal that cites nothing.</summary>
internal sealed class NoSource : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.NoSource;

    public RulePage Page => new(
        Info,
        What: "A statement, request or proposal has no `cite`: nobody can see who reported it, and when.",
        Why: """
        What somebody said, asked or proposed is a claim about others. When a delegation disputes it, the secretariat must be able to name
        the press release, letter or report that it took it from, and its date.
        """,
        Bad: """
        country kz "Kazakhstan"
        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        statement fresh-impetus by tokayev on 2025-10-29 {
            says "The summit will give fresh impetus to trade and investment."
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        statement fresh-impetus by tokayev on 2025-10-29 {
            says "The summit will give fresh impetus to trade and investment."
            cite akorda 2025-10-29
        }
        """,
        Mend: "Declare the `source` once, and cite it wherever something rests on it, with its date if that is known.");

    public KindSet Kinds => KindSet.Of(Kind.Statement, Kind.Request, Kind.Proposal);

    public void Check(Symbol symbol, RuleContext context)
    {
        var facts = context.View.Facts(symbol);
        if (facts.IsBroken || !facts.First(Keyword.Cite).IsDefault) return;
        context.Report(Info.At(symbol.Place(), $"{Words.Begin(symbol)} cites no source.") with
        {
            Help = "Say on what it rests, for example: cite akorda 2025-10-29.",
            Fixes = OwnSource(facts) is { } source
                ? [new($"Cite {Words.Of(source)}, who says it", IsSafe: true, [Edits.AddLine(symbol, $"cite {source.Id}")])] : [],
        });
    }

    /// <summary>The source by which the whole of it is said; null if others say it, or nobody is known.</summary>
    private static Symbol? OwnSource(Facts facts)
    {
        var by = facts.First(Keyword.By);
        return !by.IsDefault && by.MentionCount == 1 && by.MentionAt(0).Target is { Kind: Kind.Source } source ? source : null;
    }
}
