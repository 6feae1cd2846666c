using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Topics;

/// <summary>What the events of a set discuss, each together with the live events that are part of it (<c>within</c>).</summary>
internal sealed class EventTopics
{
    private readonly ModelView _view;
    private readonly Dictionary<Symbol, List<EventModel>> _parts = [];

    public EventTopics(SetView set, ModelView view)
    {
        _view = view;
        foreach (var each in set.Events)
        {
            if (!each.IsLive || each.Within.Target is not { } whole) continue;
            if (!_parts.TryGetValue(whole, out var parts)) _parts.Add(whole, parts = []);
            parts.Add(each);
        }
    }

    /// <summary>Whether it is known what an event discusses: it has an agenda by now, and all topics in it could be read.</summary>
    public bool AreKnown(EventModel inEvent)
    {
        var hasAgenda = false;
        foreach (var part in WithParts(inEvent))
        {
            if (part.HasUnknownTopics) return false;
            hasAgenda |= part.HasProgramme || !part.Topics.IsEmpty;
        }
        return hasAgenda;
    }

    /// <summary>Whether an event discusses a topic, a broader or a narrower one; an initiative is also discussed with a topic that it is about.</summary>
    public bool IsDiscussed(Symbol topic, EventModel inEvent)
    {
        foreach (var part in WithParts(inEvent))
        {
            if (part.Discusses(topic)) return true;
            foreach (var about in About(topic, _view))
                if (part.Discusses(about)) return true;
        }
        return false;
    }

    /// <summary>The topics that an initiative is about.</summary>
    public static IEnumerable<Symbol> About(Symbol initiative, ModelView view)
    {
        foreach (var fact in view.Facts(initiative))
        {
            if (fact.Keyword != Keyword.About) continue;
            foreach (var mention in fact.Mentions())
                if (mention.Target is { Kind: Kind.Topic } topic) yield return topic;
        }
    }

    private IEnumerable<EventModel> WithParts(EventModel inEvent)
    {
        yield return inEvent;
        if (!_parts.ContainsKey(inEvent.Symbol)) yield break;
        // Events within each other in a circle (AGL1010) are gone through once.
        var seen = new HashSet<EventModel>();
        var waiting = new Queue<EventModel>([inEvent]);
        while (waiting.TryDequeue(out var whole))
        {
            foreach (var part in _parts.GetValueOrDefault(whole.Symbol) ?? [])
            {
                if (!seen.Add(part)) continue;
                yield return part;
                waiting.Enqueue(part);
            }
        }
    }
}
