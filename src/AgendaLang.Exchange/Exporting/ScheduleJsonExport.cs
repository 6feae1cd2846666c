using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Writes <c>schedule.json</c>, as apps for conferences read it.</summary>
internal sealed partial class ScheduleJsonExport
{
    private readonly Utf8JsonWriter _json;
    private readonly ConferenceSchedule _schedule;

    private ScheduleJsonExport(Utf8JsonWriter json, ConferenceSchedule schedule) => (_json, _schedule) = (json, schedule);

    public static Exported Write(Selection selection, ExportSettings settings, CancellationToken cancellation)
    {
        var schedule = ConferenceSchedule.Of(selection, settings, cancellation);
        return new(ExportJson.Bytes(json => new ScheduleJsonExport(json, schedule).Write()), schedule.Notices);
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteStartObject("generator");
        _json.WriteString("name", "AgendaLang");
        _json.WriteEndObject();
        _json.WriteStartObject("schedule");
        _json.WriteString("version", _schedule.Version);
        Conference();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Conference()
    {
        var main = _schedule.Main;
        _json.WriteStartObject("conference");
        _json.WriteString("acronym", _schedule.Acronym);
        _json.WriteString("title", _schedule.Title);
        if (main?.Description is { } description) _json.Text("description", PlainText.Block(description));
        _json.WriteString("start", main?.Date is { } first ? ConferenceSchedule.Text(first) : "");
        _json.WriteString("end", main?.LastDate is { } last ? ConferenceSchedule.Text(last) : "");
        _json.WriteNumber("daysCount", _schedule.Days.Count);
        _json.WriteString("timeslot_duration", "00:05");
        // The schema knows names of continents and cities alone.
        if (_schedule.Zone is { } zone && ZoneName().IsMatch(zone)) _json.WriteString("time_zone_name", zone);
        _json.Text("url", main?.Links.Select(Wording.Address).FirstOrDefault(address => address is not null));
        _json.WriteStartArray("rooms");
        foreach (var room in _schedule.Days.SelectMany(day => day.Rooms).Select(room => room.Name).Distinct(StringComparer.Ordinal))
        {
            _json.WriteStartObject();
            _json.WriteString("name", room);
            _json.WriteString("guid", StableIds.Uuid($"room {room}"));
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteStartArray("days");
        foreach (var day in _schedule.Days) Day(day);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Day(ScheduledDay day)
    {
        _json.WriteStartObject();
        _json.WriteNumber("index", day.Index);
        _json.WriteString("date", ConferenceSchedule.Text(day.Date));
        _json.WriteString("day_start", day.Start);
        _json.WriteString("day_end", day.End);
        _json.WriteStartObject("rooms");
        foreach (var room in day.Rooms)
        {
            _json.WriteStartArray(room.Name);
            foreach (var entry in room.Entries) Entry(entry);
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Entry(ScheduledEntry entry)
    {
        _json.WriteStartObject();
        _json.WriteNumber("id", entry.Id);
        _json.WriteString("guid", entry.Guid);
        _json.WriteString("date", entry.Date);
        _json.WriteString("start", string.Create(CultureInfo.InvariantCulture, $"{entry.Start.Hour:00}:{entry.Start.Minute:00}"));
        _json.WriteString("duration", entry.Duration);
        _json.WriteString("room", entry.Room);
        _json.WriteString("slug", entry.Slug);
        _json.WriteString("url", entry.Links.Count > 0 ? entry.Links[0].Address : $"urn:uuid:{entry.Guid}");
        _json.WriteString("title", entry.Title);
        _json.WriteString("subtitle", "");
        _json.WriteString("track", entry.Track);
        _json.WriteString("type", entry.Type);
        _json.WriteString("language", entry.Language);
        _json.WriteString("abstract", entry.Abstract);
        _json.WriteString("description", entry.Description);
        _json.WriteStartArray("persons");
        foreach (var person in entry.Persons)
        {
            _json.WriteStartObject();
            _json.WriteString("guid", person.Guid);
            _json.WriteString("name", person.Name);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        Links("links", entry.Links.Skip(1));
        // A document that lies nowhere has no place in the schema.
        Links("attachments", entry.Attachments.Where(paper => paper.Address is not null));
        _json.WriteEndObject();
    }

    private void Links(string name, IEnumerable<ScheduledLink> links)
    {
        _json.WriteStartArray(name);
        foreach (var link in links)
        {
            _json.WriteStartObject();
            _json.WriteString("title", link.Title);
            _json.WriteString("url", link.Address);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    [GeneratedRegex("^(?:[A-Z][a-z]+/[A-Z][a-z]+)|UTC$")]
    private static partial Regex ZoneName();
}
