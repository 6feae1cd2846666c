using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Finds the topics that an event has lost: something of it does not discuss them any more, and nothing else does.</summary>
internal sealed class TopicsLost(DeclarationMatch match)
{
    private readonly Dictionary<Symbol, HashSet<string>> _discussed = [];

    /// <summary>Lets go of what is kept for further changes of the same event.</summary>
    public void Forget() => _discussed.Clear();

    /// <summary>The topics that are lost by a change, of the older state; none where the event itself is gone.</summary>
    public IReadOnlyList<Symbol> Of(ChangeDraft draft)
    {
        if (draft.Old?.Event is not { } before || match.NewOf(before) is not { } inEvent) return [];
        var topics = draft.Change switch
        {
            ChangeKind.Topics when draft.Keyword == Keyword.Discuss => draft.Dropped.Where(fact => !draft.InParts.Contains(fact)).Select(fact => fact.Target).OfType<Symbol>(),
            // What goes together with what it stands in is said there.
            ChangeKind.Removed when draft.Kind is Kind.Session or Kind.Item && (draft.Old.Holder is not { Kind: Kind.Session or Kind.Item } holder || match.HasNew(holder)) => DiscussedIn(draft.Old),
            _ => [],
        };
        return [.. topics.Where(topic => topic.Kind == Kind.Topic && !IsDiscussed(topic, inEvent)).Distinct()];
    }

    /// <summary>Whether something of an event of the newer state discusses a topic, or one that it is part of.</summary>
    private bool IsDiscussed(Symbol topic, Symbol inEvent)
    {
        if (!_discussed.TryGetValue(inEvent, out var names)) _discussed.Add(inEvent, names = DiscussedIn(inEvent).Select(match.NameOf).ToHashSet(StringComparer.Ordinal));
        for (var at = topic; at != null; at = at.Holder)
            if (names.Contains(match.NameOf(at))) return true;
        return false;
    }

    /// <summary>The topics that a declaration discusses, or something in it.</summary>
    public static List<Symbol> DiscussedIn(Symbol holder)
    {
        var topics = new List<Symbol>();
        Add(holder);
        foreach (var held in EventModel.Held(holder)) Add(held);
        return topics;

        void Add(Symbol symbol)
        {
            foreach (var fact in new Facts(symbol))
            {
                if (fact.Keyword != Keyword.Discuss) continue;
                for (var at = 0; at < fact.MentionCount; at++)
                    if (fact.MentionAt(at).Target is { } topic) topics.Add(topic);
            }
        }
    }
}
