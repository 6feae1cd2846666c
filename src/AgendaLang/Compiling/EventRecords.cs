using AgendaLang.Language;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;

namespace AgendaLang.Compiling;

/// <summary>Meetings and summits, with all that they hold.</summary>
internal static class EventRecords
{
    public static EventRecord Event(Written at)
    {
        var model = EventModel.Of(at.Symbol);
        var programme = new Programme(at.Writer, model, at.IsWhole);
        var record = at.IsWhole ? Whole(at, model) : new EventRecord();
        return at.Head(record with
        {
            Papers = at.Writer.Held(at.Symbol, Kind.Document, SubjectRecords.Document),
            Items = programme.Items(model.Items.Where(item => item is { Holder: null, Session: null })),
            Days = at.Writer.Held(at.Symbol, Kind.Day, Day),
            Sessions = programme.Sessions(),
            Breaks = programme.Breaks(),
        });
    }

    private static EventRecord Whole(Written at, EventModel model) => new()
    {
        Was = at.All(Keyword.Was, Attendances.Earlier),
        Status = at.Status(Vocabularies.EventStatus, word => (Models.EventStatus)word),
        Revision = at.Number(Keyword.Revision),
        On = Dates(at, model),
        Start = Moments.Start(model.OwnTiming),
        End = Moments.End(model.OwnTiming),
        Zone = model.Zone?.Id,
        At = at.Path(Keyword.At),
        Within = at.Path(Keyword.Within),
        Format = at.Path(Keyword.Format),
        Between = at.Paths(Keyword.Between),
        Host = at.Path(Keyword.Host),
        Chairs = at.Paths(Keyword.Chair),
        Level = (Models.Rank?)model.Level,
        DelegationSize = at.Size(Keyword.DelegationSize),
        Delegations = at.All(Keyword.Delegation, Attendances.Delegation),
        Invitations = at.All(Keyword.Invite, Attendances.Invitation),
        Participants = at.Paths(Keyword.Participants),
        Absent = at.All(Keyword.Absent, Attendances.Absence),
        Remote = at.All(Keyword.Remote, Attendances.Remote),
        Parties = at.Writer.PathsOf(model.Parties),
        People = at.Writer.PathsOf(model.People),
        Topics = at.Paths(Keyword.Discuss),
        Documents = at.Paths(Keyword.Documents),
        Decides = (Models.Decision?)model.Decides,
        Outcomes = at.Texts(Keyword.Outcome),
        Quorum = model.Quorum,
        Languages = at.Words(Keyword.Languages),
        Precedence = (Models.Precedence?)model.Precedence,
        Transfers = at.All(Keyword.Transfer, Attendances.Transfer),
        Deadline = at.Deadline(),
        Prepares = at.Paths(Keyword.Prepares),
        Follows = at.Paths(Keyword.Follows),
        Supersedes = at.Paths(Keyword.Supersedes),
    };

    /// <summary>Its <c>on</c>, with the time; else its days, those that the readers may not know of left out.</summary>
    private static PeriodRecord[]? Dates(Written at, EventModel model)
    {
        if (at.Period(Keyword.On) is { } on) return [on];
        if (!at.First(Keyword.On).IsDefault) return null;
        if (model.Dates.IsEmpty) return null;
        var shown = new HashSet<DateOnly>();
        foreach (var held in EventModel.Held(at.Symbol))
            if (held is { Kind: Kind.Day, Date: { } date } && at.Writer.IsWritten(held)) shown.Add(date);
        PeriodRecord[] days = [.. model.Dates.Where(date => shown.Contains(date.First)).Select(date => Moments.Period(date.First, date.Last, null))];
        return days.Length == 0 ? null : days;
    }

    private static DayRecord Day(Written day) => day.Head(new DayRecord { Date = day.Symbol.Date!.Value });
}
