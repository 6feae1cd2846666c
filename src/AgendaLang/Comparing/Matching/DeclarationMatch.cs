using System.Collections.Immutable;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>A declaration in the older and in the newer of two states.</summary>
/// <param name="Old">As it was.</param>
/// <param name="New">As it is.</param>
internal readonly record struct SymbolPair(Symbol Old, Symbol New);

/// <summary>Which declarations of two states are the same thing. Made by <see cref="DeclarationMatcher"/>.</summary>
internal sealed class DeclarationMatch
{
    private readonly Dictionary<Symbol, Symbol> _newOf = [];
    private readonly Dictionary<Symbol, Symbol> _oldOf = [];
    private readonly Dictionary<AgendaFile, AgendaFile> _newTwins = [];
    private readonly Dictionary<AgendaFile, AgendaFile> _oldTwins = [];

    internal DeclarationMatch(AgendaState old, AgendaState now)
    {
        Old = old;
        New = now;
    }

    /// <summary>The older state.</summary>
    public AgendaState Old { get; }

    /// <summary>The newer state.</summary>
    public AgendaState New { get; }

    /// <summary>
    /// The declarations that are in both states, in the order of the newer one; without those of files whose text is the same in both, of which nothing can
    /// have changed.
    /// </summary>
    public ImmutableArray<SymbolPair> Pairs { get; internal set; } = [];

    /// <summary>The declarations that only the older state has, in its order.</summary>
    public ImmutableArray<Symbol> Removed { get; internal set; } = [];

    /// <summary>The declarations that only the newer state has, in its order.</summary>
    public ImmutableArray<Symbol> Added { get; internal set; } = [];

    /// <summary>Whether an id stands for one thing in the older state and for another in the newer, so that equal text need not mean the same.</summary>
    public bool HasReusedIds { get; internal set; }

    /// <summary>What a declaration of the older state has become; null if it is gone.</summary>
    public Symbol? NewOf(Symbol old)
    {
        ArgumentNullException.ThrowIfNull(old);
        if (_newTwins.TryGetValue(old.File, out var twin)) return twin.Names.Symbols[old.Order];
        return _newOf.GetValueOrDefault(old);
    }

    /// <summary>What a declaration of the newer state has come from; null if it is new.</summary>
    public Symbol? OldOf(Symbol now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (_oldTwins.TryGetValue(now.File, out var twin)) return twin.Names.Symbols[now.Order];
        return _oldOf.GetValueOrDefault(now);
    }

    /// <summary>What a declaration of either state is called in both: the path that it has in the older one, if it is there.</summary>
    public string NameOf(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return (OldOf(symbol) ?? symbol).Path;
    }

    /// <summary>
    /// What an id or path that leads nowhere in the older state is called in both: whatever has that path in the newer one, by its older path. So a name that is
    /// known in one state only still names the same thing.
    /// </summary>
    public string NameOfUnknown(string path) => OldPaths.GetValueOrDefault(path, path);

    /// <summary>The older paths of what has another in the newer state, by the newer.</summary>
    internal Dictionary<string, string> OldPaths { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a file has the same text, at the same path, in both states.</summary>
    public bool IsUnchanged(AgendaFile file) => _newTwins.ContainsKey(file) || _oldTwins.ContainsKey(file);

    internal void AddTwins(AgendaFile old, AgendaFile now)
    {
        _newTwins.Add(old, now);
        _oldTwins.Add(now, old);
    }

    internal void EnsureCapacity(int count)
    {
        _newOf.EnsureCapacity(count);
        _oldOf.EnsureCapacity(count);
    }

    internal void Add(Symbol old, Symbol now)
    {
        _newOf.Add(old, now);
        _oldOf.Add(now, old);
    }

    internal bool HasOld(Symbol now) => OldOf(now) != null;

    internal bool HasNew(Symbol old) => NewOf(old) != null;
}
