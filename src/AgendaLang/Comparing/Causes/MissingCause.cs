using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>
/// Sessions that vanish from a programme all at once: so many of them, or all of a room or day. Schedules are put together from several sources, and mostly one
/// of these was missing.
/// </summary>
internal static class MissingCause
{
    private const string Advice = "a part of the programme may be missing by mistake.";

    /// <summary>How many sessions of an event must be gone, whatever they have in common.</summary>
    private const int LeastOfEvent = 10;

    /// <summary>One in so many sessions of the event must be among them.</summary>
    private const int ShareOfEvent = 10;

    /// <summary>How many sessions a room or day must have had, of which none is left.</summary>
    private const int LeastOfPart = 5;

    public static IEnumerable<Cause> Find(List<ChangeDraft> drafts, DeclarationMatch match)
    {
        var gone = drafts.Where(draft => draft is { Change: ChangeKind.Removed, Kind: Kind.Session, Old.Event: { } inEvent } && match.NewOf(inEvent) != null).ToList();
        if (gone.Count < LeastOfPart) yield break;
        var comings = drafts.Where(draft => draft is { Change: ChangeKind.Removed, Old: not null }).ToDictionary(draft => draft.Old!);
        foreach (var ofEvent in gone.GroupBy(draft => draft.Old!.Event!))
        {
            var before = Sessions(ofEvent.Key);
            var left = before.Count(session => match.NewOf(session) != null);
            var members = ofEvent.ToList();
            if (members.Count >= LeastOfEvent && members.Count * ShareOfEvent >= before.Count)
            {
                var which = left == 0 ? Part(members.Count, Words.Of(ofEvent.Key), "of")
                    : Common<Symbol?>(members, RoomOf, before) is { } room ? Part(members.Count, FactWords.Name(room), "in")
                    : Common<DateOnly?>(members, DateOf, before) is { } date ? Part(members.Count, Words.Date(date), "of")
                    : $"{members.Count} of {before.Count} sessions of {Words.Of(ofEvent.Key)} are gone at once";
                yield return Cause(which, members, comings);
                continue;
            }
            var taken = new HashSet<ChangeDraft>();
            foreach (var inRoom in members.GroupBy(draft => RoomOf(draft.Old!)).Where(group => group.Key != null))
            {
                if (inRoom.Count() < LeastOfPart || !IsAll(inRoom.Count(), inRoom.Key, RoomOf, before)) continue;
                taken.UnionWith(inRoom);
                yield return Cause(Part(inRoom.Count(), FactWords.Name(inRoom.Key!), "in"), [.. inRoom], comings);
            }
            foreach (var onDay in members.Where(draft => !taken.Contains(draft)).GroupBy(draft => DateOf(draft.Old!)).Where(group => group.Key != null))
            {
                if (onDay.Count() < LeastOfPart || !IsAll(onDay.Count(), onDay.Key, DateOf, before)) continue;
                yield return Cause(Part(onDay.Count(), Words.Date(onDay.Key!.Value), "of"), [.. onDay], comings);
            }
        }
    }

    private static string Part(int count, string what, string word) => $"All {count} sessions {word} {what} are gone";

    /// <summary>The group: the sessions, what stands in them, and what only they named.</summary>
    private static Cause Cause(string which, List<ChangeDraft> sessions, Dictionary<Symbol, ChangeDraft> removed)
    {
        var members = sessions.ToHashSet();
        foreach (var session in sessions)
        {
            foreach (var held in EventModel.Held(session.Old!))
                if (removed.TryGetValue(held, out var inSession)) members.Add(inSession);
            if (session.Old!.Holder is { Kind: Kind.Day } day && removed.TryGetValue(day, out var whole)) members.Add(whole);
            foreach (var fact in new Facts(session.Old!))
                for (var i = 0; i < fact.MentionCount; i++)
                    if (fact.MentionAt(i).Target is { } named && removed.TryGetValue(named, out var draft)) members.Add(draft);
        }
        return new("sessions-missing", [.. members], $"{which}; {Advice}");
    }

    private static List<Symbol> Sessions(Symbol inEvent)
    {
        var sessions = new List<Symbol>();
        foreach (var held in EventModel.Held(inEvent))
            if (held.Kind == Kind.Session) sessions.Add(held);
        return sessions;
    }

    /// <summary>What all of them have in common and no other session had; null if there is no such thing.</summary>
    private static T? Common<T>(List<ChangeDraft> gone, Func<Symbol, T> of, List<Symbol> before)
    {
        var first = of(gone[0].Old!);
        return first != null && gone.TrueForAll(draft => EqualityComparer<T>.Default.Equals(of(draft.Old!), first)) && IsAll(gone.Count, first, of, before) ? first : default;
    }

    private static bool IsAll<T>(int count, T part, Func<Symbol, T> of, List<Symbol> before) => before.Count(session => EqualityComparer<T>.Default.Equals(of(session), part)) == count;

    private static Symbol? RoomOf(Symbol session) => new Facts(session).First(Keyword.In) is { IsDefault: false } place ? place.Mention().Target : null;

    private static DateOnly? DateOf(Symbol session)
    {
        if (new Facts(session).First(Keyword.On) is { IsDefault: false } on && on.Values.Dates is { } dates) return dates.First;
        return session.Holder is { Kind: Kind.Day, Date: { } date } ? date : null;
    }
}
