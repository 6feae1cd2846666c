namespace AgendaLang.Models.Linking;

/// <summary>What refers to each thing: references followed from their other end.</summary>
internal sealed class Backward<TTo, TFrom> where TTo : class where TFrom : class
{
    private readonly Dictionary<TTo, IReadOnlyList<TFrom>> _from = new(ReferenceEqualityComparer.Instance);

    /// <summary>Turns references around; what refers to a thing several times is kept once, and the order is that of <paramref name="all"/>.</summary>
    public Backward(IEnumerable<TFrom> all, Func<TFrom, IEnumerable<TTo>> references)
    {
        var lists = new Dictionary<TTo, List<TFrom>>(ReferenceEqualityComparer.Instance);
        foreach (var from in all)
            foreach (var to in references(from))
            {
                if (!lists.TryGetValue(to, out var list)) lists.Add(to, list = []);
                if (list.Count == 0 || !ReferenceEquals(list[^1], from)) list.Add(from);
            }
        foreach (var (to, list) in lists) _from.Add(to, list.AsReadOnly());
    }

    public IReadOnlyList<TFrom> Of(TTo to) => _from.TryGetValue(to, out var list) ? list : Lists.Copy<TFrom>(null);
}
