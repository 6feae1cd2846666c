using AgendaLang.Findings;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4003: everybody, or the leader of a delegation, would have to be in two sessions at once.</summary>
internal sealed class PlenaryOverlap : IEventRule
{
    // So many sessions that go on at once are looked at, the latest first; more are not held by one event.
    private const int MostRunning = 64;

    public RuleInfo Info => RuleCatalogue.PlenaryOverlap;

    public RulePage Page => new(
        Info,
        What: """
        Two sessions of everybody are at once (sessions without `participants`; side events, panels, drafting, consultations, press, receptions, visits, and
        sessions with a `delegation-size` of their own are not of everybody). Or a session that names the leader of a delegation, or takes the leaders by its
        `delegation-size`, is during a plenary in which that leader is. Arrivals, departures and photos do not count.
        """,
        Why: """
        While the plenary sits, the seats behind the name plates are taken: nothing else is planned for those who lead a delegation. Experts may draft and
        panels may talk at the same time, for that is what other members of the delegations are there for.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
            session lunch "Working lunch" 11:45-13:00 kind working-lunch
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
            session lunch "Working lunch" 12:00-13:00 kind working-lunch
        }
        """,
        Mend: "Move one of the two. If not everybody is in one of them, say who is, with `participants`; if a leader stays away from the plenary, say so there with `absent`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (inEvent.Sessions.Length < 2) return;
        var leaders = Leaders(inEvent, context.View);
        var stays = new List<Stay>();
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive || session.Timings.IsEmpty || session.Kind is SessionKind.Arrival or SessionKind.Departure or SessionKind.Photo) continue;
            var isOfAll = Everybody.AreIn(session);
            var named = isOfAll ? [] : LeadersIn(session, leaders);
            foreach (var timing in session.Timings) stays.Add(new(session, timing, isOfAll, named));
        }
        stays = [.. stays.OrderBy(stay => stay.Timing.Start)];
        CompareWithEachOther(stays, context);
        CompareWithPlenaries(stays, context);
    }

    private static HashSet<Symbol> Leaders(EventModel inEvent, ModelView view)
    {
        var leaders = new HashSet<Symbol>();
        foreach (var delegation in inEvent.Delegations)
        {
            if (delegation.Leader.Target is not { } leader) continue;
            leaders.Add(leader);
            view.Person(leader);
        }
        return leaders;
    }

    /// <summary>The leaders that a session names, or takes by its <c>delegation-size</c>.</summary>
    private static List<Symbol> LeadersIn(SessionModel session, HashSet<Symbol> leaders)
    {
        var found = new List<Symbol>();
        if (session.IsBroken && !session.HasParticipants) return found;
        foreach (var named in session.Named)
            if (leaders.Contains(named.Who)) found.Add(named.Who);
        if (!session.IsOfEverybody || session.DelegationSize == null) return found;
        foreach (var leader in leaders)
            if (session.PresenceOf(leader) == Presence.Present) found.Add(leader);
        return found;
    }

    /// <summary>Sessions of everybody: each is compared with the one before that goes on longest, so of three at once two are said.</summary>
    private void CompareWithEachOther(List<Stay> stays, RuleContext context)
    {
        Stay? longest = null;
        foreach (var stay in stays)
        {
            if (!stay.IsOfAll) continue;
            if (longest != null && longest.End > stay.Timing.Start && longest.Session != stay.Session)
                Report(stay, longest, "everybody is in both", "If not everybody is in one of them, say who is, with \"participants\".", context);
            if (longest == null || stay.End >= longest.End) longest = stay;
        }
    }

    /// <summary>Sessions that name leaders, against plenaries in which these are: each is said once.</summary>
    private void CompareWithPlenaries(List<Stay> stays, RuleContext context)
    {
        var plenaries = new List<Stay>();
        var others = new List<Stay>();
        var said = new HashSet<SessionModel>();
        foreach (var stay in stays)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (stay.Leaders.Count > 0 && !said.Contains(stay.Session))
            {
                foreach (var plenary in Running(plenaries, stay.Timing.Start))
                {
                    if (plenary.Session == stay.Session || LeaderInBoth(stay, plenary) is not { } leader) continue;
                    said.Add(stay.Session);
                    ReportLeader(stay, plenary, leader, context);
                    break;
                }
            }
            if (stay.Session.Kind == SessionKind.Plenary)
            {
                foreach (var other in Running(others, stay.Timing.Start))
                {
                    if (other.Session == stay.Session || LeaderInBoth(other, stay) is not { } leader || !said.Add(other.Session)) continue;
                    ReportLeader(stay, other, leader, context);
                }
                plenaries.Add(stay);
            }
            if (stay.Leaders.Count > 0) others.Add(stay);
        }
    }

    private static IEnumerable<Stay> Running(List<Stay> stays, Instant at)
    {
        var looked = 0;
        for (var i = stays.Count - 1; i >= 0 && looked < MostRunning; i--)
        {
            if (stays[i].End > at)
            {
                looked++;
                yield return stays[i];
            }
            else stays.RemoveAt(i);
        }
    }

    private static Symbol? LeaderInBoth(Stay stay, Stay plenary)
    {
        foreach (var leader in stay.Leaders)
            if (plenary.Session.PresenceOf(leader) == Presence.Present) return leader;
        return null;
    }

    private void ReportLeader(Stay later, Stay earlier, Symbol leader, RuleContext context) => Report(later, earlier,
        $"{Words.Of(leader)}, who leads a delegation, is in both", "If the leader stays away from the plenary, say so there with \"absent\".", context);

    private void Report(Stay later, Stay earlier, string why, string help, RuleContext context)
    {
        var (one, other) = (later.Session, earlier.Session);
        context.ReportPair(Info.At(one.TimeLocation,
            $"{Words.Begin(one.Symbol)}, {Words.When(later.Timing)}, is at the same time as {Words.Of(other.Symbol)}, {Words.When(earlier.Timing, later.Timing)}; {why}.") with
        {
            Help = $"Move one of the two. {help}",
            Related = [new(other.TimeLocation, "the other session is here")],
        }, other.TimeLocation);
    }

    /// <summary>A session at one of its times.</summary>
    private sealed record Stay(SessionModel Session, Timing Timing, bool IsOfAll, List<Symbol> Leaders)
    {
        public Instant End { get; } = Timing.BusyUntil;
    }
}
