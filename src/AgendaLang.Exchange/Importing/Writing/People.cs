namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>Who is in a schedule: each person once, with an id.</summary>
internal sealed class People
{
    private readonly bool _idsAreTrue;
    private readonly Dictionary<(string Name, string? SourceId), string> _ids;

    public People(IEnumerable<Entry> entries, IdSpace space)
    {
        var named = entries.SelectMany(Named).Where(person => NameOf(person).Length > 0).ToList();
        // A schedule put together from several sources uses one id for several people, and knows one person by several; then the name alone counts.
        _idsAreTrue = EachIsOne(named, person => person.SourceId) && EachIsOne(named, person => person.Number);
        var everybody = named.GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.ToList());
        _ids = space.ClaimAll(everybody.Keys, key => IdText.Of(key.Name, "person"), key => IdText.Suffix(key.SourceId, key.Name));
        All = [.. everybody.Select(each => new Person(_ids[each.Key], each.Key.Name, Longest(each.Value.Select(person => person.Biography)), Longest(each.Value.Select(person => person.Url)))).OrderBy(person => person.Id, StringComparer.Ordinal)];
    }

    /// <summary>Everybody, by id.</summary>
    public IReadOnlyList<Person> All { get; }

    /// <summary>The ids of some, each once, in their order.</summary>
    public IEnumerable<string> IdsOf(IEnumerable<PersonFacts> people) => people.Where(person => NameOf(person).Length > 0).Select(person => _ids[KeyOf(person)]).Distinct(StringComparer.Ordinal);

    private static bool EachIsOne(List<PersonFacts> people, Func<PersonFacts, string?> idOf) => people.Where(person => idOf(person) is not null)
        .GroupBy(idOf, StringComparer.Ordinal).All(group => group.Select(NameOf).Distinct(StringComparer.Ordinal).Count() == 1);

    private static IEnumerable<PersonFacts> Named(Entry entry)
    {
        var named = entry.Speakers.Concat(entry.Chairs).Concat(entry.Participants).Concat(entry.Absent);
        return entry.Host is { } host ? named.Append(host) : named;
    }

    private (string Name, string? SourceId) KeyOf(PersonFacts person) => (NameOf(person), _idsAreTrue ? person.SourceId : null);

    private static string NameOf(PersonFacts person) => string.Join(' ', person.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Which of several is taken must not depend on their order.
    private static string? Longest(IEnumerable<string?> texts) => texts.OfType<string>().OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).FirstOrDefault();
}

/// <summary>Somebody, with their id.</summary>
internal sealed record Person(string Id, string Name, string? Biography, string? Url);
