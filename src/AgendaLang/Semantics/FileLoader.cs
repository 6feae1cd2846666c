using System.Collections.Immutable;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>Reads files with all that they use, each file once. Not safe to share between threads; what it gives is.</summary>
/// <param name="files">Where files come from.</param>
public sealed class FileLoader(IAgendaFiles files)
{
    private readonly IAgendaFiles _files = files;
    private readonly Dictionary<string, AgendaFile> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<AgendaFile, AgendaSet> _sets = [];
    private Neighbourhood? _neighbourhood;

    /// <summary>The file of a path, with all that it uses.</summary>
    /// <exception cref="OperationCanceledException">Loading was cancelled.</exception>
    public AgendaFile Load(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (_loaded.TryGetValue(path, out var known)) return known;
        var waiting = new Queue<AgendaFile>();
        var first = Open(path, waiting);
        while (waiting.TryDequeue(out var file))
        {
            cancellation.ThrowIfCancellationRequested();
            file.Uses = ResolveUses(file, waiting);
        }
        return first;
    }

    /// <summary>The file of a path, if it was loaded already; else null.</summary>
    public AgendaFile? TryGet(string path) => _loaded.GetValueOrDefault(path);

    /// <summary>The set of a file: itself with all that it uses.</summary>
    public AgendaSet SetOf(AgendaFile root)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (!_sets.TryGetValue(root, out var set)) _sets.Add(root, set = new(root, this));
        return set;
    }

    internal IAgendaFiles Files => _files;

    /// <summary>The other files of the workspace.</summary>
    internal Neighbourhood Neighbourhood => _neighbourhood ??= new(this);

    private AgendaFile Open(string path, Queue<AgendaFile> waiting)
    {
        if (_loaded.TryGetValue(path, out var file)) return file;
        var read = _files.Read(path);
        file = new(read, path, read.Source == null ? null : SyntaxTree.Parse(read.Source));
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
