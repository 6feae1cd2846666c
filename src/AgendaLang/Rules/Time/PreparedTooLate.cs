using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4008: what prepares an event begins when that is over.</summary>
internal sealed class PreparedTooLate : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.PreparedTooLate;

    public KindSet Kinds => KindSet.Of(Kind.Meeting, Kind.Tour);

    public RulePage Page => new(
        Info,
        What: """
        A meeting or tour `prepares` an event, but begins only after its end. Days are compared; where both give clock times, the moments are,
        across time zones. What goes on while the event does, as when sherpas draft, prepares it still.
        """,
        Why: """
        Preparatory talks settle the agenda and the texts. If they are dated after the event, one of the two dates is wrong, most often since
        the event was moved forward; or the meeting is no preparation but a follow-up.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        topic trade "Trade"

        meeting talks "Talks of the ministers" between kz, uz on 2026-05-21 {
            discuss trade
            prepares visit
        }

        meeting visit "State visit" between kz, uz on 2026-05-14..2026-05-15 discuss trade
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        topic trade "Trade"

        meeting talks "Talks of the ministers" between kz, uz on 2026-05-07 {
            discuss trade
            prepares visit
        }

        meeting visit "State visit" between kz, uz on 2026-05-14..2026-05-15 discuss trade
        """,
        Mend: "Correct the date that is wrong. If the meeting takes up what the event has begun, write `follows` in place of `prepares`.");

    public void Check(Symbol symbol, RuleContext context)
    {
        TimeFrame? own = null;
        foreach (var fact in context.View.Facts(symbol))
        {
            if (fact.Keyword != Keyword.Prepares) continue;
            foreach (var mention in fact.Mentions())
            {
                if (mention.Target is not { } target || mention.Target == symbol) continue;
                own ??= TimeFrame.Of(symbol, context.View);
                if (own == null) return;
                if (TimeFrame.Of(target, context.View) is { } other && own.IsAfter(other)) Report(symbol, own, mention, other, fact, context);
            }
        }
    }

    private void Report(Symbol symbol, TimeFrame own, Mention mention, TimeFrame other, Fact fact, RuleContext context)
    {
        var target = mention.Target!;
        // Where the days say it, they are said; else it is a matter of hours.
        var (begin, end) = own.First > other.Last ? (own.Days, other.Days) : (own.BeginText, other.EndText);
        var isOnlyOne = fact.Mentions().Length == 1 && symbol.Kind == Kind.Meeting && context.View.Facts(symbol).First(Keyword.Follows).IsDefault;
        context.Report(Info.At(mention.Location, $"{Words.Begin(symbol)} ({begin}) begins after the end of {Words.Of(target)} ({end}), which it prepares.") with
        {
            Help = symbol.Kind == Kind.Meeting ? "Correct the date that is wrong, or write \"follows\" in place of \"prepares\"." : "Correct the date that is wrong.",
            Related = [new(other.Place, $"when {Words.Of(target)} is")],
            Fixes = isOnlyOne ? [Edits.ReplaceFix("Write \"follows\" in place of \"prepares\"", new(symbol.File.Source, fact.Syntax.Keyword.Span), "follows")] : [],
        });
    }
}
