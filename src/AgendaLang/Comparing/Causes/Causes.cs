using System.Collections.Immutable;
using System.Globalization;

namespace AgendaLang.Comparing;

/// <summary>Changes that one act made.</summary>
internal sealed record Cause(string Name, List<ChangeDraft> Members, string Sentence);

/// <summary>Finds changes that one act made in several places. Each change belongs to one at most.</summary>
internal static class Causes
{
    /// <summary>Finds the groups; the changes that belong to one say so afterwards.</summary>
    /// <param name="drafts">The changes in their order.</param>
    /// <param name="match">What is the same thing in both states.</param>
    public static ImmutableArray<ChangeGroup> Group(List<ChangeDraft> drafts, DeclarationMatch match)
    {
        Func<List<ChangeDraft>, IEnumerable<Cause>>[] finders =
        [
            left => MissingCause.Find(left, match), HolderCause.Find, SwapCause.Find, ZoneCause.Find, left => ReplacementCauses.Persons(left, match), left => ReplacementCauses.Rooms(left, match), ShiftCause.Find,
            ReissueCause.Find, left => TopicCause.Find(left, match),
        ];
        var place = new Dictionary<ChangeDraft, int>();
        for (var i = 0; i < drafts.Count; i++) place.Add(drafts[i], i);
        var causes = new List<Cause>();
        var free = drafts;
        foreach (var find in finders)
        {
            var found = find(free).ToList();
            if (found.Count == 0) continue;
            causes.AddRange(found);
            var taken = found.SelectMany(cause => cause.Members).ToHashSet();
            free = free.FindAll(draft => !taken.Contains(draft));
        }
        var groups = ImmutableArray.CreateBuilder<ChangeGroup>();
        foreach (var cause in causes.OrderBy(cause => cause.Members.Min(draft => place[draft])))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"g{groups.Count + 1}");
            foreach (var member in cause.Members) member.Cause = id;
            groups.Add(new(id, cause.Name, cause.Members.Count, cause.Sentence));
        }
        return groups.ToImmutable();
    }
}
