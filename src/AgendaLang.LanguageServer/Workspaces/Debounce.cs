namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>Does something after changes: once nothing more comes for a while, or after some time in any case. A change ends what is being done and lets it begin again, unless it is overdue.</summary>
/// <param name="quiet">How long nothing more must come.</param>
/// <param name="longest">After what time it is done in any case.</param>
/// <param name="work">What is done.</param>
internal sealed class Debounce(TimeSpan quiet, TimeSpan longest, Func<CancellationToken, Task> work) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time = TimeProvider.System;
    private CancellationTokenSource? _running;
    private long _changes;
    private long _done;
    private long _first;
    private bool _isWorking;
    private bool _isDisposed;

    private bool IsOverdue => _time.GetElapsedTime(_first) >= longest;

    /// <summary>Something changed.</summary>
    public void Note()
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            if (_changes++ == _done) _first = _time.GetTimestamp();
            if (!_isWorking)
            {
                _isWorking = true;
                _ = Task.Run(Work);
            }
            else if (!IsOverdue) _running?.Cancel();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _running?.Cancel();
        }
    }

    private async Task Work()
    {
        while (true)
        {
            long seen;
            TimeSpan wait;
            CancellationTokenSource running;
            lock (_lock)
            {
                _isWorking = !_isDisposed && _done != _changes;
                if (!_isWorking) return;
                (seen, wait, running) = (_changes, IsOverdue ? TimeSpan.Zero : quiet, _running = new());
            }
            try
            {
                await Task.Delay(wait, running.Token).ConfigureAwait(false);
                await work(running.Token).ConfigureAwait(false);
                lock (_lock)
                {
                    _done = seen;
                    _first = _time.GetTimestamp();
                }
            }
            catch (OperationCanceledException)
            {
                // It begins again.
            }
            finally
            {
                lock (_lock) _running = null;
                running.Dispose();
            }
        }
    }
}
