using System.Text;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>What a column of a table says.</summary>
internal enum CsvColumn
{
    None, Id, Date, Start, End, Time, Length, Zone, Title, Subtitle, Room, Kind, Topics, Chairs, Speakers, Participants, Host, Languages, Abstract, Note, Links, Documents, Status,
}

/// <summary>The names of columns, as documented in docs/importing.md.</summary>
internal static class CsvColumns
{
    private static readonly Dictionary<string, CsvColumn> Names = new(StringComparer.Ordinal)
    {
        ["id"] = CsvColumn.Id, ["uid"] = CsvColumn.Id, ["guid"] = CsvColumn.Id, ["code"] = CsvColumn.Id, ["sessionid"] = CsvColumn.Id,
        ["date"] = CsvColumn.Date, ["day"] = CsvColumn.Date, ["startdate"] = CsvColumn.Date,
        ["start"] = CsvColumn.Start, ["starttime"] = CsvColumn.Start, ["from"] = CsvColumn.Start, ["begin"] = CsvColumn.Start, ["begins"] = CsvColumn.Start,
        ["end"] = CsvColumn.End, ["endtime"] = CsvColumn.End, ["to"] = CsvColumn.End, ["until"] = CsvColumn.End, ["ends"] = CsvColumn.End,
        ["time"] = CsvColumn.Time,
        ["duration"] = CsvColumn.Length, ["length"] = CsvColumn.Length,
        ["zone"] = CsvColumn.Zone, ["timezone"] = CsvColumn.Zone,
        ["title"] = CsvColumn.Title, ["name"] = CsvColumn.Title, ["session"] = CsvColumn.Title, ["subject"] = CsvColumn.Title, ["summary"] = CsvColumn.Title,
        ["subtitle"] = CsvColumn.Subtitle,
        ["room"] = CsvColumn.Room, ["location"] = CsvColumn.Room, ["place"] = CsvColumn.Room, ["venue"] = CsvColumn.Room,
        ["kind"] = CsvColumn.Kind, ["type"] = CsvColumn.Kind,
        ["topic"] = CsvColumn.Topics, ["topics"] = CsvColumn.Topics, ["track"] = CsvColumn.Topics, ["tracks"] = CsvColumn.Topics,
        ["chair"] = CsvColumn.Chairs, ["chairs"] = CsvColumn.Chairs, ["moderator"] = CsvColumn.Chairs, ["moderators"] = CsvColumn.Chairs,
        ["speaker"] = CsvColumn.Speakers, ["speakers"] = CsvColumn.Speakers,
        ["participant"] = CsvColumn.Participants, ["participants"] = CsvColumn.Participants,
        ["host"] = CsvColumn.Host,
        ["language"] = CsvColumn.Languages, ["languages"] = CsvColumn.Languages,
        ["abstract"] = CsvColumn.Abstract, ["description"] = CsvColumn.Abstract,
        ["note"] = CsvColumn.Note, ["notes"] = CsvColumn.Note,
        ["link"] = CsvColumn.Links, ["links"] = CsvColumn.Links, ["url"] = CsvColumn.Links, ["see"] = CsvColumn.Links,
        ["document"] = CsvColumn.Documents, ["documents"] = CsvColumn.Documents,
        ["status"] = CsvColumn.Status,
    };

    /// <summary>The column of a name, in whatever case and with whatever between its words.</summary>
    public static CsvColumn Find(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
        return Names.GetValueOrDefault(word.ToString());
    }
}
