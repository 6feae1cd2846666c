using System.Runtime.InteropServices;

namespace AgendaLang.Cli;

/// <summary>Holds Ctrl+C, and a request to end, until what is being written is whole.</summary>
/// <remarks>Where nothing is written the signals keep their own effect: the process ends at once.</remarks>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    /// <summary>Holds the signals until it is disposed.</summary>
    public Interruption(CancellationToken outer)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Hold);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hold);
    }

    /// <summary>Set when the person wants to stop.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Hold(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _source.Cancel();
    }
}
