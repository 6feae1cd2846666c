using AgendaLang.Language;

namespace AgendaLang.Comparing;

/// <summary>Which sort of change it is, and how much it matters, if a property changes.</summary>
internal static class ChangeTable
{
    /// <summary>Declarations that do nothing until others name them: that they come or go says nothing by itself.</summary>
    private static readonly KindSet Background =
        KindSet.Of(Kind.Country, Kind.Organization, Kind.Group, Kind.Format, Kind.Person, Kind.Place, Kind.Room, Kind.Topic, Kind.Source);

    /// <summary>How much it matters that a declaration comes or goes.</summary>
    public static ChangeClass Of(Kind kind) => Background.Contains(kind) ? ChangeClass.Editorial : ChangeClass.Substantive;

    /// <summary>The sort and class of a change of a property.</summary>
    public static (ChangeKind Change, ChangeClass Class) Of(Keyword keyword, Kind kind) => keyword switch
    {
        Keyword.Name or Keyword.Aka or Keyword.Formerly or Keyword.Note or Keyword.See or Keyword.Code or Keyword.As or Keyword.Number or Keyword.Was
            or Keyword.Because => (ChangeKind.Text, ChangeClass.Editorial),
        Keyword.Says or Keyword.Outcome or Keyword.Worth => (ChangeKind.Text, ChangeClass.Substantive),
        Keyword.Cite or Keyword.Contradicts => (ChangeKind.Sources, ChangeClass.Editorial),
        Keyword.Waive => (ChangeKind.Rules, ChangeClass.Editorial),
        Keyword.Kind when kind == Kind.Document => (ChangeKind.Documents, ChangeClass.Substantive),
        Keyword.Equals or Keyword.Of when kind == Kind.Source => (ChangeKind.Sources, ChangeClass.Editorial),
        Keyword.Equals or Keyword.Of or Keyword.Rank or Keyword.Speaks or Keyword.Since or Keyword.Until or Keyword.Available or Keyword.Unavailable
            or Keyword.By or Keyword.Between or Keyword.To or Keyword.Format or Keyword.Host or Keyword.Chair or Keyword.Delegation or Keyword.Invite
            or Keyword.Participants or Keyword.Absent or Keyword.Remote or Keyword.Speaker or Keyword.Order => (ChangeKind.People, ChangeClass.Substantive),
        Keyword.In or Keyword.At or Keyword.Stops => (ChangeKind.Relocated, ChangeClass.Substantive),
        Keyword.Zone or Keyword.On or Keyword.Length or Keyword.None => (ChangeKind.Retimed, ChangeClass.Substantive),
        Keyword.Affects or Keyword.About or Keyword.Discuss or Keyword.Raise or Keyword.Items or Keyword.Prepares or Keyword.Follows
            => (ChangeKind.Topics, ChangeClass.Substantive),
        Keyword.Within => (ChangeKind.Moved, ChangeClass.Substantive),
        Keyword.Status => (ChangeKind.Status, ChangeClass.Substantive),
        Keyword.Revision => (ChangeKind.Status, ChangeClass.Editorial),
        Keyword.Documents or Keyword.Supersedes => (ChangeKind.Documents, ChangeClass.Substantive),
        // Level, quorum, deadline, languages, seats, audience and the like: what holds for it.
        _ => (ChangeKind.Rules, ChangeClass.Substantive),
    };
}
