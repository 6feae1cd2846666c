using System.Runtime.InteropServices;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Matches what has no counterpart of its id: by equal content, then by likeness.</summary>
internal sealed class Leftovers
{
    /// <summary>How much of two things must be the same, of 1.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>How much more alike two things must be than either is to any third.</summary>
    private const double Margin = 0.1;

    /// <summary>A trait that more things than this have tells nothing.</summary>
    private const int MostWithTrait = 24;

    /// <summary>How many facts two things of different events must have in common to be one thing that was moved.</summary>
    private const int LeastFactsToMove = 4;

    private readonly DeclarationMatch _match;

    private Leftovers(DeclarationMatch match) => _match = match;

    /// <summary>Matches declarations that are left of both states, and adds what is found to the match.</summary>
    public static void Match(List<Symbol> old, List<Symbol> now, DeclarationMatch match)
    {
        if (old.Count == 0 || now.Count == 0) return;
        var leftovers = new Leftovers(match);
        // What is given daily says the same on each day.
        leftovers.ByContent(ref old, ref now, Reach.Day);
        leftovers.ByContent(ref old, ref now, Reach.Scope);
        leftovers.ByLikeness(ref old, ref now);
        leftovers.ByContent(ref old, ref now, Reach.All);
    }

    /// <summary>
    /// Matches what says the same as several others, such as two persons of one name, by what names it: of two namesakes, the one who speaks in the session
    /// in which the one of before spoke.
    /// </summary>
    public static void MatchByUsers(List<Symbol> old, List<Symbol> now, DeclarationMatch match)
    {
        if (old.Count == 0 || now.Count == 0) return;
        var leftovers = new Leftovers(match);
        var before = old.ToLookup(symbol => leftovers.Content(symbol, Reach.Scope), StringComparer.Ordinal);
        var alike = new List<(Symbol Old, Symbol New)>();
        foreach (var after in now.ToLookup(symbol => leftovers.Content(symbol, Reach.Scope), StringComparer.Ordinal))
            if (after.Key != null && after.Count() <= MostWithTrait && before[after.Key].Count() <= MostWithTrait)
                alike.AddRange(after.SelectMany(symbol => before[after.Key].Select(was => (was, symbol))));
        if (alike.Count == 0) return;

        var users = new Users(match);
        alike.RemoveAll(pair => !users.Of(pair.Old).Any(user => match.NewOf(user) is { } named && users.Of(pair.New).Contains(named)));
        var (ofOld, ofNew) = (alike.ToLookup(pair => pair.Old), alike.ToLookup(pair => pair.New));
        foreach (var (was, isNow) in alike)
            if (ofOld[was].Count() == 1 && ofNew[isNow].Count() == 1) match.Add(was, isNow);
    }

    /// <summary>Where two things of equal content must stand to be one.</summary>
    private enum Reach : byte
    {
        /// <summary>On one day of one event.</summary>
        Day,

        /// <summary>In one event or place.</summary>
        Scope,

        /// <summary>Anywhere.</summary>
        All,
    }

    private void ByContent(ref List<Symbol> old, ref List<Symbol> now, Reach reach)
    {
        if (old.Count == 0 || now.Count == 0) return;
        var places = new Dictionary<string, (Symbol? Old, Symbol? New, bool IsAmbiguous)>(StringComparer.Ordinal);
        foreach (var symbol in old)
        {
            if (Content(symbol, reach) is not { } content) continue;
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, content, out _);
            place = (symbol, place.New, place.IsAmbiguous || place.Old != null);
        }
        foreach (var symbol in now)
        {
            if (Content(symbol, reach) is not { } content) continue;
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, content, out _);
            place = (place.Old, symbol, place.IsAmbiguous || place.New != null);
        }
        foreach (var (was, isNow, isAmbiguous) in places.Values)
            if (was != null && isNow != null && !isAmbiguous) _match.Add(was, isNow);
        Shrink(ref old, ref now);
    }

    private void ByLikeness(ref List<Symbol> old, ref List<Symbol> now)
    {
        if (old.Count == 0 || now.Count == 0) return;
        var before = old.ConvertAll(TraitsOf);
        var after = now.ConvertAll(TraitsOf);
        var byTrait = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < after.Count; i++)
            foreach (var trait in after[i].All.Keys)
            {
                if (!byTrait.TryGetValue(trait, out var list)) byTrait.Add(trait, list = []);
                if (list.Count <= MostWithTrait) list.Add(i);
            }

        var bestOfOld = new Best[old.Count];
        var bestOfNew = new Best[now.Count];
        var seen = new HashSet<int>();
        for (var i = 0; i < before.Count; i++)
        {
            seen.Clear();
            foreach (var trait in before[i].All.Keys)
                if (byTrait.TryGetValue(trait, out var list) && list.Count <= MostWithTrait) seen.UnionWith(list);
            foreach (var j in seen)
            {
                var likeness = Traits.Likeness(before[i], after[j]);
                bestOfOld[i].Offer(j, likeness);
                bestOfNew[j].Offer(i, likeness);
            }
        }
        for (var i = 0; i < before.Count; i++)
        {
            var best = bestOfOld[i];
            if (best.IsClear && bestOfNew[best.Index] is { IsClear: true } back && back.Index == i) _match.Add(old[i], now[best.Index]);
        }
        Shrink(ref old, ref now);
    }

    private void Shrink(ref List<Symbol> old, ref List<Symbol> now)
    {
        old = old.FindAll(symbol => !_match.HasNew(symbol));
        now = now.FindAll(symbol => !_match.HasOld(symbol));
    }

    /// <summary>All that a declaration says but its id; null if it says too little to be known by it.</summary>
    private string? Content(Symbol symbol, Reach reach)
    {
        var acrossScopes = reach == Reach.All;
        var day = reach == Reach.Day ? symbol.Holder?.Date : null;
        if (reach == Reach.Day && day == null) return null;
        var scope = symbol.Scope == null ? "" : ScopeName(symbol.Scope);
        if (acrossScopes ? symbol.Scope == null || symbol.Id.Length == 0 : scope == null) return null;
        var facts = FactReader.Read(symbol, NameOf).Where(fact => fact.Key.Keyword != Keyword.Formerly)
            .Select(fact => $"{fact.Key.Keyword.Text()}\u0001{fact.Value}\u0002").Order(StringComparer.Ordinal).ToList();
        if (acrossScopes ? facts.Count < LeastFactsToMove : facts.Count < 2 && string.IsNullOrWhiteSpace(symbol.Name)) return null;
        return $"{DeclarationKeys.Family(symbol.Kind).Text()}\u0001{day:yyyy-MM-dd}\u0001{(acrossScopes ? "" : scope)}\u0002{string.Concat(facts)}{symbol.Declaration.Doc}";
    }

    private string? ScopeName(Symbol scope) => _match.HasOld(scope) || _match.HasNew(scope) ? _match.NameOf(scope) : null;

    /// <summary>What is not matched itself is called by its name: ids may have been reissued together.</summary>
    private string NameOf(Symbol symbol) => _match.HasOld(symbol) || _match.HasNew(symbol) ? _match.NameOf(symbol) : $"?{symbol.Kind.Text()} {symbol.Name ?? symbol.Path}";

    private Traits TraitsOf(Symbol symbol)
    {
        var traits = new Traits(symbol);
        var block = $"{DeclarationKeys.Family(symbol.Kind).Text()} {(symbol.Scope == null ? "" : ScopeName(symbol.Scope) ?? symbol.Scope.Path + "?")} ";
        foreach (var fact in FactReader.Read(symbol, NameOf))
            if (fact.Key != new PropertyKey(Keyword.Name, "") && fact.Key.Keyword != Keyword.Formerly) traits.Add($"{block}{fact.Key.Keyword.Text()} {fact.Value}", 1);
        foreach (var held in EventModel.Held(symbol))
            if (held.Holder == symbol && held.Id.Length > 0) traits.Add($"{block}holds {held.Kind.Text()} {held.Id}", 1);
        traits.AddName(block);
        return traits;
    }

    /// <summary>The likeliest counterpart so far.</summary>
    private struct Best
    {
        private double _likeness;
        private double _second;

        public int Index { get; private set; }

        public readonly bool IsClear => _likeness >= LeastLikeness && _likeness - _second >= Margin;

        public void Offer(int index, double likeness)
        {
            if (likeness > _likeness) (_second, _likeness, Index) = (_likeness, likeness, index);
            else if (likeness > _second) _second = likeness;
        }
    }
}
