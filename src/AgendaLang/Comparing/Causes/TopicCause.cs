using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Topics that one part of an event no longer discusses, and another does instead.</summary>
internal static class TopicCause
{
    public static IEnumerable<Cause> Find(List<ChangeDraft> drafts, DeclarationMatch match)
    {
        var gained = new Dictionary<(Symbol Event, string Topics), List<ChangeDraft>>();
        var dropped = new Dictionary<(Symbol Event, string Topics), List<ChangeDraft>>();
        foreach (var draft in drafts)
        {
            if (draft is not { Keyword: Keyword.Discuss, Change: ChangeKind.Topics, InParts.Count: 0, New.Event: { } inEvent }) continue;
            if (draft.Gained.Count > 0 == draft.Dropped.Count > 0) continue;
            var topics = draft.Gained.Concat(draft.Dropped).Select(fact => fact.Target).ToList();
            if (topics.Contains(null)) continue;
            var key = (inEvent, string.Join('\u0001', topics.Select(topic => match.NameOf(topic!)).Order(StringComparer.Ordinal)));
            var side = draft.Gained.Count > 0 ? gained : dropped;
            if (!side.TryGetValue(key, out var list)) side.Add(key, list = []);
            list.Add(draft);
        }
        foreach (var (key, to) in gained)
        {
            // From several, or to several, it is not one act.
            if (to.Count == 1 && dropped.TryGetValue(key, out var from) && from.Count == 1) yield return new("topics-moved", [from[0], to[0]], Say(from[0], to[0]));
        }
    }

    private static string Say(ChangeDraft from, ChangeDraft to)
    {
        var topics = to.Gained.Count == 1 ? $"{Words.Begin(to.Gained[0].Target!)} moves" : $"{Sentences.Listed(to.Gained)} move";
        return $"{topics} from {Words.Of(from.New!)} to {Words.Of(to.New!)}.";
    }
}
