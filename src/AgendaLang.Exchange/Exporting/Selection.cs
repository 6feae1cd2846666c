using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting;

/// <summary>An event with what is written of it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Sessions">The sessions, in order of text.</param>
/// <param name="Breaks">The breaks, in order of text.</param>
internal sealed record SelectedEvent(Event Event, IReadOnlyList<Session> Sessions, IReadOnlyList<Break> Breaks);

/// <summary>The part of a set that is written: all of it, one event, or the programme of somebody.</summary>
internal sealed class Selection
{
    private Selection(AgendaSet set, Declaration? who, IReadOnlyList<SelectedEvent> events) => (Set, For, Events) = (set, who, events);

    public AgendaSet Set { get; }

    /// <summary>Whose programme it is; null for the whole set.</summary>
    public Declaration? For { get; }

    /// <summary>The events, files that are used first, in order of text.</summary>
    public IReadOnlyList<SelectedEvent> Events { get; }

    /// <summary>What was chosen elsewhere.</summary>
    public static Selection Of(AgendaSet set, Declaration who, IReadOnlyList<SelectedEvent> events) => new(set, who, events);

    public static Selection Of(AgendaSet set, Declaration? who) => new(set, who, who switch
    {
        null => [.. set.Events.Select(Whole)],
        Event inEvent => [.. WithParts(inEvent).Select(Whole)],
        Person person => Of(set, person.Events, person.Sessions),
        Party party => Of(set, party.Events, party.Sessions),
        _ => [],
    });

    /// <summary>The event that a format which knows one event only is about, with those that are part of it; none if there is no event.</summary>
    /// <remarks>The one asked for; else the latest summit of the root, of the set; else the latest meeting of the root, of the set.</remarks>
    public IReadOnlyList<SelectedEvent> Main()
    {
        if (Events.Count == 0) return [];
        var main = For as Event ?? Events.Select(selected => selected.Event)
            .OrderByDescending(each => (each is Summit ? 2 : 0) + (each.File == Set.Root ? 1 : 0)).ThenByDescending(each => each.Date).First();
        var parts = WithParts(main).ToHashSet();
        return [.. Events.Where(selected => parts.Contains(selected.Event)).OrderBy(selected => selected.Event == main ? 0 : 1)];
    }

    private static List<SelectedEvent> Of(AgendaSet set, IReadOnlyList<Event> events, IReadOnlyList<Session> sessions)
    {
        var (theirs, attended) = (events.ToHashSet(), sessions.ToHashSet());
        var selected = new List<SelectedEvent>();
        foreach (var each in set.Events)
        {
            List<Session> own = [.. each.Sessions.Where(attended.Contains)];
            var comes = theirs.Contains(each);
            if (comes || own.Count > 0) selected.Add(new(each, own, comes ? each.Breaks : []));
        }
        return selected;
    }

    private static SelectedEvent Whole(Event each) => new(each, each.Sessions, each.Breaks);

    // An event may be said to be within itself, by mistake.
    private static List<Event> WithParts(Event inEvent)
    {
        var seen = new HashSet<Event> { inEvent };
        var found = new List<Event> { inEvent };
        for (var i = 0; i < found.Count; i++) found.AddRange(found[i].Parts.Where(seen.Add));
        return found;
    }
}
