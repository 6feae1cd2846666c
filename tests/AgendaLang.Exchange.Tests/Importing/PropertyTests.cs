using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Exchange.Tests.Importing;

/// <summary>What holds for every schedule.</summary>
[Trait("Category", "Property")]
public sealed class PropertyTests
{
    private static readonly string[] Rooms = ["Great Hall", "Boat 2", "зал", "Room \"3\""];
    private static readonly string[] People = ["Anna Weber", "Sean O'Neill", "Айгуль", "0x4c", "山田"];

    private static readonly Gen<Talk> Talks = Gen.Select(Hostile.Text, Hostile.Text, Gen.Int[0, 3 * 24 * 60], Gen.Int[0, 3000], Gen.Int[0, 3], Gen.Int[0, 4], (title, about, start, length, room, person) => new Talk(title, about, start, length, room, person));

    private static readonly Gen<List<Talk>> Schedules = Talks.List[1, 8];

    [Fact]
    public void Any_json_is_an_agenda_or_a_problem() => Schedules.Sample(talks => AssertSound(Json(talks)), iter: Cases.Count, threads: 1);

    [Fact]
    public void Any_xml_is_an_agenda_or_a_problem() => Schedules.Sample(talks => AssertSound(Xml(talks)), iter: Cases.Count, threads: 1);

    [Fact]
    public void Any_calendar_is_an_agenda_or_a_problem() => Schedules.Sample(talks => AssertSound(Calendar(talks)), iter: Cases.Count, threads: 1);

    [Fact]
    public void Any_table_is_an_agenda_or_a_problem() => Schedules.Sample(talks => AssertSound(Csv(talks)), iter: Cases.Count, threads: 1);

    [Fact]
    public void A_spoiled_source_is_an_agenda_or_a_problem() =>
        Gen.Select(Schedules, Gen.Int[0, 3], Gen.Int[0, 10_000], Gen.Int[0, 20]).Sample((talks, format, at, length) =>
        {
            var source = format switch { 0 => Json(talks), 1 => Xml(talks), 2 => Calendar(talks), _ => Csv(talks) };
            at %= source.Length;
            var imported = Imported.Of(source[..at] + source[Math.Min(source.Length, at + length)..]);
            if (imported.Problem is null) Assert.Empty(imported.Broken);
        }, iter: Cases.Of(1200), threads: 1);

    [Fact]
    public void Titles_come_through() => Schedules.Sample(talks =>
    {
        var tree = SyntaxTree.Parse(Imported.Of(Json(talks)).Text);
        var titles = Titles(tree.Source.Text);
        Assert.Equal(talks.Select(talk => Hostile.Kept(talk.Title)).Order(StringComparer.Ordinal), titles.Order(StringComparer.Ordinal));
    }, iter: Cases.Count, threads: 1);

    [Fact]
    public void Without_a_talk_the_others_stay_as_they_are() => Gen.Select(Schedules, Gen.Int[0, 7]).Sample((talks, which) =>
    {
        if (talks.Count < 2) return;
        which %= talks.Count;
        var (before, after) = (Json(talks), Json(talks, without: which));
        var (all, rest) = (new Statements(Imported.Of(before).Text), new Statements(Imported.Of(after).Text));
        Assert.Equal(all.Sessions.Count - 1, rest.Sessions.Count);
        Assert.Empty(all.Changed(rest));
        Assert.True(IsPart(rest.Rest, all.Rest), "Something else changed.");
    }, iter: Cases.Count, threads: 1);

    [Fact]
    public void A_talk_that_changes_changes_alone() => Gen.Select(Schedules, Gen.Int[0, 7], Talks).Sample((talks, which, other) =>
    {
        which %= talks.Count;
        var changed = talks.ToList();
        changed[which] = other with { Room = talks[which].Room, Person = talks[which].Person };
        var (before, after) = (new Statements(Imported.Of(Json(talks)).Text), new Statements(Imported.Of(Json(changed)).Text));
        Assert.Equal(before.Sessions.Keys.Order(StringComparer.Ordinal), after.Sessions.Keys.Order(StringComparer.Ordinal));
        Assert.All(before.Changed(after), id => Assert.Equal($"s{which + 100}", id));
    }, iter: Cases.Count, threads: 1);

    [Fact]
    public void The_order_of_a_source_makes_no_difference() => Schedules.Sample(talks =>
        Assert.Equal(Imported.Of(Json(talks)).Text, Imported.Of(Json(talks, reversed: true)).Text), iter: Cases.Count, threads: 1);

    private static void AssertSound(string source)
    {
        var imported = Imported.Of(source);
        Assert.Null(imported.Problem);
        Assert.Empty(imported.Broken);
        Assert.Equal(imported.Text, Formatting.AgendaFormatter.Format(new Text.SourceText("x", imported.Text)).Text);
    }

    // Whether some lines are others with some left out.
    private static bool IsPart(List<string> part, List<string> whole)
    {
        var at = 0;
        foreach (var line in whole)
            if (at < part.Count && part[at] == line) at++;
        return at == part.Count;
    }

    private static IEnumerable<string> Titles(string agenda)
    {
        foreach (var line in agenda.Split('\n').Select(line => line.TrimStart()).Where(line => line.StartsWith("session ", StringComparison.Ordinal)))
        {
            var start = line.IndexOf('"', StringComparison.Ordinal);
            if (start < 0 || line.IndexOf(' ', 8) + 1 != start)
            {
                yield return "";
                continue;
            }
            var title = new StringBuilder();
            for (var at = start + 1; line[at] != '"'; at++)
            {
                if (line[at] != '\\') title.Append(line[at]);
                else if (line[++at] != 'u') title.Append(line[at]);
                else
                {
                    var end = line.IndexOf('}', at);
                    title.Append((char)int.Parse(line.AsSpan(at + 2, end - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    at = end;
                }
            }
            yield return title.ToString();
        }
    }

    private static string Json(List<Talk> talks, int without = -1, bool reversed = false)
    {
        var events = talks.Select((talk, index) => (talk, index)).Where(each => each.index != without).Select(each => (each.talk.Room, Event: new Dictionary<string, object?>
        {
            ["id"] = each.index + 100, ["date"] = each.talk.Date + "+02:00", ["duration"] = each.talk.Duration, ["title"] = each.talk.Title, ["abstract"] = each.talk.About, ["track"] = "Track", ["type"] = each.talk.Title,
            ["persons"] = new[] { new Dictionary<string, object> { ["id"] = each.talk.Person, ["public_name"] = People[each.talk.Person] } },
        }));
        if (reversed) events = events.Reverse();
        var rooms = events.GroupBy(each => Rooms[each.Room]).ToDictionary(group => group.Key, group => group.Select(each => each.Event).ToList());
        return JsonSerializer.Serialize(new { schedule = new { conference = new { title = "Forum", time_zone_name = "Europe/Riga", start = "2026-05-14", end = "2026-05-20", days = new[] { new { date = "2026-05-14", rooms } } } } });
    }

    private static string Xml(List<Talk> talks) => new XElement("schedule", new XElement("conference", new XElement("title", "Forum")), new XElement("day", new XAttribute("date", "2026-05-14"),
        talks.Select((talk, index) => new XElement("room", new XAttribute("name", Rooms[talk.Room]), new XElement("event", new XAttribute("id", index), new XElement("date", talk.Date + "Z"), new XElement("duration", talk.Duration),
            new XElement("title", XmlText(talk.Title)), new XElement("description", XmlText(talk.About)), new XElement("persons", new XElement("person", XmlText(talk.Title)))))))).ToString();

    private static string XmlText(string text) => text.Replace("\u0007", "", StringComparison.Ordinal);

    private static string Calendar(List<Talk> talks) => "BEGIN:VCALENDAR\n" + string.Concat(talks.Select((talk, index) =>
        $"BEGIN:VEVENT\nUID:{index}\nDTSTART:{talk.Date.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)}\nDURATION:PT{talk.Length}M\nSUMMARY:{Escaped(talk.Title)}\nDESCRIPTION:{Escaped(talk.About)}\nLOCATION:{Escaped(talk.About)}\nATTENDEE;CN=\"{talk.Title.ReplaceLineEndings("").Replace("\"", "", StringComparison.Ordinal)}\":mailto:a@b\nEND:VEVENT\n")) + "END:VCALENDAR\n";

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    private static string Csv(List<Talk> talks) => "id,title,start,duration,room,speakers,kind,remarks\n" + string.Concat(talks.Select((talk, index) =>
        string.Join(',', new[] { $"r{index}", talk.Title, talk.Date, talk.Duration, talk.About, talk.Title, talk.About, talk.Title }.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

    /// <summary>An entry of a random schedule.</summary>
    private sealed record Talk(string Title, string About, int Start, int Length, int Room, int Person)
    {
        public string Date => string.Create(CultureInfo.InvariantCulture, $"{new DateTime(2026, 5, 14).AddMinutes(Start):yyyy-MM-ddTHH:mm:ss}");

        public string Duration => string.Create(CultureInfo.InvariantCulture, $"{Length / 60}:{Length % 60:00}");
    }
}
