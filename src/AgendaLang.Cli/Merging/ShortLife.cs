namespace AgendaLang.Cli.Merging;

/// <summary>Memory for a process that ends before it would be worth while to collect what it no longer needs.</summary>
internal static class ShortLife
{
    // In bytes. Less is not collected more than once or twice in any case.
    private const long Least = 32 << 20;

    // In bytes. Whoever merges that much waits anyway, and others need memory too.
    private const long Most = 512 << 20;

    // Of what the process may have at all, one part in so many at most.
    private const long Share = 4;

    /// <summary>Lets the process take some bytes before anything is collected. Where there are not as many, or more are taken, it is collected as ever.</summary>
    /// <param name="bytes">About as many as it will take.</param>
    public static void SetMemoryAside(long bytes)
    {
        if (bytes < Least || bytes > Most || bytes > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share) return;
        try
        {
            GC.TryStartNoGCRegion(bytes);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // It was asked for already, or the collector cannot set so much aside: it takes longer then.
        }
    }
}
