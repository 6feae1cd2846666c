using System.Collections.Concurrent;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Cli.Files;

/// <summary>Agendas on the disk. A file's path is the one shown to people: relative to the current folder, with <c>/</c>.</summary>
/// <remarks>Links are followed to tell whether two paths are one file; a file keeps the path under which the person named it.</remarks>
internal sealed class DiskFiles : IAgendaFiles
{
    // Enough for any workspace of agendas; a home folder or a disk is not searched to its end for the sake of a hint.
    private const int MaxNeighbourFolders = 2_000;

    /// <summary>Why a link out of the workspace is not read.</summary>
    public const string LinkedOut = "The file is a link that leads out of the workspace, and is not read.";

    private readonly RealPaths _realPaths = new();
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, string> _shownByRealPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileRead> _readAlready = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<List<string>>> _agendasOfRoot = new(StringComparer.Ordinal);
    private readonly List<string> _givenFolders = [];

    /// <summary>The files as seen from a folder.</summary>
    /// <param name="folder">The current folder, absolute.</param>
    public DiskFiles(string folder) => _folder = _realPaths.Of(Path.GetFullPath(folder));

    /// <summary>The absolute path of a path as people write it.</summary>
    /// <exception cref="CommandProblem">No file can have this path.</exception>
    public string Full(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) throw new CommandProblem($"No file can have the path \"{path}\".");
        return Path.GetFullPath(path, _folder);
    }

    /// <summary>An absolute path with all links in it followed.</summary>
    public string Real(string full) => _realPaths.Of(full);

    /// <summary>An absolute path as it is shown.</summary>
    public string Shown(string full) => Path.GetRelativePath(_folder, full).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Takes a file that the person named, directly or by its folder, into the set; gives the one path by which it is known.</summary>
    public string Add(string full) => _shownByRealPath.GetOrAdd(_realPaths.Of(full), _ => Shown(full));

    /// <summary>Takes a file that was found in a folder into the set, as <see cref="Add"/> does. A link out of the workspace is known, but not read: who sends an agenda must not be able to show, or let us write, what lies elsewhere.</summary>
    public string AddFound(string full)
    {
        var path = Add(full);
        if (LeadsOut(full)) _readAlready.TryAdd(path, new(null, LinkedOut));
        return path;
    }

    /// <summary>Whether an absolute path is a link that leads out of the workspace of its folder.</summary>
    public bool LeadsOut(string full) => !Repository.Holds(RootOf(_realPaths.Of(Path.GetDirectoryName(full)!)), _realPaths.Of(full));

    /// <summary>Takes a folder as a root of the workspace, for where there is no repository.</summary>
    public void AddRoot(string full) => _givenFolders.Add(_realPaths.Of(full));

    /// <summary>Lets a file read as this, whatever is on the disk.</summary>
    public void Replace(string path, FileRead read) => _readAlready[path] = read;

    /// <summary>Reads a file that the person named, and keeps it (a pipe can be read once only).</summary>
    /// <exception cref="CommandProblem">It cannot be opened.</exception>
    public void ReadNow(string path)
    {
        if (_readAlready.ContainsKey(path)) return;
        try
        {
            _readAlready[path] = ReadFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"The file \"{path}\" cannot be opened: {DiskProblem.Why(e)}");
        }
    }

    /// <inheritdoc/>
    public FileRead Read(string path) => _readAlready.TryGetValue(path, out var read) ? read : ReadAgain(path);

    /// <summary>Reads a file as it is on the disk now, whatever was read before.</summary>
    public FileRead ReadAgain(string path)
    {
        try
        {
            return ReadFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What a name has that is no UTF-8 has become U+FFFD, by which no file is found.
            return new(null, e is FileNotFoundException && path.Contains('\uFFFD', StringComparison.Ordinal)
                ? "The file cannot be opened: its name is not UTF-8." : $"The file cannot be opened: {DiskProblem.Why(e)}");
        }
    }

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (written.Length == 0 || written.Contains('\0', StringComparison.Ordinal)) return new(UseStatus.NotFound, null);
        if (IsRooted(written)) return new(UseStatus.Outside, null);

        var folder = Path.GetDirectoryName(_realPaths.Of(Full(fromPath)))!;
        var root = RootOf(folder);
        var full = Path.GetFullPath(Path.Combine(folder, written));
        // What lies outside is not even looked for: a file must not be able to ask what there is on a disk.
        if (!Repository.Holds(root, full)) return new(UseStatus.Outside, null);
        var real = _realPaths.Of(full);
        if (!Repository.Holds(root, real)) return new(UseStatus.Outside, null);

        if (_shownByRealPath.TryGetValue(real, out var shown)) return new(UseStatus.Found, shown);
        return !written.EndsWith('/') && IsFile(real)
            ? new(UseStatus.Found, Shown(real))
            : new(UseStatus.NotFound, null, Suggest(full, written));
    }

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path)
    {
        var real = _realPaths.Of(Full(path));
        var root = RootOf(Path.GetDirectoryName(real)!);
        return _agendasOfRoot.GetOrAdd(root, folder => new(() => ListAgendas(folder))).Value.Where(other => other != path);
    }

    private static bool IsRooted(string written) =>
        written[0] is '/' or '\\' || (written.Length > 1 && written[1] == ':' && char.IsAsciiLetter(written[0]));

    // After all links were followed, what is a link still leads nowhere.
    private static bool IsFile(string real) => File.Exists(real) && new FileInfo(real).LinkTarget is null;

    private FileRead ReadFile(string path)
    {
        using var stream = RegularFile.OpenRead(Full(path));
        return AgendaBytes.Read(path, stream);
    }

    // Without a repository the folders that the person named bound the workspace, the outermost one if they lie in each other.
    private string RootOf(string folder) => _roots.GetOrAdd(folder, at =>
        Repository.RootOf(at)
        ?? _givenFolders.Where(given => Repository.Holds(given, at)).MinBy(given => given.Length)
        ?? at);

    private List<string> ListAgendas(string root)
    {
        try
        {
            var paths = FolderWalk.Find(root, MaxNeighbourFolders)
                .Select(full => _realPaths.Of(full))
                .Where(real => Repository.Holds(root, real))
                .Select(real => _shownByRealPath.GetValueOrDefault(real) ?? Shown(real))
                .Distinct(StringComparer.Ordinal).ToList();
            paths.Sort(string.CompareOrdinal);
            return paths;
        }
        catch (CommandProblem)
        {
            return []; // Only a hint is lost.
        }
    }

    private static string? Suggest(string full, string written)
    {
        var folder = Path.GetDirectoryName(full);
        if (folder is null || !Directory.Exists(folder)) return null;
        try
        {
            var names = Directory.EnumerateFiles(folder, "*" + FolderWalk.Extension).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
            var slash = written.LastIndexOf('/');
            var name = written[(slash + 1)..];
            var nearest = names.Find(other => other == name + FolderWalk.Extension) ?? Spelling.Nearest(name, names).FirstOrDefault();
            return nearest is null ? null : written[..(slash + 1)] + nearest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
