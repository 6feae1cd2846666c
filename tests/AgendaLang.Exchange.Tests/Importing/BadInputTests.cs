using System.Text;
using AgendaLang.Exchange.Importing;
using AgendaLang.Exchange.Tests.Testing;

namespace AgendaLang.Exchange.Tests.Importing;

/// <summary>What cannot be imported is told with its line, and never becomes half an agenda.</summary>
public sealed class BadInputTests
{
    private const string EventOf2026 = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260514T090000Z\n";

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \r\n\t", "The file is empty.")]
    [InlineData("Hello, reader", "It is not clear what this is")]
    [InlineData("<schedule>\n<day>\n<room name='a'>", "line 3: This cannot be read as XML: Unexpected end of file has occurred. The following elements are not closed: room, day, schedule.")]
    [InlineData("<?xml version='1.0'?>\n<rss/>", "line 2: This is XML, but no schedule: its outermost element is <rss>")]
    [InlineData("<schedule/>", "no session was found")]
    [InlineData("<?xml version='1.0' encoding='klingon-8'?><schedule/>", "encoding")]
    [InlineData("{\n \"schedule\": {\n  \"conference\": [,]\n", "line 3: This cannot be read as JSON")]
    [InlineData("{\n \"schedule\": {\n  \"conference\": {\n", "line 4: This cannot be read as JSON: the file ends in the middle of an object or a list.")]
    [InlineData("{\"a\": 1}", "This is JSON, but no schedule")]
    [InlineData("[]", "This is JSON, but no schedule")]
    [InlineData("{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2026-05-14\",\"rooms\":[]}]}}}", "no session was found")]
    [InlineData("BEGIN:VCARD\nEND:VCARD\n", "line 1: A calendar begins with BEGIN:VCALENDAR, not with BEGIN:VCARD.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n", "line 2: The calendar ends in the middle of VEVENT, begun in line 2")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "line 3: END:VCALENDAR stands where VEVENT, begun in line 2, should end.")]
    [InlineData("BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR\n", "line 2: This cannot be read as a calendar")]
    [InlineData("BEGIN:VCALENDAR\nDTSTART;TZID=a\nEND:VCALENDAR\n", "line 2: This cannot be read as a calendar: DTSTART has no value.")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "no session was found")]
    [InlineData("title,date\n\"open,2026-05-14\n", "line 2: A quotation mark is not closed")]
    [InlineData("title,date\n", "no session was found")]
    [InlineData("date,start\n2026-05-14,9:00\n", "line 1: The first line names no column \"title\"")]
    public void It_is_told_why(string source, string problem) => Assert.Contains(problem, Imported.Of(source).Problem, StringComparison.Ordinal);

    /// <summary>Those zones have a plus sign, which no word has.</summary>
    [Fact]
    public void A_distance_from_UTC_in_the_west_asks_for_the_zone()
    {
        const string Schedule = "<schedule><day date='2026-05-14'><room name='A'><event id='1'><title>T</title><date>2026-05-14T09:00:00-05:00</date><start>09:00</start><duration>01:00</duration></event></room></day></schedule>";
        Assert.Equal("The source names no time zone, only the distance from UTC, -05:00. Say the zone with --zone, such as --zone America/New_York.", Imported.Of(Schedule).Problem);
        Assert.Null(Imported.Of(Schedule, new() { Zone = "America/New_York" }).Problem);
        Assert.Null(Imported.Of(Schedule.Replace("-05:00", "+05:00", StringComparison.Ordinal)).Problem);
        Assert.Contains("zone Etc/GMT-5", Imported.Of(Schedule.Replace("-05:00", "+05:00", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_that_no_agenda_can_name_is_told_and_left_out()
    {
        const string Calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:T\nDTSTART;TZID=Etc/GMT+5:20260514T090000\nDTEND;TZID=Etc/GMT+5:20260514T100000\nEND:VEVENT\nEND:VCALENDAR\n";
        Assert.Null(Imported.Of(Calendar).Problem);
        Assert.DoesNotContain("GMT", Imported.Of(Calendar).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE schedule SYSTEM 'http://127.0.0.1:1/x.dtd'>\n<schedule/>")]
    [InlineData("<!DOCTYPE s [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>\n<schedule><version>&b;</version></schedule>")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE s [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><schedule><version>&f;</version></schedule>")]
    public void A_document_type_is_refused(string source) => Assert.Matches("^line [12]: The file has a document type", Imported.Of(source).Problem);

    [Fact]
    public void Xml_and_json_without_end_are_refused_at_once()
    {
        Assert.Equal("line 2: This XML goes deeper than any schedule does.", Imported.Of($"<schedule>\n{string.Concat(Enumerable.Repeat("<a>", 200_000))}").Problem);
        Assert.Equal("line 1: This JSON goes deeper than any schedule does.", Imported.Of("{\"schedule\":" + new string('[', 200_000)).Problem);
    }

    [Fact]
    public void Another_encoding_is_refused_with_the_line()
    {
        Assert.StartsWith("line 2: The file is not UTF-8. The byte FC there suggests Windows-1252", Imported.Of(Encoding.Latin1.GetBytes("title,date\nFrühstück,2026-05-14\n")).Problem, StringComparison.Ordinal);
        Assert.Contains("UTF-16", Imported.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title,date\nA,2026-05-14\n")]).Problem, StringComparison.Ordinal);
        Assert.Contains("UTF-16", Imported.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")], new() { Format = ImportFormat.ScheduleJson }).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Xml_says_its_own_encoding()
    {
        const string xml = "<?xml version='1.0' encoding='{0}'?><schedule><conference><title>Früh</title></conference><day date='2026-05-14'><room name='A'><event id='1'><title>Ü</title></event></room></day></schedule>";
        Assert.Contains("session s1 \"Ü\"", Imported.Of(Encoding.Latin1.GetBytes(xml.Replace("{0}", "iso-8859-1", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Contains("session s1 \"Ü\"", Imported.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml.Replace("{0}", "utf-16", StringComparison.Ordinal))]).Text, StringComparison.Ordinal);
        Assert.Contains("session s1 \"Ü\"", Imported.Of([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(xml.Replace("{0}", "utf-8", StringComparison.Ordinal))]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_large_is_refused() => Assert.Equal("The file is larger than 16 MiB.", Imported.Of(new byte[ScheduleImport.MaxBytes + 1]).Problem);

    [Fact]
    public void Depth_is_bounded()
    {
        Assert.Contains("deeper", Imported.Of(new string('[', 100_000)).Problem, StringComparison.Ordinal);
        Assert.Contains("deeper", Imported.Of("BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\n", 100_000))).Problem, StringComparison.Ordinal);
        var deep = $"<schedule><conference/><day date='2026-05-14'><room name='a'><event id='1'><title>{string.Concat(Enumerable.Repeat("<b>", 50_000))}x{string.Concat(Enumerable.Repeat("</b>", 50_000))}</title></event></room></day></schedule>";
        Assert.Empty(Imported.Of(deep).Broken);
    }

    [Fact]
    public void Long_text_takes_time_in_proportion()
    {
        var text = string.Concat(Enumerable.Repeat("<a href='x'><p>& < ", 50_000)) + new string('x', 100_000);
        var json = """{"schedule":{"conference":{"title":"A","days":[{"date":"2026-05-14","rooms":{"R":[{"id":1,"title":"T","abstract":ABSTRACT}]}}]}}}"""
            .Replace("ABSTRACT", System.Text.Json.JsonSerializer.Serialize(text), StringComparison.Ordinal);
        Assert.Empty(Imported.Of(json).Broken);
    }

    [Theory]
    [InlineData("RRULE:FREQ=DAILY", "Recurs: FREQ=DAILY")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=100000", "Recurs: FREQ=DAILY;COUNT=100000")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=1MO;COUNT=2", "Recurs: FREQ=WEEKLY;BYDAY=1MO;COUNT=2")]
    [InlineData("RRULE:;;=;", "Recurs: ;;=;")]
    [InlineData("RRULE:FREQ=DAILY;UNTIL=99999999", "Recurs: FREQ=DAILY;UNTIL=99999999")]
    public void A_recurrence_that_is_not_followed_is_kept_as_a_note(string rule, string note)
    {
        var imported = Imported.Of($"{EventOf2026}SUMMARY:T\n{rule}\nEND:VEVENT\nEND:VCALENDAR\n");
        Assert.Contains($"note \"{note}\"", imported.Text, StringComparison.Ordinal);
        Assert.Contains(imported.Notices, notice => notice.Contains("only its first occurrence", StringComparison.Ordinal));
    }

    [Fact]
    public void What_recurs_is_bounded_in_all()
    {
        var events = string.Concat(Enumerable.Range(0, 201).Select(i => $"BEGIN:VEVENT\nUID:{i}\nSUMMARY:T\nDTSTART:20260514T090000Z\nRRULE:FREQ=DAILY;COUNT=500\nEND:VEVENT\n"));
        Assert.Equal("The calendar gives more than 100000 sessions, what recurs counted each time; no programme holds so many.", Imported.Of($"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n").Problem);
    }

    [Theory]
    [InlineData("DTSTART:20269914T090000Z")]
    [InlineData("DTSTART:nonsense")]
    [InlineData("DTSTART:")]
    [InlineData("DTSTART;TZID:20260514T090000")]
    [InlineData("DTSTART:00010101T000000Z\nDTEND:99991231T235959Z")]
    [InlineData("DTSTART:99981231T230000Z\nDURATION:P9999W")]
    [InlineData("DTSTART:20260514T090000\nDTEND:20260514T080000")]
    [InlineData("DTSTART:20260514T090000\nDURATION:-PT1H")]
    [InlineData("RECURRENCE-ID:nonsense")]
    [InlineData("ATTENDEE;CN=\"unclosed:mailto:x@y")]
    [InlineData("SUMMARY:\\")]
    [InlineData("CATEGORIES:,,a\\,b\\")]
    public void A_strange_property_spoils_nothing_else(string property)
    {
        var imported = Imported.Of($"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\n{property}\nEND:VEVENT\n{EventOf2026["BEGIN:VCALENDAR\n".Length..]}SUMMARY:Good\nEND:VEVENT\nEND:VCALENDAR\n");
        if (imported.Problem is null) Assert.Empty(imported.Broken);
        else Assert.StartsWith("line ", imported.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        var imported = Imported.Of("""{"schedule":{"conference":{"title":"A\ud800B","days":[{"date":"2026-05-14","rooms":{"R":[{"id":1,"title":"x \udc00 \ud83d\ude00 \u0000y"}]}}]}}}""");
        Assert.Contains("\"A\uFFFDB\"", imported.Text, StringComparison.Ordinal);
        Assert.Contains("\"x \uFFFD 😀 y\"", imported.Text, StringComparison.Ordinal);
    }
}
