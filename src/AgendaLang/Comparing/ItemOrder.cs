using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Finds the items that stand in another order in their session, item or event. The order of sessions and days is their time.</summary>
internal static class ItemOrder
{
    public static void Compare(DeclarationMatch match, List<ChangeDraft> drafts)
    {
        var orders = new Dictionary<Symbol, List<SymbolPair>>();
        foreach (var pair in match.Pairs)
        {
            if (pair.New.Kind != Kind.Item || Container(pair.New) is not { } holder || Container(pair.Old) is not { } before || match.OldOf(holder) != before) continue;
            if (!orders.TryGetValue(holder, out var list)) orders.Add(holder, list = []);
            list.Add(pair);
        }
        foreach (var list in orders.Values)
        {
            // An event's own items may stand in several days; within a file the order of text is the order of all.
            var moved = Subsequence.Moved(list.ConvertAll(pair => pair.Old.Order));
            for (var i = 0; i < list.Count; i++)
            {
                if (!moved[i]) continue;
                drafts.Add(new()
                {
                    Old = list[i].Old, New = list[i].New, Change = ChangeKind.Moved, Class = ChangeClass.Substantive, Property = "order", Keyword = Keyword.Order,
                    Before = Before(list[i].Old)?.Path, After = Before(list[i].New)?.Path, OldSpan = list[i].Old.IdSpan, NewSpan = list[i].New.IdSpan,
                    Shifts = [new(list[i].New, Before(list[i].New), null)],
                });
            }
        }
    }

    /// <summary>The session, item or event whose items are counted together.</summary>
    public static Symbol? Container(Symbol item) => item.Holder is { Kind: Kind.Day } day ? day.Holder : item.Holder;

    /// <summary>The item right before another in the same holder; null for the first.</summary>
    private static Symbol? Before(Symbol item)
    {
        var symbols = item.File.Names.Symbols;
        var holder = Container(item);
        for (var at = item.Order - 1; at > (holder?.Order ?? -1); at--)
            if (symbols[at].Kind == Kind.Item && Container(symbols[at]) == holder) return symbols[at];
        return null;
    }
}
