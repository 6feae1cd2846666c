using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Topics;

/// <summary>AGL3006: an item whose topic is none of its session.</summary>
internal sealed class TopicOutsideSession : IEventRule
{
    public RuleInfo Info => RuleCatalogue.TopicOutsideSession;

    public RulePage Page => new(
        Info,
        What: """
        A session names its topics, and an item that stands in it discusses another: neither one of them, nor a broader or narrower topic. An initiative fits
        where a topic that it is about does. Items that a session takes up with `items` bring their topics along.
        """,
        Why: """
        The topics of a session decide who sits at the table and what the leaders are briefed on. An item on something else finds the wrong minister in the
        room; most often it was moved from one session to another, and the topic stayed behind.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        topic trade "Trade"
        topic water "Water"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 {
            zone Asia/Almaty

            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade {
                item tariffs "Tariffs" 45m discuss trade
                item rivers "Rivers that we share" 45m discuss water
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        topic trade "Trade"
        topic water "Water"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 {
            zone Asia/Almaty

            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade, water {
                item tariffs "Tariffs" 45m discuss trade
                item rivers "Rivers that we share" 45m discuss water
            }
        }
        """,
        Mend: "Add the topic to the session, or move the item to the session where it belongs. A session that names no topics takes those of its items.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        foreach (var session in inEvent.Sessions)
        {
            if (session.Topics.IsEmpty || !session.IsLive || session.IsBroken) continue;
            if (session.Items.IsEmpty || !NamesTopics(session)) continue;
            foreach (var item in session.Items) CheckItem(item, session, [], context);
        }
    }

    /// <summary>Whether a session names topics, and all that it names is known.</summary>
    private static bool NamesTopics(SessionModel session)
    {
        var hasTopic = false;
        foreach (var mention in session.Topics)
        {
            if (mention.Target is not { } topic) return false;
            hasTopic |= topic.Kind == Kind.Topic;
        }
        return hasTopic;
    }

    /// <param name="item">The item.</param>
    /// <param name="session">The session in which it stands.</param>
    /// <param name="said">The topics outside the session that the items around it name: what follows from those is said already.</param>
    /// <param name="context">Where to put what is found.</param>
    private void CheckItem(ItemModel item, SessionModel session, List<Symbol> said, RuleContext context)
    {
        if (item.IsOff) return;
        var before = said.Count;
        foreach (var mention in item.Topics)
        {
            if (mention.Target is not { } topic || Fits(topic, session, context.View)) continue;
            if (said.GetRange(0, before).Exists(outer => EventModel.AreRelated(outer, topic))) continue;
            said.Add(topic);
            Report(mention, topic, item, session, context);
        }
        foreach (var part in item.Items) CheckItem(part, session, said, context);
        said.RemoveRange(before, said.Count - before);
    }

    private static bool Fits(Symbol topic, SessionModel session, ModelView view)
    {
        foreach (var mention in session.Topics)
            if (mention.Target is { } own && EventModel.AreRelated(own, topic)) return true;
        if (topic.Kind != Kind.Initiative) return false;
        foreach (var about in EventTopics.About(topic, view))
            if (Fits(about, session, view)) return true;
        return false;
    }

    private void Report(Mention mention, Symbol topic, ItemModel item, SessionModel session, RuleContext context)
    {
        var last = session.Topics[^1].Location;
        context.Report(Info.At(mention.Location, $"{Words.Begin(item.Symbol)} discusses {Words.Of(topic)}, which is none of the topics of {Words.Of(session.Symbol)}.") with
        {
            Help = "Add the topic to those of the session, or move the item to the session where it belongs.",
            Related = [.. session.Topics.Take(4).Select(own => new RelatedLocation(own.Location, "a topic of the session is here"))],
            Fixes = [new($"Add {topic.Id} to the topics of the session", false, [new(last.Source, new(new(last.Span.End, 0), $", {topic.Id}"))])],
        });
    }
}
