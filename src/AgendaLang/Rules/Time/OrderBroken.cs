using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4013: a session that does not come after the one that it must come after.</summary>
internal sealed class OrderBroken : IEventRule
{
    public RuleInfo Info => RuleCatalogue.OrderBroken;

    public RulePage Page => new(
        Info,
        What: """
        A session says that it must come `after` another, but begins before that is over. A session without a time is looked through: what must come after it
        must also come after what that must come after. Where one has a day and no time, the days are compared.
        """,
        Why: """
        A text is signed after it has been adopted, and the press is told after the signing. When the programme is moved about late in the night, such an
        order breaks easily, and it shows only when the pens are out and the text is not.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session signing "Signing" 11:30-12:00 kind signing participants kz, uz after plenary
            session plenary "Plenary" 12:00-13:00 kind plenary chair kz discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session signing "Signing" 13:30-14:00 kind signing participants kz, uz after plenary
            session plenary "Plenary" 12:00-13:00 kind plenary chair kz discuss trade
        }
        """,
        Mend: "Move one of the two sessions, or take the other out of `after` if the order does not matter.");

    // Sessions looked at for one event: chains of thousands without a time, each of which leads through all before it, are followed in bounded time.
    private const int MaxLookedThrough = 1_000_000;

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        foreach (var (session, mention, earlier) in AllBroken(inEvent, context.View)) Report(mention, session, earlier, context);
    }

    /// <summary>The sessions of an event that must come after each other and do not, of which nothing else is said about their order.</summary>
    public static HashSet<SessionModel> In(EventModel inEvent, ModelView view)
    {
        var broken = new HashSet<SessionModel>();
        foreach (var (session, _, earlier) in AllBroken(inEvent, view)) broken.UnionWith([session, earlier]);
        return broken;
    }

    /// <summary>Each <c>after</c> of an event that does not hold, with the session that has it and the one that it must come after.</summary>
    private static IEnumerable<(SessionModel Session, Mention Mention, SessionModel Earlier)> AllBroken(EventModel inEvent, ModelView view)
    {
        var left = MaxLookedThrough;
        foreach (var session in inEvent.Sessions)
        {
            if (session.After.IsEmpty || !session.IsLive || session.IsTimeLost) continue;
            foreach (var mention in session.After)
                if (FirstBroken(session, mention, view, ref left) is { } earlier) yield return (session, mention, earlier);
        }
    }

    /// <summary>What a session must come after by one of its <c>after</c>, directly or through sessions without a time, but does not; null if there is nothing.</summary>
    private static SessionModel? FirstBroken(SessionModel session, Mention mention, ModelView view, ref int left)
    {
        if (SessionOf(mention, view) is not { } direct) return null;
        if (!direct.Timings.IsEmpty) return Breaks(session, direct) && !LeadsTo(direct, session, view, ref left) ? direct : null;
        var seen = new HashSet<SessionModel>();
        var waiting = new Stack<SessionModel>([direct]);
        while (waiting.TryPop(out var earlier) && left-- > 0)
        {
            if (!seen.Add(earlier) || !earlier.IsLive || earlier.IsTimeLost) continue;
            if (Breaks(session, earlier)) return LeadsTo(earlier, session, view, ref left) ? null : earlier;
            if (!earlier.Timings.IsEmpty) continue;
            foreach (var next in earlier.After)
                if (SessionOf(next, view) is { } before) waiting.Push(before);
        }
        return null;
    }

    private static SessionModel? SessionOf(Mention mention, ModelView view) =>
        mention.Target is { Kind: Kind.Session, Event: { } inEvent } target ? view.Event(inEvent).Session(target) : null;

    /// <summary>Whether a session begins before another is over. Of sessions on several days the first are compared, and the last.</summary>
    private static bool Breaks(SessionModel session, SessionModel earlier)
    {
        if (session == earlier || !earlier.IsLive || earlier.IsTimeLost) return false;
        // A wrong date is said of the date itself (AGL4001).
        if (OutsideEvent.IsOutside(session) || OutsideEvent.IsOutside(earlier)) return false;
        if (!session.Timings.IsEmpty && !earlier.Timings.IsEmpty)
            return IsBefore(session.Timings[0], earlier.Timings[0]) || IsBefore(session.Timings[^1], earlier.Timings[^1]);
        // Days in two zones overlap.
        if (session.HasUnknownZone || earlier.HasUnknownZone || !Equals(session.Zone, earlier.Zone)) return false;
        return session.FirstDate < earlier.FirstDate || session.LastDate < earlier.LastDate;
    }

    private static bool IsBefore(Timing timing, Timing earlier) => timing.Start < earlier.BusyUntil;

    /// <summary>Whether sessions must come after each other in a circle, which is a mistake already (AGL1010); true as well where there are too many to know.</summary>
    private static bool LeadsTo(SessionModel from, SessionModel to, ModelView view, ref int left)
    {
        var seen = new HashSet<SessionModel>();
        var waiting = new Stack<SessionModel>([from]);
        while (waiting.TryPop(out var session))
        {
            if (session == to || left-- <= 0) return true;
            if (!seen.Add(session)) continue;
            foreach (var mention in session.After)
                if (SessionOf(mention, view) is { } before) waiting.Push(before);
        }
        return false;
    }

    private void Report(Mention mention, SessionModel session, SessionModel earlier, RuleContext context)
    {
        var through = mention.Target == earlier.Symbol ? "" : $", as {Words.Of(mention.Target!)} must";
        var message = session.Timing is { } one && earlier.Timing is { } other
            ? $"{Words.Begin(session.Symbol)}, {Words.When(one)}, must come after {Words.Of(earlier.Symbol)}, {Words.When(other, one)}{through}, but begins before that is over."
            : $"{Words.Begin(session.Symbol)}, {Day(session)}, must come after {Words.Of(earlier.Symbol)}, {Day(earlier)}{through}, but is on an earlier day.";
        context.Report(Info.At(mention.Location, message) with
        {
            Help = "Move one of the two, or take the other out of \"after\" if the order does not matter.",
            Related = [new(earlier.TimeLocation, "the session that must come first is here")],
        });
    }

    private static string Day(SessionModel session) => Words.Dates(session.FirstDate!.Value, session.LastDate!.Value);
}
