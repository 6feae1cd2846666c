using System.Globalization;
using System.Text.Json;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Writes events as linked data (schema.org), as search engines and catalogues read it.</summary>
internal sealed class JsonLdExport
{
    private readonly Utf8JsonWriter _json;
    private readonly ExportSettings _settings;

    private JsonLdExport(Utf8JsonWriter json, ExportSettings settings) => (_json, _settings) = (json, settings);

    public static Exported Write(Selection selection, ExportSettings settings, CancellationToken cancellation) => new(ExportJson.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        var export = new JsonLdExport(json, settings);
        foreach (var selected in selection.Events)
        {
            cancellation.ThrowIfCancellationRequested();
            export.Write(selected);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }), []);

    private void Write(SelectedEvent selected)
    {
        var each = selected.Event;
        _json.WriteStartObject();
        Begin(each, "Event");
        if (Slot.Of(each, _settings.Zone) is [{ Start: not null } timed]) When(timed);
        else if (each.Date is { } first)
        {
            _json.WriteString("startDate", Date(first));
            _json.WriteString("endDate", Date(each.LastDate ?? first));
        }
        Moved(each);
        if (each.At is { } at) Where("location", at);
        People(each, each.Chairs, []);
        if (each.Within is { } within) Reference("superEvent", within);
        Subjects(each);
        _json.List("subEvent", selected.Sessions.SelectMany(session => Slots(session)), each => Write(each.Session, each.Slot));
        _json.WriteEndObject();
    }

    private IEnumerable<(Session Session, Slot? Slot)> Slots(Session session)
    {
        var slots = Slot.Of(session, _settings.Zone);
        return slots.Count == 0 ? [(session, null)] : slots.Select(slot => (session, (Slot?)slot));
    }

    private void Write(Session session, Slot? slot)
    {
        _json.WriteStartObject();
        Begin(session, "Event");
        if (slot is not null) When(slot);
        Moved(session);
        if ((session.In ?? session.Event.At) is { } at) Where("location", at);
        People(session, session.Chairs, [.. session.Speakers.Concat(session.AllItems.SelectMany(item => item.Speakers)).Select(speaker => speaker.Who).Distinct()]);
        Subjects(session);
        if (session.Languages.Count > 0) _json.List("inLanguage", session.Languages, language => _json.WriteStringValue(PlainText.Line(language)));
        _json.WriteEndObject();
    }

    private void Begin(Proceeding proceeding, string type)
    {
        _json.WriteString("@type", type);
        _json.WriteString("identifier", PlainText.Line(proceeding.Path));
        _json.WriteString("name", Wording.Name(proceeding));
        _json.List("alternateName", proceeding.Names.OrderBy(name => name.Key, StringComparer.Ordinal), name =>
        {
            _json.WriteStartObject();
            _json.WriteString("@language", PlainText.Line(name.Key));
            _json.WriteString("@value", PlainText.Line(name.Value));
            _json.WriteEndObject();
        });
        if (proceeding.Description is { } description) _json.Text("description", PlainText.Paragraphs(description));
        _json.Text("url", proceeding.Links.Select(Wording.Address).FirstOrDefault(address => address is not null));
    }

    private void When(Slot slot)
    {
        if (slot.Start is { } start)
        {
            _json.WriteString("startDate", ConferenceSchedule.Instant(start));
            if (slot.End is { } end) _json.WriteString("endDate", ConferenceSchedule.Instant(end));
            return;
        }
        // A time without a zone is allowed here, and means that of the place.
        if (slot.Time is { } time)
        {
            _json.WriteString("startDate", $"{Date(slot.From)}T{Clock(time.Start)}");
            if (time.End is { } end && !(time.EndsNextDay && slot.From == DateOnly.MaxValue))
                _json.WriteString("endDate", $"{Date(time.EndsNextDay ? slot.From.AddDays(1) : slot.From)}T{Clock(end)}");
            return;
        }
        _json.WriteString("startDate", Date(slot.From));
        _json.WriteString("endDate", Date(slot.Until));
    }

    // What was only moved to another room was not rescheduled.
    private void Moved(Gathering gathering)
    {
        var earlier = gathering.Was.Select(was => Previous(was.On, gathering)).Append(InBase(gathering)).Where(previous => previous != null).Distinct().ToList();
        _json.WriteString("eventStatus", $"https://schema.org/{Wording.Status(gathering) switch
        {
            EventStatus.Cancelled => "EventCancelled",
            EventStatus.Postponed => "EventPostponed",
            _ => earlier.Count > 0 ? "EventRescheduled" : "EventScheduled",
        }}");
        _json.List("previousStartDate", earlier, date => _json.WriteStringValue(date));
        _json.WriteString("eventAttendanceMode", $"https://schema.org/{(gathering.Remote.Count > 0 ? "MixedEventAttendanceMode" : "OfflineEventAttendanceMode")}");
    }

    /// <summary>When it was in the earlier state, if that was another time; it is known by its id or an earlier one.</summary>
    private string? InBase(Gathering now)
    {
        if (_settings.Base is not { } set || Ids(now).Select(id => set.Find(id)).OfType<Gathering>().FirstOrDefault(found => found is Session == now is Session) is not { } was) return null;
        var (before, after) = (Begins(was), Begins(now));
        if (before.Start is { } start && after.Start is not null) return start == after.Start ? null : ConferenceSchedule.Instant(Slot.On(start, _settings.Zone ?? was.Zone));
        return before.Date is { } date && before.Date != after.Date ? Date(date) : null;
    }

    private static (DateOnly? Date, DateTimeOffset? Start) Begins(Gathering gathering) => gathering switch
    {
        Session session => (session.Date, session.Start),
        Event each => (each.Date, each.Start),
        _ => default,
    };

    private static IEnumerable<string> Ids(Gathering gathering)
    {
        var own = gathering.Formerly.Prepend(gathering.Id).OfType<string>();
        return gathering is Session session ? Ids(session.Event).SelectMany(_ => own, (outer, inner) => $"{outer}.{inner}") : own;
    }

    private string? Previous(Period was, Gathering gathering)
    {
        var (date, time) = gathering switch
        {
            Session session => (session.Date, session.Time?.Start),
            Event each => (each.Date, each.On.Count == 0 ? null : each.On[0].Time?.Start),
            _ => (null, null),
        };
        if (was.From == date && (was.Time?.Start == time || was.Time is null)) return null;
        if (was.Time is not { } clock) return Date(was.From);
        return gathering.Zone is { } zone && Slot.Local(was.From, clock.Start, zone, _settings.Zone) is { } at ? ConferenceSchedule.Instant(at) : $"{Date(was.From)}T{Clock(clock.Start)}";
    }

    private void Where(string name, Location location)
    {
        _json.WriteStartObject(name);
        _json.WriteString("@type", "Place");
        _json.WriteString("name", Wording.Name(location));
        var address = Wording.Place(location);
        if (address != Wording.Name(location)) _json.WriteString("address", address);
        _json.WriteEndObject();
    }

    private void People(Gathering gathering, IReadOnlyList<Participant> chairs, List<Participant> speakers)
    {
        var host = gathering.Host ?? (gathering as Session)?.Event.Host;
        if (host is not null) _json.List("organizer", [host], Who);
        _json.List("contributor", chairs, Who);
        _json.List("performer", speakers, Who);
        if (gathering is Event) _json.List("attendee", gathering.Parties, Who);
    }

    private void Who(Participant who)
    {
        _json.WriteStartObject();
        _json.WriteString("@type", who switch { Person => "Person", Country => "GovernmentOrganization", _ => "Organization" });
        _json.WriteString("name", Wording.Name(who));
        if (who is Person person)
        {
            if (person.Office is { } office) _json.Text("jobTitle", PlainText.Line(office));
            _json.List("affiliation", person.Of, Who);
        }
        _json.WriteEndObject();
    }

    private void Subjects(Proceeding proceeding)
    {
        _json.List("about", proceeding.Topics, topic =>
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "Thing");
            _json.WriteString("name", Wording.Name(topic));
            _json.WriteEndObject();
        });
        _json.List("subjectOf", proceeding is Event each ? each.Documents : proceeding.Documents, paper =>
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "CreativeWork");
            _json.WriteString("name", Wording.Name(paper));
            if (paper.Number is { } number) _json.Text("identifier", PlainText.Line(number));
            _json.Text("url", paper.Links.Select(Wording.Address).FirstOrDefault(address => address is not null));
            _json.WriteEndObject();
        });
    }

    private void Reference(string name, Event each)
    {
        _json.WriteStartObject(name);
        _json.WriteString("@type", "Event");
        _json.WriteString("identifier", PlainText.Line(each.Path));
        _json.WriteString("name", Wording.Name(each));
        _json.WriteEndObject();
    }

    private static string Date(DateOnly date) => ConferenceSchedule.Text(date);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
