using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;

namespace AgendaLang.Compiling;

/// <summary>The sessions, items and breaks of one event.</summary>
internal sealed class Programme
{
    private readonly RecordWriter _writer;
    private readonly EventModel _event;
    private readonly bool _isWhole;
    private readonly Dictionary<Symbol, string>? _numbers;

    /// <param name="writer">What the records are for.</param>
    /// <param name="inEvent">The event.</param>
    /// <param name="isWhole">Whether the readers may know what the event says: its zone, so that a session in it need not, and who comes to it.</param>
    public Programme(RecordWriter writer, EventModel inEvent, bool isWhole)
    {
        _writer = writer;
        _event = inEvent;
        _isWhole = isWhole;
        _numbers = writer.Readers == null || inEvent.Items.All(item => !writer.IsHidden(item.Symbol)) ? null : CloseUp();
    }

    public SessionRecord[]? Sessions()
    {
        SessionRecord[] sessions = [.. _event.Sessions.Where(session => _writer.IsWritten(session.Symbol)).Select(Session)];
        return sessions.Length == 0 ? null : sessions;
    }

    public BreakRecord[]? Breaks()
    {
        BreakRecord[] breaks = [.. _event.Breaks.Where(pause => _writer.IsWritten(pause.Symbol)).Select(Break)];
        return breaks.Length == 0 ? null : breaks;
    }

    public ItemRecord[]? Items(IEnumerable<ItemModel> items)
    {
        List<ItemRecord>? records = null;
        foreach (var item in items)
            if (_writer.IsWritten(item.Symbol)) (records ??= []).Add(Item(item));
        return records?.ToArray();
    }

    private SessionRecord Session(SessionModel model)
    {
        var session = new Written(_writer, model.Symbol);
        var record = session.IsWhole ? Whole(session, model) : new SessionRecord();
        return session.Head(record with { Items = Items(model.Items) });
    }

    private SessionRecord Whole(Written session, SessionModel model)
    {
        var attendance = Attendances.Of(model, _writer);
        return new()
        {
            Was = session.All(Keyword.Was, Attendances.Earlier),
            Kind = (Models.SessionKind?)model.Kind,
            Status = session.Status(Vocabularies.EventStatus, word => (Models.EventStatus)word),
            Date = model.FirstDate,
            LastDate = model.LastDate == model.FirstDate ? null : model.LastDate,
            Time = Moments.Clock(session.Symbol.Declaration.Head.Times ?? session.Values(Keyword.On).Times),
            Length = model.Length,
            Start = Moments.Start(model.Timing),
            End = Moments.End(model.Timing),
            Occurrences = model.Timings.Length < 2 ? null : [.. model.Timings.Select(timing => new OccurrenceRecord
            {
                Start = Moments.Start(timing)!.Value,
                End = Moments.End(timing),
            })],
            Zone = _isWhole && model.Zone?.Id == _event.Zone?.Id ? null : model.Zone?.Id,
            In = session.Path(Keyword.In),
            Host = session.Path(Keyword.Host),
            Chairs = session.Paths(Keyword.Chair),
            Level = (Models.Rank?)model.OwnLevel,
            DelegationSize = session.Size(Keyword.DelegationSize),
            Invitations = session.All(Keyword.Invite, Attendances.Invitation),
            Participants = session.Paths(Keyword.Participants),
            Absent = session.All(Keyword.Absent, Attendances.Absence),
            Remote = session.All(Keyword.Remote, Attendances.Remote),
            Attendance = attendance,
            People = attendance == Models.Attendance.Named ? _writer.PathsOf(Attendances.People(model, _isWhole)) : null,
            Speakers = session.All(Keyword.Speaker, Attendances.Speaker),
            Order = session.Paths(Keyword.Order),
            Topics = session.Paths(Keyword.Discuss),
            TakesUp = session.Paths(Keyword.Items),
            After = session.Paths(Keyword.After),
            Documents = session.Paths(Keyword.Documents),
            Decides = (Models.Decision?)session.Term(Keyword.Decides, Vocabularies.Decision),
            Outcomes = session.Texts(Keyword.Outcome),
            Quorum = model.Quorum,
            Languages = session.Words(Keyword.Languages),
            Precedence = (Models.Precedence?)session.Term(Keyword.Precedence, Vocabularies.Precedence),
            Coverage = (Models.Coverage?)session.Term(Keyword.Coverage, Vocabularies.Coverage),
        };
    }

    private ItemRecord Item(ItemModel model)
    {
        var item = new Written(_writer, model.Symbol);
        var record = item.IsWhole ? Whole(item, model) : new ItemRecord();
        return item.Head(record with
        {
            Number = _numbers == null ? model.Number : _numbers[model.Symbol],
            Date = model.Symbol.Holder is { Kind: Kind.Day } day ? day.Date : null,
            Items = Items(model.Items),
        });
    }

    private static ItemRecord Whole(Written item, ItemModel model) => new()
    {
        Was = item.All(Keyword.Was, Attendances.Earlier),
        Kind = (Models.ItemKind?)model.Kind,
        Status = item.Status(Vocabularies.EventStatus, word => (Models.EventStatus)word),
        Minutes = model.Minutes,
        Chairs = item.Paths(Keyword.Chair),
        Speakers = item.All(Keyword.Speaker, Attendances.Speaker),
        Topics = item.Paths(Keyword.Discuss),
        Documents = item.Paths(Keyword.Documents),
        Decides = (Models.Decision?)model.Decides,
        Outcomes = item.Texts(Keyword.Outcome),
        Precedence = (Models.Precedence?)model.OwnPrecedence,
        Deadline = item.Deadline(),
        Coverage = (Models.Coverage?)item.Term(Keyword.Coverage, Vocabularies.Coverage),
    };

    private BreakRecord Break(BreakModel model)
    {
        var pause = new Written(_writer, model.Symbol);
        return pause.Head(new BreakRecord
        {
            Date = model.Date,
            LastDate = model.LastDate == model.Date ? null : model.LastDate,
            Time = Moments.Clock(model.Symbol.Declaration.Head.Times ?? pause.Values(Keyword.On).Times),
            Start = Moments.Start(model.Timing),
            End = Moments.End(model.Timing),
            In = pause.Path(Keyword.In),
        });
    }

    /// <summary>The numbers of the items that the readers may know of, as if there were no others.</summary>
    private Dictionary<Symbol, string> CloseUp()
    {
        var numbers = new Dictionary<Symbol, string>();
        var automatic = new Dictionary<Symbol, string>();
        var counts = new Dictionary<Symbol, int>();
        foreach (var item in _event.Items)
        {
            if (_writer.IsHidden(item.Symbol)) continue;
            var holder = item.Holder?.Symbol ?? _event.Symbol;
            var count = counts[holder] = counts.GetValueOrDefault(holder) + 1;
            var number = string.Create(CultureInfo.InvariantCulture, $"{(item.Holder == null ? "" : automatic[holder] + ".")}{count}");
            automatic[item.Symbol] = number;
            numbers[item.Symbol] = item.Number == item.AutomaticNumber ? number : item.Number;
        }
        return numbers;
    }
}
