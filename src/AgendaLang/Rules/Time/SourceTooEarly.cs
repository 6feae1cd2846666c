using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4010: what a fact rests on was published before it.</summary>
internal sealed class SourceTooEarly : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.SourceTooEarly;

    public KindSet Kinds => KindSet.Events | KindSet.Of(Kind.Statement, Kind.Request, Kind.Proposal, Kind.Agreement);

    public RulePage Page => new(
        Info,
        What: """
        A statement, request, proposal, concluded event, or signed or in-force agreement cites sources, and all of them are dated before it. One
        source of the day or later is enough, and so is one without a date. Where source and event have different home zones, it is enough if
        it was still that date at the source when the event began.
        """,
        Why: """
        A report of October cannot say what was said in November. Either a date was typed wrong, or the source tells what was planned: for
        that an agreement is `announced`, and an event not yet `concluded`.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        source akorda "Akorda.kz" of kz

        statement growing-trade by kz on 2026-05-14 {
            about uz
            says "Trade with Uzbekistan has doubled."
            cite akorda 2026-05-04
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        source akorda "Akorda.kz" of kz

        statement growing-trade by kz on 2026-05-14 {
            about uz
            says "Trade with Uzbekistan has doubled."
            cite akorda 2026-05-14
        }
        """,
        Mend: "Correct the date that is wrong, or cite a source that was there to see it.");

    public void Check(Symbol symbol, RuleContext context)
    {
        var facts = context.View.Facts(symbol);
        if (facts.IsBroken || facts.First(Keyword.Cite).IsDefault) return;
        if (!IsOver(symbol, facts, context.View) || WhenOf(symbol, facts, context.View) is not { } it) return;
        var citations = Citation.Of(facts);
        foreach (var citation in citations)
            if (citation.Date is not { } date || !IsBefore(citation, date, it, context.View)) return;
        if (citations[0].DateLocation is not { } place) return;
        var latest = Words.Date(citations.Max(citation => citation.Date!.Value));
        var source = citations.Length == 1 ? $"its source is dated {latest}" : $"the latest of its sources is dated {latest}";
        context.Report(Info.At(place, $"{Words.Begin(symbol)} {(KindSet.Events.Contains(symbol.Kind) ? "was on" : "is of")} {Words.Date(it.First)}, but {source}.") with
        {
            Help = Help(symbol.Kind),
            Related = [new(it.Place, "its date is here"), .. citations.Skip(1).Select(citation => new RelatedLocation(citation.DateLocation!.Value, "dated before it too"))],
        });
    }

    private static string Help(Kind kind) => kind switch
    {
        Kind.Agreement => "Correct the date that is wrong, or cite a source from the day or later. For what was only made known, write \"status announced\".",
        Kind.Meeting or Kind.Summit => "Correct the date that is wrong, or cite a source from the day or later: one from before can only tell what was planned.",
        _ => "Correct the date that is wrong, or cite a source from the day or later.",
    };

    /// <summary>Whether it is said to have happened.</summary>
    private static bool IsOver(Symbol symbol, Facts facts, ModelView view)
    {
        if (KindSet.Events.Contains(symbol.Kind)) return view.Event(symbol).Status == EventStatus.Concluded;
        if (symbol.Kind != Kind.Agreement) return true;
        return facts.First(Keyword.Status) is not { IsDefault: false } status
            || (AgreementStatus?)Terms.Read(Vocabularies.AgreementStatus, status.Values) is AgreementStatus.Signed or AgreementStatus.InForce;
    }

    /// <summary>The day on which it began, and where that is written; where a clock says more, the moment.</summary>
    private static (DateOnly First, Instant? Begin, Location Place)? WhenOf(Symbol symbol, Facts facts, ModelView view)
    {
        if (symbol.Kind is Kind.Agreement || KindSet.Events.Contains(symbol.Kind))
        {
            if (TimeFrame.Of(symbol, view) is not { } frame) return null;
            return (frame.First, frame.Begin?.ToInstant() ?? StartOfDay(frame.First, Clock.At(symbol, view).Zone), frame.Place);
        }
        if (facts.First(Keyword.On) is not { IsDefault: false, IsBroken: false } on || on.Values.Dates is not { } dates || on.Values.DateSpan is not { } span) return null;
        return (dates.First, StartOfDay(dates.First, HomeOf(facts.First(Keyword.By), view)), new(symbol.File.Source, span));
    }

    /// <summary>Whether a source is dated before something: in its own zone, where that and the zone of the other are known and differ.</summary>
    private static bool IsBefore(Citation citation, DateOnly date, (DateOnly First, Instant? Begin, Location Place) it, ModelView view)
    {
        if (date >= it.First) return false;
        if (it.Begin is not { } begin || citation.Source.Target is not { Kind: Kind.Source } source || HomeOf(view.Facts(source).First(Keyword.Of), view) is not { } zone) return true;
        return date == DateOnly.MaxValue || StartOfDay(date.AddDays(1), zone) <= begin;
    }

    /// <summary>The home zone of the first who is named and has one.</summary>
    private static DateTimeZone? HomeOf(Fact fact, ModelView view)
    {
        if (fact.IsDefault) return null;
        foreach (var mention in fact.Mentions())
        {
            if (mention.Target is not { } who) continue;
            var zone = who.Kind == Kind.Person ? view.Person(who).Zone : KindSet.Parties.Contains(who.Kind) ? view.Party(who).Zone : null;
            if (zone != null && TimeZones.Find(zone) is { } found) return found;
        }
        return null;
    }

    private static Instant? StartOfDay(DateOnly date, DateTimeZone? zone) =>
        zone?.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant();
}
