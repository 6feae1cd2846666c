using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>What a thing is known by inside its event or place.</summary>
internal readonly record struct LocalKey(Symbol Scope, string Id)
{
    public bool Equals(LocalKey other) => ReferenceEquals(Scope, other.Scope) && string.Equals(Id, other.Id);

    public override int GetHashCode() => HashCode.Combine(Scope.Order, Id.GetHashCode(StringComparison.Ordinal));
}

/// <summary>The names of one file: its segments' names, put at their places.</summary>
internal sealed class FileSymbols
{
    private readonly SegmentNames[] _segments;
    private readonly int[] _firstSymbols;
    private readonly int[] _firstReferences;
    private readonly Dictionary<string, Symbol> _globals = new(StringComparer.Ordinal);
    private readonly Dictionary<LocalKey, Symbol> _locals = [];
    private readonly HashSet<string> _lostIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lostWords = new(StringComparer.Ordinal);
    private Dictionary<Symbol, Symbol>? _repeated;
    private readonly ConcurrentDictionary<KindSet, Symbol[]> _byKind = [];
    private Dictionary<Symbol, List<Symbol>>? _localsByScope;

    public FileSymbols(AgendaFile file)
    {
        var tree = file.Tree;
        _segments = new SegmentNames[tree.SegmentCount];
        _firstSymbols = new int[_segments.Length];
        _firstReferences = new int[_segments.Length];
        var symbols = 0;
        for (var i = 0; i < _segments.Length; i++)
        {
            var names = _segments[i] = SegmentNames.Of(tree.Segments[i], tree.Source.Text, tree.StartOf(i));
            _firstSymbols[i] = symbols;
            _firstReferences[i] = ReferenceCount;
            symbols += names.Declarations.Length;
            ReferenceCount += names.References.Length;
            _lostIds.UnionWith(names.LostIds);
            _lostWords.UnionWith(names.LostWords);
            HasLostUse |= names.HasLostUse;
            if (tree.Segments[i].HasUse) CollectUses(tree, i);
        }
        Symbols = new Symbol[symbols];
        _globals.EnsureCapacity(Math.Min(symbols, 2 * _segments.Length));
        _locals.EnsureCapacity(Math.Max(0, symbols - 2 * _segments.Length));
        for (var i = 0; i < _segments.Length; i++) Declare(file, i);
    }

    /// <summary>The declarations in order of text.</summary>
    public Symbol[] Symbols { get; }

    /// <summary>The declarations of some kinds, in order of text.</summary>
    public Symbol[] OfKinds(KindSet kinds) => _byKind.GetOrAdd(kinds, wanted => Array.FindAll(Symbols, symbol => wanted.Contains(symbol.Kind)));

    /// <summary>The readable <c>use</c> lines in order.</summary>
    public List<UseSyntax> Uses { get; } = [];

    public int ReferenceCount { get; }

    public int SegmentCount => _segments.Length;

    /// <summary>Whether a <c>use</c> could not be read.</summary>
    public bool HasLostUse { get; }

    public SegmentNames Segment(int index) => _segments[index];

    /// <summary>The declarations of a segment, in order of text.</summary>
    public ReadOnlySpan<Symbol> SymbolsOf(int segment) => Symbols.AsSpan(_firstSymbols[segment], _segments[segment].Declarations.Length);

    /// <summary>The number in the file of a segment's first symbol.</summary>
    public int FirstSymbol(int segment) => _firstSymbols[segment];

    /// <summary>The number in the file of a segment's first reference.</summary>
    public int FirstReference(int segment) => _firstReferences[segment];

    /// <summary>The first declaration of an id that the whole set knows; others follow in <see cref="Symbol.Next"/>.</summary>
    public Symbol? Global(string id) => _globals.GetValueOrDefault(id);

    /// <summary>The first declaration of an id inside an event or place of this file.</summary>
    public Symbol? Local(Symbol scope, string id) => _locals.GetValueOrDefault(new(scope, id));

    /// <summary>The first declarations of all ids that the whole set knows, in no order.</summary>
    public IEnumerable<Symbol> Globals => _globals.Values;

    /// <summary>The ids that are declared several times: the first declaration of each, in order of text.</summary>
    public IEnumerable<Symbol> Repeated => _repeated == null ? [] : _repeated.Keys.OrderBy(symbol => symbol.Order);

    /// <summary>What an event or place of this file holds by id, in order of text. Made when first asked for.</summary>
    public IReadOnlyList<Symbol> LocalsOf(Symbol scope)
    {
        if (_localsByScope == null)
        {
            var lists = new Dictionary<Symbol, List<Symbol>>();
            foreach (var symbol in Symbols)
            {
                if (symbol.Scope == null || symbol.Id.Length == 0) continue;
                if (!lists.TryGetValue(symbol.Scope, out var list)) lists.Add(symbol.Scope, list = []);
                list.Add(symbol);
            }
            _localsByScope = lists;
        }
        return _localsByScope.GetValueOrDefault(scope) ?? (IReadOnlyList<Symbol>)[];
    }

    /// <summary>Whether something that could not be read seems to declare an id.</summary>
    public bool IsLost(string id) => _lostIds.Contains(id);

    /// <summary>Whether something that could not be read holds a word.</summary>
    public bool IsMentioned(string id) => _lostWords.Contains(id);

    private void CollectUses(SyntaxTree tree, int segment)
    {
        foreach (var child in new SyntaxNode(tree, tree.Segments[segment].Root, tree.StartOf(segment)).Children)
        {
            if (child.Kind != SyntaxKind.Use) continue;
            var use = new UseSyntax(child.AsNode()!.Value);
            if (use.Path is { IsDefault: false, Kind: TokenKind.Text or TokenKind.CurlyText }) Uses.Add(use);
        }
    }

    private void Declare(AgendaFile file, int segment)
    {
        var rows = _segments[segment].Declarations;
        var first = _firstSymbols[segment];
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var symbol = new Symbol(file, row.Holder < 0 ? null : Symbols[first + row.Holder], row, segment, first + i);
            Symbols[first + i] = symbol;
            if (symbol.Id.Length == 0) continue;
            ref var known = ref symbol.Scope == null
                ? ref CollectionsMarshal.GetValueRefOrAddDefault(_globals, symbol.Id, out _)
                : ref CollectionsMarshal.GetValueRefOrAddDefault(_locals, new(symbol.Scope, symbol.Id), out _);
            if (known == null) known = symbol;
            else Append(known, symbol);
        }
    }

    private void Append(Symbol first, Symbol later)
    {
        _repeated ??= [];
        _repeated.GetValueOrDefault(first, first).Next = later;
        _repeated[first] = later;
    }
}
