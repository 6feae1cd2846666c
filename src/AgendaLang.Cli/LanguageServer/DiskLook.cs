using AgendaLang.Cli.Files;
using AgendaLang.Findings;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.LanguageServer;

/// <summary>The disk as a language server looks at it. A file is known by its path from the folder on, all links followed.</summary>
internal sealed class DiskLook : IServerFiles
{
    private readonly DiskFiles _files;
    // Where a root is a link: what it leads to, and how the client calls it.
    private readonly List<(string Real, string Given)> _links = [];

    /// <summary>A look.</summary>
    /// <param name="folder">The folder from which paths are shown, absolute.</param>
    /// <param name="roots">The folders of the workspace, absolute.</param>
    public DiskLook(string folder, IReadOnlyList<string> roots)
    {
        Folder = folder;
        _files = new(Path.GetFullPath(folder));
        Configs = new EditorConfigsOnDisk(_files);
        foreach (var root in roots)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
            _files.AddRoot(full);
            var real = _files.Real(full);
            if (real != full) _links.Add((real, full));
        }
    }

    /// <summary>The folder from which paths are shown.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public IEditorConfigFiles Configs { get; }

    /// <inheritdoc/>
    public string PathOf(string fullPath) => _files.Shown(_files.Real(Path.GetFullPath(fullPath)));

    /// <inheritdoc/>
    public string FullPath(string path)
    {
        var full = _files.Full(path);
        foreach (var (real, given) in _links)
        {
            if (!Repository.Holds(real, full)) continue;
            full = given + full[real.Length..];
            break;
        }
        return full.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <inheritdoc/>
    public FoundAgendas AgendasBelow(string folder, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full)) return new([], []);
        var closed = new List<string>();
        try
        {
            var found = FolderWalk.Find(full, onUnreadable: closed.Add, cancellation: cancellation);
            return new([.. found.Where(path => !_files.LeadsOut(path)).Select(path => _files.Shown(_files.Real(path))).Distinct(StringComparer.Ordinal)], closed);
        }
        catch (CommandProblem problem)
        {
            throw new HostException(problem.Message);
        }
    }

    /// <inheritdoc/>
    public FileRead Read(string path) => _files.ReadAgain(path);

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written) => _files.Resolve(fromPath, written);

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => _files.Neighbours(path);
}
