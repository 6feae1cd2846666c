using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>Outline, search, folding and selection.</summary>
public sealed class StructureTests
{
    private const string Feature = "Structure";

    public static TheoryData<string> Cases => CaseFiles.Of(Feature);

    [Theory, MemberData(nameof(Cases))]
    public async Task WhatADocumentConsistsOf(string name)
    {
        var source = CaseFiles.Read(Feature, name);
        await using var client = await TestClient.OpenAsync(source);
        CaseFiles.Match(new JsonObject
        {
            ["documentSymbol"] = await Ask(client, "textDocument/documentSymbol", TestClient.Document("summit.agenda")),
            ["foldingRange"] = await Ask(client, "textDocument/foldingRange", TestClient.Document("summit.agenda")),
            ["selectionRange"] = await Ask(client, "textDocument/selectionRange", Positions(source)),
            ["symbol"] = await Ask(client, "workspace/symbol", new JsonObject { ["query"] = "gor" }),
        }, name);
    }

    [Fact]
    public async Task AnOlderClientGetsListsAndColumns()
    {
        await using var client = await TestClient.OpenAsync(CaseFiles.Read(Feature, "summit"), DefaultCapabilities.Old);
        CaseFiles.Match(new JsonObject
        {
            ["documentSymbol"] = await Ask(client, "textDocument/documentSymbol", TestClient.Document("summit.agenda")),
            ["foldingRange"] = await Ask(client, "textDocument/foldingRange", TestClient.Document("summit.agenda")),
            ["symbol"] = await Ask(client, "workspace/symbol", new JsonObject { ["query"] = "opening" }),
        }, "old");
    }

    [Fact]
    public async Task OnlySoManyRangesAreFoldedAsAreWanted()
    {
        await using var client = await TestClient.OpenAsync(CaseFiles.Read(Feature, "summit"), """{ "textDocument": { "foldingRange": { "rangeLimit": 2, "lineFoldingOnly": true } } }""");
        var ranges = (await client.RequestAsync("textDocument/foldingRange", TestClient.Document("summit.agenda")))!.AsArray();
        Assert.Equal([7, 8], ranges.Select(range => (int)range!["startLine"]!));
    }

    private static JsonObject Positions(MarkedSource source)
    {
        var parameters = TestClient.Document("summit.agenda");
        parameters["positions"] = new JsonArray([.. source.Cursors.Select(cursor => TestClient.Position(source[cursor.Path], cursor.Offset))]);
        return parameters;
    }

    private static async Task<JsonNode?> Ask(TestClient client, string method, JsonObject parameters) => (await client.RequestAsync(method, parameters))?.DeepClone();
}
