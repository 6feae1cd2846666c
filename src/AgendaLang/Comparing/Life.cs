using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Picks what belongs to the life of one thing: that it came, changed or left, where it was named, and what became of those that ask for it.</summary>
public static class Life
{
    /// <summary>The declaration that an id or path stands for in a state; null if there is none. An id alone finds a session, item, document or room too, if only one has it.</summary>
    public static Symbol? Find(AgendaState state, string path)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(path);
        Symbol? local = null;
        var isAmbiguous = false;
        foreach (var symbol in state.Files.SelectMany(file => file.Symbols))
        {
            if (symbol.Id.Length == 0) continue;
            if (symbol.Path == path) return symbol;
            if (symbol.Id != path) continue;
            isAmbiguous |= local != null;
            local = symbol;
        }
        return isAmbiguous ? null : local;
    }

    /// <summary>The changes that belong to the life of a thing.</summary>
    /// <param name="comparison">All changes between two states.</param>
    /// <param name="old">The thing in the older state; null if it was not there.</param>
    /// <param name="now">The thing in the newer state; null if it is gone.</param>
    public static IEnumerable<AgendaChange> Of(Comparison comparison, Symbol? old, Symbol? now)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Changes.Where(change => IsOrHolds(old, change.OldSymbol) || IsOrHolds(now, change.NewSymbol)
            || old != null && change.Dropped.Contains(old) || now != null && change.Gained.Contains(now)
            || change.Change is ChangeKind.Added or ChangeKind.Removed or ChangeKind.Status && (Names(change.OldSymbol, old) || Names(change.NewSymbol, now)));
    }

    private static bool IsOrHolds(Symbol? thing, Symbol? symbol)
    {
        if (thing == null) return false;
        // What happens in an event is the event's; a topic in a topic has a life of its own.
        for (var at = symbol; at != null; at = at.Kind == Kind.Topic ? null : at.Holder)
            if (at == thing) return true;
        return false;
    }

    private static bool Names(Symbol? symbol, Symbol? thing)
    {
        if (symbol == null || thing == null) return false;
        foreach (var fact in new Facts(symbol))
            for (var i = 0; i < fact.MentionCount; i++)
                if (fact.MentionAt(i).Target == thing) return true;
        return false;
    }
}
