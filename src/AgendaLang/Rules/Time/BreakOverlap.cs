using AgendaLang.Findings;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4017: everybody is in a session during a break.</summary>
internal sealed class BreakOverlap : IEventRule
{
    public RuleInfo Info => RuleCatalogue.BreakOverlap;

    public RulePage Page => new(
        Info,
        What: """
        A session of everybody goes on during a break of the event. Side events, panels, drafting, consultations, press, receptions, visits, sessions
        with participants and those with a `delegation-size` of their own may use the break.
        """,
        Why: """
        Coffee is served, interpreters change shifts and advance teams move while everybody is out of the room. Interpreters work in turns and need the
        break; if the session runs into it, it is they who stop first.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 09:30-11:00 kind plenary chair kz discuss trade
            break "Coffee" 10:45-11:15
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 09:30-10:45 kind plenary chair kz discuss trade
            break "Coffee" 10:45-11:15
        }
        """,
        Mend: "Move the break or the session, or cut the session in two. If only some are in the session, say who, with `participants`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (inEvent.Breaks.IsEmpty) return;
        var stays = new List<Stay>();
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive || !Everybody.AreIn(session)) continue;
            foreach (var timing in session.Timings) stays.Add(new(session.Symbol, timing, session.TimeLocation, IsBreak: false));
        }
        foreach (var pause in inEvent.Breaks)
            foreach (var timing in pause.Timings) stays.Add(new(pause.Symbol, timing, pause.TimeLocation, IsBreak: true));

        Stay? longestSession = null;
        Stay? longestBreak = null;
        foreach (var stay in stays.OrderBy(stay => stay.Timing.Start).ThenBy(stay => stay.Symbol.Order))
        {
            var other = stay.IsBreak ? longestSession : longestBreak;
            if (other != null && other.End > stay.Timing.Start) Report(stay, other, context);
            ref var longest = ref stay.IsBreak ? ref longestBreak : ref longestSession;
            if (longest == null || stay.End >= longest.End) longest = stay;
        }
    }

    private void Report(Stay later, Stay earlier, RuleContext context)
    {
        var (session, pause) = later.IsBreak ? (earlier, later) : (later, earlier);
        context.ReportPair(Info.At(later.Place,
            $"{Words.Begin(session.Symbol)}, {Words.When(session.Timing)}, in which everybody is, goes on during {Words.Of(pause.Symbol)}, {Words.When(pause.Timing, session.Timing)}.") with
        {
            Help = "Move one of the two, or cut the session in two. If not everybody is in the session, say who is, with \"participants\".",
            Related = [new(earlier.Place, later.IsBreak ? "the session is here" : "the break is here")],
        }, earlier.Place);
    }

    /// <summary>A session of everybody or a break, at one of its times.</summary>
    private sealed record Stay(Symbol Symbol, Timing Timing, Location Place, bool IsBreak)
    {
        public Instant End { get; } = Timing.BusyUntil;
    }
}
