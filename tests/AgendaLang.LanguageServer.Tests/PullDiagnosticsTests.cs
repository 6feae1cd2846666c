using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

public sealed class PullDiagnosticsTests
{
    private const string Feature = "Diagnostics";

    public static TheoryData<string> Cases => CaseFiles.Of(Feature);

    [Theory, MemberData(nameof(Cases))]
    public async Task FindingsOfADocumentAreGiven(string name)
    {
        await using var client = await TestClient.OpenAsync(CaseFiles.Read(Feature, name), settings: """{ "rulePages": "https://example.org/rules/{id}.md" }""");
        CaseFiles.Match(await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda")), name);
    }

    [Fact]
    public async Task FindingsThatAreKnownAreNotSentAgain()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("country kz \"Kazakhstan\"\nperson a \"A\" of kx\n"));
        var first = await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        Assert.Equal("full", (string?)first!["kind"]);
        var again = TestClient.Document("summit.agenda");
        again["previousResultId"] = first["resultId"]!.DeepClone();
        var second = await client.RequestAsync("textDocument/diagnostic", again);
        Assert.Equal("unchanged", (string?)second!["kind"]);
        Assert.Equal((string?)first["resultId"], (string?)second["resultId"]);
        await client.ChangeAsync("summit.agenda", "country kz \"Kazakhstan\"\n", 2);
        var third = await client.RequestAsync("textDocument/diagnostic", again.DeepClone());
        Assert.Equal("full", (string?)third!["kind"]);
    }

    [Fact]
    public async Task FilesThatAreNotOpenHaveFindingsToo()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("// file: summit.agenda\nuse \"a.agenda\"\n// file: a.agenda\ncountry kz \"Kazakhstan\"\nperson a \"A\" of kx\n"));
        var report = await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        var items = report!["items"]!.AsArray();
        Assert.Equal([MemoryHost.Uri("a.agenda"), MemoryHost.Uri("summit.agenda")], items.Select(item => (string?)item!["uri"]));
        Assert.Contains(items[0]!["items"]!.AsArray(), item => (string?)item!["code"] == "AGL1002");
        Assert.Equal([null, 1], items.Select(item => (int?)item!["version"]));
    }
}
