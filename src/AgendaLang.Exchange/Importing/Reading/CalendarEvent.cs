using AgendaLang.Exchange.Importing.Writing;
using NodaTime;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>An event of a calendar, property by property.</summary>
internal sealed class CalendarEvent(CalendarTimes times, Losses losses, int line)
{
    private readonly List<string> _links = [];
    private readonly List<Attachment> _papers = [];
    private readonly List<string> _topics = [];
    private readonly List<PersonFacts> _chairs = [];
    private readonly List<PersonFacts> _participants = [];
    private readonly List<PersonFacts> _absent = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private readonly List<When> _further = [];
    private string? _uid;
    private string? _title;
    private string? _description;
    private string? _room;
    private string? _status;
    private string? _rule;
    private PersonFacts? _host;
    private When? _start;
    private When? _end;
    private Duration? _length;
    private bool _isConfidential;

    /// <summary>What the calendar knows it by.</summary>
    public string Uid => _uid ?? "title " + _title;

    /// <summary>The moment of the occurrence that it stands for; null if it is an event of its own.</summary>
    public When? RecurrenceId { get; private set; }

    /// <summary>Takes a property.</summary>
    public void Take(CalendarLine property)
    {
        switch (property.Name)
        {
            case "UID":
                _uid ??= FrabEvents.Word(property.Value);
                break;
            case "SUMMARY":
                _title ??= FrabEvents.Word(property.Text);
                break;
            case "DESCRIPTION":
                _description ??= FrabEvents.Word(property.Text);
                break;
            case "COMMENT":
                if (FrabEvents.Word(property.Text) is { } comment) _notes.Add(comment);
                break;
            case "LOCATION":
                if (FrabEvents.Word(property.Text) is not { } place) break;
                if (place.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) _links.Add(place);
                else _room ??= place;
                break;
            case "CATEGORIES":
                _topics.AddRange(property.Texts().Select(FrabEvents.Word).OfType<string>());
                break;
            case "URL" or "CONFERENCE":
                if (FrabEvents.Word(property.Value) is { } url) _links.Add(url);
                break;
            case "ATTACH":
                if (property.Parameter("VALUE") == "BINARY" || property.Parameter("ENCODING") == "BASE64") losses.Count("files within the calendar");
                else _papers.Add(new(property.Value, property.Parameter("FILENAME") ?? property.Parameter("X-FILENAME")));
                break;
            case "STATUS":
                TakeStatus(property.Value.Trim().ToUpperInvariant());
                break;
            case "CLASS":
                _isConfidential = property.Value.Trim().ToUpperInvariant() is "PRIVATE" or "CONFIDENTIAL";
                break;
            case "ORGANIZER":
                _host ??= Person(property);
                break;
            case "ATTENDEE":
                TakeAttendee(property);
                break;
            default:
                TakeTime(property);
                break;
        }
    }

    /// <summary>Counts the zone of its time.</summary>
    public void CountZone(Dictionary<string, int> zones)
    {
        if (_start?.Zone is { } zone) zones[zone] = zones.GetValueOrDefault(zone) + 1;
    }

    /// <summary>Adds its occurrences to a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="moved">The moments of occurrences that stand elsewhere.</param>
    public void AddTo(Schedule schedule, HashSet<string> moved)
    {
        if (_uid is null) losses.Say("ids", $"\"{_title}\" has no UID; its title was taken, so another title will look like another session.", line);
        var id = _uid is null ? IdText.Of(_title ?? "", "s") : IdText.OfEntry(_uid);
        foreach (var when in Occurrences().Where(when => RecurrenceId is not null || !moved.Contains(CalendarTimes.Moment(when))))
        {
            schedule.Entries.Add(new()
            {
                Identity = Uid,
                Id = id,
                When = when,
                Title = _title,
                Room = _room,
                Topics = [.. _topics.Distinct(StringComparer.Ordinal)],
                Description = _description,
                Chairs = _chairs,
                Participants = _participants,
                Absent = _absent,
                Host = _host,
                Links = _links,
                Attachments = _papers,
                Notes = _notes,
                Status = _status,
                IsConfidential = _isConfidential,
            });
        }
    }

    private void TakeTime(CalendarLine property)
    {
        switch (property.Name)
        {
            case "DTSTART":
                _start ??= times.Read(property);
                break;
            case "DTEND":
                _end ??= times.Read(property);
                break;
            case "DURATION":
                _length ??= CalendarTimes.Length(property.Value.Trim());
                break;
            case "RECURRENCE-ID":
                RecurrenceId = times.Read(property);
                if (property.Parameter("RANGE") is not null) losses.Say("recurrences", "An occurrence was moved together with all later ones; only this one was.", property.Line);
                break;
            case "RRULE" when _rule is null:
                _rule = property.Value.Trim();
                break;
            case "RRULE" or "EXRULE":
                losses.Say("recurrences", $"A further rule of recurrence was not followed: {property.Value}", property.Line);
                break;
            case "RDATE":
                if (property.Parameter("VALUE") == "PERIOD") losses.Say("recurrences", "Further periods were not read.", property.Line);
                else _further.AddRange(property.Value.Split(',').Select(value => times.Read(value.Trim(), property)).OfType<When>());
                break;
            case "EXDATE":
                foreach (var value in property.Value.Split(','))
                    if (times.Read(value.Trim(), property) is { } without) _left.Add(CalendarTimes.Moment(without));
                break;
            case "DTSTAMP" or "CREATED" or "LAST-MODIFIED" or "SEQUENCE" or "TRANSP" or "PRIORITY":
                break; // What programs tell each other, not what people read.
            default:
                losses.Count(property.Name.StartsWith("X-", StringComparison.Ordinal) ? "properties of other programs (X-…)" : $"\"{property.Name}\"");
                break;
        }
    }

    private void TakeStatus(string status)
    {
        _status = status switch { "CANCELLED" => "cancelled", "TENTATIVE" => "tentative", _ => null };
        if (status is not ("CANCELLED" or "TENTATIVE" or "CONFIRMED")) _notes.Add($"Status: {status}");
    }

    private void TakeAttendee(CalendarLine property)
    {
        if (property.Parameter("CUTYPE")?.ToUpperInvariant() is "ROOM" or "RESOURCE")
        {
            losses.Count("rooms and resources that were invited");
            return;
        }
        if (Person(property) is not { } person) return;
        if (property.Parameter("PARTSTAT")?.ToUpperInvariant() == "DECLINED")
        {
            _absent.Add(person);
            return;
        }
        if (property.Parameter("ROLE")?.ToUpperInvariant() == "CHAIR") _chairs.Add(person);
        _participants.Add(person);
    }

    private PersonFacts? Person(CalendarLine property)
    {
        var mail = property.Value.Trim();
        if (mail.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) mail = mail[7..];
        if (mail.Contains('@', StringComparison.Ordinal)) losses.Count("e-mail addresses");
        var name = FrabEvents.Word(property.Parameter("CN")) ?? FrabEvents.Word(mail.Split('@')[0]);
        return name is null ? null : new(name.Contains('@', StringComparison.Ordinal) ? name.Split('@')[0] : name, FrabEvents.Word(mail)?.ToLowerInvariant());
    }

    private IEnumerable<When> Occurrences()
    {
        if (_start is null)
        {
            losses.Say("times", $"\"{_title}\" has no start.", line);
            return [new(null)];
        }
        var first = _start with { Length = LengthOf(_start), LastDate = _start.Time is null && _end?.Date is { } end && end > _start.Date!.Value.PlusDays(1) ? end.PlusDays(-1) : null };
        if (RecurrenceId is not null) return [first];
        var all = new List<When> { first };
        if (_rule is not null)
        {
            if (Recurrence.Expand(_rule, CalendarTimes.Local(first)) is { } starts)
                all = [.. starts.Select(start => first with { Date = start.Date, LastDate = first.LastDate is { } last ? start.Date + Period.Between(first.Date!.Value, last, PeriodUnits.Days) : null })];
            else
            {
                losses.Say("recurrences", $"\"{_title}\" recurs in a way that is not followed ({_rule}); only its first occurrence was taken.", line);
                _notes.Add($"Recurs: {_rule}");
            }
        }
        all.AddRange(_further.Select(further => further with { Length = further.Time is null ? null : first.Length }));
        return all.DistinctBy(CalendarTimes.Moment, StringComparer.Ordinal).Where(when => !_left.Contains(CalendarTimes.Moment(when)));
    }

    private Duration? LengthOf(When start)
    {
        if (start.Time is null) return null;
        if (_length is not null) return _length;
        if (_end?.Time is null) return null;
        var length = CalendarTimes.Between(start, _end);
        if (length < Duration.Zero) losses.Say("times", $"\"{_title}\" ends before it starts; its end was left open.", line);
        return length > Duration.Zero ? length : null;
    }
}
