using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Reads files with all that they use, each file once: the state of a workspace at one moment. Safe to share between threads, as what it gives.</summary>
/// <param name="files">Where files come from.</param>
/// <param name="parse">Reads a text, or gives back the tree that is kept for it; null to read each, after an edit only what it touched.</param>
/// <param name="previous">
/// An earlier state of the same workspace; null if there is none. A file that is as it was then, with all that it uses, is taken over as it is, with
/// whatever was found out about it.
/// </param>
public sealed class FileLoader(IAgendaFiles files, Func<SourceText, SyntaxTree>? parse = null, FileLoader? previous = null)
{
    private readonly object _gate = new();
    private readonly Func<SourceText, SyntaxTree>? _parse = parse;
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
            // Once begun, it is brought to its end: a file without its uses would be taken for a whole one.
            var opened = Open(path);
            Changes.Compare(opened, _loaded);
            foreach (var file in opened) _loaded.Add(file.Path, file.IsKept ? file.Before! : file.File);
            foreach (var file in opened)
                if (!file.IsKept) file.File.Uses = [.. file.Links.Select(link => link with { File = link.Target.Path is { } to ? _loaded[to] : null })];
            return _loaded[path];
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

    /// <summary>What became of the files of the earlier state, as far as they were asked for again.</summary>
    internal WorkspaceChanges Changes { get; } = new(previous);

    /// <summary>How many segments had the rules about declarations and events run over them.</summary>
    internal int SegmentsChecked { get; set; }

    /// <summary>Lets go of the earlier state: all that the findings rest on was taken over from it.</summary>
    internal void ForgetEarlier()
    {
        lock (_gate) Changes.Forget();
    }

    /// <summary>All files loaded so far.</summary>
    internal Dictionary<string, AgendaFile> Snapshot()
    {
        lock (_gate) return new(_loaded, StringComparer.Ordinal);
    }

    /// <summary>A file and those that it uses, as far as they are not loaded yet, read but not joined.</summary>
    private List<OpenedFile> Open(string path)
    {
        var opened = new List<OpenedFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { path };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var next))
        {
            var read = _files.Read(next);
            var before = Changes.Before(next);
            var file = new AgendaFile(read, next, read.Source == null ? null : TreeOf(read.Source, before));
            var isSame = before != null && before.IsReadable == file.IsReadable && before.Tree == file.Tree && before.Read.Problem == read.Problem;
            var links = (isSame ? before!.Uses.Select(use => (use.Span, use.Written)) : file.Names.Uses.Select(use => (use.Path.Span, Written: use.Path.Value)))
                .Select(use => new UseLink(use.Span, use.Written, _files.Resolve(next, use.Written), null)).ToList();
            opened.Add(new(file, before, links) { IsKept = isSame });
            foreach (var link in links)
                if (link.Target.Path is { } used && !_loaded.ContainsKey(used) && seen.Add(used)) waiting.Enqueue(used);
        }
        return opened;
    }

    private SyntaxTree TreeOf(SourceText source, AgendaFile? before)
    {
        if (_parse != null) return _parse(source);
        if (before is not { IsReadable: true, Tree: var tree }) return SyntaxTree.Parse(source);
        return tree.Source.Text == source.Text ? tree : tree.WithText(source);
    }
}

/// <summary>A file that was read, and what it was before.</summary>
internal sealed record OpenedFile(AgendaFile File, AgendaFile? Before, List<UseLink> Links)
{
    public string Path => File.Path;

    /// <summary>Whether what it was before can stay: it and all that it uses are the same.</summary>
    public bool IsKept { get; set; }
}
