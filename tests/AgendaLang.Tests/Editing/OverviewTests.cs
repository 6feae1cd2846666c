using System.Text;
using AgendaLang.Editing;
using AgendaLang.Language;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

/// <summary>Lists of what there is, lenses, and what changed.</summary>
public sealed class OverviewTests
{
    private static readonly EditorWorkspace Culture = Workspace("culture-summit");

    [Theory]
    [InlineData("culture-summit/summit.agenda")]
    [InlineData("c5plus1/washington.agenda")]
    [InlineData("bilateral-visit/visit.agenda")]
    public void ParticipantsStandInOrderOfPrecedence(string path)
    {
        var report = ParticipantsReport.Of(Workspace(path[..path.IndexOf('/', StringComparison.Ordinal)]).Document(path))!;
        var text = new StringBuilder().Append($"{report.Event?.Event.Id} {report.Event?.Status} {report.Event?.Zone}\n");
        foreach (var party in report.Parties)
        {
            text.Append($"{party.Party.Id} {party.Party.Name}: {party.Role}{(party.IsAbsent ? " absent" : "")} {party.Zone} {party.Size} at {Place(party.Attendance)}\n");
            foreach (var person in party.People) Append(person);
            text.Append($"  in {Sessions(party.Sessions)}\n");
        }
        text.Append("others\n");
        foreach (var person in report.Others) Append(person);
        Snapshots.Match(text.ToString(), path.Replace('/', '-'));

        void Append(PersonTakingPart person) => text.Append($"  {person.Person.Id} {person.Role} {person.Rank}, {person.Office}: {Sessions(person.Sessions)}\n");
    }

    [Fact]
    public void AnEventIsTheOneAskedForElseTheOneAtTheCursorElseTheMainOne()
    {
        var each = EditingCase.Of("meeting a \"A\" on 2025-11-05 {\n    ses|sion x \"X\"\n}\nsummit b \"B\" on 2025-11-06\nmeeting c \"C\" on 2025-11-07\n");
        Assert.Equal("a", ParticipantsReport.Of(each.Document, null, each.Range.Start)!.Event!.Event.Id);
        Assert.Equal("b", ParticipantsReport.Of(each.Document)!.Event!.Event.Id);
        Assert.Equal("c", ParticipantsReport.Of(each.Document, "c")!.Event!.Event.Id);
        Assert.Null(ParticipantsReport.Of(each.Document, "nothing"));
        Assert.Null(ParticipantsReport.Of(EditingCase.Of("topic a \"A\"\n").Document)!.Event);
    }

    [Theory]
    [InlineData("culture-summit", null)]
    [InlineData("mistakes", "mistakes/participants.agenda")]
    public void WhatThereIsIsListed(string folder, string? file)
    {
        var workspace = Workspace(folder);
        var report = EventsReport.Of(workspace, file == null ? null : workspace.Document(file));
        var text = new StringBuilder();
        foreach (var each in report.Events)
        {
            text.Append($"{each.Event.Id} {string.Join(' ', each.Dates.Select(range => $"{range.First:yyyy-MM-dd}..{range.Last:yyyy-MM-dd}"))} {each.Status} {each.Place?.Name} {each.Findings} within {each.Within?.Id}\n");
            foreach (var day in each.Days) text.Append($"  {day.Date:yyyy-MM-dd} {day.Name}: {Sessions(day.Sessions)}\n");
        }
        foreach (var each in report.People) text.Append($"{each.Person.Name}: {each.Rank} of {string.Join(' ', each.Parties.Select(party => party.Id))}, {each.Sessions} sessions, {each.Findings} findings\n");
        foreach (var each in report.Topics) Append(each, "");
        foreach (var (status, proposals) in report.Proposals)
            foreach (var each in proposals) text.Append($"{status}: {each.Proposal.Id} by {string.Join(' ', each.By.Select(by => by.Id))} to {string.Join(' ', each.To.Select(to => to.Id))} {each.Date:yyyy-MM-dd}\n");
        foreach (var each in report.Findings) text.Append($"{each.Party?.Id ?? "nobody"}: {string.Join(' ', each.Findings.Select(finding => finding.Rule.Id))}\n");
        Snapshots.Match(text.ToString(), folder);

        void Append(TopicSummary topic, string indent)
        {
            text.Append($"{indent}{topic.Topic.Id} {topic.Discussed}\n");
            foreach (var inner in topic.Topics) Append(inner, indent + "  ");
        }
    }

    [Fact]
    public void LensesCountWhatNamesADeclarationOverAllFiles()
    {
        var workspace = EditingCase.WorkspaceOf(("parties.agenda", "country kz \"Kazakhstan\"\nperson a \"A\" of kz\ntopic x \"X\"\n"),
            ("one.agenda", "use \"parties.agenda\"\nmeeting m \"M\" between kz on 2025-11-06 host kz\n"), ("two.agenda", "use \"parties.agenda\"\nmeeting n \"N\" between kz on 2025-11-06\n"));
        var document = workspace.Document("parties.agenda");
        Assert.Equal(
            ["References kz named in 4 places", "Brief kz Show brief", "References a named nowhere", "Brief a Show brief", "References x named nowhere"],
            CodeLenses.Of(document, new()).Select(lens => $"{lens.Kind} {lens.Id} {CodeLenses.Resolve(document, lens)!.Title}"));
        Assert.Equal(["one.agenda", "one.agenda", "parties.agenda", "two.agenda"],
            CodeLenses.Resolve(document, CodeLenses.Of(document, new())[0])!.Locations.Select(place => place.Source.Path));
        Assert.Empty(CodeLenses.Of(document, new() { References = false, Brief = false }));
        Assert.Null(CodeLenses.Resolve(document, new(new(0, 1), CodeLensKind.References, "gone")));
    }

    [Fact]
    public void ChangesSinceAnEarlierStateAreFoundOnceAndFiltered()
    {
        (string, string)[] before = [("parties.agenda", "country kz \"Kazakhstan\"\ncountry uz \"Uzbekistan\"\n"),
            ("a.agenda", "use \"parties.agenda\"\nmeeting m \"M\" between kz, uz on 2025-11-06 {\n    zone Asia/Almaty\n    session s \"S\" 10:00-11:00 kind bilateral participants kz, uz\n}\n")];
        var workspace = EditingCase.WorkspaceOf(before[0], ("a.agenda", before[1].Item2.Replace("10:00", "10:30", StringComparison.Ordinal).Replace("\"M\"", "\"N\"", StringComparison.Ordinal)),
            ("b.agenda", "topic t \"T\"\n"));
        var earlier = new EarlierState("main", "1234", new MemoryFiles(before), ["a.agenda", "parties.agenda"]);
        var report = ChangesReport.Of(workspace, earlier);
        Assert.Equal(["m Text", "m.s Retimed", "t Added"], report.Comparison.Changes.Select(change => $"{change.Id} {change.Change}"));
        Assert.Same(report, ChangesReport.Of(workspace, earlier));
        Assert.Equal(["t"], report.In("b.agenda").Comparison.Changes.Select(change => change.Id));
        Assert.Equal(["m.s"], report.For("kz")!.Comparison.Changes.Where(change => change.Id != "m").Select(change => change.Id));
        Assert.Null(report.For("nobody"));
        var document = workspace.Document("a.agenda");
        var lens = Assert.Single(CodeLenses.Of(document, new()), lens => lens.Kind == CodeLensKind.Changes);
        Assert.Equal("2 changes since main", CodeLenses.Resolve(document, lens, earlier)!.Title);
        Assert.Null(CodeLenses.Resolve(document, lens));
    }

    [Fact]
    public void PlacesOfDeclarationsAreFoundByPath()
    {
        var map = new SourceMap(EditingCase.WorkspaceOf(("a.agenda", "summit s \"S\" {\n    zone Asia/Almaty\n    day 2025-11-06 {\n        session x \"X\" 10:00\n        break \"Tea\" 11:00-11:30\n    }\n}\n")).Document("a.agenda").Set);
        Assert.Equal(("0:0:6", "0:3:3", "0:2:5", "0:4:4", null),
            (map.PlaceOf("s"), map.PlaceOf("s.x"), map.PlaceOf("s/2025-11-06"), map.PlaceOf("s/2025-11-06/Tea#1"), map.PlaceOf("nothing")));
    }

    [Fact]
    public void TheEventsOfAFileAreThoseOfItsSet() =>
        Assert.Equal(EventsReport.Of(Culture, Culture.Document("culture-summit/first-summit.agenda")).Events.Select(each => each.Event.Id).Order(StringComparer.Ordinal),
            Culture.Document("culture-summit/first-summit.agenda").Set.Symbols.Where(symbol => KindSet.Events.Contains(symbol.Kind)).Select(symbol => symbol.Id).Order(StringComparer.Ordinal));

    private static string Sessions(IEnumerable<SessionSummary> sessions) =>
        string.Join(", ", sessions.Select(session => $"{session.Session.Id} {session.Time}{(session.Room is { } room ? $" in {room.Id}" : "")}{(session.Roles.IsEmpty ? "" : $" ({string.Join(' ', session.Roles)})")}"));

    private static string Place(AgendaLang.Findings.Location? place) => place is { } found ? $"{found.Source.Path}:{found.Source.PositionOf(found.Span.Start).Line + 1}" : "-";

    private static EditorWorkspace Workspace(string folder) =>
        EditingCase.WorkspaceOf([.. Examples.All.Concat(Examples.Mistakes).Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))]);
}
