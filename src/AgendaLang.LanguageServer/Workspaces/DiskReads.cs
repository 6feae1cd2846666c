using System.Collections.Concurrent;
using AgendaLang.Findings;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.Semantics;

namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>A look at the disk that reads each file once.</summary>
internal sealed class DiskReads(IServerFiles files)
{
    private readonly ConcurrentDictionary<string, FileRead> _reads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string From, string Written), UseTarget> _targets = new();

    /// <summary>The look.</summary>
    public IServerFiles Files { get; } = files;

    /// <summary>How grave findings are, as <c>.editorconfig</c> files say.</summary>
    public EditorConfigSettings Settings { get; } = new(files.Configs);

    /// <summary>The text of a file.</summary>
    public FileRead Read(string path) => _reads.GetOrAdd(path, static (path, files) => files.Read(path), Files);

    /// <summary>Where a <c>use</c> leads.</summary>
    public UseTarget Resolve(string from, string written) =>
        _targets.GetOrAdd((from, written), static (use, files) => files.Resolve(use.From, use.Written), Files);

    /// <summary>The path of a document's address. Following links for each request would take longer than most requests.</summary>
    public string PathOf(string uri) => _paths.GetOrAdd(uri, static (uri, files) => DocumentPath.Of(uri, files), Files);

    /// <summary>The same without what is known of some files.</summary>
    public DiskReads Without(IReadOnlySet<string> paths)
    {
        var rest = new DiskReads(Files);
        foreach (var (path, read) in _reads)
            if (!paths.Contains(path)) rest._reads.TryAdd(path, read);
        foreach (var (use, target) in _targets) rest._targets.TryAdd(use, target);
        return rest;
    }

    /// <summary>Takes over the texts of an earlier look, but those of some files. Where uses lead is found anew.</summary>
    public void TakeTexts(DiskReads earlier, IReadOnlySet<string> changed)
    {
        foreach (var (path, read) in earlier._reads)
            if (!changed.Contains(path) && read.Source != null) _reads.TryAdd(path, read);
    }
}
