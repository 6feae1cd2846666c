using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4015: a time that the clock shows twice that day.</summary>
internal sealed class ClockTwice : IEventRule, IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.ClockTwice;

    public KindSet Kinds => KindSet.All;

    public RulePage Page => new(
        Info,
        What: """
        A start or end exists twice on that day in its time zone: the clocks go back over it. The earlier is taken. That is so of events,
        sessions and breaks, of deadlines and embargoes, and of availability with a zone. `24:00` is the end of the day, which there is once.
        """,
        Why: """
        Where summer time ends in the night, an hour comes twice (in New York from 01:00 to 02:00 on 1 November 2026). Who is told to come at
        half past one may come at either, an hour apart; a deadline at that time is open to dispute.
        """,
        Bad: """
        country us "United States"

        country ca "Canada"

        place new-york "New York" in us zone America/New_York

        topic declaration "Text of the declaration"

        meeting talks "Night talks in New York" between us, ca on 2026-11-01 at new-york {
            session drafting "Drafting" 01:30-03:00 kind drafting discuss declaration
        }
        """,
        Mended: """
        country us "United States"

        country ca "Canada"

        place new-york "New York" in us zone America/New_York

        topic declaration "Text of the declaration"

        meeting talks "Night talks in New York" between us, ca on 2026-11-01 at new-york {
            session drafting "Drafting" 02:00-03:00 kind drafting discuss declaration
        }
        """,
        Mend: """
        Choose a time before or after the hour that comes twice. If it has to be in that hour, give the session `zone UTC` and its time in
        UTC; or, where the earlier is meant, accept this with `waive`.
        """);

    public void Check(EventModel inEvent, RuleContext context)
    {
        foreach (var odd in WrittenTimes.Odd(inEvent, ClockProblem.Twice, context.View)) Report(odd, context);
    }

    public void Check(Symbol symbol, RuleContext context)
    {
        foreach (var odd in WrittenTimes.Odd(symbol, ClockProblem.Twice, context.View)) Report(odd, context);
    }

    private void Report(OddTime odd, RuleContext context)
    {
        var change = ClockChange.Around(odd);
        var (verb, which) = odd is { AtStart: true, AtEnd: true } ? ("exist", "The earlier ones are taken.") : ("exists", $"The earlier is taken, {InUtc(change.Earlier)}.");
        var after = change.From == change.Date.PlusDays(1).AtMidnight() ? "on another day" : $"{change.FromText} or later";
        var choose = change.To == change.Date.AtMidnight() ? $"Choose {after}" : $"Choose a time before {change.ToText}, or {after}";
        context.Report(Info.At(odd.Place,
            $"{change.What} {verb} twice on {change.DateText} in {Words.ZoneOf(odd.Timing.Zone)}: the clocks go back from {change.FromText} to {change.ToText}. {which}") with
        {
            Help = odd.Owner.Kind == Kind.Session
                ? $"{choose}. If the later is meant, {InUtc(change.Later)}, give the session \"zone UTC\" and its time in UTC."
                : $"{choose}.",
        });
    }

    private static string InUtc(NodaTime.Instant instant) => $"{Words.Clock(instant.InUtc().Hour * 60 + instant.InUtc().Minute)} UTC";
}
