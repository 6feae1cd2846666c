using AgendaLang.Findings;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Tests.Testing;

/// <summary>A world in memory: files by absolute path, which tests may change.</summary>
internal sealed class MemoryHost : IServerHost
{
    /// <summary>The folder in which tests put files.</summary>
    public const string Root = "/work";

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _clientEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Action> _watchers = [];

    public MemoryHost(params IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files) Write(path, text);
    }

    public string Version => "1.2.3";

    public string Folder => Root;

    /// <summary>What the server told those who maintain it.</summary>
    public List<string> Logged { get; } = [];

    /// <summary>The earlier states that there are, by revision.</summary>
    public Dictionary<string, MemoryHost> Revisions { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders that cannot be opened, absolute.</summary>
    public IReadOnlyList<string> Closed { get; init; } = [];

    /// <summary>Called before agendas are listed; may throw.</summary>
    public Action? OnList { get; init; }

    /// <summary>Called before each file is read; may throw.</summary>
    public Action<string>? OnRead { get; set; }

    /// <summary>The absolute path of a path from the root on.</summary>
    public static string Full(string path) => path.StartsWith('/') ? path : $"{Root}/{path}";

    /// <summary>The address of a path from the root on.</summary>
    public static string Uri(string path) => Protocol.FileUri.FromPath(Full(path));

    /// <summary>Writes a file.</summary>
    public void Write(string path, string text)
    {
        lock (_files) _files[Full(path)] = text;
    }

    /// <summary>Removes a file.</summary>
    public void Delete(string path)
    {
        lock (_files) _files.Remove(Full(path));
    }

    /// <summary>Lets the client's process end.</summary>
    public void EndClient() => _clientEnd.TrySetResult();

    /// <summary>Says that something changed, as the system would.</summary>
    public void Touch()
    {
        lock (_watchers)
            foreach (var watcher in _watchers) watcher();
    }

    public IServerFiles Look(string folder, IReadOnlyList<string> roots) => new View(this, folder);

    public IDisposable? Watch(IReadOnlyList<string> roots, Action changed)
    {
        lock (_watchers) _watchers.Add(changed);
        return new Watching(() =>
        {
            lock (_watchers) _watchers.Remove(changed);
        });
    }

    public Revision? FindRevision(string folder, string revision, IServerFiles files) => Revisions.GetValueOrDefault(revision) is { } state
        ? new(state.Look(Root, []), [.. state.Look(Root, []).AgendasBelow(Root, default).Paths])
        : null;

    public Task ProcessEnd(int processId, CancellationToken cancellation) => _clientEnd.Task.WaitAsync(cancellation);

    public void Log(string text)
    {
        lock (Logged) Logged.Add(text);
    }

    private string? Find(string full)
    {
        lock (_files) return _files.GetValueOrDefault(full);
    }

    private List<string> List(string folder)
    {
        lock (_files) return [.. _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(".agenda", StringComparison.Ordinal))];
    }

    private sealed class View(MemoryHost host, string folder) : IServerFiles, IEditorConfigFiles
    {
        public IEditorConfigFiles Configs => this;

        public string FullPath(string path) => Normal(path.StartsWith('/') ? path : $"{folder}/{path}");

        public string PathOf(string fullPath)
        {
            var from = folder.Split('/');
            var to = fullPath.Split('/');
            var common = 0;
            while (common < from.Length && common < to.Length - 1 && from[common] == to[common]) common++;
            return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
        }

        public FoundAgendas AgendasBelow(string root, CancellationToken cancellation)
        {
            host.OnList?.Invoke();
            return new([.. host.List(root).Select(PathOf)], host.Closed);
        }

        public FileRead Read(string path)
        {
            host.OnRead?.Invoke(path);
            return host.Find(FullPath(path)) is { } text ? new(new SourceText(path, text)) : new(null, "The file cannot be opened: it is not there.");
        }

        public UseTarget Resolve(string fromPath, string written)
        {
            var full = FullPath(fromPath);
            var target = Normal(full[..full.LastIndexOf('/')] + "/" + written);
            return host.Find(target) != null ? new(UseStatus.Found, PathOf(target)) : new(UseStatus.NotFound, null);
        }

        public IEnumerable<string> Neighbours(string path) => host.List(Root).Select(PathOf).Where(other => other != path);

        string? IEditorConfigFiles.Read(string folder) => host.Find(folder + ".editorconfig");

        private static string Normal(string path)
        {
            var parts = new List<string>();
            foreach (var part in path.Split('/'))
            {
                if (part == "..") parts.RemoveAt(Math.Max(parts.Count - 1, 0));
                else if (part != ".") parts.Add(part);
            }
            return string.Join('/', parts);
        }
    }

    private sealed class Watching(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
