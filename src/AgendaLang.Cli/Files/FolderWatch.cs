using AgendaLang.Findings;

namespace AgendaLang.Cli.Files;

/// <summary>Watches folders with what the system has for it.</summary>
internal sealed class FolderWatch : IFileWatch
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly ChangeSignal _signal = new(Quiet, Longest, TimeProvider.System);
    private readonly Dictionary<(string Folder, bool IsTree), FileSystemWatcher> _watchers = [];
    private readonly HashSet<FileSystemWatcher> _broken = [];

    /// <inheritdoc/>
    public void Observe(IReadOnlyCollection<string> trees, IReadOnlyCollection<string> folders)
    {
        var wanted = trees.Select(tree => (tree, true))
            .Concat(folders.Where(folder => !trees.Any(tree => Repository.Holds(tree, folder))).Select(folder => (folder, false)))
            .Where(each => Directory.Exists(each.Item1)).ToHashSet();
        foreach (var (key, watcher) in _watchers.ToList())
        {
            bool isBroken;
            lock (_broken) isBroken = _broken.Remove(watcher);
            if (wanted.Contains(key) && !isBroken) continue;
            watcher.Dispose();
            _watchers.Remove(key);
        }
        foreach (var key in wanted)
            if (!_watchers.ContainsKey(key)) _watchers.Add(key, Begin(key.Item1, key.Item2));
    }

    /// <inheritdoc/>
    public bool WaitForChange(CancellationToken cancellation) => _signal.Wait(cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers.Values) watcher.Dispose();
        _signal.Dispose();
    }

    /// <summary>Whether a change of a file or folder can matter: agendas, settings, what git ignores; a folder may hold any of them.</summary>
    /// <param name="relative">The path from the watched folder on.</param>
    /// <param name="canBeFolder">Whether it came, went or was renamed, as folders do.</param>
    internal static bool Matters(string relative, bool canBeFolder)
    {
        var parts = relative.Split(Path.DirectorySeparatorChar, '/');
        if (Array.Exists(parts[..^1], FolderWalk.IsLeftOut)) return false;
        var name = parts[^1];
        if (name is EditorConfigFile.Name or IgnoreRules.FileName) return true;
        if (name.Length == 0 || FolderWalk.IsLeftOut(name)) return false;
        return name.EndsWith(FolderWalk.Extension, StringComparison.Ordinal) || (canBeFolder && !Path.HasExtension(name));
    }

    private FileSystemWatcher Begin(string folder, bool isTree)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new(folder)
            {
                IncludeSubdirectories = isTree,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, change) => Note(change.Name, canBeFolder: false);
            watcher.Created += (_, change) => Note(change.Name, canBeFolder: true);
            watcher.Deleted += (_, change) => Note(change.Name, canBeFolder: true);
            watcher.Renamed += (_, change) =>
            {
                // Editors write a neighbour and give it the name of the file.
                if (!Note(change.Name, canBeFolder: true)) Note(change.OldName, canBeFolder: true);
            };
            watcher.Error += OnError; // Too much at once, or the folder is gone: what changed is not known.
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            throw new CommandProblem($"The folder \"{folder}\" cannot be watched: {DiskProblem.Why(e)}");
        }
    }

    private bool Note(string? name, bool canBeFolder)
    {
        if (name == null || !Matters(name, canBeFolder)) return false;
        _signal.Note();
        return true;
    }

    private void OnError(object sender, ErrorEventArgs error)
    {
        lock (_broken) _broken.Add((FileSystemWatcher)sender);
        _signal.Note();
    }
}
