using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>A time zone that was corrected, with the times that were written anew for it and mean the same moments.</summary>
internal static class ZoneCause
{
    public static IEnumerable<Cause> Find(List<ChangeDraft> drafts)
    {
        var rewritten = drafts.FindAll(draft => draft is { Was.Timing: not null, Is.Timing: not null } && When.SameInstants(draft.Was, draft.Is) && !draft.Was.Zone!.Equals(draft.Is.Zone));
        foreach (var group in rewritten.GroupBy(draft => (Old: draft.Was!.Zone!.Id, New: draft.Is!.Zone!.Id)).OrderBy(group => group.Key.Old, StringComparer.Ordinal))
        {
            var zones = drafts.FindAll(draft => draft.Keyword == Keyword.Zone && draft.Change == ChangeKind.Retimed
                && (draft.After == group.Key.New || draft.Before == group.Key.Old));
            var members = zones.Concat(group).ToList();
            if (members.Count < 2) continue;
            yield return new("zone-corrected", members,
                $"The time zone is corrected from {Words.ZoneOf(group.Key.Old)} to {Words.ZoneOf(group.Key.New)}: {Words.Count(group.Count(), "time is", "times are")} written anew, and the moments stay the same.");
        }
    }
}
