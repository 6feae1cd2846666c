namespace AgendaLang.Models.Linking;

/// <summary>Where topics and initiatives are discussed.</summary>
internal sealed class Discussions
{
    private readonly Compilation _compilation;
    private readonly Backward<Subject, Proceeding> _naming;

    public Discussions(Compilation compilation)
    {
        _compilation = compilation;
        var named = new List<Naming>();
        foreach (var each in compilation.Events)
            if (each.IsLive) AddEvent(each, named);
        var subjects = new Dictionary<Proceeding, IEnumerable<Subject>>(ReferenceEqualityComparer.Instance);
        foreach (var naming in named) subjects[naming.Where] = naming.What;
        _naming = new(named.Select(naming => naming.Where), where => subjects[where]);
    }

    /// <summary>
    /// What discusses a subject: live sessions and items that name it, a broader or a narrower one, sessions that take up such an item, and of events
    /// without a live session or item those that name it.
    /// </summary>
    public IReadOnlyList<Proceeding> Of(Subject subject) => _compilation.InOrder(WithRelated(subject).SelectMany(_naming.Of));

    private static void AddEvent(Event each, List<Naming> named)
    {
        var count = named.Count;
        foreach (var item in each.Items) AddItems(item);
        foreach (var session in each.Sessions)
        {
            if (!session.IsLive) continue;
            var taken = session.TakesUp.SelectMany(item => item.WithParts()).Where(item => !item.IsOff).SelectMany(item => item.Topics);
            named.Add(new(session, session.Topics.Concat(taken)));
            foreach (var item in session.Items) AddItems(item);
        }
        if (named.Count == count) named.Add(new(each, each.Topics));

        void AddItems(Item item) => named.AddRange(item.WithParts().Where(part => part.IsLive).Select(part => new Naming(part, part.Topics)));
    }

    /// <summary>A subject with what is broader and what is narrower than it.</summary>
    private static HashSet<Subject> WithRelated(Subject subject)
    {
        var related = new HashSet<Subject>(ReferenceEqualityComparer.Instance) { subject };
        if (subject is not Topic topic) return related;
        for (var broader = topic.Broader; broader is not null && related.Add(broader); broader = broader.Broader)
        {
        }
        var waiting = new Stack<Topic>(topic.Narrower);
        while (waiting.TryPop(out var below))
        {
            if (!related.Add(below)) continue;
            foreach (var next in below.Narrower) waiting.Push(next);
        }
        return related;
    }

    private readonly record struct Naming(Proceeding Where, IEnumerable<Subject> What);
}
