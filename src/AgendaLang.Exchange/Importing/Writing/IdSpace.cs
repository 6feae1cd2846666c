using System.Globalization;
using System.Text;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>Gives ids, each once, also as programs see them (<c>a-b</c> and <c>a_b</c> are one).</summary>
internal sealed class IdSpace
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Takes an id; where it is taken already, with what follows; where that is taken too, with a number.</summary>
    /// <param name="id">The id.</param>
    /// <param name="suffix">What tells it from the other.</param>
    public string Claim(string id, string suffix)
    {
        if (_taken.Add(CodeName(id))) return id;
        var longer = suffix.Length > 0 ? $"{id}-{suffix}" : id;
        if (suffix.Length > 0 && _taken.Add(CodeName(longer))) return longer;
        for (var number = _numbers.GetValueOrDefault(longer, 1) + 1; ; number++)
        {
            var candidate = string.Create(CultureInfo.InvariantCulture, $"{longer}-{number}");
            if (!_taken.Add(CodeName(candidate))) continue;
            _numbers[longer] = number;
            return candidate;
        }
    }

    /// <summary>Gives ids to things of one kind. Where several would have the same, each takes what tells it apart, so that it keeps its id whichever of the others goes.</summary>
    /// <param name="things">The things.</param>
    /// <param name="idOf">The id that a thing would have.</param>
    /// <param name="suffixOf">What tells it from others of that id.</param>
    public Dictionary<T, string> ClaimAll<T>(IEnumerable<T> things, Func<T, string> idOf, Func<T, string> suffixOf)
        where T : notnull
    {
        var ids = new Dictionary<T, string>();
        foreach (var same in things.GroupBy(thing => CodeName(idOf(thing)), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var members = same.OrderBy(suffixOf, StringComparer.Ordinal).ToList();
            foreach (var member in members)
                ids.Add(member, members.Count == 1 ? Claim(idOf(member), suffixOf(member)) : Claim($"{idOf(member)}-{suffixOf(member)}", ""));
        }
        return ids;
    }

    // As rule AGL6004 has it.
    private static string CodeName(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var word in id.Split('-', '_'))
        {
            if (word.Length == 0) continue;
            var first = Rune.GetRuneAt(word, 0);
            name.Append(Rune.ToUpperInvariant(first)).Append(word, first.Utf16SequenceLength, word.Length - first.Utf16SequenceLength);
        }
        return name.ToString();
    }
}
