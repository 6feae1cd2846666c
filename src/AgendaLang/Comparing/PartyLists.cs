using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Two states of a list of parties, with the members of groups and formats in place of these: who is in it, however it is said.</summary>
internal sealed class PartyLists
{
    private readonly DeclarationMatch _match;
    private readonly Dictionary<string, Symbol> _old;
    private readonly Dictionary<string, Symbol> _now;

    /// <param name="match">What is the same thing in both states.</param>
    /// <param name="old">The members of the older list.</param>
    /// <param name="now">The members of the newer list.</param>
    public PartyLists(DeclarationMatch match, List<PropertyFact> old, List<PropertyFact> now)
    {
        _match = match;
        (_old, _now) = (All(old), All(now));
        // Who is meant by a name that leads nowhere is not known.
        if (old.Concat(now).All(static fact => fact.Target is { } target && !(KindSet.Parties.Contains(target.Kind) && PartyModel.Of(target).HasUnknownMembers)))
            Concerned = [.. _old.Where(pair => !_now.ContainsKey(pair.Key)).Concat(_now.Where(pair => !_old.ContainsKey(pair.Key))).Select(pair => pair.Value)];
    }

    /// <summary>Who is in one of the lists only, of both states; null where that is not known.</summary>
    public IReadOnlyCollection<Symbol>? Concerned { get; }

    /// <summary>Of some facts, those who are in the list of the other state all the same.</summary>
    public List<PropertyFact> Covered(List<PropertyFact> dropped, List<PropertyFact> gained) =>
        Concerned == null ? [] : [.. dropped.Where(fact => IsIn(_now, fact)), .. gained.Where(fact => IsIn(_old, fact))];

    private bool IsIn(Dictionary<string, Symbol> list, PropertyFact fact) => Each(fact).All(who => list.ContainsKey(_match.NameOf(who)));

    private Dictionary<string, Symbol> All(List<PropertyFact> facts)
    {
        var all = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var who in facts.SelectMany(Each)) all.TryAdd(_match.NameOf(who), who);
        return all;
    }

    private static IEnumerable<Symbol> Each(PropertyFact fact) =>
        fact.Target is not { } target ? [] : KindSet.Parties.Contains(target.Kind) && PartyModel.Of(target).Members is { Length: > 0 } members ? members : [target];
}
