using System.Globalization;
using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4007: a session that could be on any of several days.</summary>
internal sealed class NoDate : IEventRule
{
    /// <summary>Of how many days one is offered.</summary>
    private const int MostOffers = 5;

    public RuleInfo Info => RuleCatalogue.NoDate;

    public RulePage Page => new(
        Info,
        What: """
        The event has several days, and a session says neither with `on` nor by standing in a `day` on which of them it is. Tentative sessions
        are excepted, and those that are postponed or cancelled.
        """,
        Why: """
        A programme is read day by day: what has no day is on nobody's sheet, no room is kept for it, and no check of times can see it.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14..2026-05-15 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14..2026-05-15 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary on 2026-05-14 chair kz discuss trade
        }
        """,
        Mend: "Give the session its date with `on`, or move it into a `day`. If its day is still open, give it `status tentative`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.IsDateLost || inEvent.Dates.IsEmpty || inEvent.SingleDate != null) return;
        foreach (var session in inEvent.Sessions)
        {
            // A status that could not be read may be tentative.
            if (session.FirstDate != null || session.IsTimeLost || !session.IsLive || session.Status is null or EventStatus.Tentative) continue;
            context.Report(Info.At(session.Symbol.Place(), $"{Words.Begin(session.Symbol)} has no date, and {Words.Of(inEvent.Symbol)} has several days.") with
            {
                Help = $"Say on which day it is, for example: on {Written(inEvent.FirstDate!.Value)}. If that is still open, write \"status tentative\".",
                Fixes = [.. Offers(inEvent).Select(date => new Fix($"Put it on {Words.Date(date)}", IsSafe: false, [Edits.AddLine(session.Symbol, $"on {Written(date)}")]))],
            });
        }
    }

    private static List<DateOnly> Offers(EventModel inEvent)
    {
        var offers = new List<DateOnly>();
        foreach (var (first, last) in inEvent.Dates)
        {
            if (last.DayNumber - first.DayNumber >= MostOffers - offers.Count) return [];
            for (var day = first.DayNumber; day <= last.DayNumber; day++) offers.Add(DateOnly.FromDayNumber(day));
        }
        return offers;
    }

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
