namespace AgendaLang.Cli.Files;

/// <summary>Gathers changes that come in quick succession, as when an editor saves or git checks out, into one.</summary>
/// <param name="quiet">How long nothing more must come.</param>
/// <param name="longest">After what time it is said in any case.</param>
/// <param name="time">Where the time comes from.</param>
internal sealed class ChangeSignal(TimeSpan quiet, TimeSpan longest, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _changes = new(0);

    /// <summary>Something changed.</summary>
    public void Note() => _changes.Release();

    /// <summary>Waits until something has changed and all is quiet; false when it is to stop.</summary>
    public bool Wait(CancellationToken cancellation)
    {
        try
        {
            _changes.Wait(cancellation);
            var first = time.GetTimestamp();
            while (_changes.Wait(quiet, cancellation))
                if (time.GetElapsedTime(first) >= longest) break;
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _changes.Dispose();
}
