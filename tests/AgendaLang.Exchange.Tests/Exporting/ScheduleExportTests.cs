using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Importing;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Tests.Testing;
using CsCheck;
using NJsonSchema;

namespace AgendaLang.Exchange.Tests.Exporting;

public sealed class ScheduleExportTests
{
    private const string Talks = """
        meeting talks "Talks & more" on 2026-05-14..2026-05-15 zone Asia/Almaty {
            audience public
            day 2026-05-14 {
                session s-0c8b0cb4 "Opening ]]> <b>" 09:00-10:30 kind panel {
                    languages en
                    see "https://example.org/opening"
                    see "https://example.org/more"
                }
                session s-1c8b0cb4 "Late" 23:30-00:15+1 kind side-event
            }
            day 2026-05-15 {
                session off "Off" 09:00-10:00 kind panel status cancelled
                session undated "No time" kind panel
            }
        }
        """;

    public static TheoryData<string, string> Examples => new() { { "c5plus1", "washington.agenda" }, { "culture-summit", "summit.agenda" } };

    [Theory, MemberData(nameof(Examples))]
    public void The_examples_as_xml(string folder, string root) => Snapshots.Match(Text(Compiled.Example(folder, root), ExportFormat.ScheduleXml), folder);

    [Theory, MemberData(nameof(Examples))]
    public void The_examples_as_json(string folder, string root) => Snapshots.Match(Text(Compiled.Example(folder, root), ExportFormat.ScheduleJson), folder);

    [Theory]
    [InlineData(ExportFormat.ScheduleXml)]
    [InlineData(ExportFormat.ScheduleJson)]
    public void What_was_imported_is_imported_again(ExportFormat format)
    {
        var first = Import(Encoding.UTF8.GetBytes(Text(Compiled.Of(Talks), format)));
        Assert.Contains("session s-0c8b0cb4 \"Opening ]]> <b>\" 09:00-10:30", first, StringComparison.Ordinal);
        Assert.Contains("session s-1c8b0cb4 \"Late\" 23:30-00:15+1", first, StringComparison.Ordinal);
        // What the format does not know, such as that a session is cancelled, is said with its name.
        Assert.Contains("\"Cancelled: Off\"", first, StringComparison.Ordinal);
        Assert.Equal(first, Import(Encoding.UTF8.GetBytes(Text(Compiled.Of(first), format))));

        // The JSON wants an address of each session, which may lead nowhere.
        static string Import(byte[] source) => string.Join('\n', ScheduleImport.Import("a.agenda", source, new() { EventId = "talks" }).Agenda!.Text.Split('\n').Where(line => !line.Contains("urn:uuid:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ExportFormat.ScheduleXml)]
    [InlineData(ExportFormat.ScheduleJson)]
    public void What_has_no_time_is_told(ExportFormat format) =>
        Assert.Equal(["1 session has no date and time in a known zone and was left out."], AgendaExport.Write(Compiled.Of(Talks), format, new()).Notices);

    [Fact, Trait("Category", "Property")]
    public void Whatever_is_written_in_it_can_be_read() => Gen.Int[0, Pieces.Length - 1].Array[1, 20].Select(parts => string.Concat(parts.Select(part => Pieces[part]))).Sample(text =>
    {
        var quoted = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        var set = Compiled.Of($"person p \"{quoted}\"\nmeeting m \"{quoted}\" on 2026-05-14 zone Asia/Almaty {{\n    session s \"{quoted}\" 10:00-11:00 speaker p {{\n        see \"https://example.org/{quoted}\"\n    }}\n}}\n");
        var title = Wording.Name(set.Find("m.s")!);
        Assert.Equal(title, XDocument.Parse(Text(set, ExportFormat.ScheduleXml)).Descendants("event").Single().Element("title")!.Value);
        using var json = JsonDocument.Parse(Text(set, ExportFormat.ScheduleJson));
        Assert.Equal(Wording.Name(set.Find("m")!), json.RootElement.GetProperty("schedule").GetProperty("conference").GetProperty("title").GetString());
        var linked = Text(set, ExportFormat.JsonLd);
        Assert.DoesNotContain("<", linked, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(linked);
        Assert.Equal(title, data.RootElement.GetProperty("@graph")[0].GetProperty("subEvent")[0].GetProperty("name").GetString());
    }, iter: Cases.Count);

    [RealDataTheory, MemberData(nameof(Examples))]
    public async Task It_is_valid(string folder, string root)
    {
        var sets = new[] { Compiled.Example(folder, root), Compiled.Of(Talks), Compiled.Of(Talks.Replace("Asia/Almaty", "Etc/GMT-5", StringComparison.Ordinal)) };
        var schema = await Schema();
        foreach (var set in sets)
        {
            foreach (var settings in new[] { new ExportSettings(), new() { Zone = "America/New_York" }, new() { For = set.Events[0] } })
            {
                Assert.Equal([], Problems(Text(set, ExportFormat.ScheduleXml, settings)));
                Assert.Equal([], schema.Validate(Text(set, ExportFormat.ScheduleJson, settings)).Select(problem => problem.ToString()));
            }
        }
    }

    [RealDataTheory]
    [InlineData("fosdem/2024.xml", ExportFormat.ScheduleXml)]
    [InlineData("c3-36C3/final.everything.json", ExportFormat.ScheduleJson)]
    public async Task A_real_schedule_goes_in_and_out(string file, ExportFormat format)
    {
        var agenda = ScheduleImport.Import("a.agenda", await File.ReadAllBytesAsync(Path.Combine(RealData.Folder!, file)), new() { EventId = "conference" }).Agenda!.Text;
        var set = Compiled.Of(agenda);
        var text = Text(set, format);
        if (format == ExportFormat.ScheduleXml) Assert.Equal([], Problems(text));
        else Assert.Empty((await Schema()).Validate(text));
        var again = Compiled.Of(ScheduleImport.Import("a.agenda", Encoding.UTF8.GetBytes(text), new() { EventId = "conference" }).Agenda!.Text);
        var (before, after) = (Sessions(set).ToList(), Sessions(again).ToList());
        Assert.NotEmpty(before);
        Assert.Equal(before, after);

        static IEnumerable<string> Sessions(Models.AgendaSet set) => set.Events.SelectMany(each => each.Sessions).Where(session => session.Start is not null)
            .Select(session => $"{session.Start:O} {session.End:O} {session.Name} {session.Kind} {string.Join(", ", session.Speakers.Select(speaker => speaker.Who.Name))} {string.Join(", ", session.Topics.Select(topic => topic.Name))}").Order(StringComparer.Ordinal);
    }

    private static readonly string[] Pieces = ["<", "&", "]]>", "<!--", "\\", "\"", "'", " ", "x", "\u0000", "\u0007", "\u000B", "\uFFFE", "\uFFFF", "\u202E", "\u200F", "\u0085", "\u2028", "🤝", "Анна", "</script>"];

    // The reader of schemas knows no "false" for "this may not be there".
    private static async Task<JsonSchema> Schema() => await JsonSchema.FromJsonAsync(
        (await File.ReadAllTextAsync(Path.Combine(RealData.Folder!, "validator", "schema.json"))).Replace("\"rooms\": false", "\"rooms\": { \"not\": {} }", StringComparison.Ordinal));

    private static List<string> Problems(string xml)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, Path.Combine(RealData.Folder!, "validator", "schedule.xml.xsd"));
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read()) { }
        return problems;
    }

    private static string Text(Models.AgendaSet set, ExportFormat format, ExportSettings? settings = null) => Encoding.UTF8.GetString(AgendaExport.Write(set, format, settings ?? new()).Content.Span);
}
