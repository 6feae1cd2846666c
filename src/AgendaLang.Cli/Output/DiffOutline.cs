using AgendaLang.Comparing;
using AgendaLang.Language;

namespace AgendaLang.Cli.Output;

/// <summary>A line of a report: a change, or a group with its changes.</summary>
/// <param name="Group">The group; null for a change that stands alone.</param>
/// <param name="Changes">The change, or those of the group.</param>
internal sealed record DiffLine(ChangeGroup? Group, IReadOnlyList<AgendaChange> Changes)
{
    /// <summary>What is said.</summary>
    public string Sentence => Group?.Sentence ?? Changes[0].Sentence;

    /// <summary>The change, or the first of the group.</summary>
    public AgendaChange First => Changes[0];

    /// <summary>Whether any of it is substantive.</summary>
    public bool IsSubstantive => Changes.Any(change => change.Class == ChangeClass.Substantive);
}

/// <summary>Changes that are shown together.</summary>
/// <param name="Title">The event, or what else they belong to.</param>
/// <param name="Lines">What is said of it, the substantive first.</param>
internal sealed record DiffChapter(string Title, IReadOnlyList<DiffLine> Lines);

/// <summary>How reports for people are laid out: by event, then what belongs to none; groups as one line.</summary>
internal static class DiffOutline
{
    /// <summary>The chapters: events in the order of the comparison, then the rest by kind.</summary>
    public static IReadOnlyList<DiffChapter> Of(Comparison comparison)
    {
        var groups = comparison.Groups.ToDictionary(group => group.Id);
        var members = comparison.Changes.Where(change => change.Group != null).ToLookup(change => change.Group!);
        var lines = new List<DiffLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in comparison.Changes)
        {
            if (change.Group == null) lines.Add(new(null, [change]));
            else if (seen.Add(change.Group)) lines.Add(new(groups[change.Group], [.. members[change.Group]]));
        }
        // A sort that keeps the order of equals.
        return [.. lines.GroupBy(TitleOf).OrderBy(chapter => Rank(chapter.First().First)).Select(chapter =>
            new DiffChapter(chapter.Key, [.. chapter.OrderBy(line => line.IsSubstantive ? 0 : 1)]))];
    }

    /// <summary>Whom a line concerns: ids, or that it is everybody of the event.</summary>
    public static string For(DiffLine line, int most = 8)
    {
        if (line.Changes.Any(change => change.AffectsEverybody)) return "everybody";
        var ids = line.Changes.SelectMany(change => change.Affects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (ids.Count == 0) return "";
        return ids.Count <= most ? string.Join(", ", ids) : $"{string.Join(", ", ids.Take(most - 1))} and {ids.Count - most + 1} more";
    }

    private static string TitleOf(DiffLine line)
    {
        var change = line.First;
        if ((change.NewEvent ?? change.OldEvent) is { } inEvent) return inEvent.Name is { } name ? $"{name} ({inEvent.Id})" : inEvent.Id;
        return change.Kind switch
        {
            Kind.Proposal or Kind.Request or Kind.Statement => "Proposals, requests and statements",
            Kind.Document or Kind.Agreement or Kind.Initiative => "Documents, agreements and initiatives",
            Kind.Tour => "Tours",
            Kind.Topic => "Topics",
            Kind.Place or Kind.Room => "Places",
            Kind.Source => "Sources",
            Kind.None => "Files",
            _ => "Parties and persons",
        };
    }

    private static int Rank(AgendaChange change)
    {
        if ((change.NewEvent ?? change.OldEvent) is { } inEvent) return inEvent.Kind == Kind.Summit ? 0 : 1;
        return change.Kind switch
        {
            Kind.Tour => 2,
            Kind.Proposal or Kind.Request or Kind.Statement => 3,
            Kind.Document or Kind.Agreement or Kind.Initiative => 4,
            Kind.Topic => 6,
            Kind.Place or Kind.Room => 7,
            Kind.Source => 8,
            Kind.None => 9,
            _ => 5,
        };
    }
}
