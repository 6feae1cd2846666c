using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>Which place of a row the words of a property or sub-keyword belong to. No row has two places for words.</summary>
internal static class WordSlots
{
    private static readonly ValueSlot?[] OfProperty = [.. LanguageTable.Properties.Select(row => Find(row.Values))];

    private static readonly ValueSlot?[] OfSubKeyword = ListSubKeywords();

    /// <summary>The place for words of a property (<see cref="Keyword.None"/>) or of one of its sub-keywords; null if it takes no word.</summary>
    public static ValueSlot? Of(int property, Keyword subKeyword) =>
        subKeyword == Keyword.None ? OfProperty[property] : OfSubKeyword[property * Keywords.Count + (int)subKeyword];

    /// <summary>The kinds that a reference in a slot may lead to, from a declaration of a kind.</summary>
    public static KindSet TargetsOf(ValueSlot slot, Kind owner) => slot.IsSameKind ? KindSet.Of(owner) : slot.Targets;

    private static ValueSlot? Find(IEnumerable<ValueSlot> slots) => slots.SingleOrDefault(slot => Values.IsWord(slot.Form));

    private static ValueSlot?[] ListSubKeywords()
    {
        var slots = new ValueSlot?[LanguageTable.Properties.Length * Keywords.Count];
        foreach (var row in LanguageTable.Properties)
            foreach (var sub in row.SubKeywords) slots[row.Order * Keywords.Count + (int)sub.Keyword] = Find(sub.Values);
        return slots;
    }
}
