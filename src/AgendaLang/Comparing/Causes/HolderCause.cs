using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>What comes or goes together with what it stands in.</summary>
internal static class HolderCause
{
    public static IEnumerable<Cause> Find(List<ChangeDraft> drafts) =>
        Find(drafts, ChangeKind.Added, static draft => draft.New!).Concat(Find(drafts, ChangeKind.Removed, static draft => draft.Old!));

    private static IEnumerable<Cause> Find(List<ChangeDraft> drafts, ChangeKind change, Func<ChangeDraft, Symbol> symbolOf)
    {
        var changed = drafts.FindAll(draft => draft.Change == change).ToDictionary(symbolOf);
        var groups = new Dictionary<Symbol, List<ChangeDraft>>();
        foreach (var (symbol, draft) in changed)
        {
            var root = symbol;
            while (root.Holder is { } holder && changed.ContainsKey(holder)) root = holder;
            if (!groups.TryGetValue(root, out var list)) groups.Add(root, list = []);
            list.Add(draft);
        }
        foreach (var (root, members) in groups)
        {
            if (members.Count < 2) continue;
            var held = members.Select(symbolOf).Where(symbol => symbol != root).GroupBy(symbol => symbol.Kind).OrderBy(group => group.Key)
                .Select(group => Words.Count(group.Count(), group.Key.Text(), Plural(group.Key)));
            var sentence = Sentences.WithLost(Say(root, $", with {Words.List(held, 8)}", change), changed[root]);
            yield return new(change == ChangeKind.Added ? "holder-added" : "holder-removed", members, sentence);
        }
    }

    private static string Say(Symbol root, string with, ChangeKind change) => change == ChangeKind.Added ? Existence.Added(root, with) : Existence.Removed(root, with);

    private static string Plural(Kind kind) => kind is Kind.Country ? "countries" : kind.Text() + "s";
}
