using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Ids that were given anew together.</summary>
internal static class ReissueCause
{
    public static IEnumerable<Cause> Find(List<ChangeDraft> drafts)
    {
        var renamed = drafts.FindAll(draft => draft.Change == ChangeKind.Renamed);
        if (renamed.Count < 2) yield break;
        var symbols = renamed.Select(draft => draft.New!).ToHashSet();
        var isAll = !drafts.Exists(draft => draft.Change != ChangeKind.Renamed && draft.New != null && symbols.Contains(draft.New));
        yield return new("ids-reissued", renamed, $"{Words.Number(renamed.Count)} ids are given anew{(isAll ? "; nothing else changes in what they stand for" : "")}.");
    }
}
