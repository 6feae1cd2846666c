using System.Collections.Immutable;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>What the server knows, and how it changes. Each change makes a new <see cref="Snapshot"/>.</summary>
internal sealed class ServerWorkspace : IDisposable
{
    private readonly IServerHost _host;
    private readonly Lock _lock = new();
    private readonly CheckGate _gate = new();
    private readonly CancellationTokenSource _end = new();
    private ImmutableDictionary<string, OpenDocument> _open = ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal);
    private ImmutableArray<string> _roots = [];
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private string _folder;
    private Listing _listing;
    private Snapshot? _current;
    private long _number;

    /// <summary>A workspace without roots.</summary>
    public ServerWorkspace(IServerHost host)
    {
        _host = host;
        _folder = host.Folder;
        _listing = Look();
    }

    /// <summary>Something changed that findings may depend on.</summary>
    public event Action<WorkspaceChange>? Changed;

    /// <summary>A folder of the workspace cannot be opened, with its absolute path; once for each.</summary>
    public event Action<string>? FoundClosed;

    /// <summary>The state now.</summary>
    public Snapshot Current
    {
        get
        {
            lock (_lock) return _current ??= new(++_number, _open, _listing, _gate);
        }
    }

    /// <summary>The folders that the client works in, absolute.</summary>
    public ImmutableArray<string> Roots
    {
        get
        {
            lock (_lock) return _roots;
        }
    }

    /// <summary>Sets the roots, and the folder from which paths are shown: the first of them. Only before anything is open.</summary>
    public void Start(IReadOnlyList<string> roots) => Change(WorkspaceChange.World, () =>
    {
        _roots = [.. roots.Distinct(StringComparer.Ordinal)];
        _folder = roots.Count > 0 ? roots[0] : _host.Folder;
        _listing = Look();
    });

    /// <summary>Sets the roots.</summary>
    public void SetRoots(IReadOnlyList<string> roots) => Change(WorkspaceChange.World, () =>
    {
        _roots = [.. roots.Distinct(StringComparer.Ordinal)];
        _listing = Look();
    });

    /// <summary>Files came or went, or settings changed: all but known texts is found anew.</summary>
    /// <param name="changed">Absolute paths of files whose texts may have changed; null where that is not known.</param>
    public void Renew(IReadOnlyCollection<string>? changed) => Change(WorkspaceChange.World, () =>
    {
        var earlier = _listing.Disk;
        _listing = Look();
        if (changed != null) _listing.Disk.TakeTexts(earlier, PathsOf(changed));
    });

    /// <summary>The texts of some files may have changed on the disk; none came or went.</summary>
    /// <param name="changed">Their absolute paths.</param>
    public void Forget(IReadOnlyCollection<string> changed) => Change(WorkspaceChange.World, () => _listing = _listing.With(_listing.Disk.Without(PathsOf(changed))));

    /// <summary>Something else changed on which answers depend.</summary>
    public void Touch() => Change(WorkspaceChange.World, () => { });

    /// <summary>Opens a document.</summary>
    public void Open(string uri, int version, string text) => Change(WorkspaceChange.Document, () =>
    {
        var path = _listing.Disk.PathOf(uri);
        _open = _open.SetItem(path, new(uri, version, new(path, text)));
    });

    /// <summary>Changes an open document; false if it is not open.</summary>
    /// <param name="uri">Its address.</param>
    /// <param name="version">Its version afterwards.</param>
    /// <param name="change">Makes the new text from the old one.</param>
    public bool Edit(string uri, int version, Func<SourceText, SourceText> change)
    {
        if (Find(uri) is not { } document) return false;
        var source = change(document.Source);
        Change(WorkspaceChange.Document, () => _open = _open.SetItem(document.Path, new(document.Uri, version, source)));
        return true;
    }

    /// <summary>Closes a document; false if it is not open.</summary>
    public bool Close(string uri)
    {
        if (Find(uri) is not { } document) return false;
        // The text on the disk counts from now on, and may be another one.
        Change(WorkspaceChange.Document, () =>
        {
            _open = _open.Remove(document.Path);
            _listing = _listing.With(_listing.Disk.Without(new HashSet<string>([document.Path], StringComparer.Ordinal)));
        });
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _gate.Dispose();
    }

    private Listing Look()
    {
        var listing = new Listing(new(_host.Look(_folder, _roots)), _roots, _end.Token);
        // Whoever was answered without them is answered anew.
        listing.Found.ContinueWith(
            _ =>
            {
                foreach (var folder in listing.Closed) Tell(folder);
                if (listing.WasMissed) Touch();
            },
            CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        return listing;
    }

    private void Tell(string closed)
    {
        lock (_lock)
            if (!_closed.Add(closed)) return;
        FoundClosed?.Invoke(closed);
    }

    private OpenDocument? Find(string uri)
    {
        lock (_lock) return _open.GetValueOrDefault(_listing.Disk.PathOf(uri)) is { } document && document.Uri == uri ? document : null;
    }

    private HashSet<string> PathsOf(IEnumerable<string> full) => full.Select(_listing.Disk.Files.PathOf).ToHashSet(StringComparer.Ordinal);

    private void Change(WorkspaceChange kind, Action change)
    {
        lock (_lock)
        {
            change();
            _current = null;
        }
        Changed?.Invoke(kind);
    }
}

/// <summary>What changed.</summary>
internal enum WorkspaceChange : byte
{
    /// <summary>A document was opened, changed or closed: the client knows.</summary>
    Document,

    /// <summary>Something of which the client may not know that answers depend on it: files, roots, settings.</summary>
    World,
}
