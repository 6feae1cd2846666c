using System.Text;
using AgendaLang.Language;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>Writes a schedule as an agenda; the formatter does the rest.</summary>
/// <remarks>Everything is in an order that depends on ids and times alone, so that what one entry says moves no other.</remarks>
internal sealed class AgendaWriter
{
    private readonly Schedule _schedule;
    private readonly StringBuilder _text = new();
    private readonly Markup _markup;
    private readonly Clock _clock;
    private readonly List<Session> _sessions;
    private readonly People _people;
    private readonly Papers _papers;
    private readonly Dictionary<string, string> _rooms;
    private readonly Dictionary<string, string> _topics;
    private readonly string _title;
    private readonly string _event;
    private readonly string? _source;
    private readonly string? _city;
    private readonly string? _venue;

    public AgendaWriter(Schedule schedule, ImportOptions options)
    {
        _schedule = schedule;
        _markup = new(schedule.Losses);
        _clock = new(schedule, options.Zone);
        var inEvent = new IdSpace();
        _sessions = Programme.Of(schedule, _clock, inEvent);
        _papers = new(_sessions, schedule.BaseUrl ?? schedule.Url, inEvent);
        _rooms = new IdSpace().ClaimAll(_sessions.Select(session => session.Entry.Room).OfType<string>().Distinct(StringComparer.Ordinal), room => IdText.Of(room, "room"), room => IdText.Suffix(null, room));

        // What is known to all goes first and has the plain ids; people come last.
        _title = Word(schedule.Title) ?? Word(schedule.Acronym) ?? Word(options.FallbackName) ?? "Schedule";
        var global = new IdSpace();
        _event = global.Claim(options.EventId ?? IdText.Of(Word(schedule.Acronym) ?? _title, "event"), "");
        if (Word(schedule.City) is { } city) _city = global.Claim(IdText.Of(city, "place"), "place");
        if (Word(schedule.Venue) is { } venue) _venue = global.Claim(IdText.Of(venue, "place"), "place");
        else if (_city is null && _rooms.Count > 0) _venue = global.Claim("venue", "place");
        if (schedule.Url is not null || schedule.Version is not null) _source = global.Claim($"{_event}-schedule", "source");
        _topics = global.ClaimAll(_sessions.SelectMany(session => session.Entry.Topics).Distinct(StringComparer.Ordinal), topic => IdText.Of(topic, "topic"), topic => IdText.Suffix(null, topic));
        _people = new(schedule, global);
    }

    /// <summary>The agenda's text, not yet in canonical form.</summary>
    public string Write()
    {
        WriteSource();
        WritePlaces();
        foreach (var (name, id) in _topics.OrderBy(topic => topic.Value, StringComparer.Ordinal)) Line($"topic {id} {_markup.Quote(name)}");
        foreach (var person in _people.All)
        {
            _markup.Doc(_text, "", person.Biography);
            Line($"person {person.Id} {_markup.Quote(person.Name)}{(person.Url is { } url ? $" see {_markup.Quote(url)}" : "")}");
        }
        WriteEvent();
        _markup.TellLosses();
        return _text.ToString();
    }

    private void WriteSource()
    {
        if (_source is not null) Line($"source {_source} {_markup.Quote($"Schedule of {_title}")}{(_schedule.Url is { } url ? $" see {_markup.Quote(url)}" : "")}");
    }

    private void WritePlaces()
    {
        var zone = _clock.ZoneId is { } id ? $" zone {id}" : "";
        if (_city is not null) Line($"place {_city} {_markup.Quote(_schedule.City!)}{zone}{(_venue is null ? RoomBlock() : "")}");
        if (_venue is not null) Line($"place {_venue} {_markup.Quote(Word(_schedule.Venue) ?? "Venue")}{(_city is not null ? $" in {_city}" : zone)}{RoomBlock()}");
    }

    private string RoomBlock()
    {
        if (_rooms.Count == 0) return "";
        var block = new StringBuilder(" {\n");
        foreach (var (name, id) in _rooms.OrderBy(room => room.Value, StringComparer.Ordinal))
        {
            var facts = _schedule.Rooms.GetValueOrDefault(name) ?? new();
            _markup.Doc(block, "    ", facts.Description);
            block.Append($"    room {id} {_markup.Quote(name)}{(facts.Seats is { } seats ? $" seats {seats}" : "")}\n");
        }
        return block.Append('}').ToString();
    }

    private void WriteEvent()
    {
        _markup.Doc(_text, "", _schedule.Subtitle, _schedule.Description);
        var head = new StringBuilder($"meeting {_event} {_markup.Quote(_title)}");
        if (Programme.Dates(_schedule, _sessions) is var (first, last)) head.Append(" on ").Append(Clock.Text(first)).Append(first == last ? "" : $"..{Clock.Text(last)}");
        if ((_venue ?? _city) is { } place) head.Append(" at ").Append(place);
        else if (_clock.ZoneId is { } zone) head.Append(" zone ").Append(zone);
        Line(head.Append(" {").ToString());
        if (_schedule.IsPublic) Line("    audience public");
        if (NeedsParticipants()) Line($"    participants {string.Join(", ", _people.All.Select(person => person.Id))}");
        if (_source is not null && (_schedule.Version ?? "") is var version) Line($"    cite {_source}{(Word(version) is { } said ? $" {_markup.Quote($"Version {said}")}" : "")}");

        foreach (var session in _sessions.Where(session => !IsOfOneDay(session))) WriteSession(session, "    ");
        foreach (var day in _sessions.Where(IsOfOneDay).GroupBy(session => session.Slot.Date!.Value))
        {
            Line($"    day {Clock.Text(day.Key)} {{");
            foreach (var session in day) WriteSession(session, "        ");
            Line("    }");
        }
        foreach (var paper in _papers.All) Line($"    document {paper.Id} {_markup.Quote(paper.Name)} see {_markup.Quote(paper.Url)}");
        Line("}");
    }

    // Sessions of everybody have only those in them who are in the event.
    private bool NeedsParticipants() => _sessions.Exists(session => session.Entry is { IsBreak: false, Participants.Count: 0 } entry
        && entry.Speakers.Count + entry.Chairs.Count > 0 && SessionKinds.IsOfEverybody(KindOf(entry).Kind));

    private static bool IsOfOneDay(Session session) => session.Slot is { Date: not null, Last: null };

    private (string Kind, bool SaysAll) KindOf(Entry entry) => SessionKinds.Of(entry.Type, entry.Speakers.Count > 0, isWord: !_schedule.IsPublic);

    private void WriteSession(Session session, string indentation)
    {
        var (entry, slot, id) = session;
        _markup.Doc(_text, indentation, entry.Subtitle, entry.Abstract, IsSaid(entry.Description, entry.Abstract) ? null : entry.Description);
        var title = Word(entry.Title) is { } written ? " " + _markup.Quote(written) : "";
        var time = slot.Text.Length > 0 ? " " + slot.Text : "";
        var isBreak = entry.IsBreak && time.Length > 0 && slot.Length is null;
        Line($"{indentation}{(isBreak ? "break" : $"session {id}")}{title}{time} {{");
        // One fact a line, so that a longer title moves nothing else to other lines.
        if (!isBreak) Line($"kind {KindOf(entry).Kind}");
        if (slot.Last is { } last) Line($"on {Clock.Text(slot.Date!.Value)}..{Clock.Text(last)}");
        if (entry.Room is { } room) Line($"in {_rooms[room]}");
        if (!isBreak) WriteSessionFacts(session);
        if (!isBreak && !KindOf(entry).SaysAll) Line($"note {_markup.Quote($"Type: {entry.Type}")}");
        foreach (var link in Distinct(entry.Links)) Line($"see {_markup.Quote(link)}");
        foreach (var note in Distinct(entry.Notes)) Line($"note {_markup.Quote(note)}");
        Line($"{indentation}}}");
    }

    private void WriteSessionFacts(Session session)
    {
        var (entry, slot, _) = session;
        if (entry.IsConfidential) Line("audience confidential");
        if (slot.Length is not null) Line($"length {slot.Length}");
        if (slot.Zone is not null) Line($"zone {slot.Zone}");
        if (entry.Status is not null) Line($"status {entry.Status}");
        var known = entry.Languages.Where(language => LanguageTags.IsValid(language)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (known.Count > 0) Line($"languages {string.Join(", ", known)}");
        foreach (var language in entry.Languages.Where(language => !LanguageTags.IsValid(language) && Word(language) is not null)) Line($"note {_markup.Quote($"Language: {language}")}");
        if (entry.Host is { } host) List("host", _people.IdsOf([host]));
        List("chair", _people.IdsOf(entry.Chairs));
        // Where it is said who is in a session, those who chair and speak are.
        if (entry.Participants.Count > 0) List("participants", _people.IdsOf(entry.Participants.Concat(entry.Chairs).Concat(entry.Speakers)));
        foreach (var absent in _people.IdsOf(entry.Absent)) Line($"absent {absent}");
        foreach (var speaker in _people.IdsOf(entry.Speakers)) Line($"speaker {speaker}");
        List("discuss", entry.Topics.Select(topic => _topics[topic]).Distinct(StringComparer.Ordinal));
        List("documents", _papers.Of(session));
    }

    // Many sources repeat the abstract as the description.
    private static bool IsSaid(string? text, string? before) => text is not null && before is not null && text.Trim() == before.Trim();

    private static IEnumerable<string> Distinct(IEnumerable<string> texts) => texts.Where(text => Word(text) is not null).Distinct(StringComparer.Ordinal);

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void List(string keyword, IEnumerable<string> ids)
    {
        if (ids.ToList() is { Count: > 0 } list) Line($"{keyword} {string.Join(", ", list)}");
    }

    private void Line(string text) => _text.Append(text).Append('\n');
}
