using System.Text.Json;
using System.Xml.Linq;
using AgendaLang.Comparing;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Exchange.Tests.Importing;

/// <summary>What is said of two versions of a real schedule, against counts made from the files themselves.</summary>
public sealed class RealDiffTests
{
    [RealDataFact]
    public void Ids_given_anew_are_one_group_and_nothing_else()
    {
        var comparison = Compare("c3-34C3/20171223T1040-7ead7192.everything.json", "c3-34C3/20171223T1100-14689e96.everything.json");
        Assert.Equal((0, 0, 240, 0), (comparison.Added, comparison.Removed, comparison.Changed, comparison.Substantive));
        Assert.Equal(("ids-reissued", 240), (Assert.Single(comparison.Groups).Cause, comparison.Groups[0].Count));
    }

    [RealDataFact]
    public void Another_offset_is_no_change() =>
        Assert.Empty(Compare("c3-36C3/20191215T2230-1e734f4.stages.json", "c3-36C3/20191215T2250-8b6ba23.stages.json").Changes);

    [RealDataFact]
    public void An_hour_earlier_is_a_group_apart_from_what_truly_changed()
    {
        var comparison = Compare("c3-36C3/20191215T2250-8b6ba23.stages.json", "c3-36C3/20191215T2310-412e678.stages.json");
        var retimed = comparison.Changes.Where(change => change is { Change: ChangeKind.Retimed, Kind: Kind.Session }).ToList();
        Assert.Equal((27, 26), (retimed.Count, retimed.Count(change => change.Group != null)));
        Assert.Equal("shifted", Assert.Single(comparison.Groups.Where(group => group.Count >= 26)).Cause);
    }

    [RealDataFact]
    public void Other_rooms_are_counted_as_the_files_have_them()
    {
        const string old = "c3-36C3/20191221T1740-d666604.stages.json", now = "c3-36C3/20191221T1820-80b8be4e.stages.json";
        Assert.Equal(35, Compare(old, now).Changes.Count(change => change is { Kind: Kind.Session, Change: ChangeKind.Relocated }));
        var (before, after) = (Entries(old), Entries(now));
        Assert.Equal(35, before.Count(entry => after.Exists(other => other.Id == entry.Id && other.Start == entry.Start && other.Room != entry.Room)));
    }

    // The README of the data counts ids, 188; two of them had two occurrences each, so that 190 entries are gone.
    [RealDataFact]
    public void A_missing_source_is_one_act_with_a_warning()
    {
        const string old = "c3-36C3/20191227T0220-17b6cd472.stages.json", now = "c3-36C3/20191227T0421-bc5969a6c.stages.json";
        var (before, after) = (Entries(old), Entries(now));
        var gone = before.Where(entry => !after.Exists(other => other.Id == entry.Id && other.Start == entry.Start)).ToList();
        Assert.Equal((190, 188), (gone.Count, gone.Select(entry => entry.Id).Distinct().Count()));

        var comparison = Compare(old, now);
        var group = Assert.Single(comparison.Groups, group => group.Cause == "sessions-missing");
        Assert.StartsWith($"190 of {before.Count} sessions of the meeting", group.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("a part of the programme may be missing by mistake.", group.Sentence, StringComparison.Ordinal);
        Assert.Equal(190, comparison.Changes.Count(change => change is { Kind: Kind.Session, Change: ChangeKind.Removed } && change.Group == group.Id));
    }

    // In 50 sessions other names stand. Of some only the name of the person changed, which is said of the person and not of the session.
    [RealDataFact]
    public void Other_people_are_those_that_the_files_name()
    {
        const string old = "eventfahrplan/schedule-39c3-20251206.xml", now = "c3-39C3/final.everything.xml";
        var (before, after) = (Names(old), Names(now));
        var shared = before.Keys.Where(after.ContainsKey).ToList();
        var other = shared.Where(id => !before[id].Names.SetEquals(after[id].Names)).ToList();
        Assert.Equal((211, 50), (shared.Count, other.Count));

        var comparison = Compare(old, now);
        var said = comparison.Changes.Where(change => change is { Kind: Kind.Session, Change: ChangeKind.People }).Select(change => Plain(change.NewSymbol!.Name!)).ToHashSet();
        var renamed = comparison.Changes.Where(change => change is { Kind: Kind.Person, Change: ChangeKind.Text, Property: "name" }).Select(change => change.NewSymbol!.Name!.Trim()).ToHashSet();
        Assert.All(other, id => Assert.True(said.Contains(Plain(after[id].Title)) || after[id].Names.Overlaps(renamed), after[id].Title));
        Assert.Empty(said.Except(other.Select(id => Plain(after[id].Title))));
    }

    private static string Plain(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Comparison Compare(string old, string now)
    {
        string[] paths = ["imported.agenda"];
        var before = new FileLoader(Read(old));
        return AgendaComparer.Compare(AgendaState.Load(before, paths), AgendaState.Load(new FileLoader(Read(now), null, before), paths));
    }

    private static Imported Read(string name) => Imported.Of(File.ReadAllBytes(Path.Combine(RealData.Folder!, name)));

    /// <summary>The entries of a schedule in JSON as they are, read without any code of ours.</summary>
    private static List<(string Id, string Start, string Room)> Entries(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RealData.Folder!, name)));
        return [.. document.RootElement.GetProperty("schedule").GetProperty("conference").GetProperty("days").EnumerateArray()
            .SelectMany(day => day.GetProperty("rooms").EnumerateObject())
            .SelectMany(room => room.Value.EnumerateArray().Select(entry => (entry.GetProperty("id").ToString(), entry.GetProperty("date").GetString()!, room.Name)))];
    }

    /// <summary>Who is named in each entry of a schedule in XML.</summary>
    private static Dictionary<string, (string Title, HashSet<string> Names)> Names(string name) =>
        XDocument.Load(Path.Combine(RealData.Folder!, name)).Descendants("event")
            // What goes over midnight is there twice.
            .DistinctBy(entry => entry.Attribute("id")!.Value).ToDictionary(entry => entry.Attribute("id")!.Value, entry => (entry.Element("title")!.Value, entry.Descendants("person").Select(person => person.Value.Trim()).ToHashSet()));
}
