using AgendaLang.Language;

namespace AgendaLang.Comparing;

/// <summary>Says of topics and papers that they are a matter of what stands in their thing now, or were before.</summary>
internal static class InParts
{
    public static string Of(ChangeDraft draft)
    {
        var phrase = Phrases.Of(draft.Keyword, draft.Kind)!.Value;
        var isInParts = draft.InParts.ToHashSet(ReferenceEqualityComparer.Instance);
        var parts = draft.Kind is Kind.Session or Kind.Item ? "items" : "sessions";
        List<string> has = [];
        Add(draft.Gained, false, "");
        Add(draft.Gained, true, $" as a whole, not in its {parts} any more");
        Add(draft.Dropped, true, $" in its {parts}");
        var said = $"{Sentences.Begin(draft)} {phrase.Has} {string.Join(", and ", has)}";
        var gone = Those(draft.Dropped, false);
        return gone.Count == 0 ? $"{said}." : $"{said}; {Sentences.Pronoun(draft.Symbol!)} {phrase.HasNot} {Sentences.Listed(gone)}.";

        void Add(IReadOnlyList<PropertyFact> facts, bool inParts, string how)
        {
            if (Those(facts, inParts) is { Count: > 0 } those) has.Add(Sentences.Listed(those) + how);
        }

        List<PropertyFact> Those(IReadOnlyList<PropertyFact> facts, bool inParts) => [.. facts.Where(fact => isInParts.Contains(fact) == inParts)];
    }
}
