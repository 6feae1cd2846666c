using AgendaLang.Cli.Files;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Git;

/// <summary>The agendas of a commit, read without a checkout. A path is the one that the file has, or would have, from the current folder.</summary>
internal sealed class GitFiles : IAgendaFiles
{
    private readonly IGit _git;
    private readonly string _folder;
    private GitFiles? _beside;
    private readonly Dictionary<string, GitFile> _files;
    private readonly Dictionary<string, FileRead> _read = new(StringComparer.Ordinal);

    /// <param name="git">The repository.</param>
    /// <param name="tree">The commit or tree.</param>
    /// <param name="folder">The current folder, absolute.</param>
    /// <param name="beside">Another commit, of which is taken over what was read already; null if there is none.</param>
    public GitFiles(IGit git, string tree, string folder, GitFiles? beside = null)
    {
        _git = git;
        _folder = folder;
        _files = git.List(tree).ToDictionary(file => file.Path, StringComparer.Ordinal);
        _beside = beside;
        if (beside == null) return;
        foreach (var (path, read) in beside._read)
            if (BlobOf(path) is { } blob && blob == beside.BlobOf(path)) _read.Add(path, read);
    }

    /// <summary>Lets go of the other commit: what it reads from now on is not taken over.</summary>
    public void StandAlone() => _beside = null;

    /// <summary>The agendas below a folder of the repository, as they are shown; those left out that a folder on the disk would leave out.</summary>
    /// <param name="below">From the root, with <c>/</c>; empty for the root.</param>
    public IEnumerable<string> AgendasBelow(string below)
    {
        var prefix = below.Length == 0 ? "" : below + "/";
        foreach (var file in _files.Values)
        {
            if (file.IsLink || !file.Path.EndsWith(FolderWalk.Extension, StringComparison.Ordinal) || !file.Path.StartsWith(prefix, StringComparison.Ordinal)) continue;
            if (!Array.Exists(file.Path[prefix.Length..].Split('/')[..^1], FolderWalk.IsLeftOut)) yield return Shown(file.Path);
        }
    }

    /// <summary>A path from the root as it is shown: from the current folder.</summary>
    public string Shown(string path) => Path.GetRelativePath(_folder, Path.Combine(_git.Root, path)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The hash of a file's content; null if there is no such file.</summary>
    public string? BlobOf(string shown) => _files.GetValueOrDefault(InRepository(shown))?.Blob;

    /// <inheritdoc/>
    public FileRead Read(string path)
    {
        lock (_read)
        {
            if (!_read.TryGetValue(path, out var read)) _read.Add(path, read = ReadNow(path));
            return read;
        }
    }

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written)
    {
        if (written.Length == 0 || written[0] is '/' or '\\') return new(written.Length == 0 ? UseStatus.NotFound : UseStatus.Outside, null);
        if (UsePath.Of(InRepository(fromPath), written, StringSplitOptions.RemoveEmptyEntries) is not { } path) return new(UseStatus.Outside, null);
        return _files.ContainsKey(path) ? new(UseStatus.Found, Shown(path)) : new(UseStatus.NotFound, null);
    }

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => [];

    private FileRead ReadNow(string path)
    {
        if (!_files.TryGetValue(InRepository(path), out var file)) return new(null, "There is no such file.");
        if (file.IsLink) return new(null, "The file is a link.");
        if (_beside is { } beside && beside.BlobOf(path) == file.Blob) return beside.Read(path);
        return _git.Read(file.Blob) is { } bytes ? AgendaBytes.Decode(path, bytes) : new(null, "The file is larger than 16 MiB.");
    }

    private string InRepository(string shown) => Path.GetRelativePath(_git.Root, Path.GetFullPath(shown, _folder)).Replace(Path.DirectorySeparatorChar, '/');
}
