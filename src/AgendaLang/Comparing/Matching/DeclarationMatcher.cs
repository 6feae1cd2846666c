using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Finds out which declarations of two states are the same thing.</summary>
/// <remarks>
/// First by <c>formerly</c>, where it is new; then by kind and id (of sessions, items, documents and rooms: within their event or place; of days by date; of
/// breaks by date, name and occurrence, or by time where one came or went); then, of what is left, by equal content, if only one on each side has it; at last by likeness. What could be two
/// things is none of them: it is taken for removed and added. The same states give the same, and swapping them gives the reverse.
/// </remarks>
internal sealed class DeclarationMatcher
{
    private static readonly List<string> None = [];

    private readonly DeclarationMatch _match;
    private readonly List<Symbol> _old = [];
    private readonly List<Symbol> _new = [];

    private DeclarationMatcher(AgendaState old, AgendaState now) => _match = new(old, now);

    /// <summary>Matches two states.</summary>
    public static DeclarationMatch Match(AgendaState old, AgendaState now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        return new DeclarationMatcher(old, now).Run();
    }

    /// <summary>Matches two files, whatever they use.</summary>
    public static DeclarationMatch Match(AgendaSet old, AgendaSet now) => Match(new AgendaState([old]), new([now]));

    private DeclarationMatch Run()
    {
        PairFiles();
        // What stands by itself first: it is the scope of the rest.
        Level(static symbol => symbol.Scope == null);
        Level(static symbol => symbol.Scope != null);
        Leftovers.MatchByUsers(Namesakes(_old, _match.HasNew), Namesakes(_new, _match.HasOld), _match);

        var pairs = ImmutableArray.CreateBuilder<SymbolPair>();
        var added = ImmutableArray.CreateBuilder<Symbol>();
        foreach (var now in _new)
        {
            if (_match.OldOf(now) is { } old) pairs.Add(new(old, now));
            else added.Add(now);
        }
        _match.Pairs = pairs.ToImmutable();
        _match.Added = added.ToImmutable();
        _match.Removed = [.. _old.Where(symbol => !_match.HasNew(symbol))];
        foreach (var (old, now) in _match.Pairs)
            if (old.Path != now.Path) _match.OldPaths.TryAdd(now.Path, old.Path);
        _match.HasReusedIds = _match.OldPaths.Count > 0 && _old.Exists(symbol => _match.OldPaths.ContainsKey(symbol.Path));
        return _match;
    }

    /// <summary>Files with one text at one path declare the same things in the same order.</summary>
    private void PairFiles()
    {
        var before = new Dictionary<string, AgendaFile>(StringComparer.Ordinal);
        foreach (var file in _match.Old.Files) before[file.Path] = file;
        var same = new HashSet<AgendaFile>();
        foreach (var now in _match.New.Files)
        {
            if (before.GetValueOrDefault(now.Path) is not { } old || old.Tree != now.Tree && old.Source.Text != now.Source.Text) continue;
            _match.AddTwins(old, now);
            same.Add(old);
            same.Add(now);
        }
        foreach (var file in _match.Old.Files)
            if (!same.Contains(file)) _old.AddRange(file.Symbols);
        foreach (var file in _match.New.Files)
            if (!same.Contains(file)) _new.AddRange(file.Symbols);
        _match.EnsureCapacity(Math.Min(_old.Count, _new.Count));
        // Only what differs is ever looked into.
        foreach (var file in _match.Old.Files)
            if (!same.Contains(file)) _match.Old.Bind(file);
        foreach (var file in _match.New.Files)
            if (!same.Contains(file)) _match.New.Bind(file);
    }

    private void Level(Predicate<Symbol> isOfLevel)
    {
        var old = _old.FindAll(isOfLevel);
        var now = _new.FindAll(isOfLevel);
        var keys = new DeclarationKeys(_match);
        FollowFormerIds(old, now, keys);
        Breaks.Match(old, now, keys, _match);
        ById(old, now, keys, inSameFile: true);
        ById(old, now, keys, inSameFile: false);
        Leftovers.Match(Unmatched(old, _match.HasNew), Unmatched(now, _match.HasOld), _match);
    }

    private static List<Symbol> Namesakes(List<Symbol> symbols, Predicate<Symbol> isMatched) => symbols.FindAll(symbol => symbol.Kind == Kind.Person && !isMatched(symbol));

    private static List<Symbol> Unmatched(List<Symbol> symbols, Predicate<Symbol> isMatched) => symbols.FindAll(symbol => !isMatched(symbol));

    private void ById(List<Symbol> old, List<Symbol> now, DeclarationKeys keys, bool inSameFile)
    {
        // The first declaration of each key, and after each the next of the same key: most are alone.
        var firsts = new Dictionary<DeclarationKey, int>(inSameFile ? old.Count : 0);
        var nexts = new int[old.Count];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            if (_match.HasNew(old[i]) || DeclarationKeys.OfOld(old[i], inSameFile) is not { } key) continue;
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, key, out var isThere);
            nexts[i] = isThere ? first : -1;
            first = i;
        }
        if (firsts.Count == 0) return;
        foreach (var symbol in now)
        {
            if (_match.HasOld(symbol) || keys.OfNew(symbol, inSameFile) is not { } key || !firsts.TryGetValue(key, out var first) || first < 0) continue;
            firsts[key] = nexts[first];
            _match.Add(old[first], symbol);
        }
    }

    /// <summary>
    /// A <c>formerly</c> that one state has and the other does not says that the id was changed between the two. It is believed unless the former id still
    /// stands for something that says nothing of where it comes from.
    /// </summary>
    private void FollowFormerIds(List<Symbol> old, List<Symbol> now, DeclarationKeys keys)
    {
        Func<Symbol, DeclarationKey?> oldKey = symbol => DeclarationKeys.OfOld(symbol, inSameFile: false);
        Func<Symbol, DeclarationKey?> newKey = symbol => keys.OfNew(symbol, inSameFile: false);
        foreach (var (claimant, claimed) in Claims(now, newKey, old, oldKey)) TryAdd(claimed, claimant);
        foreach (var (claimant, claimed) in Claims(old, oldKey, now, newKey)) TryAdd(claimant, claimed);

        void TryAdd(Symbol was, Symbol isNow)
        {
            if (!_match.HasNew(was) && !_match.HasOld(isNow)) _match.Add(was, isNow);
        }
    }

    private static List<(Symbol Claimant, Symbol Claimed)> Claims(List<Symbol> claimants, Func<Symbol, DeclarationKey?> keyOf, List<Symbol> others, Func<Symbol, DeclarationKey?> otherKey)
    {
        var claims = new List<(Symbol Claimant, DeclarationKey Own, DeclarationKey Former)>();
        foreach (var symbol in claimants)
        {
            if (symbol.Id.Length == 0) continue;
            foreach (var former in FormerIds(symbol))
                if (keyOf(symbol) is { } key) claims.Add((symbol, key, key with { Id = former }));
        }
        if (claims.Count == 0) return [];

        var byKey = new Dictionary<DeclarationKey, Symbol>();
        foreach (var symbol in others)
            if (otherKey(symbol) is { } key) byKey.TryAdd(key, symbol);
        claims.RemoveAll(claim => !byKey.ContainsKey(claim.Former)
            || byKey.TryGetValue(claim.Own, out var before) && FormerIds(before).Contains(claim.Former.Id));
        var moving = claims.Select(claim => claim.Own).ToHashSet();
        var present = claimants.Select(keyOf).OfType<DeclarationKey>().ToHashSet();
        return [.. claims.Where(claim => !present.Contains(claim.Former) || moving.Contains(claim.Former)).Select(claim => (claim.Claimant, byKey[claim.Former]))];
    }

    private static List<string> FormerIds(Symbol symbol)
    {
        List<string>? ids = null;
        foreach (var fact in new Facts(symbol))
            if (fact.Keyword == Keyword.Formerly) (ids ??= []).AddRange(fact.Values.Words.Select(word => AgendaLang.Text.UnicodeText.ToNfc(word.Text.ToString())));
        return ids ?? None;
    }
}
