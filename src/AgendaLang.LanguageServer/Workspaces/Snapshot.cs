using System.Collections.Immutable;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.Rules;
using AgendaLang.Semantics;

namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>All that the server knows at one moment. A request takes it before anything else, and is answered from it alone.</summary>
internal sealed class Snapshot
{
    private readonly CheckGate _gate;
    private readonly Listing _listing;
    private readonly Lazy<EditorWorkspace> _workspace;

    /// <summary>A state.</summary>
    public Snapshot(long number, ImmutableDictionary<string, OpenDocument> open, Listing listing, CheckGate gate)
    {
        Number = number;
        Open = open;
        _listing = listing;
        _gate = gate;
        _workspace = new(Make);
    }

    /// <summary>Grows with every change.</summary>
    public long Number { get; }

    /// <summary>The open documents, by their paths.</summary>
    public ImmutableDictionary<string, OpenDocument> Open { get; }

    /// <summary>The look at the disk that it rests on.</summary>
    public IServerFiles Files => _listing.Disk.Files;

    /// <summary>Whether all agendas of the workspace are known; if not, what looks at all of them would see a part.</summary>
    public bool IsComplete => _listing.Found.IsCompletedSuccessfully;

    /// <summary>The folders of the workspace that could not be opened, absolute: what they hold is not known.</summary>
    public IReadOnlyList<string> Closed => _listing.Closed;

    /// <summary>What editor services answer from. Waits until the agendas of the workspace are found, though not for long.</summary>
    public EditorWorkspace Workspace => _workspace.Value;

    /// <summary>The path of a document's address.</summary>
    public string PathOf(string uri) => _listing.Disk.PathOf(uri);

    /// <summary>The address of a path: the client's own where it has it open.</summary>
    public string UriOf(string path) => Open.TryGetValue(path, out var document) ? document.Uri : FileUri.FromPath(Files.FullPath(path));

    /// <summary>The version of a document; null if it is not open.</summary>
    public int? VersionOf(string path) => Open.GetValueOrDefault(path)?.Version;

    /// <summary>A document; null if it is neither open nor to be read.</summary>
    public EditorDocument? Document(string uri)
    {
        var document = Workspace.Document(PathOf(uri));
        return document.File.IsReadable ? document : null;
    }

    /// <summary>The findings of the whole workspace.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CheckResult Check(CancellationToken cancellation) => Workspace.Result ?? _gate.Check(this, cancellation);

    private EditorWorkspace Make()
    {
        var agendas = _listing.Agendas(CancellationToken.None);
        var listed = agendas.SelectMany(root => root).ToHashSet(StringComparer.Ordinal);
        // What is open and belongs to no root is looked at by itself.
        var alone = Open.Keys.Where(path => !listed.Contains(path)).ToImmutableArray();
        var targets = agendas.Select(root => new CheckTarget([.. root], IsFolder: true));
        if (!alone.IsEmpty) targets = targets.Append(new(alone, IsFolder: false));
        return new(new FileView(Open, _listing.Disk), [.. targets], _listing.Disk.Settings, _gate.Last);
    }
}

/// <summary>Lets one check run at a time, and remembers the newest state that was checked: the next one is worked out from it.</summary>
internal sealed class CheckGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private Snapshot? _last;

    /// <summary>The newest state that was checked; null if none was.</summary>
    public EditorWorkspace? Last => _last?.Workspace;

    /// <summary>Checks a state.</summary>
    public CheckResult Check(Snapshot snapshot, CancellationToken cancellation)
    {
        _turn.Wait(cancellation);
        try
        {
            var result = snapshot.Workspace.Check(cancellation);
            if (_last == null || _last.Number < snapshot.Number) _last = snapshot;
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
