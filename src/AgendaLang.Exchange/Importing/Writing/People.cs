using System.Globalization;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>Who is in a schedule: each person once, with an id.</summary>
internal sealed class People
{
    private readonly bool _idsAreTrue;
    private readonly Dictionary<(string Name, string? SourceId), string> _ids;

    public People(Schedule schedule, IdSpace space)
    {
        var named = schedule.Entries.SelectMany(Named).Where(person => NameOf(person).Length > 0).ToList();
        // A schedule put together from several sources uses one id for several people, and knows one person by several; then the name alone counts.
        _idsAreTrue = EachIsOne(named, person => person.SourceId) && EachIsOne(named, person => person.Number);
        if (_idsAreTrue) TellWhoIsOne(named, schedule.Losses);
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

    // Two accounts of one full name are nearly always one person's; Daniel and Daniel are two.
    private (string Name, string? SourceId) KeyOf(PersonFacts person) =>
        NameOf(person) is var name && _idsAreTrue && !IsFull(name) ? (name, person.SourceId) : (name, null);

    private static bool IsFull(string name) => name.Contains(' ', StringComparison.Ordinal);

    private static void TellWhoIsOne(List<PersonFacts> people, Losses losses)
    {
        foreach (var same in people.Where(person => person.SourceId is not null).GroupBy(NameOf, StringComparer.Ordinal).Where(group => IsFull(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal))
            if (same.Select(person => person.SourceId).Distinct(StringComparer.Ordinal).Count() is > 1 and var ids)
                losses.Say("people known by several ids", string.Create(CultureInfo.InvariantCulture, $"The source knows \"{same.Key}\" by {ids} ids; they were taken for one person."));
    }

    private static string NameOf(PersonFacts person) => string.Join(' ', person.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Which of several is taken must not depend on their order.
    private static string? Longest(IEnumerable<string?> texts) => texts.OfType<string>().OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).FirstOrDefault();
}

/// <summary>Somebody, with their id.</summary>
internal sealed record Person(string Id, string Name, string? Biography, string? Url);
