using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Two sessions of an event that change places.</summary>
internal static class SwapCause
{
    public static IEnumerable<Cause> Find(List<ChangeDraft> drafts)
    {
        var retimed = drafts.FindAll(draft => draft is { Change: ChangeKind.Retimed, Kind: Kind.Session, Was.Start: not null, Is.Start: not null });
        var byStart = new Dictionary<(Symbol, DateOnly?, int?), List<ChangeDraft>>();
        foreach (var draft in retimed)
        {
            var key = (draft.New!.Event!, draft.Was!.Dates?.First, draft.Was.Start);
            if (!byStart.TryGetValue(key, out var list)) byStart.Add(key, list = []);
            list.Add(draft);
        }
        var moved = drafts.Where(draft => draft.Change == ChangeKind.Relocated && draft is { New.Kind: Kind.Session, Keyword: Keyword.In }).ToLookup(draft => draft.New!);
        var taken = new HashSet<ChangeDraft>();
        foreach (var later in retimed)
        {
            // The one that now begins when another began.
            if (taken.Contains(later) || !byStart.TryGetValue((later.New!.Event!, later.Is!.Dates?.First, later.Is.Start), out var list) || list.Count != 1) continue;
            var earlier = list[0];
            if (earlier == later || taken.Contains(earlier) || !AreSwapped(earlier, later)) continue;
            taken.Add(earlier);
            taken.Add(later);
            List<ChangeDraft> members = [earlier, later, .. moved[earlier.New!].Concat(moved[later.New!])];
            yield return new("sessions-swapped", members, Say(earlier, later));
        }
    }

    private static bool AreSwapped(ChangeDraft one, ChangeDraft other)
    {
        if (one.Is!.Dates != other.Was!.Dates || other.Is!.Dates != one.Was!.Dates) return false;
        return one.Is.Start == other.Was.Start || one.Is.End != null && one.Is.End == other.Was.End;
    }

    private static string Say(ChangeDraft one, ChangeDraft other)
    {
        var withDate = one.Is!.Dates != other.Is!.Dates;
        var zone = Times.ZoneOf(one.Is);
        var (first, second) = (Times.Said(other.Is, withDate), Times.Said(one.Is, withDate));
        if (zone.Length > 0 && zone == Times.ZoneOf(other.Is)) first = first[..^zone.Length];
        return $"The sessions {Words.Quoted(one.New!)} and {Words.Quoted(other.New!)} change places: {Words.Quoted(other.New!)} is now {(withDate ? "on" : "at")} {first}, {Words.Quoted(one.New!)} {(withDate ? "on" : "at")} {second}.";
    }
}
