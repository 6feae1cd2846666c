using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>The requests that only agendas need, as <c>docs/language-server-requests.md</c> describes them.</summary>
public sealed partial class OwnRequestTests
{
    private static readonly MarkedSource Source = MarkedSource.Parse(
        """
        // file: summit.agenda
        use "parties.agenda"

        /// A summit.
        summit s "Summit" on 2025-11-06 at astana {
            audience public
            precedence alphabetical
            host kz
            delegation uz led by b with c size 1+4
            delegation kz led by a
            invite tj as observer
            absent kg because "Elections"
            session one "Opening" 09:00-10:00 kind plenary chair a in astana.hall discuss water {
                item first "First item" 10m
            }
            break "Coffee" 10:00-10:30
            session two "Talks" 10:30-11:00 kind bilateral participants kz, uz
        }

        request help "Help" by uz to kz on 2025-10-01 {
            raise water at s
        }
        // file: parties.agenda
        country kz "Kazakhstan"
        country uz "Uzbekistan" zone Asia/Tashkent
        country kg "Kyrgyzstan"
        country tj "Tajikistan"
        person a "A" of kz as "President" rank head-of-state
        person b "B" of uz rank head-of-state
        person c "C" of uz
        place astana "Astana" in kz zone Asia/Almaty {
            room hall "Hall"
        }
        topic water "Water"
        """.ReplaceLineEndings("\n"));

    [Fact]
    public async Task TheServerSaysWhatItHas()
    {
        await using var client = new TestClient();
        Assert.Equal("""{"preview":true,"changes":true,"participants":true,"events":true}""",
            (await client.InitializeAsync())["capabilities"]!["experimental"]!["agenda"]!.ToJsonString());
    }

    [Fact]
    public async Task APageTellsWhereItsPartsComeFrom()
    {
        await using var client = await TestClient.OpenAsync(Source);
        var result = await client.RequestAsync("agenda/preview", TestClient.Document("summit.agenda"));
        var (html, sources) = ((string)result!["html"]!, result["sources"]!.AsArray().Select(uri => (string?)uri).ToList());
        Assert.Equal([MemoryHost.Uri("parties.agenda"), MemoryHost.Uri("summit.agenda")], sources);
        Assert.Contains("Content-Security-Policy", html, StringComparison.Ordinal);
        var lines = Source["summit.agenda"].Text.Split('\n');
        foreach (var (text, line) in new[] { ("Opening", 11), ("First item", 12), ("Coffee", 14), ("Talks", 15) })
        {
            Assert.Contains(text, lines[line], StringComparison.Ordinal);
            Assert.Contains($"data-source=\"1:{line}:", html, StringComparison.Ordinal);
        }
        Assert.StartsWith("data-source=\"1:3:16\"", Place().Matches(html)[0].Value, StringComparison.Ordinal);
        Assert.Equal("Summit", (string?)result["title"]);
    }

    [Fact]
    public async Task ABriefIsOfAPartyOrPerson()
    {
        await using var client = await TestClient.OpenAsync(Source);
        var parameters = With(("for", "uz"), ("kind", "brief"), ("nonce", "0123456789abcdef"), ("language", "ru"), ("zone", "Europe/Paris"), ("audience", "confidential"));
        var result = await client.RequestAsync("agenda/preview", parameters);
        Assert.Contains("nonce-0123456789abcdef", (string?)result!["html"], StringComparison.Ordinal);
        Assert.Contains("Europe/Paris", (string?)result["html"], StringComparison.Ordinal);
        Assert.Contains("data-source=\"1:", (string?)result["html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agenda/preview", "for", "nobody")]
    [InlineData("agenda/preview", "kind", "brief")]
    [InlineData("agenda/preview", "kind", "letter")]
    [InlineData("agenda/preview", "nonce", "x' *")]
    [InlineData("agenda/preview", "zone", "Mars/Base")]
    [InlineData("agenda/preview", "language", "no language")]
    [InlineData("agenda/preview", "audience", "friends")]
    [InlineData("agenda/changes", "revision", "nothing")]
    [InlineData("agenda/changes", "for", "nobody")]
    [InlineData("agenda/participants", "event", "nothing")]
    public async Task WhatCannotBeIsRefusedWithAReason(string method, string name, string value)
    {
        await using var client = await TestClient.OpenAsync(Source);
        client.Host.Revisions["main"] = new(("summit.agenda", ""));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync(method, With((name, value))));
        Assert.Equal(-32602, refused.Code);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoAgendaIsRefused()
    {
        await using var client = await TestClient.OpenAsync(Source);
        foreach (var method in new[] { "agenda/preview", "agenda/changes", "agenda/participants", "agenda/events" })
            Assert.Equal(-32602, (await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync(method, TestClient.Document("nothing.agenda")))).Code);
    }

    [Fact]
    public async Task ChangesSinceARevisionAreSaid()
    {
        await using var client = await TestClient.OpenAsync(Source);
        Assert.Equal(-32602, (await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("agenda/changes", new JsonObject()))).Code);
        client.Host.Revisions["main..."] = new(Source.Files.Select(file => (file.Path, file.Text.Replace("10:30-11:00", "10:30-12:00", StringComparison.Ordinal))));
        client.Host.Revisions["HEAD~1"] = new(Source.Files.Select(file => (file.Path, file.Text.Replace("Water", "Waters", StringComparison.Ordinal))));
        CaseFiles.Match(await client.RequestAsync("agenda/changes", new JsonObject()), "changes");
        var other = (await client.RequestAsync("agenda/changes", new JsonObject { ["revision"] = "HEAD~1" }))!["changes"]!.AsArray();
        Assert.Equal("water", (string?)Assert.Single(other)!["id"]);
        Assert.Empty((await client.RequestAsync("agenda/changes", With(("revision", "HEAD~1"))))!["changes"]!.AsArray());
    }

    [Fact]
    public async Task ParticipantsStandInOrderOfPrecedence()
    {
        await using var client = await TestClient.OpenAsync(Source);
        CaseFiles.Match(await client.RequestAsync("agenda/participants", With(("event", "s"))), "participants");
    }

    [Fact]
    public async Task WhatThereIsIsListed()
    {
        await using var client = await TestClient.OpenAsync(Source);
        CaseFiles.Match(await client.RequestAsync("agenda/events", new JsonObject()), "events");
    }

    private static JsonObject With(params (string Name, string Value)[] values)
    {
        var parameters = TestClient.Document("summit.agenda");
        foreach (var (name, value) in values) parameters[name] = value;
        return parameters;
    }

    [GeneratedRegex("data-source=\"[^\"]*\"")]
    private static partial Regex Place();
}
