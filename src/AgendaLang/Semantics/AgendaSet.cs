using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>A file with all that it uses, directly or through others: what its names can mean. Safe to share between threads.</summary>
/// <remarks>A file names what its own set declares; so what a reference means is the same in all sets that hold the file.</remarks>
public sealed class AgendaSet
{
    private readonly FileLoader _loader;
    private readonly HashSet<AgendaFile> _members;
    private readonly ConcurrentDictionary<string, Symbol?>? _globals;
    private Dictionary<Symbol, List<Reference>>? _references;

    internal AgendaSet(AgendaFile root, FileLoader loader)
    {
        Root = root;
        _loader = loader;
        Files = UseOrder.Of(root);
        _members = [.. Files];
        // Looking into two files is faster than into a table of all.
        _globals = Files.Length > 2 ? new(StringComparer.Ordinal) : null;
        IsComplete = Files.All(file => file is { IsReadable: true, Names.HasLostUse: false } && file.Uses.All(use => use.IsResolved));
    }

    /// <summary>The file whose set it is.</summary>
    public AgendaFile Root { get; }

    /// <summary>The files, each before those that use it; the root last.</summary>
    public ImmutableArray<AgendaFile> Files { get; }

    /// <summary>Whether every file that is used was found and could be read.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether a file belongs to the set.</summary>
    public bool Contains(AgendaFile file) => _members.Contains(file);

    /// <summary>The declarations of all files, in order.</summary>
    public IEnumerable<Symbol> Symbols => Files.SelectMany(file => file.Symbols);

    /// <summary>The declarations of a kind, in order.</summary>
    public IEnumerable<Symbol> OfKind(Kind kind) => Symbols.Where(symbol => symbol.Kind == kind);

    /// <summary>What an id or path names from anywhere in the set: <c>kz</c>, <c>washington.opening</c>; null if nothing. Of several, the first.</summary>
    public Symbol? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return Global(path);
        return Global(path[..dot]) is { } scope ? scope.File.Names.Local(scope, path[(dot + 1)..]) : null;
    }

    /// <summary>What the files of the set say where they name something, in order.</summary>
    public IEnumerable<Reference> References => Files.SelectMany(ReferencesIn);

    /// <summary>What a file of the set names, in order of text.</summary>
    /// <exception cref="ArgumentException">The file is not of the set.</exception>
    public IEnumerable<Reference> ReferencesIn(AgendaFile file) => BindingOf(file).References;

    /// <summary>Where the set names a declaration, in order. Paths count for what they name, not for the event or place before the dot.</summary>
    public IReadOnlyList<Reference> ReferencesTo(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (_references == null)
        {
            var lists = new Dictionary<Symbol, List<Reference>>();
            foreach (var reference in References)
            {
                if (reference.Target is not { } target) continue;
                if (!lists.TryGetValue(target, out var list)) lists.Add(target, list = []);
                list.Add(reference);
            }
            _references = lists;
        }
        return _references.GetValueOrDefault(symbol) ?? (IReadOnlyList<Reference>)[];
    }

    /// <summary>The reference at an offset of a file, its ends included; null if none stands there.</summary>
    /// <exception cref="ArgumentException">The file is not of the set.</exception>
    public Reference? ReferenceAt(AgendaFile file, int offset) => BindingOf(file).ReferenceAt(offset);

    internal FileBinding BindingOf(AgendaFile file)
    {
        if (!Contains(file)) throw new ArgumentException("The file is not of the set.", nameof(file));
        return file == Root ? Root.Binding ??= new FileBinder(this).Bind() : _loader.SetOf(file).BindingOf(file);
    }

    /// <summary>The <c>use</c> lines that would make an id known in the root.</summary>
    internal ImmutableArray<UseOffer> Offers(string id, KindSet kinds) => _loader.Neighbourhood.Offers(_loader, this, id, kinds);

    /// <summary>The first declaration of an id that the whole set knows.</summary>
    internal Symbol? Global(string id)
    {
        if (_globals == null) return Search(id);
        if (!_globals.TryGetValue(id, out var symbol)) _globals.TryAdd(id, symbol = Search(id));
        return symbol;
    }

    private Symbol? Search(string id)
    {
        foreach (var file in Files)
            if (file.Names.Global(id) is { } symbol) return symbol;
        return null;
    }
}
