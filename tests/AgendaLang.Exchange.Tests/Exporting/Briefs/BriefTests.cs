using System.Text;
using System.Text.Json;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Exporting.Briefs;
using AgendaLang.Exchange.Tests.Exporting.Pages;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Semantics;
using AgendaLang.Tests.Compiling;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Exchange.Tests.Exporting.Briefs;

public sealed class BriefTests
{
    private static readonly BriefFinding Finding = new("AGL2013", "warning", "The order of speakers breaks the precedence.", null, "summit.agenda", 12);

    public static TheoryData<string, string, string> Examples => new()
    {
        { "c5plus1", "washington.agenda", "kz" }, { "c5plus1", "washington.agenda", "tokayev" }, { "culture-summit", "proposals.agenda", "nz" }, { "culture-summit", "proposals.agenda", "sousa" },
    };

    [Theory, MemberData(nameof(Examples))]
    public void The_examples(string folder, string root, string id)
    {
        var set = Compiled.Example(folder, root);
        var who = set.Find<Models.Participant>(id)!;
        Snapshots.Match(Text(who, set, BriefFormat.Text, [Finding]), $"{id}-text");
        Snapshots.Match(Text(who, set, BriefFormat.Markdown), $"{id}-markdown");
        Snapshots.Match(Text(who, set, BriefFormat.Json, [Finding]), $"{id}-json");
        Snapshots.Match(Written.WithoutStyle(Text(who, set, BriefFormat.Html)), $"{id}-html");
        Snapshots.Match(Text(who, set, BriefFormat.Calendar).Replace("\r\n", "\n", StringComparison.Ordinal), $"{id}-calendar");
    }

    [Fact, Trait("Category", "Property")]
    public void Nothing_that_is_hidden_occurs_anywhere() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Enum<BriefFormat>(), Gen.OneOf(Audience.Public, Audience.Delegations), Gen.Bool).Sample((seed, format, audience, isPerson) =>
        {
            var agenda = new MarkedAgenda(new Random(seed));
            var set = Compiled.Of([("used.agenda", agenda.Used), ("root.agenda", agenda.Root)], audience);
            if (set.People.Take(isPerson ? 1 : 0).Concat<Models.Participant>(set.Countries).FirstOrDefault() is not { } who) return;
            var text = Exports.AllText(BriefExport.Write(who, set, format), format == BriefFormat.Word ? ExportFormat.Word : ExportFormat.Calendar);
            agenda.AssertHidden(audience, text);
        }, iter: Cases.Count);

    [Fact]
    public void The_way_is_that_between_the_rooms_or_their_places()
    {
        const string Agenda = """
            country kz "Kazakhstan"
            person p "P" of kz
            place hall "Hall" zone Asia/Almaty {
                room one "One"
                room two "Two"
            }
            place museum "Museum" zone Asia/Almaty {
                room three "Three"
            }
            summit m "M" on 2026-05-14 at hall {
                participants p
                transfer 5m
                transfer 30m between hall, museum
                session a "A" 10:00-11:00 in one
                session b "B" 11:10-12:00 in two
                session c "C" 13:00-14:00 in museum.three
                session gone "Gone" 14:10-14:20 in one status cancelled
                session d "D" 15:00-16:00 in museum.three
                session e "E" 16:00-17:00
            }
            """;
        var set = Compiled.Of(Agenda);
        using var json = JsonDocument.Parse(Text(set.Find<Models.Participant>("p")!, set, BriefFormat.Json));
        var programme = json.RootElement.GetProperty("events")[0].GetProperty("programme").EnumerateArray()
            .Select(entry => entry.TryGetProperty("next", out var next)
                ? $"{entry.GetProperty("id")} {next.GetProperty("session")} {next.GetProperty("minutesBetween")} {(next.TryGetProperty("wayMinutes", out var way) ? way : "-")}" : $"{entry.GetProperty("id")} -");
        Assert.Equal(["m.a m.b 10 5", "m.b m.c 60 30", "m.c m.d 60 -", "m.gone -", "m.d m.e 0 -", "m.e -"], programme);
    }

    [Fact]
    public void Home_is_the_zone_of_the_person_the_party_or_the_only_one_of_its_places()
    {
        Assert.Equal("Asia/Tokyo", Home("country c \"C\" zone Asia/Almaty\nperson p \"P\" of c zone Asia/Tokyo\n", "p"));
        Assert.Equal("Asia/Almaty", Home("country c \"C\" zone Asia/Almaty\nperson p \"P\" of c\n", "p"));
        Assert.Equal("Asia/Almaty", Home("country c \"C\"\nperson p \"P\" of c\nplace a \"A\" in c zone Asia/Almaty\nplace b \"B\" in c zone Asia/Almaty\n", "p"));
        Assert.Null(Home("country c \"C\"\nplace a \"A\" in c zone Asia/Almaty\nplace b \"B\" in c zone Asia/Tokyo\n", "c"));

        static string? Home(string agenda, string id)
        {
            var set = Compiled.Of(agenda);
            using var json = JsonDocument.Parse(Text(set.Find<Models.Participant>(id)!, set, BriefFormat.Json));
            return json.RootElement.TryGetProperty("homeZone", out var zone) ? zone.GetString() : null;
        }
    }

    [Fact]
    public void A_calendar_tells_the_way_to_the_next_session_and_reminds()
    {
        var set = Compiled.Example("culture-summit", "summit.agenda");
        var exported = BriefExport.Write(set.Find<Models.Participant>("sousa")!, set, BriefFormat.Calendar, new() { Alarm = TimeSpan.FromMinutes(15), Zone = "Asia/Tokyo", Language = "fr" });
        var text = Exports.AllText(exported, ExportFormat.Calendar);
        Assert.Contains("DTSTART;TZID=Europe/Lisbon:20260916T093000", text, StringComparison.Ordinal);
        Assert.Contains("17:30–18:45 (Asia/Tokyo)", text, StringComparison.Ordinal);
        Assert.Contains("11:15–12:45 Ministers' round table (en)", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Opening plenary (en)\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DESCRIPTION:Walk round the harbour", text, StringComparison.Ordinal);
    }

    private static string Text(Models.Participant who, Models.AgendaSet set, BriefFormat format, IReadOnlyList<BriefFinding>? findings = null) =>
        Encoding.UTF8.GetString(BriefExport.Write(who, set, format, findings: findings).Content.Span);
}
