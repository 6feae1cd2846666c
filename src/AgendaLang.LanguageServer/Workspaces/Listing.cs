using System.Collections.Immutable;
using AgendaLang.LanguageServer.Hosting;

namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>A look at the disk, and the agendas of each root, which are being found.</summary>
internal sealed class Listing
{
    // A whole disk given as a workspace must not keep people from writing.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Task<ImmutableArray<ImmutableArray<string>>> _agendas;
    private volatile bool _wasMissed;

    /// <summary>Finds the agendas, in the background.</summary>
    public Listing(DiskReads disk, IReadOnlyList<string> roots, CancellationToken cancellation)
    {
        Disk = disk;
        _agendas = roots.Count == 0
            ? Task.FromResult(ImmutableArray<ImmutableArray<string>>.Empty)
            : Task.Run(() => roots.Select(root => disk.Files.AgendasBelow(root, cancellation).Order(StringComparer.Ordinal).ToImmutableArray()).ToImmutableArray(), cancellation);
    }

    private Listing(DiskReads disk, Task<ImmutableArray<ImmutableArray<string>>> agendas)
    {
        Disk = disk;
        _agendas = agendas;
    }

    /// <summary>The look.</summary>
    public DiskReads Disk { get; }

    /// <summary>Completes when all are found.</summary>
    public Task Found => _agendas;

    /// <summary>Whether somebody was answered before all were found.</summary>
    public bool WasMissed => _wasMissed;

    /// <summary>The same agendas with another look at their texts.</summary>
    public Listing With(DiskReads disk) => new(disk, _agendas);

    /// <summary>The agendas of each root; none as long as finding them takes unduly long, and where a folder cannot be opened.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImmutableArray<ImmutableArray<string>> Agendas(CancellationToken cancellation)
    {
        try
        {
            if (_agendas.Wait((int)Patience.TotalMilliseconds, cancellation)) return _agendas.Result;
            _wasMissed = true;
            return _agendas.IsCompletedSuccessfully ? _agendas.Result : [];
        }
        catch (AggregateException failed) when (failed.InnerException is HostException or OperationCanceledException)
        {
            return [];
        }
    }
}
