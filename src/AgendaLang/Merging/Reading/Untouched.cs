using AgendaLang.Comparing;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Merging;

/// <summary>
/// Finds the declarations that are the same text on all sides, with all that they hold. Nothing in them needs to be decided, so they are not taken apart: of
/// most agendas that is nearly everything.
/// </summary>
internal static class Untouched
{
    /// <summary>The outermost such declarations, of all sides.</summary>
    public static HashSet<Symbol> Find(MergeSides sides)
    {
        var (ours, theirs) = (sides.OurMatch, sides.TheirMatch);
        var whole = new HashSet<Symbol>();
        var (filesOfOurs, filesOfTheirs) = (sides.Ours.Sources.ToHashSet(), sides.Theirs.Sources.ToHashSet());
        var mistakes = new Dictionary<AgendaFile, List<int>>();
        foreach (var file in sides.Base.Sources)
        {
            for (var i = 0; i < file.Symbols.Count; i++)
            {
                var symbol = file.Symbols[i];
                if (ours.NewOf(symbol) is not { } atOurs || theirs.NewOf(symbol) is not { } atTheirs) continue;
                if (!filesOfOurs.Contains(atOurs.File) || !filesOfTheirs.Contains(atTheirs.File)) continue;
                var held = HeldIn(symbol);
                if (!IsSame(symbol, atOurs, held, ours) || !IsSame(symbol, atTheirs, held, theirs)) continue;
                if (HasMistake(symbol) || HasMistake(atOurs) || HasMistake(atTheirs)) continue;
                whole.Add(symbol);
                whole.Add(atOurs);
                whole.Add(atTheirs);
                i += held;
            }
        }
        return whole;

        bool HasMistake(Symbol symbol)
        {
            if (!mistakes.TryGetValue(symbol.File, out var places))
            {
                mistakes.Add(symbol.File, places = symbol.File.Tree.Findings.Select(finding => finding.Location.Span.Start).ToList());
                places.Sort();
            }
            if (places.Count == 0) return false;
            var at = places.BinarySearch(SpanOf(symbol).Start);
            if (at < 0) at = ~at;
            return at < places.Count && places[at] <= SpanOf(symbol).End;
        }
    }

    /// <summary>Whether a declaration is written as it was, and what it holds is what it held.</summary>
    private static bool IsSame(Symbol old, Symbol now, int held, DeclarationMatch match)
    {
        var before = TextOf(old);
        var after = TextOf(now);
        // Without a line break at its end, what follows on the line would have to be looked at too.
        if (!before.SequenceEqual(after) || before.IsEmpty || before[^1] is not ('\n' or '\r')) return false;
        if (old.Kind != now.Kind || HeldIn(now) != held) return false;
        for (var i = 1; i <= held; i++)
            if (match.NewOf(old.File.Symbols[old.Order + i]) != now.File.Symbols[now.Order + i]) return false;
        return true;
    }

    /// <summary>Number of declarations in a declaration, at whatever depth.</summary>
    private static int HeldIn(Symbol symbol)
    {
        var symbols = symbol.File.Symbols;
        var end = SpanOf(symbol).End;
        var next = symbol.Order + 1;
        while (next < symbols.Count && SpanOf(symbols[next]).Start < end) next++;
        return next - symbol.Order - 1;
    }

    private static ReadOnlySpan<char> TextOf(Symbol symbol) => symbol.File.Source.Slice(SpanOf(symbol));

    private static TextSpan SpanOf(Symbol symbol) => symbol.Declaration.Node.FullSpan;
}
