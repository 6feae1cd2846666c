using System.Collections.Immutable;
using AgendaLang.LanguageServer.Hosting;

namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>A look at the disk, and the agendas of each root, which are being found.</summary>
internal sealed class Listing
{
    // A whole disk given as a workspace must not keep people from writing.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Task<ImmutableArray<FoundAgendas>> _agendas;
    private volatile bool _wasMissed;

    /// <summary>Finds the agendas, in the background.</summary>
    public Listing(DiskReads disk, IReadOnlyList<string> roots, CancellationToken cancellation)
    {
        Disk = disk;
        _agendas = roots.Count == 0
            ? Task.FromResult(ImmutableArray<FoundAgendas>.Empty)
            : Task.Run(() => roots.Select(root => InOrder(disk.Files.AgendasBelow(root, cancellation))).ToImmutableArray(), cancellation);
    }

    private Listing(DiskReads disk, Task<ImmutableArray<FoundAgendas>> agendas)
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

    /// <summary>The folders that could not be opened, absolute, in ordinal order; none as long as not all is found.</summary>
    public IReadOnlyList<string> Closed => _agendas.IsCompletedSuccessfully ? [.. _agendas.Result.SelectMany(found => found.Closed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];

    /// <summary>The agendas of each root; none as long as finding them takes unduly long, and where the host cannot list them.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImmutableArray<IReadOnlyList<string>> Agendas(CancellationToken cancellation)
    {
        try
        {
            if (!_agendas.Wait((int)Patience.TotalMilliseconds, cancellation)) _wasMissed = true;
            return _agendas.IsCompletedSuccessfully ? [.. _agendas.Result.Select(found => found.Paths)] : [];
        }
        catch (AggregateException failed) when (failed.InnerException is HostException or OperationCanceledException)
        {
            return [];
        }
    }

    private static FoundAgendas InOrder(FoundAgendas found) => found with { Paths = [.. found.Paths.Order(StringComparer.Ordinal)] };
}
