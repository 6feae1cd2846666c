using AgendaLang.Language;

namespace AgendaLang.Comparing;

/// <summary>Says where a topic is discussed now that went into what stands in its thing, or came out of it.</summary>
internal static class Discussions
{
    public static string Of(ChangeDraft draft)
    {
        var phrase = Phrases.Of(Keyword.Discuss, draft.Kind)!.Value;
        var isInside = draft.Inside.ToHashSet(ReferenceEqualityComparer.Instance);
        var parts = draft.Kind is Kind.Session or Kind.Item ? "items" : "sessions";
        List<string> has = [];
        Add(draft.Gained, false, "");
        Add(draft.Gained, true, $" as a whole, not in its {parts} any more");
        Add(draft.Dropped, true, $" in its {parts}");
        var said = $"{Sentences.Begin(draft)} {phrase.Has} {string.Join(", and ", has)}";
        var gone = Those(draft.Dropped, false);
        return gone.Count == 0 ? $"{said}." : $"{said}; {Sentences.Pronoun(draft.Symbol!)} {phrase.HasNot} {Sentences.Listed(gone)}.";

        void Add(IReadOnlyList<PropertyFact> topics, bool inside, string how)
        {
            if (Those(topics, inside) is { Count: > 0 } those) has.Add(Sentences.Listed(those) + how);
        }

        List<PropertyFact> Those(IReadOnlyList<PropertyFact> topics, bool inside) => [.. topics.Where(topic => isInside.Contains(topic) == inside)];
    }
}
