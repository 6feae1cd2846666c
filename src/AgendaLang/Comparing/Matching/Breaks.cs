using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>
/// Matches breaks of one name on one day where one came or went: each with that whose time is nearest. The coffee of the afternoon stays what it is when one in
/// the morning is put in before it.
/// </summary>
internal static class Breaks
{
    // Whoever has more of one name on one day gets them in order.
    private const int MostPairs = 10_000;

    public static void Match(List<Symbol> old, List<Symbol> now, DeclarationKeys keys, DeclarationMatch match)
    {
        var before = Timed(old, static symbol => DeclarationKeys.OfOld(symbol, inSameFile: false), match.HasNew);
        if (before.Count == 0) return;
        foreach (var (key, after) in Timed(now, symbol => keys.OfNew(symbol, inSameFile: false), match.HasOld))
            if (before.TryGetValue(key, out var list) && list.Count != after.Count && (long)list.Count * after.Count <= MostPairs) Match(list, after, match);
    }

    private static void Match(List<Symbol> old, List<Symbol> now, DeclarationMatch match)
    {
        var pairs = from was in old from isNow in now orderby Math.Abs(Start(was) - Start(isNow)), old.IndexOf(was) + now.IndexOf(isNow) select (was, isNow);
        foreach (var (was, isNow) in pairs)
            if (!match.HasNew(was) && !match.HasOld(isNow)) match.Add(was, isNow);
    }

    private static Dictionary<DeclarationKey, List<Symbol>> Timed(List<Symbol> symbols, Func<Symbol, DeclarationKey?> keyOf, Predicate<Symbol> isMatched)
    {
        var timed = new Dictionary<DeclarationKey, List<Symbol>>();
        foreach (var symbol in symbols)
        {
            if (symbol.Kind != Kind.Break || isMatched(symbol) || symbol.Declaration.Head.Times == null || keyOf(symbol) is not { } key) continue;
            if (!timed.TryGetValue(key, out var list)) timed.Add(key, list = []);
            list.Add(symbol);
        }
        return timed;
    }

    private static int Start(Symbol symbol) => symbol.Declaration.Head.Times!.Value.Start;
}
