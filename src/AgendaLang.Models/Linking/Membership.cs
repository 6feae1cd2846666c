namespace AgendaLang.Models.Linking;

/// <summary>Whom groups and formats stand for.</summary>
internal static class Membership
{
    /// <summary>The countries and organizations that some parties stand for, each once, in order; groups in themselves are gone through once.</summary>
    public static IReadOnlyList<Party> Flatten(IEnumerable<Party> parties)
    {
        var members = new List<Party>();
        var seen = new HashSet<Party>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<Party>(parties.Reverse());
        while (waiting.TryPop(out var party))
        {
            if (!seen.Add(party)) continue;
            var inner = party switch { Group group => group.Members, Format format => format.Members, _ => null };
            if (inner == null) members.Add(party);
            else for (var i = inner.Count - 1; i >= 0; i--) waiting.Push(inner[i]);
        }
        return Lists.Of(members);
    }
}
