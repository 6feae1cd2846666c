using System.Text.Json.Nodes;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>Actions, formatting, tokens, hints and lenses through the protocol; what they say is tested with the editor services.</summary>
public sealed class ActionFeatureTests
{
    private static readonly MarkedSource Programme = MarkedSource.Parse(
        """
        // file: summit.agenda
        use "parties.agenda"
        summit s "S" on 2025-11-06 zone Asia/Almaty {
            host kx|
            session b "B" 10:30-11:00 kind panel
            session a "A" [|09:00–10:00|] kind panel
        }
        // file: parties.agenda
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        """.ReplaceLineEndings("\n"));

    [Fact]
    public async Task AQuickFixNamesTheFindingThatItMends()
    {
        await using var client = await TestClient.OpenAsync(Programme);
        var shown = (await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda")))!["items"]!.DeepClone();
        var parameters = TestClient.Over(Programme);
        parameters["context"] = new JsonObject { ["diagnostics"] = shown, ["only"] = new JsonArray("quickfix") };
        var actions = (await client.RequestAsync("textDocument/codeAction", parameters))!.AsArray();
        var action = actions.First(action => (string?)action!["isPreferred"]?.ToJsonString() == "true")!;
        Assert.Equal(("quickfix", "AGL0006"), ((string?)action["kind"], (string?)action["diagnostics"]![0]!["code"]));
        var edit = Assert.Single(action["edit"]!["documentChanges"]!.AsArray())!;
        Assert.Equal((MemoryHost.Uri("summit.agenda"), 1), ((string?)edit["textDocument"]!["uri"], (int)edit["textDocument"]!["version"]!));
        Assert.Equal("09:00-10:00", (string?)edit["edits"]![0]!["newText"]);
        Assert.All(actions, each => Assert.Equal("quickfix", (string?)each!["kind"]));
    }

    [Fact]
    public async Task AnActionMayChangeOtherFiles()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("// file: summit.agenda\nuse \"parties.agenda\"\nmeeting m \"M\" on 2025-11-06 chair tokaye|v\n// file: parties.agenda\nperson gor \"Gor\"\nperson trump \"Trump\"\n"));
        var parameters = TestClient.Document("summit.agenda");
        parameters["range"] = Range(1, 42, 1, 42);
        parameters["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        var actions = (await client.RequestAsync("textDocument/codeAction", parameters))!.AsArray();
        var action = actions.First(each => ((string?)each!["title"])!.EndsWith("in parties.agenda", StringComparison.Ordinal))!;
        var edit = Assert.Single(action["edit"]!["documentChanges"]!.AsArray())!;
        Assert.Equal(MemoryHost.Uri("parties.agenda"), (string?)edit["textDocument"]!["uri"]);
        Assert.Null(edit["textDocument"]!["version"]);
    }

    [Fact]
    public async Task WhatIsDoneToAWholeFileIsWorkedOutWhenItIsTaken()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse(Ordered));
        var parameters = TestClient.Document("summit.agenda");
        parameters["range"] = Range(0, 0, 0, 0);
        parameters["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("source.organize") };
        var action = Assert.Single((await client.RequestAsync("textDocument/codeAction", parameters))!.AsArray())!;
        Assert.Null(action["edit"]);
        var resolved = await client.RequestAsync("codeAction/resolve", action.DeepClone());
        Assert.NotEmpty(resolved!["edit"]!["documentChanges"]![0]!["edits"]!.AsArray());
        await client.ChangeAsync("summit.agenda", Ordered + "\n", 2);
        await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("codeAction/resolve", action.DeepClone()));
    }

    [Fact]
    public async Task AClientThatAsksForNothingLaterGetsAllAtOnce()
    {
        const string Client = """{ "textDocument": { "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } } } } }""";
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse(Ordered), Client);
        var parameters = TestClient.Document("summit.agenda");
        parameters["range"] = Range(0, 0, 0, 0);
        parameters["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("source") };
        var action = Assert.Single((await client.RequestAsync("textDocument/codeAction", parameters))!.AsArray())!;
        Assert.NotEmpty(action["edit"]!["changes"]![MemoryHost.Uri("summit.agenda")]!.AsArray());
    }

    [Fact]
    public async Task AFileIsFormattedAsAWholeInPartsAndWhileTyping()
    {
        const string Text = "topic   a \"A\"\ntopic   b \"B\"\nsummit s \"S\" {\n\n}\n";
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse(Text));
        Assert.NotEmpty((await client.RequestAsync("textDocument/formatting", Formatting()))!.AsArray());
        var part = Formatting();
        part["range"] = Range(1, 0, 1, 5);
        var edit = Assert.Single((await client.RequestAsync("textDocument/rangeFormatting", part))!.AsArray())!;
        Assert.Equal("topic b \"B\"\n", (string?)edit["newText"]);
        var parts = Formatting();
        parts["ranges"] = new JsonArray(Range(0, 0, 0, 5), Range(1, 0, 1, 5));
        Assert.NotEmpty((await client.RequestAsync("textDocument/rangesFormatting", parts))!.AsArray());
        var typed = Formatting();
        typed["position"] = new JsonObject { ["line"] = 3, ["character"] = 0 };
        typed["ch"] = "\n";
        Assert.Equal("    ", (string?)Assert.Single((await client.RequestAsync("textDocument/onTypeFormatting", typed))!.AsArray())!["newText"]);

        static JsonObject Formatting()
        {
            var parameters = TestClient.Document("summit.agenda");
            parameters["options"] = new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = false };
            return parameters;
        }
    }

    [Fact]
    public async Task TokensAfterAnEditAreThoseBeforeWithWhatDiffers()
    {
        await using var client = new TestClient(new(Programme.Files.Select(file => (file.Path, file.Text))));
        var capabilities = (await client.InitializeAsync())["capabilities"]!["semanticTokensProvider"]!;
        Assert.Equal(SemanticTokens.Types.Length, capabilities["legend"]!["tokenTypes"]!.AsArray().Count);
        Assert.DoesNotContain("person", capabilities["legend"]!["tokenTypes"]!.AsArray().Select(type => (string?)type));
        var text = Programme["summit.agenda"].Text;
        await client.OpenAsync("summit.agenda", text);
        var first = await client.RequestAsync("textDocument/semanticTokens/full", TestClient.Document("summit.agenda"));
        var (id, data) = ((string?)first!["resultId"], Numbers(first["data"]!));
        Assert.Equal(0, data.Count % 5);
        for (var version = 2; version < 6; version++)
        {
            text = text.Insert(text.Length / version, version % 2 == 0 ? "\ntopic t \"T\"\n" : " x");
            await client.ChangeAsync("summit.agenda", text, version);
            var parameters = TestClient.Document("summit.agenda");
            parameters["previousResultId"] = id;
            var delta = await client.RequestAsync("textDocument/semanticTokens/full/delta", parameters);
            foreach (var edit in delta!["edits"]!.AsArray())
            {
                data.RemoveRange((int)edit!["start"]!, (int)edit["deleteCount"]!);
                data.InsertRange((int)edit["start"]!, Numbers(edit["data"]!));
            }
            id = (string?)delta["resultId"];
            Assert.Equal(Numbers((await client.RequestAsync("textDocument/semanticTokens/full", TestClient.Document("summit.agenda")))!["data"]!), data);
            // What is asked for last is what the next difference is from.
            id = (string?)(await client.RequestAsync("textDocument/semanticTokens/full", TestClient.Document("summit.agenda")))!["resultId"];
        }
        var old = TestClient.Document("summit.agenda");
        old["previousResultId"] = "of another server";
        Assert.NotNull((await client.RequestAsync("textDocument/semanticTokens/full/delta", old))!["data"]);
        var part = TestClient.Document("summit.agenda");
        part["range"] = Range(1, 0, 1, 10);
        Assert.InRange(Numbers((await client.RequestAsync("textDocument/semanticTokens/range", part))!["data"]!).Count, 5, data.Count - 5);
    }

    [Fact]
    public async Task AClientThatKnowsOurTypesGetsThem()
    {
        await using var client = new TestClient();
        var result = await client.InitializeAsync("""{ "textDocument": { "semanticTokens": { "requests": { "full": true }, "tokenTypes": ["person"] } } }""");
        var provider = result["capabilities"]!["semanticTokensProvider"]!;
        Assert.Contains("person", provider["legend"]!["tokenTypes"]!.AsArray().Select(type => (string?)type));
        Assert.Equal((false, true), ((bool)provider["range"]!, (bool)provider["full"]!));
    }

    [Fact]
    public async Task HintsAreGivenAsConfiguredAndExplainedLater()
    {
        await using var client = await TestClient.OpenAsync(Programme, settings: """{ "inlayHints": { "names": false, "homeTime": "Europe/Paris" } }""");
        var parameters = TestClient.Document("summit.agenda");
        parameters["range"] = Range(0, 0, 9, 0);
        var hints = (await client.RequestAsync("textDocument/inlayHint", parameters))!.AsArray();
        Assert.Equal(["30 min", "06:30-07:00 Paris time"], hints.Select(hint => (string?)hint!["label"]).Take(2));
        Assert.Null(hints[0]!["tooltip"]);
        var resolved = await client.RequestAsync("inlayHint/resolve", hints[0]!.DeepClone());
        Assert.Equal("6 November 2025, 10:30-11:00 (Almaty time).", (string?)resolved!["tooltip"]);
    }

    [Fact]
    public async Task LensesAreCountedWhenTheyAreShown()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("// file: parties.agenda\ncountry kz \"Kazakhstan\"\n// file: summit.agenda\nuse \"parties.agenda\"\nsummit s \"S\" on 2025-11-06 host kz\n"));
        client.Host.Revisions["main"] = new(("summit.agenda", "summit s \"S\" on 2025-11-05\n"));
        var lenses = (await client.RequestAsync("textDocument/codeLens", TestClient.Document("parties.agenda")))!.AsArray();
        Assert.All(lenses, lens => Assert.Null(lens!["command"]));
        var command = (await client.RequestAsync("codeLens/resolve", lenses[0]!.DeepClone()))!["command"]!;
        Assert.Equal(("named in 1 place", "agenda.showReferences", MemoryHost.Uri("summit.agenda")), ((string?)command["title"], (string?)command["command"], (string?)command["arguments"]![2]![0]!["uri"]));
        var brief = (await client.RequestAsync("codeLens/resolve", lenses[1]!.DeepClone()))!["command"]!;
        Assert.Equal(("agenda.preview", "brief", "kz"), ((string?)brief["command"], (string?)brief["arguments"]![0]!["kind"], (string?)brief["arguments"]![0]!["for"]));

        var titles = new List<string?>();
        foreach (var lens in (await client.RequestAsync("textDocument/codeLens", TestClient.Document("summit.agenda")))!.AsArray())
            titles.Add((string?)(await client.RequestAsync("codeLens/resolve", lens!.DeepClone()))!["command"]!["title"]);
        Assert.Equal(["named nowhere", "Show page", "2 changes since main"], titles);
    }

    [Fact]
    public async Task WhatIsNoAgendaHereHasNothing()
    {
        await using var client = await TestClient.OpenAsync(Programme);
        var parameters = TestClient.Document("nothing.agenda");
        foreach (var method in new[] { "formatting", "semanticTokens/full", "codeLens" }) Assert.Null(await client.RequestAsync($"textDocument/{method}", parameters.DeepClone()));
        parameters["range"] = Range(0, 0, 0, 0);
        parameters["context"] = new JsonObject();
        foreach (var method in new[] { "codeAction", "rangeFormatting", "semanticTokens/range", "inlayHint" }) Assert.Null(await client.RequestAsync($"textDocument/{method}", parameters.DeepClone()));
    }

    private const string Ordered = "summit s \"S\" on 2025-11-06 zone Asia/Almaty {\n    session b \"B\" 10:30-11:00 kind panel\n    session a \"A\" 09:00-10:00 kind panel\n}\n";

    private static List<int> Numbers(JsonNode data) => [.. data.AsArray().Select(number => (int)number!)];

    private static JsonObject Range(int line, int character, int endLine, int endCharacter) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = character }, ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
    };
}
