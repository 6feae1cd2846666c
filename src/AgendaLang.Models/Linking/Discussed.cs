namespace AgendaLang.Models.Linking;

/// <summary>Where topics and initiatives are discussed.</summary>
internal static class Discussed
{
    /// <summary>
    /// From each subject to what discusses it: a live session or item that names it, a broader or a narrower one, a session that takes up such an item,
    /// and of events without a live session or item those that name it.
    /// </summary>
    public static Backward<Subject, Proceeding> In(IReadOnlyList<Event> events, Backward<Topic, Topic> narrower)
    {
        var named = new List<(Proceeding Where, IEnumerable<Subject> What)>();
        foreach (var each in events)
            if (each.IsLive) AddEvent(each, named);
        var related = new Dictionary<Subject, IReadOnlyList<Subject>>(ReferenceEqualityComparer.Instance);
        var what = named.ToDictionary(pair => pair.Where, pair => pair.What, (IEqualityComparer<Proceeding>)ReferenceEqualityComparer.Instance);
        return new(named.Select(pair => pair.Where), where => what[where].SelectMany(Related));

        IReadOnlyList<Subject> Related(Subject subject)
        {
            if (!related.TryGetValue(subject, out var all)) related.Add(subject, all = WithRelated(subject, narrower));
            return all;
        }
    }

    private static void AddEvent(Event each, List<(Proceeding, IEnumerable<Subject>)> named)
    {
        var count = named.Count;
        foreach (var item in each.Items) AddItems(item);
        foreach (var session in each.Sessions)
        {
            if (!session.IsLive) continue;
            var taken = session.TakesUp.SelectMany(item => item.WithParts()).Where(item => item.IsLive).SelectMany(item => item.Topics);
            named.Add((session, session.Topics.Concat(taken)));
            foreach (var item in session.Items) AddItems(item);
        }
        if (named.Count == count) named.Add((each, each.Topics));

        void AddItems(Item item) => named.AddRange(
            item.WithParts().Where(part => part.IsLive).Select(part => ((Proceeding)part, (IEnumerable<Subject>)part.Topics)));
    }

    /// <summary>A subject with what is broader and what is narrower than it.</summary>
    private static IReadOnlyList<Subject> WithRelated(Subject subject, Backward<Topic, Topic> narrower)
    {
        if (subject is not Topic topic) return [subject];
        var related = new HashSet<Subject>(ReferenceEqualityComparer.Instance) { topic };
        for (var broader = topic.Broader; broader is not null && related.Add(broader); broader = broader.Broader)
        {
        }
        var waiting = new Stack<Topic>(narrower.Of(topic));
        while (waiting.TryPop(out var below))
        {
            if (!related.Add(below)) continue;
            foreach (var next in narrower.Of(below)) waiting.Push(next);
        }
        return [.. related];
    }
}
