using System.Collections.Immutable;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Reads files with all that they use, each file once: the state of a workspace at one moment. Safe to share between threads, as what it gives.</summary>
/// <param name="files">Where files come from.</param>
/// <param name="parse">Reads a text, or gives back the tree that is kept for it; null to read each.</param>
public sealed class FileLoader(IAgendaFiles files, Func<SourceText, SyntaxTree>? parse = null)
{
    private readonly object _gate = new();
    private readonly Func<SourceText, SyntaxTree> _parse = parse ?? SyntaxTree.Parse;
    private readonly IAgendaFiles _files = files;
    private readonly Dictionary<string, AgendaFile> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<AgendaFile, AgendaSet> _sets = [];

    /// <summary>The file of a path, with all that it uses.</summary>
    public AgendaFile Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        lock (_gate)
        {
            if (_loaded.TryGetValue(path, out var known)) return known;
            var waiting = new Queue<AgendaFile>();
            var first = Open(path, waiting);
            // Once begun, it is brought to its end: a file without its uses would be taken for a whole one.
            while (waiting.TryDequeue(out var file)) file.Uses = ResolveUses(file, waiting);
            return first;
        }
    }

    /// <summary>The file of a path, if it was loaded already; else null.</summary>
    public AgendaFile? TryGet(string path)
    {
        lock (_gate) return _loaded.GetValueOrDefault(path);
    }

    /// <summary>The set of a file: itself with all that it uses.</summary>
    public AgendaSet SetOf(AgendaFile root)
    {
        ArgumentNullException.ThrowIfNull(root);
        lock (_gate)
        {
            if (!_sets.TryGetValue(root, out var set)) _sets.Add(root, set = new(root, this));
            return set;
        }
    }

    internal IAgendaFiles Files => _files;

    /// <summary>The other files of the workspace.</summary>
    internal Neighbourhood Neighbourhood { get; } = new();

    private AgendaFile Open(string path, Queue<AgendaFile> waiting)
    {
        if (_loaded.TryGetValue(path, out var file)) return file;
        var read = _files.Read(path);
        file = new(read, path, read.Source == null ? null : _parse(read.Source));
        _loaded.Add(path, file);
        waiting.Enqueue(file);
        return file;
    }

    private ImmutableArray<UseLink> ResolveUses(AgendaFile file, Queue<AgendaFile> waiting)
    {
        ImmutableArray<UseLink>.Builder? links = null;
        foreach (var use in file.Names.Uses)
        {
            var text = use.Path;
            var written = text.Value;
            var target = _files.Resolve(file.Path, written);
            var used = target is { Status: UseStatus.Found, Path: { } path } ? Open(path, waiting) : null;
            (links ??= ImmutableArray.CreateBuilder<UseLink>()).Add(new(text.Span, written, target, used));
        }
        return links?.ToImmutable() ?? [];
    }
}
