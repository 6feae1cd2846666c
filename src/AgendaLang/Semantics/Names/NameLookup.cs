using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>What an id means from where it stands: first in the event, then among the rooms of the session's or event's place, then in the whole set.</summary>
internal static class NameLookup
{
    /// <summary>The kinds that are local to an event.</summary>
    public static KindSet LocalToEvents { get; } = KindSet.Of(Kind.Session, Kind.Item, Kind.Document);

    /// <summary>The kinds whose <c>at</c> or <c>in</c> says which rooms are meant.</summary>
    public static KindSet Placed { get; } = KindSet.Events | KindSet.Of(Kind.Session, Kind.Break);

    /// <summary>What an id leads to; null if to nothing of the kinds.</summary>
    /// <param name="set">The set of the file that names it.</param>
    /// <param name="id">The id, in normalization form C.</param>
    /// <param name="kinds">What may be meant.</param>
    /// <param name="inEvent">The event that it stands in, if any.</param>
    /// <param name="near">The place of the session, or of what holds it, if any.</param>
    /// <param name="far">The place of the event, if any.</param>
    public static Symbol? Find(AgendaSet set, string id, KindSet kinds, Symbol? inEvent, Symbol? near, Symbol? far)
    {
        if (inEvent != null && !(kinds & LocalToEvents).IsEmpty && Fit(inEvent.File.Names.Local(inEvent, id), kinds) is { } local) return local;
        if (kinds.Contains(Kind.Room))
        {
            if (near != null && Fit(near.File.Names.Local(near, id), kinds) is { } room) return room;
            if (far != null && far != near && Fit(far.File.Names.Local(far, id), kinds) is { } other) return other;
        }
        return Global(set, id, kinds);
    }

    /// <summary>What the whole set knows by an id; null if nothing of the kinds.</summary>
    public static Symbol? Global(AgendaSet set, string id, KindSet kinds)
    {
        if (set.Global(id) is not { } first) return null;
        if (kinds.Contains(first.Kind)) return first;
        foreach (var file in set.Files)
            if (Fit(file.Names.Global(id), kinds) is { } symbol) return symbol;
        return null;
    }

    /// <summary>The kinds that the first part of a path can name, if the second names one of some kinds.</summary>
    public static KindSet HoldersOf(KindSet kinds)
    {
        var holders = KindSet.Empty;
        if (!(kinds & LocalToEvents).IsEmpty) holders |= KindSet.Events;
        if (kinds.Contains(Kind.Room)) holders |= KindSet.Of(Kind.Place);
        return holders.IsEmpty ? KindSet.Events | KindSet.Of(Kind.Place) : holders;
    }

    /// <summary>The first of the declarations of one id that is of one of the kinds; null if none is.</summary>
    public static Symbol? Fit(Symbol? symbol, KindSet kinds)
    {
        while (symbol != null && !kinds.Contains(symbol.Kind)) symbol = symbol.Next;
        return symbol;
    }
}
