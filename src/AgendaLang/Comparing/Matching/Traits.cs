using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Comparing;

/// <summary>What a declaration can be recognised by, each trait with its weight.</summary>
internal sealed class Traits(Symbol symbol)
{
    /// <summary>Of these a new name is another thing: a successor in an office is not the predecessor under a new name.</summary>
    private static readonly KindSet KnownByName = KindSet.Parties | KindSet.Of(Kind.Person, Kind.Place, Kind.Source);

    private readonly HashSet<string> _words = WordsOf(symbol.Name ?? symbol.Id);
    private readonly bool _isKnownByName = KnownByName.Contains(symbol.Kind);
    private int _weight;

    /// <summary>The traits with their weights.</summary>
    public Dictionary<string, int> All { get; } = new(StringComparer.Ordinal);

    public void Add(string trait, int weight)
    {
        if (All.TryAdd(trait, weight)) _weight += weight;
    }

    /// <summary>Adds the words of its name and id.</summary>
    public void AddName(string block)
    {
        if (symbol.Name is { } name && !string.IsNullOrWhiteSpace(name)) Add($"{block}called {UnicodeText.Fold(name)}", 2);
        foreach (var word in _words) Add($"{block}word {word}", 1);
        foreach (var word in WordsOf(symbol.Id)) Add($"{block}id {word}", 1);
    }

    /// <summary>How alike two things are, from 0 to 1; the same whichever comes first.</summary>
    public static double Likeness(Traits one, Traits other)
    {
        if (one._isKnownByName && other._isKnownByName)
        {
            var shared = one._words.Count(other._words.Contains);
            if (4 * shared < one._words.Count + other._words.Count) return 0;
        }
        var common = 0;
        foreach (var (trait, weight) in one.All)
            if (other.All.ContainsKey(trait)) common += weight;
        return one._weight + other._weight == 0 ? 0 : 2.0 * common / (one._weight + other._weight);
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var folded = UnicodeText.Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsLetterOrDigit(folded[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            if (start >= 0) words.Add(folded[start..i]);
            start = -1;
        }
        return words;
    }
}
