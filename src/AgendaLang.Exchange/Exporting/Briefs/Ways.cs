using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Briefs;

/// <summary>How long it takes from one session to the next.</summary>
internal static class Ways
{
    // Places lie in each other; by mistake, in a circle.
    private const int MaxPlaces = 8;

    /// <summary>The least time from one room to another, as their event says; null if it says nothing or the room is the same.</summary>
    public static TimeSpan? Between(Session from, Session to)
    {
        if (from.In is not { } one || to.In is not { } other || one == other) return null;
        IReadOnlyList<Transfer> transfers = to.Event.Transfers;
        for (var (around, i) = (to.Event.Within, 0); transfers.Count == 0 && around is not null && i < MaxPlaces; around = around.Within, i++) transfers = around.Transfers;
        // One that names these rooms or their places says more than one for any two.
        var named = transfers.Where(transfer => transfer.Between is [var a, var b] && (Lies(one, a) && Lies(other, b) || Lies(one, b) && Lies(other, a))).ToList();
        if (named.Count > 0) return named.Max(transfer => transfer.Duration);
        var any = transfers.Where(transfer => transfer.Between.Count == 0).ToList();
        return any.Count > 0 ? any.Max(transfer => transfer.Duration) : null;
    }

    private static bool Lies(Location location, Location within)
    {
        Declaration? at = location;
        for (var i = 0; at is not null && i < MaxPlaces; i++)
        {
            if (at == within) return true;
            at = at switch { Room room => room.Place, Place place => place.In, _ => null };
        }
        return false;
    }
}
