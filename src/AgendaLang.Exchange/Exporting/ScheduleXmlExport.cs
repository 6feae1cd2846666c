using System.Globalization;
using System.Text;
using System.Xml;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Writes <c>schedule.xml</c>, as apps for conferences read it.</summary>
internal static class ScheduleXmlExport
{
    public static Exported Write(Selection selection, ExportSettings settings, CancellationToken cancellation)
    {
        var schedule = ConferenceSchedule.Of(selection, settings, cancellation);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("schedule");
            xml.WriteStartElement("generator");
            xml.WriteAttributeString("name", "AgendaLang");
            xml.WriteEndElement();
            xml.WriteElementString("version", schedule.Version);
            Conference(xml, schedule);
            foreach (var day in schedule.Days) Day(xml, day);
            xml.WriteEndElement();
        }
        stream.WriteByte((byte)'\n');
        return new(stream.ToArray(), schedule.Notices);
    }

    private static void Conference(XmlWriter xml, ConferenceSchedule schedule)
    {
        xml.WriteStartElement("conference");
        xml.WriteElementString("title", schedule.Title);
        xml.WriteElementString("acronym", schedule.Acronym);
        if (schedule.Main is { Date: { } first, LastDate: { } last })
        {
            xml.WriteElementString("start", ConferenceSchedule.Text(first));
            xml.WriteElementString("end", ConferenceSchedule.Text(last));
        }
        xml.WriteElementString("days", schedule.Days.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("timeslot_duration", "00:05");
        if (schedule.Main?.Links.Select(Wording.Address).FirstOrDefault(address => address is not null) is { } url) xml.WriteElementString("url", url);
        if (schedule.Zone is { } zone) xml.WriteElementString("time_zone_name", zone);
        xml.WriteEndElement();
    }

    private static void Day(XmlWriter xml, ScheduledDay day)
    {
        xml.WriteStartElement("day");
        xml.WriteAttributeString("index", day.Index.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("date", ConferenceSchedule.Text(day.Date));
        xml.WriteAttributeString("start", day.Start);
        xml.WriteAttributeString("end", day.End);
        foreach (var room in day.Rooms)
        {
            xml.WriteStartElement("room");
            xml.WriteAttributeString("name", room.Name);
            foreach (var entry in room.Entries) Entry(xml, entry);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, ScheduledEntry entry)
    {
        xml.WriteStartElement("event");
        xml.WriteAttributeString("id", entry.Id.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("guid", entry.Guid);
        xml.WriteElementString("date", entry.Date);
        xml.WriteElementString("start", string.Create(CultureInfo.InvariantCulture, $"{entry.Start.Hour:00}:{entry.Start.Minute:00}"));
        xml.WriteElementString("duration", entry.Duration);
        xml.WriteElementString("room", entry.Room);
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("track", entry.Track);
        xml.WriteElementString("type", entry.Type);
        if (entry.Language is { } language) xml.WriteElementString("language", language);
        xml.WriteElementString("abstract", entry.Abstract);
        xml.WriteElementString("description", entry.Description);
        xml.WriteStartElement("persons");
        foreach (var person in entry.Persons)
        {
            xml.WriteStartElement("person");
            xml.WriteAttributeString("guid", person.Guid);
            xml.WriteString(person.Name);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        Links(xml, "links", "link", entry.Links);
        Links(xml, "attachments", "attachment", entry.Attachments);
        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, string list, string element, IReadOnlyList<ScheduledLink> links)
    {
        xml.WriteStartElement(list);
        foreach (var link in links)
        {
            xml.WriteStartElement(element);
            if (link.Address is { } address) xml.WriteAttributeString("href", address);
            xml.WriteString(link.Title);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
