using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2003: somebody is named for a time when they cannot be there.</summary>
internal sealed class PersonUnavailable : IEventRule
{
    public RuleInfo Info => RuleCatalogue.PersonUnavailable;

    public RulePage Page => new(
        Info,
        What: """
        A person is named in a session, as chair, speaker or participant, or as the leader of a side in a bilateral, that lies in part or in whole
        inside their `unavailable` times, or outside their `available` ones. Of an item that several sessions take up, one of them must suit. A timed
        meeting without timed sessions counts as one. Times are compared as moments, whatever their zones; what has no time is not looked at.
        """,
        Why: """
        Arrivals, departures and other engagements are known to the advance team long before the programme is. A speaker who lands at nine cannot open at
        eight, and it is the programme that must give way.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state {
            unavailable 2026-05-14 12:00-15:00 because "Visit of the university."
        }

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            delegation uz led by mirziyoyev

            session plenary "Plenary" 11:00-12:30 kind plenary chair tokayev discuss trade {
                speaker mirziyoyev 10m
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state {
            unavailable 2026-05-14 12:00-15:00 because "Visit of the university."
        }

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            delegation uz led by mirziyoyev

            session plenary "Plenary" 10:30-12:00 kind plenary chair tokayev discuss trade {
                speaker mirziyoyev 10m
            }
        }
        """,
        Mend: "Move the session, name somebody else, or correct the person's times. If they come for a part of it only, accept the finding with `waive`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        var seen = new HashSet<Symbol>();
        foreach (var session in inEvent.Sessions)
        {
            if (session.Timings.IsEmpty || session.Named.IsEmpty || !session.IsLive) continue;
            seen.Clear();
            foreach (var named in session.Named)
                if (!named.IsOfItem && seen.Add(named.Who)) Check(named, session.Timings, session.Symbol, inEvent, context);
        }
        var told = new HashSet<(SessionModel, Symbol)>();
        foreach (var item in inEvent.Items)
        {
            if (item.Chairs.IsEmpty && item.Speakers.IsEmpty || !item.IsLive) continue;
            foreach (var chair in item.Chairs) CheckOfItem(chair, Part.Chair, item, inEvent, told, context);
            foreach (var speaker in item.Speakers) CheckOfItem(speaker.Who, Part.Speaker, item, inEvent, told, context);
        }
        seen.Clear();
        foreach (var named in inEvent.NamedInMeeting())
            if (seen.Add(named.Who)) Check(named, inEvent.OwnTimings, inEvent.Symbol, inEvent, context);
    }

    /// <summary>An item that several sessions take up may be dealt with in any of them.</summary>
    private void CheckOfItem(Mention mention, Part part, ItemModel item, EventModel inEvent, HashSet<(SessionModel, Symbol)> told, RuleContext context)
    {
        if (mention.Target is not { Kind: Kind.Person } who || context.View.Person(who).Windows.IsEmpty) return;
        var sessions = item.LiveSessions;
        if (sessions.IsEmpty || sessions.Any(session => session.Timings.IsEmpty)) return;
        foreach (var session in sessions)
        {
            // Whom the session names itself was looked at there.
            if (session.Named.Any(named => !named.IsOfItem && named.Who == who)) return;
            if (session.PresenceOf(who) == Presence.Away || session.Timings.Any(timing => Find(context.View.Person(who), timing, inEvent) == null)) return;
        }
        if (told.Add((sessions[0], who))) Check(new(who, part, mention), sessions[0].Timings, sessions[0].Symbol, inEvent, context);
    }

    private void Check(Named named, IEnumerable<Timing> timings, Symbol at, EventModel inEvent, RuleContext context)
    {
        if (named.Who.Kind != Kind.Person) return;
        var person = context.View.Person(named.Who);
        if (person.Windows.IsEmpty) return;
        foreach (var timing in timings)
        {
            if (Find(person, timing, inEvent) is not { } windows) continue;
            var says = windows[0].IsAvailable ? "is available only" : "is unavailable";
            var act = named.Part switch
            {
                Part.Chair => "chairs",
                Part.Speaker => "speaks in",
                Part.Leader => at.Kind == Kind.Session ? "is expected in" : "leads a delegation at",
                _ => "is a participant of",
            };
            context.Report(Info.At(named.Mention.Location,
                $"{Words.Begin(named.Who)} {act} {Words.Of(at)}, {Words.When(timing)}, but {says} {Words.List(windows.Select(window => Text(window, inEvent)), 4)}.") with
            {
                Help = "Move the session, name somebody else, or correct the times that the person is available.",
                Related = [new(windows[0].Location, windows[0].IsAvailable ? "when they are available is said here" : "that they are unavailable is said here")],
            });
            return;
        }
    }

    /// <summary>What somebody says of their time that speaks against a time: that they are unavailable then, else all times when they are available; null if nothing does.</summary>
    private static List<Availability>? Find(PersonModel person, Timing timing, EventModel inEvent)
    {
        var clock = inEvent.Zone ?? timing.Zone;
        List<Availability>? available = null;
        foreach (var window in person.Windows)
        {
            if (window.IsAvailable)
            {
                (available ??= []).Add(window);
                continue;
            }
            if (window.ClockAt(clock) is not { } own) continue;
            foreach (var (from, to) in window.Around(timing, own))
                if (from <= timing.Start ? timing.Start < to : from < timing.End) return [window];
        }
        if (available == null || person.HasUnknownWindow || person.IsBroken) return null;
        var stretches = new List<(Instant From, Instant To)>();
        foreach (var window in available)
        {
            if (window.ClockAt(clock) is not { } own) return null;
            stretches.AddRange(window.Around(timing, own));
        }
        return Cover(stretches, timing) ? null : available;
    }

    /// <summary>Whether stretches of time, one after another, last from the start of something to its end.</summary>
    private static bool Cover(List<(Instant From, Instant To)> stretches, Timing timing)
    {
        stretches.Sort((left, right) => left.From.CompareTo(right.From));
        var until = timing.Start;
        var isInside = false;
        foreach (var (from, to) in stretches)
        {
            if (from > until) break;
            if (to <= until) continue;
            until = to;
            isInside = true;
        }
        return isInside && until >= timing.End;
    }

    private static string Text(Availability window, EventModel inEvent)
    {
        var dates = Words.Dates(window.First, window.Last);
        var zone = window.Zone ?? inEvent.Zone?.Id;
        if (window.Start is not { } start) return window.Zone == null ? $"on {dates}" : $"on {dates} ({Words.ZoneOf(window.Zone)})";
        var clock = window.End is { } end ? $"{Words.Clock(start)}-{Words.Clock(end)}" : $"from {Words.Clock(start)}";
        return zone == null ? $"on {dates}, {clock}" : $"on {dates}, {clock} ({Words.ZoneOf(zone)})";
    }
}
