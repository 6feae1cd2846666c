using System.Text.Json;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;

namespace AgendaLang.Exchange.Tests.Importing;

/// <summary>Schedules that real conferences published. They are not part of the project: the environment variable AGENDA_REAL_DATA says in which folder they are.</summary>
public sealed class RealSchedulesTests
{
    private static readonly Dictionary<string, Imported> Known = new(StringComparer.Ordinal);

    private static string? Folder => RealData.Folder;

    [RealDataFact]
    public void Every_schedule_becomes_an_agenda_whose_only_errors_are_double_bookings()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "MANIFEST.json")));
        Assert.All(manifest.RootElement.EnumerateObject(), entry =>
        {
            var imported = Import(entry.Name);
            Assert.Equal(["AGL2002", "AGL4002"], imported.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule.Id).Union(["AGL2002", "AGL4002"]).Order(StringComparer.Ordinal));
            Assert.Equal(entry.Value.GetProperty("events").GetInt32(), new Statements(imported.Text).Sessions.Count);
        });
    }

    [RealDataFact]
    public void Double_bookings_are_those_that_were_counted()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "MANIFEST.json")));
        Assert.All(manifest.RootElement.EnumerateObject(), entry =>
        {
            var imported = Import(entry.Name);
            var loader = new FileLoader(imported);
            var statistics = CheckStatistics.Of([], [new(["imported.agenda"], IsFolder: false)], loader);
            // In 2017 entries without a room were counted as if they shared one.
            if (!entry.Name.StartsWith("c3-34C3", StringComparison.Ordinal)) Assert.Equal(entry.Value.GetProperty("room_overlaps").GetInt32(), statistics.RoomPairs);
            // In 2025 people of one name had ids of their own.
            if (!entry.Name.StartsWith("c3-39C3", StringComparison.Ordinal)) Assert.Equal(entry.Value.GetProperty("person_overlaps").GetInt32(), statistics.PersonPairs);
        });
    }

    [RealDataFact]
    public void Another_offset_is_no_change() =>
        Assert.Equal(Import("c3-36C3/20191215T2230-1e734f4.stages.json").Text, Import("c3-36C3/20191215T2250-8b6ba23.stages.json").Text);

    [RealDataFact]
    public void Ids_given_anew_are_the_only_change()
    {
        var (before, after) = (Sessions("c3-34C3/20171223T1040-7ead7192.everything.json"), Sessions("c3-34C3/20171223T1100-14689e96.everything.json"));
        Assert.Equal(before.Contents, after.Contents);
        Assert.Equal(before.Rest, after.Rest);
    }

    // New sessions, sessions gone, and those that say something else.
    [RealDataTheory]
    [InlineData("c3-36C3/20191215T2250-8b6ba23.stages.json", "c3-36C3/20191215T2310-412e678.stages.json", 0, 0, 27)]
    [InlineData("c3-36C3/20191221T1740-d666604.stages.json", "c3-36C3/20191221T1820-80b8be4e.stages.json", 0, 0, 35)]
    [InlineData("c3-36C3/20191226T2051-81c1eda.stages.json", "c3-36C3/20191226T2110-a52fcef6.stages.json", 3, 0, 8)]
    // Of two talks with two occurrences the first is gone, so the second has their id.
    [InlineData("c3-36C3/20191227T0220-17b6cd472.stages.json", "c3-36C3/20191227T0421-bc5969a6c.stages.json", 0, 190, 2)]
    [InlineData("c3-39C3/d4da516034.everything.json", "c3-39C3/dfa734bf5c.everything.json", 0, 0, 0)]
    public void Two_versions_differ_in_what_changed(string old, string @new, int added, int removed, int changed)
    {
        var (before, after) = (Sessions(old), Sessions(@new));
        Assert.Equal((added, removed, changed), (after.Sessions.Keys.Except(before.Sessions.Keys).Count(), before.Sessions.Keys.Except(after.Sessions.Keys).Count(), before.Changed(after).Count()));
    }

    // Told by the data: 211 entries in common, nine at another time, 23 in another room.
    [RealDataFact]
    public void Weeks_of_planning_leave_ids_as_they_are()
    {
        var (before, after) = (Sessions("eventfahrplan/schedule-39c3-20251206.xml"), Sessions("c3-39C3/final.everything.xml"));
        var shared = before.Sessions.Keys.Intersect(after.Sessions.Keys).ToList();
        Assert.Equal(211, shared.Count);
        Assert.Equal(9, shared.Count(id => TimeOf(before, id) != TimeOf(after, id)));
        Assert.Equal(23, shared.Count(id => RoomOf(before.Sessions[id]) != RoomOf(after.Sessions[id])));
    }

    private static string TimeOf(Statements agenda, string id) => agenda.Days[id] + agenda.Sessions[id].First(line => line.TrimStart().StartsWith("session ", StringComparison.Ordinal)).Split('"')[^1];

    private static string? RoomOf(List<string> session) => session.Find(line => line.StartsWith("            in ", StringComparison.Ordinal));

    [RealDataFact]
    public void Xml_and_json_of_one_schedule_give_the_same_sessions()
    {
        var (xml, json) = (Sessions("c3-36C3/final.everything.xml"), Sessions("c3-36C3/final.everything.json"));
        Assert.Equal(xml.Sessions.Keys.Order(StringComparer.Ordinal), json.Sessions.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(xml.Changed(json));
    }

    private static Statements Sessions(string name) => new(Import(name).Text);

    private static Imported Import(string name)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(name, out var imported)) Known.Add(name, imported = Imported.Of(File.ReadAllBytes(Path.Combine(Folder!, name))));
            return imported;
        }
    }
}
