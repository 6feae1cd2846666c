using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2002: somebody is named in two sessions or meetings at once.</summary>
internal sealed class PersonOverlap : ISetRule
{
    public RuleInfo Info => RuleCatalogue.PersonOverlap;

    public RulePage Page => new(
        Info,
        What: """
        A person is named in two sessions or timed meetings that go on at the same moment, in this event or another of the set. Named are chairs,
        speakers and participants, and in a bilateral the leaders of both sides. Times are compared as moments, whatever their zones.
        Arrivals, departures and photos do not count. A party that names no persons is found when it is in two bilaterals at once.
        """,
        Why: """
        Nobody can be in two rooms. A president who is announced at a dinner while their bilateral still runs keeps the one or the other waiting,
        and it is always noticed. Times in two zones hide such clashes best.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            delegation uz led by mirziyoyev
            session expanded "Expanded talks" 10:00-12:00 kind expanded chair tokayev discuss trade
            session trees "Planting of trees" 11:30-12:30 kind ceremony participants tokayev, mirziyoyev
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            delegation uz led by mirziyoyev
            session expanded "Expanded talks" 10:00-12:00 kind expanded chair tokayev discuss trade
            session trees "Planting of trees" 12:00-12:30 kind ceremony participants tokayev, mirziyoyev
        }
        """,
        Mend: "Move one of the two, or name somebody else in it. If the person really leaves one for the other, end the first when they leave, or waive the rule there.");

    public void Check(SetView set, RuleContext context)
    {
        foreach (var bookings in Overlaps.ByThing(set.Events.SelectMany(inEvent => inEvent.PersonBookings)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var (later, earlier) in Overlaps.Pairs(bookings)) Report(later, earlier, context);
        }
    }

    private void Report(Booking later, Booking earlier, RuleContext context)
    {
        context.ReportPair(Info.At(later.Mention.Location,
            $"{Words.Begin(later.What)} would have to be in two places at once: {Words.Of(later.Session)}, {Words.When(later.Timing)}, and {Words.Of(earlier.Session)}, {Words.When(earlier.Timing, later.Timing)}.") with
        {
            Help = later.What.Kind == Kind.Person ? "Move one of them, or name somebody else in it." : "Move one of them, or name who comes for each.",
            Related = [new(earlier.Mention.Location, "named here, too")],
        }, earlier.Mention.Location);
    }
}
