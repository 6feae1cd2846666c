using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4002: two sessions are in one room at once.</summary>
internal sealed class RoomOverlap : ISetRule
{
    public RuleInfo Info => RuleCatalogue.RoomOverlap;

    public RulePage Page => new(
        Info,
        What: "A room is used by two sessions at the same moment, of one event or of two. Photos do not count.",
        Why: """
        Two delegations in front of one door is the mistake that conference services fear most; the second waits in the corridor. It comes about
        when a session runs into the next one, or when two events plan with one room and none sees the other's programme.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty {
            room red-hall "Red Hall"
        }

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary in red-hall chair kz discuss trade
            session experts "Experts on trade" 11:30-12:30 kind consultations in red-hall discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty {
            room red-hall "Red Hall"
        }

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary in red-hall chair kz discuss trade
            session experts "Experts on trade" 12:00-12:30 kind consultations in red-hall discuss trade
        }
        """,
        Mend: "Move one of the two sessions to another room or time.");

    public void Check(SetView set, RuleContext context)
    {
        foreach (var bookings in Overlaps.ByThing(set.Events.SelectMany(inEvent => inEvent.RoomBookings)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var (later, earlier) in Overlaps.Pairs(bookings)) Report(later, earlier, context);
        }
    }

    private void Report(Booking later, Booking earlier, RuleContext context)
    {
        context.ReportPair(Info.At(later.Mention.Location,
            $"{Words.Begin(later.What)} is taken twice at once: by {Words.Of(later.Session)}, {Words.When(later.Timing)}, and by {Words.Of(earlier.Session)}, {Words.When(earlier.Timing, later.Timing)}.") with
        {
            Help = "Move one of them to another room or time.",
            Related = [new(earlier.Mention.Location, "the other session is here")],
        }, earlier.Mention.Location);
    }
}
