using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>Reads <c>schedule.json</c>.</summary>
internal sealed class ScheduleJsonReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "id", "guid", "code", "logo", "date", "start", "duration", "room", "slug", "url", "title", "subtitle", "track", "type", "language", "abstract", "description", "recording_license", "do_not_record", "persons", "links", "attachments", "origin_url", "feedback_url", "answers", "video_download_url",
    };

    private static readonly HashSet<string> KnownOfRoom = new(StringComparer.Ordinal) { "name", "slug", "guid", "capacity", "description", "description_en", "description_de" };

    private readonly Schedule _schedule = new() { IsPublic = true };
    private readonly FrabEvents _events;

    private ScheduleJsonReader() => _events = new(_schedule);

    /// <exception cref="ImportProblemException">It is no JSON, or no schedule.</exception>
    public static Schedule Read(string source)
    {
        try
        {
            using var document = JsonDocument.Parse(source);
            var root = document.RootElement;
            if (Get(root, "schedule") is { ValueKind: JsonValueKind.Object } inner) root = inner;
            if (Get(root, "conference") is not { ValueKind: JsonValueKind.Object } conference || Get(conference, "days") is not { ValueKind: JsonValueKind.Array } days)
                throw new ImportProblemException("This is JSON, but no schedule: \"schedule\", in it \"conference\", in it a list \"days\" is expected.");
            var reader = new ScheduleJsonReader();
            reader.ReadConference(root, conference);
            var number = 0;
            foreach (var day in days.EnumerateArray()) reader.ReadDay(day, ++number);
            reader._events.Finish();
            return reader._schedule;
        }
        catch (JsonException problem)
        {
            throw new ImportProblemException(Told(problem.Message), problem.LineNumber is { } line ? (int)line + 1 : null);
        }
    }

    // The library's own words where they are words for people.
    private static string Told(string message)
    {
        if (message.Contains("maximum configured depth", StringComparison.Ordinal)) return "This JSON goes deeper than any schedule does.";
        if (message.Contains("Expected depth to be zero", StringComparison.Ordinal)) return "This cannot be read as JSON: the file ends in the middle of an object or a list.";
        return $"This cannot be read as JSON: {message.Split(" LineNumber:")[0].Split(" Path:")[0]}";
    }

    private void ReadConference(JsonElement root, JsonElement conference)
    {
        _schedule.Version = Text(root, "version");
        _schedule.BaseUrl = Text(root, "base_url");
        _schedule.Title = Text(conference, "title");
        _schedule.Description = Text(conference, "description");
        _schedule.Acronym = Text(conference, "acronym");
        _schedule.City = Text(conference, "city");
        _schedule.Venue = Text(conference, "venue");
        _schedule.Zone = Text(conference, "time_zone_name");
        _schedule.Url = Text(conference, "url") ?? _schedule.BaseUrl;
        _schedule.First = _events.Date(Text(conference, "start"));
        _schedule.Last = _events.Date(Text(conference, "end"));
        foreach (var track in Items(conference, "tracks")) _events.List(track.ValueKind == JsonValueKind.String ? String(track) : Text(track, "name"));
        foreach (var room in Items(conference, "rooms").Concat(Items(root, "rooms")))
        {
            if (Text(room, "name") is not { } name) continue;
            int? seats = Get(room, "capacity") is { ValueKind: JsonValueKind.Number } capacity && capacity.TryGetInt32(out var number) && number > 0 ? number : null;
            if (room.EnumerateObject().Any(property => !KnownOfRoom.Contains(Name(property)) && SaysSomething(property.Value))) _schedule.Losses.Count("rooms of which more is said");
            _schedule.Rooms.TryAdd(name, new(seats, Text(room, "description") ?? Text(room, "description_en") ?? Text(room, "description_de")));
        }
    }

    private void ReadDay(JsonElement day, int number)
    {
        var date = _events.Day(Text(day, "date"), Text(day, "day_start"));
        if (date is null) _schedule.Losses.Say("days", string.Create(CultureInfo.InvariantCulture, $"Day {number} has no date that can be read."));
        if (Get(day, "rooms") is not { ValueKind: JsonValueKind.Object } rooms)
        {
            _schedule.Losses.Say("days", string.Create(CultureInfo.InvariantCulture, $"Day {number} has no \"rooms\", so nothing of it was read."));
            return;
        }
        foreach (var room in rooms.EnumerateObject())
        {
            if (room.Value.ValueKind != JsonValueKind.Array || room.Value.GetArrayLength() == 0)
            {
                _schedule.Losses.Count("days of rooms without sessions");
                continue;
            }
            var name = FrabEvents.Word(Name(room));
            foreach (var item in room.Value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object) ReadEvent(item, date, name);
                else _schedule.Losses.Count("entries that are no objects");
            }
        }
    }

    private void ReadEvent(JsonElement item, LocalDate? day, string? room)
    {
        var title = Text(item, "title");
        var own = Text(item, "room");
        if (room is not null && own is not null && own != room) _schedule.Losses.Count("second names of rooms");
        var (identity, id) = _events.Identity(Text(item, "guid"), Text(item, "id"), Text(item, "code"), Text(item, "slug"), title ?? "A session without title");
        foreach (var unknown in item.EnumerateObject().Where(property => !Known.Contains(Name(property)) && SaysSomething(property.Value))) _schedule.Losses.Count($"\"{Name(unknown)}\"");
        if (Text(item, "logo") is not null) _schedule.Losses.Count("logos");
        if (Text(item, "feedback_url") is not null) _schedule.Losses.Count("addresses for feedback");
        if (Text(item, "recording_license") is not null) _schedule.Losses.Count("licences of recordings");
        _schedule.Losses.Count("answers to questions", Items(item, "answers").Count);
        var links = new[] { Text(item, "url"), Text(item, "origin_url"), Text(item, "video_download_url") }.OfType<string>().ToList();
        foreach (var link in Items(item, "links"))
        {
            if ((link.ValueKind == JsonValueKind.String ? FrabEvents.Word(String(link)) : Text(link, "url") ?? Text(link, "href")) is not { } target) continue;
            links.Add(target);
            if (Text(link, "title") is { } text && text != target) _schedule.Losses.Count("titles of links");
        }
        _schedule.Entries.Add(new()
        {
            Identity = identity,
            Id = id,
            When = _events.At(day, Text(item, "date"), Text(item, "start"), Text(item, "duration"), title ?? id, null),
            Title = title,
            Subtitle = Text(item, "subtitle"),
            Room = room ?? own,
            Type = Text(item, "type"),
            Topics = (Text(item, "track") ?? (Get(item, "track") is { } track ? Text(track, "name") : null)) is { } topic ? [topic] : [],
            Languages = FrabEvents.Languages(Text(item, "language")),
            Abstract = Text(item, "abstract"),
            Description = Text(item, "description"),
            Speakers = [.. Items(item, "persons").Select(Person).OfType<PersonFacts>()],
            Links = links,
            Attachments = [.. Items(item, "attachments").Select(paper => new Attachment(Text(paper, "url") ?? "", Text(paper, "title") ?? Text(paper, "type")))],
            Notes = Get(item, "do_not_record") is { ValueKind: JsonValueKind.True } ? ["Not to be recorded."] : [],
        });
    }

    private PersonFacts? Person(JsonElement person)
    {
        if (person.ValueKind == JsonValueKind.String && FrabEvents.Word(String(person)) is { } only) return new(only);
        if ((Text(person, "public_name") ?? Text(person, "full_public_name") ?? Text(person, "name")) is not { } name)
        {
            _schedule.Losses.Count("persons without a name");
            return null;
        }
        if (Text(person, "avatar") is not null) _schedule.Losses.Count("pictures of persons");
        _schedule.Losses.Count("answers to questions", Items(person, "answers").Count);
        return new(name, Text(person, "guid") ?? Text(person, "code") ?? Text(person, "id"), Text(person, "biography"), Text(person, "url"), Text(person, "id"));
    }

    private static bool SaysSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => FrabEvents.Word(String(value)) is not null,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };

    private static JsonElement? Get(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;

    private static List<JsonElement> Items(JsonElement item, string name) => Get(item, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement item, string name) => Get(item, name) switch
    {
        { ValueKind: JsonValueKind.String } text => FrabEvents.Word(String(text)),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    // Half a surrogate pair, written as an escape, is no text for the library.
    private static string String(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return BrokenText(value.GetRawText());
        }
    }

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static string BrokenText(string raw)
    {
        var text = new System.Text.StringBuilder(raw.Length);
        for (var at = 1; at < raw.Length - 1; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
                continue;
            }
            at++;
            if (raw[at] == 'u' && ushort.TryParse(raw.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                at += 4;
            }
            else text.Append(raw[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' => ' ', var other => other });
        }
        return text.ToString();
    }
}
