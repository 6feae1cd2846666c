using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

public sealed class WorkspaceTests
{
    private const string Uses = "// file: summit.agenda\nuse \"a.agenda\"\nperson p \"P\" of kz\n";

    [Fact]
    public async Task AFileThatIsMadeOrRemovedCounts()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse(Uses));
        Assert.Contains("AGL1004", await Findings(client), StringComparison.Ordinal);
        client.Host.Write("a.agenda", "country kz \"Kazakhstan\"\n");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", RobustnessTests.Watched("a.agenda", 1));
        Assert.DoesNotContain("AGL1004", await Findings(client), StringComparison.Ordinal);
        client.Host.Write("a.agenda", "country ky \"Kazakhstan\" { code kz }\n");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", RobustnessTests.Watched("a.agenda", 2));
        Assert.Contains("AGL1002", await Findings(client), StringComparison.Ordinal);
        client.Host.Delete("a.agenda");
        await client.NotifyAsync("workspace/didDeleteFiles", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["uri"] = MemoryHost.Uri("a.agenda") }) });
        Assert.Contains("AGL1004", await Findings(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereTheClientDoesNotWatchTheServerDoes()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse(Uses), """{ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": { "refreshSupport": true } } }""");
        Assert.Contains("AGL1004", await Findings(client), StringComparison.Ordinal);
        client.Host.Write("a.agenda", "country kz \"Kazakhstan\"\n");
        client.Host.Touch();
        Assert.DoesNotContain("AGL1004", await Findings(client), StringComparison.Ordinal);
        await client.WaitForAskedAsync("workspace/diagnostic/refresh");
        Assert.DoesNotContain(client.Asked, asked => (string?)asked["method"] == "client/registerCapability");
    }

    [Fact]
    public async Task WhatTheClientCanTellIsRegisteredLater()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse(Uses));
        var asked = await client.WaitForAskedAsync("client/registerCapability");
        Assert.Equal(["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"], asked["params"]!["registrations"]!.AsArray().Select(each => (string?)each!["method"]));
    }

    [Fact]
    public async Task TheFirstLoadIsShown()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse(Uses));
        var created = await client.WaitForAskedAsync("window/workDoneProgress/create");
        var begin = await client.WaitForAsync("$/progress");
        Assert.Equal((string?)created["params"]!["token"], (string?)begin!["token"]);
        Assert.Equal("begin", (string?)begin["value"]!["kind"]);
        var end = await client.WaitForAsync("$/progress");
        Assert.Equal("end", (string?)end!["value"]!["kind"]);
        Assert.Equal("1 file", (string?)end["value"]!["message"]);
    }

    [Fact]
    public async Task FoldersComeAndGo()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("country kz \"Kazakhstan\"\n"));
        client.Host.Write("/other/b.agenda", "person p \"P\" of kx\n");
        Assert.Equal(["summit.agenda"], await Files(client));
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", Folders(added: "/other"));
        Assert.Equal(["/other/b.agenda", "summit.agenda"], await Files(client));
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", Folders(removed: "/other"));
        Assert.Equal(["summit.agenda"], await Files(client));
    }

    [Fact]
    public async Task AFileOfSeveralFoldersIsReportedOnce()
    {
        var host = new MemoryHost([("a.agenda", "person p \"P\" of kx\n"), ("inner/b.agenda", "use \"../a.agenda\"\n"), ("inner/c.agenda", "use \"../a.agenda\"\n")]);
        await using var client = new TestClient(host);
        await client.InitializeAsync(folders: [Folder(MemoryHost.Root), Folder(MemoryHost.Root + "/inner")]);
        var report = await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        Assert.Equal(["a.agenda", "inner/b.agenda", "inner/c.agenda"], report!["items"]!.AsArray().Select(Name));
        Assert.Single(report["items"]![0]!["items"]!.AsArray(), item => (string?)item!["code"] == "AGL1002");
    }

    [Fact]
    public async Task SettingsAreAskedFor()
    {
        await using var client = new TestClient(new MemoryHost([("a.agenda", "person p \"P\" of kx\n")]));
        client.Answers["workspace/configuration"] = _ => new JsonArray(new JsonObject { ["workspaceFindings"] = false });
        await client.InitializeAsync();
        await client.WaitForAskedAsync("workspace/diagnostic/refresh");
        Assert.Empty(await Files(client));
        client.Answers["workspace/configuration"] = _ => new JsonArray(new JsonObject { ["workspaceFindings"] = true });
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        await client.WaitForAskedAsync("workspace/diagnostic/refresh");
        Assert.Equal(["a.agenda"], await Files(client));
    }

    [Fact]
    public async Task SettingsCanBeSent()
    {
        await using var client = new TestClient(new MemoryHost([("a.agenda", "person p \"P\" of kx\n")]));
        await client.InitializeAsync("""{ "textDocument": { "diagnostic": {} } }""");
        await client.NotifyAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["agenda"] = new JsonObject { ["workspaceFindings"] = false } } });
        Assert.Empty(await Files(client));
    }

    [Fact]
    public async Task SeveritiesComeFromEditorconfig()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("topic t \"T\"\n"));
        Assert.Contains("AGL1007", await Findings(client), StringComparison.Ordinal);
        client.Host.Write(".editorconfig", "root = true\n[*.agenda]\ndotnet_diagnostic.AGL1007.severity = none\n");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", RobustnessTests.Watched(".editorconfig", 1));
        Assert.DoesNotContain("AGL1007", await Findings(client), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("untitled:/work/new.agenda")]
    [InlineData("vscode-notebook-cell:/x#1")]
    [InlineData("")]
    public async Task WhatWasNeverSavedIsServedToo(string uri)
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("country kz \"Kazakhstan\"\n"));
        await client.NotifyAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "agenda", ["version"] = 1, ["text"] = "use \"summit.agenda\"\nperson p \"P\" of kx\n" },
        });
        var report = await client.RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        Assert.Contains("AGL1002", report!["items"]!.ToJsonString(), StringComparison.Ordinal);
        var all = await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        Assert.Contains(all!["items"]!.AsArray(), item => (string?)item!["uri"] == uri);
    }

    [Theory]
    [InlineData("Астана.agenda", "file:///work/%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0.agenda")]
    [InlineData("a b.agenda", "file:///work/a b.agenda")]
    [InlineData("a b.agenda", "file:///work/a%20b.agenda")]
    public async Task AddressesAreTheClientsOwn(string name, string uri)
    {
        await using var client = new TestClient(new MemoryHost([(name, "")]));
        await client.InitializeAsync();
        await client.NotifyAsync("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "agenda", ["version"] = 1, ["text"] = "person p \"P\" of kx\n" } });
        var all = await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        var item = Assert.Single(all!["items"]!.AsArray());
        Assert.Equal(uri, (string?)item!["uri"]);
        Assert.NotEmpty(item["items"]!.AsArray());
    }

    [Fact]
    public async Task ColumnsAreCountedAsTheClientWants()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("person p \"Пётр\" of kx\n"), """{ "general": { "positionEncodings": ["utf-8"] }, "textDocument": { "diagnostic": {} } }""");
        var report = await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        Assert.Equal(23, (int?)report!["items"]!.AsArray().First(item => (string?)item!["code"] == "AGL1002")!["range"]!["start"]!["character"]);
    }

    [Fact]
    public async Task AnOldClientNamesOneFolder()
    {
        await using var client = new TestClient(new MemoryHost([("a.agenda", "")]));
        await client.RequestAsync("initialize", new JsonObject { ["processId"] = null, ["rootUri"] = "file:///work", ["capabilities"] = new JsonObject { ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() } } });
        Assert.Equal(["a.agenda"], await Files(client));
    }

    private static JsonObject Folder(string path) => new() { ["uri"] = Protocol.FileUri.FromPath(path), ["name"] = path };

    private static JsonObject Folders(string? added = null, string? removed = null) => new()
    {
        ["event"] = new JsonObject
        {
            ["added"] = added == null ? new JsonArray() : new JsonArray(Folder(added)),
            ["removed"] = removed == null ? new JsonArray() : new JsonArray(Folder(removed)),
        },
    };

    private static string Name(JsonNode? item)
    {
        var path = Protocol.FileUri.ToPath((string)item!["uri"]!)!;
        return path.StartsWith(MemoryHost.Root + "/", StringComparison.Ordinal) ? path[(MemoryHost.Root.Length + 1)..] : path;
    }

    private static async Task<IEnumerable<string>> Files(TestClient client) =>
        (await client.RequestAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() }))!["items"]!.AsArray().Select(Name).Order(StringComparer.Ordinal);

    private static async Task<string> Findings(TestClient client) =>
        (await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda")))!["items"]!.ToJsonString();
}
