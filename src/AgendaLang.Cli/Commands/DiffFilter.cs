using AgendaLang.Comparing;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Commands;

/// <summary>Which changes are shown: <c>--for</c>, <c>--only</c>, <c>--ignore</c>.</summary>
internal static class DiffFilter
{
    private static readonly string[] Kinds = [.. LanguageTable.Kinds.Select(info => info.Kind.Text())];

    /// <summary>What is left of a comparison.</summary>
    /// <param name="comparison">All changes.</param>
    /// <param name="concerned">The ids of the party or person whose changes alone are wanted, and of those that they stand for; null for all.</param>
    /// <param name="only">Kinds of declaration or change that alone are wanted, with commas between; null for all.</param>
    /// <param name="ignored">Kinds of declaration or change that are not wanted; null for none.</param>
    /// <exception cref="CommandProblem">A word is no such kind.</exception>
    public static Comparison Apply(Comparison comparison, IReadOnlySet<string>? concerned, string? only, string? ignored)
    {
        var (wanted, unwanted) = (Words("--only", only), Words("--ignore", ignored));
        var (kinds, changes) = (wanted.Where(Kinds.Contains).ToHashSet(), wanted.Where(ChangeKinds.All.Contains).ToHashSet());
        return comparison.Where(change =>
            (concerned == null || change.Affects.Any(concerned.Contains) || concerned.Contains(change.Id) && change.Kind != Kind.None)
            && (kinds.Count == 0 || kinds.Contains(change.Kind.Text()))
            && (changes.Count == 0 || changes.Contains(change.Change.Text()))
            && !unwanted.Contains(change.Kind.Text()) && !unwanted.Contains(change.Change.Text()));
    }

    /// <summary>The ids that stand for a party or person: its own, and of a group those of its members.</summary>
    /// <exception cref="CommandProblem">Neither state has such a party or person.</exception>
    public static IReadOnlySet<string> Concerned(string id, params AgendaState[] states)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var known = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (state, file) in states.SelectMany(state => state.Files.Select(file => (state, file))))
            foreach (var symbol in file.Symbols)
            {
                if (symbol.Kind != Kind.Person && !KindSet.Parties.Contains(symbol.Kind)) continue;
                known.Add(symbol.Id);
                if (symbol.Id != id) continue;
                found.Add(id);
                if (new AgendaModel(state.SetOf(file)).Of(symbol) is PartyModel party) found.UnionWith(party.Members.Select(member => member.Id));
            }
        if (found.Count == 0) throw new CommandProblem($"There is no party or person \"{id}\" in what is compared.{CommandLine.DidYouMean(id, known)}");
        return found;
    }

    private static HashSet<string> Words(string option, string? written)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in (written ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Kinds.Contains(word) && !ChangeKinds.All.Contains(word))
                throw new CommandProblem($"{option} takes kinds of declaration (session, document …) or of change ({string.Join(", ", ChangeKinds.All)}), not \"{word}\".{CommandLine.DidYouMean(word, Kinds.Concat(ChangeKinds.All))}");
            words.Add(word);
        }
        return words;
    }
}
