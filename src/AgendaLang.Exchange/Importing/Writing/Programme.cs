using System.Globalization;
using NodaTime;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>An entry with its id and time.</summary>
internal sealed record Session(Entry Entry, Slot Slot, string Id);

/// <summary>The entries of a schedule in order of time, each occurrence with an id of its own.</summary>
internal static class Programme
{
    /// <summary>The sessions and breaks.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="clock">The clock of the event.</param>
    /// <param name="space">The ids of the event.</param>
    public static List<Session> Of(Schedule schedule, Clock clock, IdSpace space)
    {
        var talks = schedule.Entries.Select(entry => (Entry: entry, Slot: clock.At(entry.When)))
            .GroupBy(each => each.Entry.Identity, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Order(Earlier).ToList(), StringComparer.Ordinal);
        var ids = space.ClaimAll(talks.Keys, identity => talks[identity][0].Entry.Id, identity => IdText.Hash(identity));
        var sessions = new List<Session>(schedule.Entries.Count);
        foreach (var (identity, occurrences) in talks.OrderBy(each => ids[each.Key], StringComparer.Ordinal))
        {
            // The first occurrence has the talk's own id, so that it keeps it when others are added.
            var id = ids[identity];
            sessions.Add(new(occurrences[0].Entry, occurrences[0].Slot, id));
            foreach (var (entry, slot) in occurrences.Skip(1)) sessions.Add(new(entry, slot, space.Claim($"{id}-{When(slot)}", "")));
        }
        sessions.Sort(static (one, other) => Earlier.Compare((one.Entry, one.Slot), (other.Entry, other.Slot)) is not 0 and var order ? order : string.CompareOrdinal(one.Id, other.Id));
        return sessions;
    }

    private static Comparer<(Entry Entry, Slot Slot)> Earlier { get; } = Comparer<(Entry Entry, Slot Slot)>.Create(static (one, other) =>
    {
        var order = Nullable.Compare(one.Slot.Date, other.Slot.Date);
        if (order == 0) order = Nullable.Compare(one.Slot.Start, other.Slot.Start);
        // Not by room: that another has been found for one session moves no other.
        if (order == 0) order = string.CompareOrdinal(one.Entry.Identity, other.Entry.Identity);
        if (order == 0) order = string.CompareOrdinal(one.Slot.Text, other.Slot.Text);
        if (order == 0) order = string.CompareOrdinal(one.Entry.Room, other.Entry.Room);
        return order != 0 ? order : string.CompareOrdinal(one.Entry.Title, other.Entry.Title);
    });

    private static string When(Slot slot)
    {
        var date = slot.Date is { } on ? string.Create(CultureInfo.InvariantCulture, $"{on.Month:00}{on.Day:00}") : "undated";
        return slot.Start is { } at ? string.Create(CultureInfo.InvariantCulture, $"{date}-{at.Hour:00}{at.Minute:00}") : date;
    }

    /// <summary>From when to when the event is: as the source says, and a day more on either side where it has sessions; null if nothing says it.</summary>
    public static (LocalDate First, LocalDate Last)? Dates(Schedule schedule, IReadOnlyCollection<Session> sessions)
    {
        var said = schedule.Days.Concat(new[] { schedule.First, schedule.Last }.OfType<LocalDate>()).ToList();
        var held = sessions.SelectMany(session => new[] { session.Slot.Date, session.Slot.Last }).OfType<LocalDate>().ToList();
        if (said.Count == 0) return held.Count == 0 ? null : (held.Min(), held.Max());
        var (first, last) = (said.Min(), said.Max());
        // The last night goes on into the next day; what is farther off is for the check to find.
        return (held.Contains(first.PlusDays(-1)) ? first.PlusDays(-1) : first, held.Contains(last.PlusDays(1)) ? last.PlusDays(1) : last);
    }
}
