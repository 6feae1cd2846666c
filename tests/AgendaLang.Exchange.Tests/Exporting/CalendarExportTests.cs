using System.Text;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Tests.Testing;

namespace AgendaLang.Exchange.Tests.Exporting;

public sealed class CalendarExportTests
{
    private const string Places = "place hall \"Hall\" zone Europe/Lisbon {\n    room blue \"Blue Room\"\n}\n";

    [Theory]
    [InlineData("c5plus1", "washington.agenda")]
    [InlineData("culture-summit", "summit.agenda")]
    public void The_examples(string folder, string root) =>
        Snapshots.Match(Text(Compiled.Example(folder, root)).Replace("\r\n", "\n", StringComparison.Ordinal), folder);

    [Fact]
    public void The_programme_of_somebody_on_their_own_clock()
    {
        var set = Compiled.Example("c5plus1", "washington.agenda");
        Snapshots.Match(Text(set, new() { For = set.Find("tokayev"), Zone = "Asia/Almaty", Domain = "example.org" }).Replace("\r\n", "\n", StringComparison.Ordinal), "tokayev");
        set = Compiled.Example("culture-summit", "summit.agenda");
        var theirs = Summaries(Text(set, new() { For = set.Find("nz") }));
        Assert.Contains("Japan and New Zealand", theirs);
        Assert.DoesNotContain("Côte d'Ivoire and Brazil", theirs);
        Assert.Equal(["Youth forum", "Workshop: songs of the harbour"], Summaries(Text(set, new() { For = set.Find("youth-forum") })));
    }

    [Fact]
    public void An_entry_is_known_by_its_oldest_path()
    {
        var text = Text(Compiled.Of(Places + """
            meeting talks "Talks" formerly first-talks, second-talks on 2026-05-14 at hall {
                session opening "Opening" formerly start 10:00-11:00
                session start "Start" 11:00-12:00
                session daily "Daily" on 2026-05-14..2026-05-15 08:00-08:30
                break "Coffee" 12:00-12:30
            }
            """), new() { Domain = "protocol.example" });
        Assert.Equal(["first-talks", "first-talks.start", "talks.start.2", "first-talks.daily", "first-talks.daily.day-2"], Values(text, "UID").SkipLast(1).Select(uid => uid.Replace("@protocol.example", "", StringComparison.Ordinal)));
        Assert.StartsWith("first-talks.break-20260514-", Values(text, "UID")[^1], StringComparison.Ordinal);
        Assert.All(Values(text, "RELATED-TO"), uid => Assert.Equal("first-talks@protocol.example", uid));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\r\nEND:VCALENDAR")]
    public void What_is_no_domain_is_none(string? domain) =>
        Assert.Equal(["m@agenda.invalid"], Values(Text(Compiled.Of("meeting m \"M\" on 2026-05-14"), new() { Domain = domain }), "UID"));

    [Fact]
    public void What_becomes_of_it_is_told()
    {
        var text = Text(Compiled.Of(Places + """
            meeting talks "Talks" on 2026-05-14 at hall {
                revision 3
                status adopted 2026-04-01
                session a "A" 10:00-11:00 in blue {
                    was 2026-05-13 09:00 because "Fog."
                }
                session b "B" 11:00-12:00 status cancelled 2026-05-02 because "Nobody came."
                session c "C" 12:00-13:00 status postponed
                session d "D" 13:00-14:00 status tentative
                session e "E" 14:00-15:00 status provisional
                session f "F" status adopted
            }
            meeting off "Off" on 2026-05-15 at hall status cancelled {
                session g "G" 10:00-11:00 status adopted
            }
            """));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED", "TENTATIVE", "TENTATIVE", "CONFIRMED", "CANCELLED", "CANCELLED"], Values(text, "STATUS"));
        Assert.Equal(["3", "3", "3", "3", "3", "3", "3", "0", "0"], Values(text, "SEQUENCE"));
        Assert.Equal(["20260502T000000Z", "20260515T000000Z"], Values(text, "DTSTAMP").Distinct());
        Assert.Equal(["Earlier: 13 May 2026\\, 09:00 – Fog."], Values(text, "COMMENT"));
        Assert.Contains("Cancelled\\, 2 May 2026 – Nobody came.", text, StringComparison.Ordinal);
        Assert.Equal("Blue Room\\, Hall", Values(text, "LOCATION")[1]);
    }

    [Fact]
    public void What_has_no_time_lasts_all_day_and_what_has_no_date_is_told()
    {
        var set = Compiled.Of("meeting m \"M\" on 2026-05-14..2026-05-15 {\n    session a \"A\" on 2026-05-14\n    session b \"B\"\n    session c \"C\" on 2026-05-15 09:00-10:00\n}\n");
        var exported = AgendaExport.Write(set, ExportFormat.Calendar, new());
        var text = Encoding.UTF8.GetString(exported.Content.Span);
        Assert.Equal(["1 session has no date and was left out."], exported.Notices);
        Assert.Equal(["20260514", "20260514"], Values(text, "DTSTART;VALUE=DATE"));
        Assert.Equal(["20260516", "20260515"], Values(text, "DTEND;VALUE=DATE"));
        Assert.Equal(["20260515T090000"], Values(text, "DTSTART"));
        Assert.DoesNotContain("VTIMEZONE", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_has_a_role()
    {
        var text = Text(Compiled.Of("""
            country kz "Kazakhstan"
            country uz "Uzbekistan"
            country az "Azerbaijan"
            person tokayev "Kassym-Jomart \"KJ\" Tokayev" of kz
            person aide "Aide; first, of all" of kz
            meeting talks "Talks" between kz, uz on 2026-05-14 {
                host kz
                invite az as observer
                delegation kz led by tokayev with aide
                session a "A" chair tokayev
                session b "B" participants aide, uz
            }
            """));
        Assert.Equal("""
            ORGANIZER;CN="Kazakhstan":invalid:kz
            ATTENDEE;CN="Kazakhstan";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT:invalid:kz
            ATTENDEE;CN="Uzbekistan";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT:invalid:uz
            ATTENDEE;CN="Azerbaijan";CUTYPE=GROUP;ROLE=OPT-PARTICIPANT:invalid:az
            ORGANIZER;CN="Kazakhstan":invalid:kz
            ATTENDEE;CN="Kassym-Jomart 'KJ' Tokayev";CUTYPE=INDIVIDUAL;ROLE=CHAIR:invalid:tokayev
            ATTENDEE;CN="Kazakhstan";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT:invalid:kz
            ATTENDEE;CN="Uzbekistan";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT:invalid:uz
            ATTENDEE;CN="Azerbaijan";CUTYPE=GROUP;ROLE=OPT-PARTICIPANT:invalid:az
            ORGANIZER;CN="Kazakhstan":invalid:kz
            ATTENDEE;CN="Aide; first, of all";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:invalid:aide
            ATTENDEE;CN="Uzbekistan";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT:invalid:uz
            """.ReplaceLineEndings("\n"), string.Join('\n', Unfolded(text).Split("\r\n").Where(line => line.StartsWith("ORGANIZER", StringComparison.Ordinal) || line.StartsWith("ATTENDEE", StringComparison.Ordinal))));
    }

    [Fact]
    public void Only_addresses_of_the_web_are_followed()
    {
        var text = Text(Compiled.Of("meeting m \"M\" on 2026-05-14 {\n    see \"javascript:alert(1)\"\n    see \"https://example.org/ä b\\nX:y\"\n    see \"https://example.org/2\"\n}\n"));
        Assert.Equal(["https://example.org/2"], Values(text, "URL"));
        Assert.Contains("See also: javascript:alert(1)", Unfolded(text), StringComparison.Ordinal);
    }

    [Fact]
    public void In_another_language_it_falls_back_where_one_sees_it()
    {
        var set = Compiled.Of("country kz \"Kazakhstan\" {\n    name ru \"Казахстан\"\n}\ncountry tj \"Tajikistan\"\nsummit m \"M\" on 2026-05-14 zone Asia/Almaty {\n    participants kz, tj\n    session s \"S\" 10:00-11:00 kind working-lunch host kz order kz, tj\n}\n");
        var text = Text(set, new() { Language = "ru" });
        Assert.Equal(["Саммит", "Рабочий обед"], Values(text, "CATEGORIES"));
        Assert.Contains("Порядок: Казахстан · Tajikistan (en)", Unfolded(text), StringComparison.Ordinal);
        Assert.Contains("ORGANIZER;CN=\"Казахстан\":invalid:kz", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_reminds_of_what_takes_place_if_asked_to()
    {
        var set = Compiled.Of("meeting m \"M\" on 2026-05-14 zone Asia/Almaty {\n    session a \"A\" 10:00-11:00\n    session b \"B\" 11:00-12:00 status cancelled\n    session c \"C\"\n    break 12:00-13:00\n}\n");
        Assert.DoesNotContain("VALARM", Text(set), StringComparison.Ordinal);
        var text = Text(set, new() { Alarm = TimeSpan.FromMinutes(90) });
        Assert.Equal(["-PT90M"], Values(text, "TRIGGER"));
        Assert.Contains("TRANSP:OPAQUE\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:A\r\n", text, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExportSettings { Alarm = TimeSpan.FromMinutes(-1) });
    }

    [Fact]
    public void The_same_agenda_gives_the_same_bytes()
    {
        var first = AgendaExport.Write(Compiled.Example("culture-summit", "summit.agenda"), ExportFormat.Calendar, new());
        var second = AgendaExport.Write(Compiled.Example("culture-summit", "summit.agenda"), ExportFormat.Calendar, new());
        Assert.True(first.Content.Span.SequenceEqual(second.Content.Span));
    }

    [Fact]
    public void An_agenda_without_events_is_an_empty_calendar() =>
        Assert.Equal("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//AgendaLang//agenda//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n", Text(Compiled.Of("")));

    internal static string Text(Models.AgendaSet set, ExportSettings? settings = null) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(AgendaExport.Write(set, ExportFormat.Calendar, settings ?? new()).Content.Span);

    internal static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static List<string> Summaries(string text) => Values(text, "SUMMARY");

    private static List<string> Values(string text, string name) => [.. Unfolded(text).Split("\r\n").SkipWhile(line => line != "BEGIN:VEVENT")
        .Where(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..])];
}
