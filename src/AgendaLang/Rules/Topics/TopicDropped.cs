using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Topics;

/// <summary>AGL3001: a topic of a preparatory meeting that the event does not take up.</summary>
internal sealed class TopicDropped : ISetRule
{
    private const int MostRelated = 6;

    public RuleInfo Info => RuleCatalogue.TopicDropped;

    public RulePage Page => new(
        Info,
        What: """
        A topic or initiative is discussed in a meeting that prepares an event (the meeting says so with `prepares`, or is a stop of a tour that
        does), but nowhere in the event: no session or item names it, a broader or a narrower topic. Where the meeting prepares several
        events, one that takes it up is enough. An event that has neither programme nor topics yet is waited for. The finding is a mere
        information where not all members of the event's format were at the meeting.
        """,
        Why: """
        Sherpas, envoys and senior officials meet so that the agenda of the summit comes about. What they discussed and the leaders will
        not is either settled, and then somebody should know, or was lost between two drafts of the agenda; and the party that brought it up
        will ask in the plenary.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        topic trade "Trade"
        topic water "Water"

        meeting officials "Senior officials of Kazakhstan and Uzbekistan" between kz, uz on 2026-04-02 {
            discuss trade, water
            prepares talks
        }

        meeting talks "Talks of the Presidents" between kz, uz on 2026-05-14 {
            zone Asia/Almaty
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        topic trade "Trade"
        topic water "Water"

        meeting officials "Senior officials of Kazakhstan and Uzbekistan" between kz, uz on 2026-04-02 {
            discuss trade, water
            prepares talks
        }

        meeting talks "Talks of the Presidents" between kz, uz on 2026-05-14 {
            zone Asia/Almaty
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade, water
        }
        """,
        Mend: """
        Give the topic its place in a session or item of the event. If it was settled before, say so in the meeting:
        `waive AGL3001 because "Settled by the officials."`.
        """);

    public void Check(SetView set, RuleContext context)
    {
        var prepared = Prepared(set, context.View);
        if (prepared.Count == 0) return;
        var topics = new EventTopics(set, context.View);
        var dropped = new Dictionary<(Symbol Topic, Symbol Event), List<Dropped>>();
        foreach (var (meeting, events) in prepared)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (events is not { Count: > 0 } || !events.TrueForAll(topics.AreKnown)) continue;
            var seen = new HashSet<Symbol>();
            foreach (var mention in Mentions(meeting))
            {
                if (mention.Target is not { } topic || !seen.Add(topic) || events.Exists(each => topics.IsDiscussed(topic, each))) continue;
                var severity = events.Exists(each => HaveAllMet(meeting, each, context.View)) ? Info.Severity : Severity.Information;
                if (!dropped.TryGetValue((topic, events[0].Symbol), out var before)) dropped.Add((topic, events[0].Symbol), before = []);
                before.Add(new(mention, meeting, events, severity));
            }
        }
        foreach (var ((topic, _), of) in dropped) Report(topic, of, context);
    }

    /// <summary>For each live meeting the live events that it prepares, itself or as a stop of a tour; null where one of them is unknown.</summary>
    private static Dictionary<EventModel, List<EventModel>?> Prepared(SetView set, ModelView view)
    {
        var prepared = new Dictionary<EventModel, List<EventModel>?>();
        foreach (var meeting in set.Events)
            foreach (var mention in meeting.Prepares) Add(meeting, mention);
        foreach (var tour in set.Declarations(KindSet.Of(Kind.Tour)))
        {
            var facts = view.Facts(tour);
            if (facts.First(Keyword.Prepares) is not { IsDefault: false } prepares) continue;
            foreach (var fact in facts)
            {
                if (fact.Keyword != Keyword.Stops) continue;
                foreach (var stop in fact.Mentions())
                {
                    if (stop.Target is not { } meeting || !KindSet.Events.Contains(meeting.Kind)) continue;
                    foreach (var mention in prepares.Mentions()) Add(view.Event(meeting), mention);
                }
            }
        }
        return prepared;

        void Add(EventModel meeting, Mention mention)
        {
            if (!meeting.IsLive || meeting.IsBroken) return;
            if (mention.Target is not { } target) prepared[meeting] = null;
            else if (target != meeting.Symbol && KindSet.Events.Contains(target.Kind) && view.Event(target) is { IsLive: true } inEvent)
            {
                if (!prepared.TryGetValue(meeting, out var events)) prepared.Add(meeting, events = []);
                if (events?.Contains(inEvent) == false) events.Add(inEvent);
            }
        }
    }

    /// <summary>Where a meeting names what it discusses.</summary>
    private static IEnumerable<Mention> Mentions(EventModel meeting)
    {
        var isLive = false;
        foreach (var session in meeting.Sessions)
        {
            if (!session.IsLive) continue;
            isLive = true;
            foreach (var mention in session.Topics) yield return mention;
        }
        foreach (var item in meeting.Items)
        {
            if (!item.IsLive) continue;
            isLive = true;
            foreach (var mention in item.Topics) yield return mention;
        }
        if (isLive) yield break;
        foreach (var mention in meeting.Topics) yield return mention;
    }

    /// <summary>A topic is dropped once, however often it was prepared: of what weighs most the latest is found.</summary>
    private void Report(Symbol topic, List<Dropped> dropped, RuleContext context)
    {
        var last = dropped[0];
        foreach (var other in dropped)
            if (other.Severity > last.Severity || other.Severity == last.Severity && other.Meeting.FirstDate >= last.Meeting.FirstDate) last = other;
        var names = Words.List(last.Events.Select(each => Words.Of(each.Symbol)));
        context.Report(Info.At(last.Mention.Location,
            $"{Words.Begin(topic)} is discussed in {Words.Of(last.Meeting.Symbol)}, but is not on the agenda of {names}, which that meeting prepares.") with
        {
            Severity = last.Severity,
            Help = $"Discuss it in a session or item there. If it was settled before, accept it, for example: waive {Info.Id} because \"Settled before.\"",
            Related =
            [
                .. last.Events.Select(each => new RelatedLocation(each.Symbol.Place(), "this is prepared")),
                .. dropped.Where(other => other.Meeting != last.Meeting).Take(MostRelated).Select(other => new RelatedLocation(other.Mention.Location, "it is discussed here, too")),
            ],
        });
    }

    /// <summary>Whether all members of an event's format were at a meeting, in person or by somebody who acts for them.</summary>
    private static bool HaveAllMet(EventModel meeting, EventModel inEvent, ModelView view)
    {
        if (inEvent.Format.IsDefault) return true;
        if (inEvent.HasUnknownPeople) return false;
        var met = meeting.People.SelectMany(person => view.Person(person).Parties).ToHashSet();
        return inEvent.Members.All(member => met.Contains(member) || meeting.TakesPart(member));
    }

    /// <summary>A topic that a meeting discusses and none of the events that it prepares.</summary>
    private readonly record struct Dropped(Mention Mention, EventModel Meeting, List<EventModel> Events, Severity Severity);
}
