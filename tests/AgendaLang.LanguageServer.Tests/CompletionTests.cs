using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

public sealed class CompletionTests
{
    private const string Feature = "Completion";

    private const string Plain = """{ "textDocument": { "completion": {} , "hover": {}, "signatureHelp": {} } }""";

    public static TheoryData<string> Cases => CaseFiles.Of(Feature);

    [Theory, MemberData(nameof(Cases))]
    public async Task ProposalsAreWrittenAsTheClientKnowsThem(string name)
    {
        var source = CaseFiles.Read(Feature, name);
        await using var client = await TestClient.OpenAsync(source, settings: """{ "suggestCommand": "editor.action.triggerSuggest" }""");
        // Other files are known once the workspace was checked.
        await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        CaseFiles.Match(First(await client.RequestAsync("textDocument/completion", TestClient.At(source))), name);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task AnOlderClientGetsWhatItKnows(string name)
    {
        var source = CaseFiles.Read(Feature, name);
        await using var client = await TestClient.OpenAsync(source, Plain);
        CaseFiles.Match(First(await client.RequestAsync("textDocument/completion", TestClient.At(source))), name);
    }

    [Theory]
    [InlineData(DefaultCapabilities.Json, "markdown", "**🇰🇿 Kazakhstan** — country kz")]
    [InlineData(Plain, "plaintext", "🇰🇿 Kazakhstan — country kz")]
    public async Task TheHelpOfAProposalComesWhenItIsAskedFor(string capabilities, string format, string begin)
    {
        var source = MarkedSource.Parse("country kz \"Kazakhstan\" { name ru \"Казахстан\" }\nperson p \"P\" of k|\n");
        await using var client = await TestClient.OpenAsync(source, capabilities);
        var list = await client.RequestAsync("textDocument/completion", TestClient.At(source));
        var item = list!["items"]!.AsArray().Single(item => (string?)item!["label"] == "kz")!;
        Assert.Null(item["documentation"]);
        var resolved = await client.RequestAsync("completionItem/resolve", item.DeepClone());
        Assert.Equal(format, (string?)resolved!["documentation"]!["kind"]);
        Assert.StartsWith(begin, (string?)resolved["documentation"]!["value"], StringComparison.Ordinal);
        resolved.AsObject().Remove("documentation");
        Assert.True(JsonNode.DeepEquals(item, resolved), "What the client sent comes back as it was.");
    }

    [Theory]
    [InlineData("""{ "label": "kz" }""")]
    [InlineData("""{ "label": "kz", "data": 3 }""")]
    [InlineData("""{ "label": "kz", "data": { "uri": "file:///none.agenda", "key": "kind:country" } }""")]
    [InlineData("""{ "label": "kz", "data": { "uri": "file:///work/summit.agenda", "key": "symbol:gone" } }""")]
    public async Task AProposalOfWhichNothingIsKnownComesBackAsItWas(string item)
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("country kz \"Kazakhstan\"\n"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(item), await client.RequestAsync("completionItem/resolve", JsonNode.Parse(item))));
    }

    [Fact]
    public async Task ColumnsAreCountedAsTheClientCounts()
    {
        var source = MarkedSource.Parse("person p \"🤝 Казахстан\" ra|\n");
        foreach (var (encoding, column) in ((string, int)[])[("utf-8", 37), ("utf-16", 26), ("utf-32", 25)])
        {
            await using var client = await TestClient.OpenAsync(source, $$"""{ "general": { "positionEncodings": ["{{encoding}}"] }, "textDocument": { "completion": {} } }""");
            var list = await client.RequestAsync("textDocument/completion", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = MemoryHost.Uri("summit.agenda") }, ["position"] = new JsonObject { ["line"] = 0, ["character"] = column },
            });
            var item = list!["items"]!.AsArray().Single(item => (string?)item!["label"] == "rank");
            Assert.Equal(column - 2, (int)item!["textEdit"]!["range"]!["start"]!["character"]!);
        }
    }

    [Fact]
    public async Task AHoverIsACardInMarkdown()
    {
        var source = MarkedSource.Parse("country kz \"Kazakhstan\"\nperson p \"P\" of k|z as \"President\"\n");
        await using var client = await TestClient.OpenAsync(source);
        CaseFiles.Match(await client.RequestAsync("textDocument/hover", TestClient.At(source)), "country");
    }

    [Fact]
    public async Task ARuleHasALinkToItsPage()
    {
        var source = MarkedSource.Parse("summit s \"S\" {\n    waive AGL20|01 because \"x\"\n}\n");
        await using var client = await TestClient.OpenAsync(source, settings: """{ "rulePages": "https://example.org/rules/{id}.md" }""");
        var hover = await client.RequestAsync("textDocument/hover", TestClient.At(source));
        Assert.EndsWith("\n[The page of AGL2001](https://example.org/rules/AGL2001.md)\n", (string?)hover!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingIsShownWhereThereIsNothingToSay()
    {
        var source = MarkedSource.Parse("// a |comment\n");
        await using var client = await TestClient.OpenAsync(source);
        Assert.Null(await client.RequestAsync("textDocument/hover", TestClient.At(source)));
        Assert.Null(await client.RequestAsync("textDocument/signatureHelp", TestClient.At(source)));
        Assert.Empty((await client.RequestAsync("textDocument/completion", TestClient.At(source)))!["items"]!.AsArray());
    }

    [Theory]
    [InlineData(DefaultCapabilities.Json, "offsets")]
    [InlineData(Plain, "texts")]
    public async Task TheShapeOfAPropertyIsShown(string capabilities, string name)
    {
        var source = MarkedSource.Parse("summit s \"S\" {\n    delegation kz led by |\n}\n");
        await using var client = await TestClient.OpenAsync(source, capabilities);
        CaseFiles.Match(await client.RequestAsync("textDocument/signatureHelp", TestClient.At(source)), name);
    }

    /// <summary>The first proposals of an answer; the others are alike.</summary>
    private static JsonNode? First(JsonNode? list)
    {
        var items = list!["items"]!.AsArray();
        while (items.Count > 5) items.RemoveAt(5);
        return list;
    }
}
