using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>What the cursor of each case stands on becomes <c>first</c>.</summary>
public sealed class RenamingTests
{
    private const string Feature = "Rename";

    public static TheoryData<string> Cases => CaseFiles.Of(Feature);

    [Theory, MemberData(nameof(Cases))]
    public async Task WhatChanges(string name)
    {
        var source = CaseFiles.Read(Feature, name);
        await using var client = await TestClient.OpenAsync(source);
        CaseFiles.Match(new JsonObject { ["prepareRename"] = await Ask(client, "prepareRename", TestClient.At(source)), ["rename"] = await Ask(client, "rename", To(source, "first")) }, name);
    }

    [Fact]
    public async Task AnOlderClientGetsChangesByDocument()
    {
        var source = CaseFiles.Read(Feature, "adopted-session");
        await using var client = await TestClient.OpenAsync(source, DefaultCapabilities.Old);
        var edit = (await client.RequestAsync("textDocument/rename", To(source, "first")))!;
        Assert.Null(edit["documentChanges"]);
        Assert.Null(edit["changeAnnotations"]);
        Assert.Equal(["first", " formerly opening", "first"], edit["changes"]![MemoryHost.Uri("summit.agenda")]!.AsArray().Select(change => (string?)change!["newText"]));
        Assert.Equal(["first"], edit["changes"]![MemoryHost.Uri("other.agenda")]!.AsArray().Select(change => (string?)change!["newText"]));
    }

    [Theory]
    [InlineData("adopted-session", "never", false)]
    [InlineData("adopted-session", "always", true)]
    [InlineData("draft-session", "always", true)]
    [InlineData("draft-session", "auto", false)]
    public async Task WhetherTheFormerIdIsKeptIsASetting(string name, string setting, bool isKept)
    {
        var source = CaseFiles.Read(Feature, name);
        await using var client = await TestClient.OpenAsync(source, settings: $$"""{ "rename": { "formerly": "{{setting}}" } }""");
        var edit = (await client.RequestAsync("textDocument/rename", To(source, "first")))!;
        Assert.Equal(isKept, edit.ToJsonString().Contains("formerly opening", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APlaceCountedInOctetsIsFound()
    {
        var source = MarkedSource.Parse("topic торговля \"Trade\"\nmeeting m \"M\" on 2025-11-06 discuss торговля // here\n");
        await using var client = await TestClient.OpenAsync(source, """{ "general": { "positionEncodings": ["utf-8"] } }""");
        var at = TestClient.Document("summit.agenda");
        at["position"] = new JsonObject { ["line"] = 0, ["character"] = 10 };
        at["newName"] = "x";
        var edits = (await client.RequestAsync("textDocument/rename", at))!["changes"]![MemoryHost.Uri("summit.agenda")]!.AsArray();
        Assert.Equal([6, 36], edits.Select(edit => (int)edit!["range"]!["start"]!["character"]!));
        Assert.Equal([22, 52], edits.Select(edit => (int)edit!["range"]!["end"]!["character"]!));
    }

    [Fact]
    public async Task AFolderThatCannotBeOpenedIsSaidAndKeepsNothingFromBeingRenamed()
    {
        var source = MarkedSource.Parse("country k|z \"Kazakhstan\"\nperson p \"P\" of kz\n");
        await using var client = new TestClient(new(("summit.agenda", source["summit.agenda"].Text)) { Closed = ["/work/closed", "/work/shut"] });
        await client.InitializeAsync();
        await client.OpenAsync("summit.agenda", source["summit.agenda"].Text);
        var logged = await client.WaitForAsync("window/logMessage", parameters => ((string?)parameters!["message"])!.Contains("/work/closed", StringComparison.Ordinal));
        Assert.Equal("\"/work/closed\" cannot be opened: agendas in there are not checked, found or renamed with the others.", (string?)logged!["message"]);
        var edit = await client.RequestAsync("textDocument/rename", To(source, "kaz"));
        Assert.Equal(2, edit!["documentChanges"]!.AsArray().Single()!["edits"]!.AsArray().Count(each => (string?)each!["newText"] == "kaz"));
        var shown = await client.WaitForAsync("window/showMessage");
        Assert.Equal(2, (int?)shown!["type"]);
        Assert.Equal("\"/work/closed\" and 1 other folder cannot be opened: agendas in there that name \"kaz\" by its former id still do.", (string?)shown["message"]);
    }

    [Fact]
    public async Task FilesThatMoveTakeTheirUsesAlong()
    {
        var source = MarkedSource.Parse("""
            // file: summit.agenda
            use "parties.agenda"
            use "shared/topics.agenda"
            // file: parties.agenda
            country kz "Kazakhstan"
            // file: shared/topics.agenda
            use "../parties.agenda"
            topic trade "Trade"
            // file: /elsewhere/other.agenda
            use "../work/parties.agenda"
            """);
        await using var client = new TestClient(new(source.Files.Select(file => (file.Path, file.Text))));
        await client.InitializeAsync(folders: [Folder("/work"), Folder("/elsewhere")]);
        var edit = await client.RequestAsync("workspace/willRenameFiles", new JsonObject
        {
            ["files"] = new JsonArray(Move("/work/parties.agenda", "/work/base/people.agenda"), Move("/work/shared/", "/elsewhere/shared/")),
        });
        CaseFiles.Match(edit, "moves");
        Assert.Null(await client.RequestAsync("workspace/willRenameFiles", new JsonObject { ["files"] = new JsonArray(Move("/work/nothing.txt", "/work/something.txt")) }));
        Assert.Null(await client.RequestAsync("workspace/willRenameFiles", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["oldUri"] = "untitled:x", ["newUri"] = "http://x/y" }) }));
    }

    [Fact]
    public async Task WhatTheClientCannotDoIsNotOffered()
    {
        await using var old = new TestClient();
        var capabilities = (await old.InitializeAsync(DefaultCapabilities.Old))["capabilities"]!;
        Assert.Equal("true", capabilities["renameProvider"]!.ToJsonString());
        Assert.Null(capabilities["workspace"]?["fileOperations"]);
        Assert.Null(capabilities["linkedEditingRangeProvider"]);
        Assert.Null(capabilities["typeHierarchyProvider"]);
        await using var client = new TestClient();
        capabilities = (await client.InitializeAsync())["capabilities"]!;
        Assert.True((bool?)capabilities["renameProvider"]!["prepareProvider"]);
        Assert.NotNull(capabilities["workspace"]!["fileOperations"]!["willRename"]);
        Assert.True((bool?)capabilities["linkedEditingRangeProvider"]);
        Assert.True((bool?)capabilities["typeHierarchyProvider"]);
    }

    private static JsonObject Folder(string path) => new() { ["uri"] = Protocol.FileUri.FromPath(path), ["name"] = path };

    private static JsonObject Move(string from, string to) => new() { ["oldUri"] = Protocol.FileUri.FromPath(from), ["newUri"] = Protocol.FileUri.FromPath(to) };

    private static JsonObject To(MarkedSource source, string id)
    {
        var at = TestClient.At(source);
        at["newName"] = id;
        return at;
    }

    private static async Task<JsonNode?> Ask(TestClient client, string method, JsonObject parameters)
    {
        try
        {
            return (await client.RequestAsync("textDocument/" + method, parameters))?.DeepClone();
        }
        catch (RefusedException refused)
        {
            return new JsonObject { ["code"] = refused.Code, ["message"] = refused.Message };
        }
    }
}
