using System.Text;
using System.Text.Json;
using AgendaLang.Models.Records;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Models.Tests;

public class JsonTests
{
    [Fact]
    public void ASetIsWrittenAsTheCommandWritesIt()
    {
        var json = Sample.Washington().ToJson();
        var set = JsonSerializer.Deserialize(json, RecordsJson.Compact.SetRecord)!;
        Assert.Equal(("agenda/1", "washington.agenda", null), (set.Schema, set.Root, set.Audience));
        Assert.Equal(["../shared/parties.agenda", "../shared/topics.agenda", "washington.agenda"], set.Files.Select(file => file.Path));
        Assert.Equal([null, "../shared/parties.agenda", "../shared/parties.agenda,../shared/topics.agenda"],
            set.Files.Select(file => file.Uses == null ? null : string.Join(',', file.Uses)));
        Assert.Equal("The summit and what led to it.", set.Files[2].Description);
        Assert.All(set.Countries!, country => Assert.Equal("../shared/parties.agenda", country.File));
        Assert.Equal("washington.agenda", set.Summits!.Single().File);
        Assert.Null(set.Summits![0].Sessions![0].File);
        Assert.StartsWith("{\n  \"schema\": \"agenda/1\",\n  \"root\": \"washington.agenda\",\n  \"files\": [\n", json, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", json, StringComparison.Ordinal);
        Assert.Contains("\"Казахстан\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
    }

    [Fact]
    public void AStreamGetsTheSameBytes()
    {
        var set = Sample.Washington();
        using var stream = new MemoryStream();
        set.WriteTo(stream);
        Assert.Equal(Encoding.UTF8.GetBytes(set.ToJson()), stream.ToArray());
    }

    [Fact]
    public void WhatIsReadIsWrittenAgain()
    {
        var json = Sample.Washington().ToJson();
        var read = AgendaSet.FromJson(json);
        Assert.Equal(json, read.ToJson());
        Assert.Equal(json, AgendaSet.FromJson(Encoding.UTF8.GetBytes("\uFEFF" + json)).ToJson());
        Assert.Equal(json, AgendaSet.FromJson(JsonSerializer.Serialize(read, AgendaJson.Default.AgendaSet)).ToJson());
        Assert.Same(read, read.Summits[0].Set);
        Assert.Equal("washington.agenda", read.Root.Path);
        Assert.Equal(["trump", "tokayev", "kosherbayev", "aliyev"], read.Find<Session>("washington.plenary")!.People.Select(person => person.Id));
        Assert.Equal(3, read.Find<Country>("kz")!.Set.Countries.Count - 1);
        Assert.Empty(read.Find("kz")!.Set.Summits);
        Assert.Equal(2, read.Find<Country>("kz")!.Events.Count);
    }

    [Fact]
    public void AnAudienceIsKept()
    {
        var set = Sample.Washington();
        var json = new AgendaSet(set.CompiledFiles[^1], set.CompiledFiles, Audience.Public).ToJson();
        var read = AgendaSet.FromJson(json);
        Assert.Equal(Audience.Public, read.Audience);
        Assert.Equal(json, read.ToJson());
    }

    [Fact]
    public void AUsedFileHasASetOfItsOwn()
    {
        var topics = Sample.WashingtonFiles()[1].Set;
        var json = topics.ToJson();
        Assert.Contains("\"root\": \"topics.agenda\"", json, StringComparison.Ordinal);
        Assert.Contains("\"path\": \"parties.agenda\"", json, StringComparison.Ordinal);
        Assert.Equal(json, AgendaSet.FromJson(json).ToJson());
        // From the JSON of the whole: "../shared" is then the folder that the paths lead to.
        Assert.Equal(json, AgendaSet.FromJson(Sample.Washington().ToJson()).Files[1].Set.ToJson());
    }

    [Theory]
    [InlineData("a.agenda", "b.agenda", "b.agenda")]
    [InlineData("x/a.agenda", "b.agenda", "../b.agenda")]
    [InlineData("x/y/a.agenda", "x/z/b.agenda", "../z/b.agenda")]
    [InlineData("a.agenda", "x/b.agenda", "x/b.agenda")]
    [InlineData("../a.agenda", "../b.agenda", "b.agenda")]
    [InlineData("../a.agenda", "../../b.agenda", "../b.agenda")]
    [InlineData("../a.agenda", "b.agenda", "b.agenda")]
    [InlineData("x/a.agenda", "x/a.agenda/b.agenda", "a.agenda/b.agenda")]
    public void PathsAreFromTheFolderOfTheRoot(string root, string path, string relative) =>
        Assert.Equal(relative, RelativePaths.ToLast([path, root])[path]);

    [Fact]
    public void WhatIsDerivedIsWrittenAsWhatItIsDerivedFrom()
    {
        var plain = Sample.Of("""{"summits":[{"id":"s","name":"S","sessions":[{"id":"t","chairs":["nobody"]}]}]}""").Summits[0];
        CompiledFile[] all = [];
        all = [Sample.Compiled("a.agenda", () => """{"summits":[{"id":"s","name":"S","sessions":[{"id":"t","chairs":["nobody"]}]}]}"""u8.ToArray(), () => [], () => all,
            Summit<NamedSessions, ItemList, DocumentList>.Typed(0))];
        var derived = Assert.IsType<Summit<NamedSessions, ItemList, DocumentList>>(all[0][0]);
        Assert.IsType<NamedSessions>(((Summit)derived).Sessions);
        const string Json = """{"id":"s","name":"S","sessions":[{"id":"t","chairs":["nobody"]}]}""";
        Assert.Equal(Json, JsonSerializer.Serialize(plain, AgendaJson.Default.Summit));
        Assert.Equal(Json, JsonSerializer.Serialize(derived, AgendaJson.Default.Summit));
        Assert.Equal(Json, JsonSerializer.Serialize(derived, AgendaJson.Default.Event));
        Assert.Equal(Json, JsonSerializer.Serialize(derived, AgendaJson.Default.Declaration));
        Assert.Equal("""{"id":"t","chairs":["nobody"]}""", JsonSerializer.Serialize(derived.Sessions.First, AgendaJson.Default.Session));
        Assert.True(plain == derived);
    }

    [Fact]
    public void FactsOfAFileAreWhatTheSerializerWouldWrite() => Assert.All(Sample.WashingtonFiles(), file => Assert.Equal(
        JsonSerializer.SerializeToUtf8Bytes(file.Facts.Record, RecordsJson.Compact.FileRecord), RecordsJson.CompactBytes(file.Facts.Record)));

    [Fact]
    public void EveryKindCanBeWritten()
    {
        var set = Sample.Washington();
        var washington = set.Summits[0];
        Assert.StartsWith("{\"id\":\"tokayev\"", JsonSerializer.Serialize(set.Find<Person>("tokayev")!, AgendaJson.Default.Person), StringComparison.Ordinal);
        Assert.Equal("""{"date":"2025-11-07"}""", JsonSerializer.Serialize(washington.Days[1], AgendaJson.Default.Day));
        Assert.StartsWith("{\"name\":\"Coffee\"", JsonSerializer.Serialize(washington.Breaks[0], AgendaJson.Default.Break), StringComparison.Ordinal);
        foreach (var type in typeof(Declaration).Assembly.GetExportedTypes().Where(type => typeof(Declaration).IsAssignableFrom(type) && !type.IsGenericType))
            Assert.NotNull(AgendaJson.Default.GetTypeInfo(type));
    }

    [Fact]
    public void ADeclarationCannotBeReadAlone() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("""{"id":"kz"}""", AgendaJson.Default.Country));

    [Fact]
    public void OptionsOfOnesOwnCount()
    {
        var json = JsonSerializer.Serialize(Sample.Washington(), new AgendaJson(new() { WriteIndented = true }).AgendaSet);
        Assert.Contains("  \"root\": ", json, StringComparison.Ordinal);
        Assert.Contains("\\u041A", json, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrongSaysWhere()
    {
        var json = Sample.Washington().ToJson().Replace("\"special-envoy\"", "\"emperor\"", StringComparison.Ordinal);
        var line = json[..json.IndexOf("emperor", StringComparison.Ordinal)].Count(each => each == '\n') + 1;
        var e = Assert.Throws<JsonException>(() => AgendaSet.FromJson(json));
        Assert.Equal($"This is no set of agendas: something is wrong or missing in line {line}, at $.people[1].rank.", e.Message);
    }

    [Fact]
    public void AWordIsThatOfTheLanguage()
    {
        Assert.Equal("\"chairs-summary\"", JsonSerializer.Serialize(DocumentKind.ChairsSummary));
        Assert.Equal("""{"two-thirds":1}""", JsonSerializer.Serialize(new Dictionary<Decision, int> { [Decision.TwoThirds] = 1 }));
        Assert.Equal(Decision.TwoThirds, JsonSerializer.Deserialize<Dictionary<Decision, int>>("""{"two-thirds":1}""")!.Keys.Single());
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Rank)99));
    }

    [Fact]
    public void ATimeRangeIsItsText()
    {
        Assert.Equal("\"09:00-10:30\"", JsonSerializer.Serialize(TimeRange.Parse("09:00-10:30")));
        Assert.Equal(TimeRange.Parse("09:00"), JsonSerializer.Deserialize<TimeRange>("\"09:00\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TimeRange>("\"9\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TimeRange>("9"));
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "null")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    [InlineData("{}", "line 1, at $")]
    [InlineData("""{"schema":"agenda/2","root":"a","files":[{"path":"a"}]}""", "agenda/2")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[]}""", "root")]
    [InlineData("""{"schema":"agenda/1","root":"b","files":[{"path":"a"}]}""", "root")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"},{"path":"a"}]}""", "twice")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a","uses":["b"]}]}""", "\"b\"")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[null]}""", "null")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"countries":[{"id":"kz"}]}""", "kz")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"countries":[{"id":"kz","file":"b"}]}""", "kz")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"countries":[{"id":null,"file":"a"}]}""", "null")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"planets":[]}""", "planets")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"people":[{"file":"a","rank":"emperor"}]}""", "rank")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"people":[{"file":"a","rank":1}]}""", "rank")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"people":[{"file":"a","rank":"Official"}]}""", "rank")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"people":[{"file":"a","rank":"minister, official"}]}""", "rank")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}],"people":[{"file":"a","since":"2025-02-30"}]}""", "since")]
    [InlineData("""{"schema":"agenda/1","root":"a","files":[{"path":"a"}]} x""", "x")]
    public void AnythingElseIsRefused(string json, string about)
    {
        var e = Assert.Throws<JsonException>(() => AgendaSet.FromJson(json));
        Assert.Contains(about, e.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => AgendaSet.FromJson(Encoding.UTF8.GetBytes(json)));
    }

    [Fact, Trait("Category", "Property")]
    public void ADamagedDocumentIsReadOrRefused()
    {
        var json = Sample.Washington().ToJson();
        Gen.Select(Gen.Int[0, json.Length - 2], Gen.Int[1, 40], Gen.String[Gen.Char["{}[],:\"0a\\n-"], 0, 3]).Sample((at, length, text) =>
        {
            var damaged = json[..at] + text + json[Math.Min(json.Length, at + length)..];
            try
            {
                Strain.OnAll(AgendaSet.FromJson(damaged));
            }
            catch (JsonException)
            {
                // That is the other answer.
            }
        }, iter: Cases.Count);
    }

    [Fact, Trait("Category", "Property")]
    public void AnyNamesSurvive() => Gen.Select(Gen.String, Gen.String).Sample((name, language) =>
    {
        var set = Sample.Of(new FileRecord { Countries = [new() { Id = "x", Name = name, Names = new() { [language] = name } }] });
        var json = set.ToJson();
        Assert.Equal(json, AgendaSet.FromJson(json).ToJson());
    }, iter: Cases.Count);

    private sealed class NamedSessions : SessionList
    {
        public Session First => this[0];
    }
}
