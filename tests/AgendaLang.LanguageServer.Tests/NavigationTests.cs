using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>Where an editor goes from the cursor of each case.</summary>
public sealed class NavigationTests
{
    private const string Feature = "Navigation";

    public static TheoryData<string> Cases => CaseFiles.Of(Feature);

    [Theory, MemberData(nameof(Cases))]
    public async Task EverywhereFromTheCursor(string name)
    {
        var source = CaseFiles.Read(Feature, name);
        await using var client = await TestClient.OpenAsync(source, settings: """{ "rulePages": "https://example.org/rules/{id}.md" }""");
        var answers = new JsonObject();
        foreach (var method in new[] { "definition", "declaration", "typeDefinition", "references", "documentHighlight", "linkedEditingRange", "prepareTypeHierarchy" })
        {
            var at = TestClient.At(source);
            if (method == "references") at["context"] = new JsonObject { ["includeDeclaration"] = true };
            answers[method] = (await client.RequestAsync("textDocument/" + method, at))?.DeepClone();
        }
        if (answers["prepareTypeHierarchy"] is JsonArray { Count: 1 } items)
        {
            foreach (var method in new[] { "supertypes", "subtypes" })
                answers[method] = (await client.RequestAsync("typeHierarchy/" + method, new JsonObject { ["item"] = items[0]!.DeepClone() }))?.DeepClone();
        }
        answers["documentLink"] = (await client.RequestAsync("textDocument/documentLink", TestClient.Document("summit.agenda")))?.DeepClone();
        CaseFiles.Match(answers, name);
    }

    [Fact]
    public async Task AClientWithoutLinksGetsPlaces()
    {
        var source = CaseFiles.Read(Feature, "party");
        await using var client = await TestClient.OpenAsync(source, DefaultCapabilities.Old);
        var place = (await client.RequestAsync("textDocument/definition", TestClient.At(source)))!.AsArray().Single()!;
        Assert.Equal(MemoryHost.Uri("parties.agenda"), (string?)place["uri"]);
        Assert.Equal(8, (int?)place["range"]!["start"]!["character"]);
        Assert.Null(place["targetUri"]);
    }

    [Fact]
    public async Task WhatStandsInAFileThatMovedOnIsFoundByItsId()
    {
        var source = CaseFiles.Read(Feature, "party");
        await using var client = await TestClient.OpenAsync(source);
        var item = (await client.RequestAsync("textDocument/prepareTypeHierarchy", TestClient.At(source)))!.AsArray().Single()!;
        await client.OpenAsync("parties.agenda", "// Later\n\ncountry kz \"Kazakhstan\"\ngroup turkic \"Turkic states\" = kz\n");
        var above = (await client.RequestAsync("typeHierarchy/supertypes", new JsonObject { ["item"] = item.DeepClone() }))!.AsArray();
        Assert.Equal("Turkic states", (string?)above.Single()!["name"]);
        await client.OpenAsync("parties.agenda", "country uz \"Uzbekistan\"\n", 2);
        Assert.Null(await client.RequestAsync("typeHierarchy/supertypes", new JsonObject { ["item"] = item.DeepClone() }));
    }

    [Fact]
    public async Task ADocumentThatIsNotThereHasNothing()
    {
        await using var client = await TestClient.OpenAsync(CaseFiles.Read(Feature, "party"));
        var at = TestClient.Document("nowhere.agenda");
        at["position"] = new JsonObject { ["line"] = 3, ["character"] = 3 };
        at["newName"] = "x";
        foreach (var method in new[] { "definition", "references", "documentHighlight", "rename", "prepareRename", "linkedEditingRange", "documentSymbol", "foldingRange", "documentLink" })
            Assert.Null(await client.RequestAsync("textDocument/" + method, at.DeepClone()));
    }
}
