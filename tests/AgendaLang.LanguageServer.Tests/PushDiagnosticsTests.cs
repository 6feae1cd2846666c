using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

public sealed class PushDiagnosticsTests
{
    private const string Method = "textDocument/publishDiagnostics";

    [Fact]
    public async Task FindingsOfTheWholeWorkspaceAreSent()
    {
        await using var client = await TestClient.OpenAsync(
            MarkedSource.Parse("// file: summit.agenda\nuse \"a.agenda\"\n// file: a.agenda\nperson a \"A\" of kx\n"), DefaultCapabilities.Old);
        var sent = await client.WaitForAsync(Method, Of("a.agenda"));
        Assert.Null(sent!["version"]);
        Assert.Contains("AGL1002", sent.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindingsHaveTheVersionOfTheTextAndGoAway()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("person a \"A\" of kx\n"), DefaultCapabilities.Old);
        var first = await client.WaitForAsync(Method, parameters => (int?)parameters!["version"] == 1);
        Assert.NotEmpty(first!["diagnostics"]!.AsArray());
        await client.ChangeAsync("summit.agenda", "country kx \"X\" { code qx }\nperson a \"A\" of ky\n", 2);
        await client.WaitForAsync(Method, parameters => (int?)parameters!["version"] == 2);
        await client.ChangeAsync("summit.agenda", "", 3);
        var last = await client.WaitForAsync(Method, parameters => (int?)parameters!["version"] == 3);
        Assert.Empty(last!["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task AFileOfNoFolderHasFindingsAsLongAsItIsOpen()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("country kz \"Kazakhstan\"\n"), DefaultCapabilities.Old);
        await client.OpenAsync("/elsewhere/b.agenda", "person a \"A\" of kx\n");
        var sent = await client.WaitForAsync(Method, Of("/elsewhere/b.agenda"));
        Assert.NotEmpty(sent!["diagnostics"]!.AsArray());
        await client.CloseAsync("/elsewhere/b.agenda");
        sent = await client.WaitForAsync(Method, Of("/elsewhere/b.agenda"));
        Assert.Empty(sent!["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task AClientThatAsksGetsNoneUnasked()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("person a \"A\" of kx\n"));
        await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        await client.ChangeAsync("summit.agenda", "person a \"A\" of ky\n", 2);
        await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        await client.RequestAsync("shutdown", null);
        Assert.Equal(0, client.CountUnread(Method));
    }

    [Fact]
    public async Task WhatIsCancelledIsStruckThrough()
    {
        await using var client = await TestClient.OpenAsync(
            MarkedSource.Parse("summit s \"Summit\" on 2026-05-14 { status cancelled }\n"), DefaultCapabilities.Old);
        var sent = await client.WaitForAsync(Method, Of("summit.agenda"));
        var hint = Assert.Single(sent!["diagnostics"]!.AsArray(), item => (int?)item!["severity"] == 4);
        Assert.Equal("[2]", hint!["tags"]!.ToJsonString());
        Assert.Equal(9, (int?)hint["range"]!["start"]!["character"]);
    }

    [Fact]
    public async Task AStatusWithoutAWordBesideWhatIsCancelledIsAFindingAmongOthers()
    {
        await using var client = await TestClient.OpenAsync(
            MarkedSource.Parse("summit s \"Summit\" on 2026-05-14 { status cancelled }\nsummit t \"T\" on 2026-05-15 {\n    status\n}\n"), DefaultCapabilities.Old);
        var sent = await client.WaitForAsync(Method, Of("summit.agenda"));
        Assert.Single(sent!["diagnostics"]!.AsArray(), item => (string?)item!["tags"]?.ToJsonString() == "[2]");
    }

    private static Func<JsonNode?, bool> Of(string path) => parameters => (string?)parameters!["uri"] == MemoryHost.Uri(path);
}
