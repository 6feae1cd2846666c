using AgendaLang.Models.Records;

namespace AgendaLang.Models.Tests;

/// <summary>What an agenda with errors, or a document that somebody made, may hold.</summary>
public class HostileTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"countries":[]}""")]
    [InlineData("""{"groups":[{"id":"a","members":["a","b"]},{"id":"b","members":["a","kz","kz"]}],"countries":[{"id":"kz"}]}""")]
    [InlineData("""{"topics":[{"id":"a","broader":"b"},{"id":"b","broader":"a"},{"id":"c","broader":"c"}],"meetings":[{"id":"m","topics":["a","c"]}]}""")]
    [InlineData("""{"places":[{"id":"a","in":"a","rooms":[{"id":"r"},{"id":"r"}]}]}""")]
    [InlineData("""{"countries":[{"id":"a"},{"id":"a"}],"people":[{"id":"a","of":["a","a"]}],"summits":[{"id":"a","host":"a","chairs":["a"]}]}""")]
    [InlineData("""{"summits":[{},{"sessions":[{},{"items":[{},{"items":[{}]}]}],"items":[{}],"days":[{"date":"0001-01-01"}],"breaks":[{}],"papers":[{}]}]}""")]
    [InlineData("""{"summits":[{"id":"s","on":[{"from":"0001-01-01","until":"9999-12-31","time":"noon"}],"sessions":[{"id":"t","date":"9999-12-31","lastDate":"0001-01-01"}]}]}""")]
    [InlineData("""{"summits":[{"id":"s","within":"s","prepares":["s"],"follows":["s"],"supersedes":["s"],"at":"s","format":"s","host":"s"}]}""")]
    [InlineData("""{"summits":[{"id":"s","delegations":[{"party":"x","ledBy":"y"}],"invitations":[{"guest":"x"}],"absent":[{"who":"x"}],"remote":[{"who":["x"]}]}]}""")]
    [InlineData("""{"summits":[{"id":"s","sessions":[{"id":"t","speakers":[{"who":"x"}],"takesUp":["s.i","s.t"],"in":"s","time":"","length":-5}],"delegationSize":"+"}]}""")]
    [InlineData("""{"summits":[{"id":"s","delegationSize":"99999999999+1","transfers":[{"minutes":-2147483648}],"quorum":-1}],"requests":[{"raises":[{"topics":[]}]}]}""")]
    [InlineData("""{"proposals":[{"invitations":[{"guest":"kz","to":"kz"}]}],"countries":[{"id":"kz","names":{"ru":"a","RU":"b","":"c"}}]}""")]
    [InlineData("""{"summits":[{"id":"s","days":[{"date":"2025-01-01"},{"date":"2025-01-01"}],"breaks":[{"name":"\u202e","date":"2025-01-01","lastDate":"2025-01-05"}]}]}""")]
    [InlineData("""{"summits":[{"id":"s.t","sessions":[{"id":"u"}]},{"id":"s","sessions":[{"id":"t.u"}]}],"sources":[{"id":""}],"people":[{"id":"\u0000"}]}""")]
    public void NothingIsTooStrange(string json)
    {
        CompiledFile[] all = [];
        all = [Sample.Compiled("a.agenda", () => System.Text.Encoding.UTF8.GetBytes(json), () => [all[0]], () => all)];
        Strain.OnAll(all[0].Set);
        var written = all[0].Set.ToJson();
        Strain.OnAll(AgendaSet.FromJson(written));
        Assert.Equal(written, AgendaSet.FromJson(written).ToJson());
    }

    [Fact]
    public void TheSampleHasMuchToAsk() => Assert.True(Strain.OnAll(Sample.Washington()) > 500);

    [Fact]
    public void AReferenceToAnotherKindIsAbsent()
    {
        var set = Sample.Of("""{"countries":[{"id":"kz"}],"summits":[{"id":"s","at":"kz","format":"kz","chairs":["kz","s","nobody"],"topics":["kz"]}]}""");
        Assert.Null(set.Summits[0].At);
        Assert.Null(set.Summits[0].Format);
        Assert.Equal("kz", set.Summits[0].Chairs.Single().Id);
        Assert.Empty(set.Summits[0].Topics);
    }

    [Fact]
    public void OfNamesakesTheOneThatFitsIsTaken()
    {
        var set = Sample.Of("""{"countries":[{"id":"a","name":"1"},{"id":"a","name":"2"}],"people":[{"id":"a","of":["a"]}],"summits":[{"id":"s","chairs":["a"],"people":["a"]}]}""");
        Assert.Equal("1", set.People[0].Of.Single().Name);
        Assert.IsType<Country>(set.Summits[0].Chairs.Single());
        Assert.IsType<Person>(set.Summits[0].People.Single());
    }

    [Fact]
    public void WhatIsNotUsedCannotBeReferredTo()
    {
        var files = Sample.Files(
            ("parties.agenda", new() { Countries = [new() { Id = "kz" }] }, []),
            ("one.agenda", new() { People = [new() { Id = "p", Of = ["kz"] }] }, [0]),
            ("two.agenda", new() { People = [new() { Id = "p", Of = ["kz"] }] }, []));
        Assert.Single(files[1].Set.People[0].Of);
        Assert.Empty(files[2].Set.People[0].Of);
        Assert.Equal(["one.agenda"], files[0].Set.Countries[0].People.Select(person => person.File.Path));
    }

    [Fact]
    public void FilesMayUseEachOther()
    {
        var files = Sample.Files(
            ("a.agenda", new() { Countries = [new() { Id = "kz" }] }, [1]),
            ("b.agenda", new() { People = [new() { Id = "p", Of = ["kz"] }] }, [2]),
            ("c.agenda", new(), [0, 2]));
        Assert.Equal("kz", files[1].Set.People[0].Of.Single().Id);
        Assert.Equal(["c.agenda", "b.agenda", "a.agenda"], files[0].Set.Files.Select(file => file.Path));
        Assert.Equal(["c.agenda"], files[1].Info.Uses.Select(file => file.Path));
        var json = files[0].Set.ToJson();
        Assert.Equal(json, AgendaSet.FromJson(json).ToJson());
    }

    [Fact]
    public void AChainOfFilesIsAsDeepAsItLikes()
    {
        const int Count = 3_000;
        var files = Sample.Files([.. Enumerable.Range(0, Count).Select(i => ($"{i}.agenda", new FileRecord(), i + 1 < Count ? new[] { i + 1 } : []))]);
        Assert.Equal(Count, files[0].Set.Files.Count);
    }

    [Fact]
    public void ItemsNestAsDeepAsBlocksMay()
    {
        var item = new ItemRecord { Id = "last", Speakers = [new() { Who = "x", For = ["y"] }] };
        for (var i = 0; i < 70; i++) item = new() { Id = $"i{i}", Items = [item] };
        var set = Sample.Of(new FileRecord { Summits = [new() { Id = "s", Sessions = [new() { Id = "t", Items = [item] }] }] });
        Assert.Equal("t", set.Find<Item>("s.last")!.Session!.Id);
        Assert.Equal(71, set.Find<Session>("s.t")!.AllItems.Count);
        Strain.OnAll(AgendaSet.FromJson(set.ToJson()));
        Assert.Equal(set.ToJson(), AgendaSet.FromJson(System.Text.Json.JsonSerializer.Serialize(set, AgendaJson.Default.AgendaSet)).ToJson());
    }

    [Fact]
    public void ALargeAgendaIsLinked()
    {
        const int Count = 10_000;
        var set = Sample.Of(new FileRecord
        {
            Countries = [new() { Id = "kz" }],
            People = [.. Enumerable.Range(0, Count).Select(i => new PersonRecord { Id = $"p{i}", Of = ["kz"] })],
            Topics = [.. Enumerable.Range(0, Count).Select(i => new TopicRecord { Id = $"t{i}", Broader = i % 60 == 0 ? null : $"t{i - 1}" })],
            Summits = [new()
            {
                Id = "s",
                On = [new() { From = new(2025, 1, 1), Until = new(2025, 12, 31) }],
                Sessions = [.. Enumerable.Range(0, Count).Select(i => new SessionRecord
                    { Id = $"x{i}", Date = new DateOnly(2025, 1, 1).AddDays(i % 365), Topics = [$"t{i}"], Chairs = [$"p{i}"] })],
            }],
        });
        Assert.Equal(Count, set.Countries[0].People.Count);
        Assert.Equal(60, set.Topics[0].Discussions.Count);
        Assert.Single(set.People[Count - 1].Sessions);
        Assert.Equal(365, set.Summits[0].Days.Count);
        Assert.Equal("s.x9999", set.Summits[0].Sessions["x9999"].Path);
    }

    [Fact]
    public void EverybodyMayBeInEverySession()
    {
        const int Count = 10_000;
        string[] everybody = [.. Enumerable.Range(0, Count).Select(i => $"p{i}")];
        string[] parties = [.. Enumerable.Range(0, Count).Select(i => $"o{i}")];
        var set = Sample.Of(new FileRecord
        {
            Organizations = [.. parties.Select(id => new OrganizationRecord { Id = id })],
            People = [.. everybody.Select(id => new PersonRecord { Id = id })],
            Topics = [new() { Id = "t" }, .. Enumerable.Range(0, Count).Select(i => new TopicRecord { Id = $"t{i}", Broader = "t" })],
            Summits = [new()
            {
                Id = "s",
                People = everybody,
                Parties = parties,
                Sessions = [.. Enumerable.Range(0, Count).Select(i => new SessionRecord { Id = $"x{i}", Topics = ["t"] })],
            }],
        });
        Assert.Equal(Count, set.People[7].Sessions.Count);
        Assert.Equal(Count, set.Organizations[7].Sessions.Count);
        Assert.Equal(Count, set.Topics[7].Discussions.Count);
    }

    [Fact]
    public void DeclarationsAreInTheirOrder()
    {
        var files = Sample.WashingtonFiles();
        var order = DeclarationOrder.Of(files[2].Facts.Record);
        Assert.Equal(order.Select(one => one.Kind), Enumerable.Range(0, order.Count).Select(i => files[2][i].DeclaredAs));
        var summit = order.FindIndex(one => one.Kind == Kind.Summit);
        Assert.Equal("Summit Document Item Day Session Item Item Item Session Session Break Break Proposal Request Statement Statement",
            string.Join(' ', order.Skip(summit).Select(one => one.Kind)));
        Assert.Throws<ArgumentOutOfRangeException>(() => files[2][order.Count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => files[2][-1]);
    }
}
