using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;
using NodaTime;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>Reads <c>schedule.xml</c>.</summary>
internal sealed class ScheduleXmlReader
{
    private const int MaxDepth = 64;

    private readonly Schedule _schedule = new() { IsPublic = true };
    private readonly FrabEvents _events;

    // Elements of an event that have their place, or that say nothing about it.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "date", "start", "duration", "room", "slug", "title", "subtitle", "track", "type", "language", "abstract", "description", "persons", "code", "links", "attachments", "url", "origin_url", "recording", "logo", "feedback_url", "video_download_url",
    };

    private ScheduleXmlReader() => _events = new(_schedule);

    /// <exception cref="ImportProblemException">It is no XML, or no schedule.</exception>
    public static Schedule Read(ReadOnlyMemory<byte> source)
    {
        var root = Load(source);
        if (root.Name.LocalName != "schedule")
            throw new ImportProblemException($"This is XML, but no schedule: its outermost element is <{root.Name.LocalName}>, not <schedule>.", Line(root));
        var reader = new ScheduleXmlReader();
        reader.Read(root);
        reader._events.Finish();
        return reader._schedule;
    }

    private static XElement Load(ReadOnlyMemory<byte> source)
    {
        // Neither a document type nor anything that it refers to is read.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = ScheduleImport.MaxBytes,
        };
        try
        {
            using var stream = new MemoryStream(MemoryMarshal.TryGetArray(source, out var segment) ? segment.Array! : source.ToArray(), segment.Offset, source.Length, writable: false);
            using (var reader = XmlReader.Create(stream, settings)) RefuseDepth(reader);
            stream.Position = 0;
            using var again = XmlReader.Create(stream, settings);
            return XDocument.Load(again, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException problem)
        {
            if (problem.Message.Contains("DTD", StringComparison.Ordinal))
                throw new ImportProblemException("The file has a document type (<!DOCTYPE …>), which is not read, since it can lead to other files or grow without end. Take it away.", LineOfDocumentType(source.Span));
            // The library says the line at the end; we say it before.
            var message = problem.Message.LastIndexOf(" Line ", StringComparison.Ordinal) is > 0 and var end ? problem.Message[..end] : problem.Message;
            throw new ImportProblemException($"This cannot be read as XML: {message}", problem.LineNumber > 0 ? problem.LineNumber : null);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException or System.Text.DecoderFallbackException)
        {
            throw new ImportProblemException("The file is in an encoding that is not read. Save it as UTF-8.", 1);
        }
    }

    // Putting an element into the tree takes as long as it is deep.
    private static void RefuseDepth(XmlReader reader)
    {
        while (reader.Read())
            if (reader.Depth > MaxDepth) throw new ImportProblemException("This XML goes deeper than any schedule does.", ((IXmlLineInfo)reader).LineNumber);
    }

    private static int? LineOfDocumentType(ReadOnlySpan<byte> source) => source.IndexOf("<!DOCTYPE"u8) is >= 0 and var at ? source[..at].Count((byte)'\n') + 1 : null;

    private void Read(XElement root)
    {
        var conference = root.Element("conference");
        _schedule.Version = Text(root, "version");
        _schedule.Title = Text(conference, "title");
        _schedule.Subtitle = Text(conference, "subtitle");
        _schedule.Description = Text(conference, "description");
        _schedule.Acronym = Text(conference, "acronym");
        _schedule.City = Text(conference, "city");
        _schedule.Venue = Text(conference, "venue");
        _schedule.Zone = Text(conference, "time_zone_name");
        _schedule.BaseUrl = Text(conference, "base_url") ?? Text(root, "base_url");
        _schedule.Url = Text(conference, "url") ?? _schedule.BaseUrl;
        _schedule.First = _events.Date(Text(conference, "start"));
        _schedule.Last = _events.Date(Text(conference, "end"));
        _events.SetDayChange(Text(conference, "day_change"));
        foreach (var track in root.Elements("tracks").Elements("track").Concat(root.Elements("conference").Elements("track"))) _events.List((string?)track.Attribute("name") ?? track.Value);
        foreach (var day in root.Elements("day"))
        {
            var date = _events.Day((string?)day.Attribute("date"), (string?)day.Attribute("start"));
            if (date is null) _schedule.Losses.Say("days", "A day has no date that can be read.", Line(day));
            foreach (var room in day.Elements("room"))
            {
                var name = FrabEvents.Word((string?)room.Attribute("name"));
                if (!room.Elements("event").Any()) _schedule.Losses.Count("days of rooms without sessions");
                foreach (var item in room.Elements("event")) ReadEvent(item, date, name);
            }
            foreach (var item in day.Elements("event")) ReadEvent(item, date, null);
        }
    }

    private void ReadEvent(XElement item, LocalDate? day, string? room)
    {
        var title = Text(item, "title");
        var own = Text(item, "room");
        if (room is not null && own is not null && own != room) _schedule.Losses.Count("second names of rooms");
        var line = Line(item);
        var (identity, id) = _events.Identity((string?)item.Attribute("guid"), (string?)item.Attribute("id"), (string?)item.Attribute("code") ?? Text(item, "code"), Text(item, "slug"), title ?? "A session without title");
        foreach (var unknown in item.Elements().Where(element => !Known.Contains(element.Name.LocalName) && (element.HasElements || FrabEvents.Word(element.Value) is not null)))
            _schedule.Losses.Count($"\"{unknown.Name.LocalName}\"");
        Count(item, "logo", "logos");
        Count(item, "feedback_url", "addresses for feedback");
        if (item.Element("recording")?.Element("license") is { } license && FrabEvents.Word(license.Value) is not null) _schedule.Losses.Count("licences of recordings");
        var notes = new List<string>();
        if (item.Element("recording")?.Element("optout") is { } optOut && optOut.Value.Trim() == "true") notes.Add("Not to be recorded.");
        var links = new List<string>();
        foreach (var address in new[] { Text(item, "url"), Text(item, "origin_url"), Text(item, "video_download_url") }.OfType<string>()) links.Add(address);
        foreach (var link in item.Elements("links").Elements("link"))
        {
            if (FrabEvents.Word((string?)link.Attribute("href") ?? link.Value) is not { } target) continue;
            links.Add(target);
            if (FrabEvents.Word(link.Value) is { } text && text != target) _schedule.Losses.Count("titles of links");
        }
        _schedule.Entries.Add(new()
        {
            Identity = identity,
            Id = id,
            When = _events.At(day, Text(item, "date"), Text(item, "start"), Text(item, "duration"), title ?? id, line),
            Title = title,
            Subtitle = Text(item, "subtitle"),
            Room = room ?? own,
            Type = Text(item, "type"),
            Topics = Text(item, "track") is { } track ? [track] : [],
            Languages = FrabEvents.Languages(Text(item, "language")),
            Abstract = Text(item, "abstract"),
            Description = Text(item, "description"),
            Speakers = [.. item.Elements("persons").Elements("person").Select(Person).OfType<PersonFacts>()],
            Links = links,
            Attachments = [.. item.Elements("attachments").Elements("attachment").Select(paper => new Attachment((string?)paper.Attribute("href") ?? "", FrabEvents.Word(paper.Value) ?? (string?)paper.Attribute("type")))],
            Notes = notes,
        });
    }

    private PersonFacts? Person(XElement person)
    {
        if (FrabEvents.Word(person.Element("name")?.Value ?? OwnText(person)) is { } name)
            return new(name, FrabEvents.Word((string?)person.Attribute("guid") ?? (string?)person.Attribute("code") ?? (string?)person.Attribute("id")), Text(person, "biography"), Text(person, "url"), FrabEvents.Word((string?)person.Attribute("id")));
        _schedule.Losses.Count("persons without a name");
        return null;
    }

    private void Count(XElement item, string element, string kind)
    {
        if (Text(item, element) is not null) _schedule.Losses.Count(kind);
    }

    private static string OwnText(XElement element) => element.HasElements ? string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value)) : element.Value;

    private static string? Text(XElement? parent, string name) => FrabEvents.Word(parent?.Element(name)?.Value);

    private static int? Line(XElement element) => element is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : null;
}
