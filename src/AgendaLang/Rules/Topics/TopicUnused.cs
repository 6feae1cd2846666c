using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Topics;

/// <summary>AGL3003: a topic that no event discusses.</summary>
internal sealed class TopicUnused : IAllSetsRule
{
    private static readonly KindSet Topics = KindSet.Of(Kind.Topic);

    private static readonly KindSet Asks = KindSet.Of(Kind.Proposal, Kind.Request);

    public RuleInfo Info => RuleCatalogue.TopicUnused;

    public RulePage Page => new(
        Info,
        What: """
        A topic is declared, and no event discusses it: none names it, a broader or a narrower topic. For a list of topics that several agendas share,
        all that are checked are looked at; a list that is checked alone, without any event, or that files use which are not checked, is left in peace.
        """,
        Why: """
        A topic without a session is often one that fell out of the agenda while the rest of the file was edited. If it is not needed any
        more, it only makes the lists longer from which editors and interpreters work.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        source akorda "Akorda"

        topic trade "Trade"
        topic water "Water"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 {
            zone Asia/Almaty
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
        }

        statement on-water by kz on 2026-05-02 {
            about water
            says "Water is a matter for all of us."
            cite akorda 2026-05-02
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        source akorda "Akorda"

        topic trade "Trade"
        topic water "Water"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 {
            zone Asia/Almaty
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade, water
        }

        statement on-water by kz on 2026-05-02 {
            about water
            says "Water is a matter for all of us."
            cite akorda 2026-05-02
        }
        """,
        Mend: "Name the topic with `discuss` in the session or item where it belongs, or take it out of the list.");

    public void Check(AllSets sets, RuleContext context)
    {
        // A file that a lost `use` should lead to may discuss whatever seems unused.
        if (!sets.IsComplete) return;
        var named = new HashSet<Symbol>();
        var broader = new HashSet<Symbol>();
        var looked = LookAt(sets, context.View, named, broader);
        foreach (var file in sets.Files)
        {
            if (!looked.Contains(file)) continue;
            foreach (var topic in file.Names.OfKinds(Topics))
            {
                context.Cancellation.ThrowIfCancellationRequested();
                if (topic.Id.Length == 0 || broader.Contains(topic) || IsNamed(topic, named) || IsDoubtful(topic, sets)) continue;
                if (!sets.IsSeenWhole(file)) break;
                context.Report(Info.At(topic.Place(), $"{Words.Begin(topic)} is never discussed.") with
                {
                    Help = $"Name it in the session or item where it belongs, for example: discuss {topic.Id}. Or remove it from the list.",
                });
            }
        }
    }

    /// <summary>Gathers what is discussed, and gives the files with whose topics that can be compared: those of sets with live events, all of whose topics are known.</summary>
    private static HashSet<AgendaFile> LookAt(AllSets sets, ModelView view, HashSet<Symbol> named, HashSet<Symbol> broader)
    {
        var looked = new HashSet<AgendaFile>();
        var unknown = new HashSet<AgendaFile>();
        var seen = new HashSet<EventModel>();
        foreach (var set in sets.Sets)
        {
            var hasEvents = false;
            var isUnknown = false;
            AddAsked(set, view, named, broader);
            foreach (var inEvent in set.Events)
            {
                if (!inEvent.IsLive) continue;
                hasEvents = true;
                isUnknown |= inEvent.HasUnknownTopics;
                if (!seen.Add(inEvent)) continue;
                foreach (var topic in inEvent.Discussed) Add(topic, named, broader);
            }
            if (isUnknown) unknown.UnionWith(set.Set.Files);
            else if (hasEvents) looked.UnionWith(set.Set.Files);
        }
        looked.ExceptWith(unknown);
        return looked;
    }

    /// <summary>What a live proposal or request wants raised waits for its place; where it should have one, AGL3002 or AGL5002 says so.</summary>
    private static void AddAsked(SetView set, ModelView view, HashSet<Symbol> named, HashSet<Symbol> broader)
    {
        foreach (var symbol in set.Declarations(Asks))
        {
            var ask = view.Proposal(symbol);
            if (!ask.IsLive && ask.Status != null) continue;
            foreach (var raised in ask.Raised)
                foreach (var mention in raised.Topics)
                    if (mention.Target is { } topic) Add(topic, named, broader);
        }
    }

    private static void Add(Symbol topic, HashSet<Symbol> named, HashSet<Symbol> broader)
    {
        named.Add(topic);
        for (var at = topic.Holder; at != null; at = at.Holder) broader.Add(at);
    }

    private static bool IsNamed(Symbol topic, HashSet<Symbol> named)
    {
        for (var at = topic; at != null; at = at.Holder)
            if (named.Contains(at)) return true;
        return false;
    }

    /// <summary>Whether its id is given twice, or stands in something that could not be read: both are said already.</summary>
    private static bool IsDoubtful(Symbol topic, AllSets sets)
    {
        if (topic.Next != null) return true;
        foreach (var file in sets.Files)
            if (file.Names.IsMentioned(topic.Id)) return true;
        foreach (var set in sets.Sets)
            if (set.Set.Contains(topic.File) && set.Set.Find(topic.Id) != topic) return true;
        return false;
    }
}
