using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

public sealed class LifecycleTests
{
    [Fact]
    public async Task NothingIsAnsweredBeforeInitialize()
    {
        await using var client = new TestClient();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("textDocument/diagnostic", TestClient.Document("a.agenda")));
        Assert.Equal(-32002, refused.Code);
        refused = await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("no/such", new JsonObject()));
        Assert.Equal(-32002, refused.Code);
        refused = await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("shutdown", null));
        Assert.Equal(-32002, refused.Code);
        await client.NotifyAsync("exit", null);
        Assert.Equal(1, await client.Server);
    }

    [Fact]
    public async Task NothingIsAnsweredAfterShutdown()
    {
        await using var client = new TestClient();
        await client.InitializeAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => client.InitializeAsync());
        Assert.Equal(-32600, refused.Code);
        Assert.Null(await client.RequestAsync("shutdown", null));
        refused = await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("textDocument/diagnostic", TestClient.Document("a.agenda")));
        Assert.Equal(-32600, refused.Code);
        await client.NotifyAsync("exit", null);
        Assert.Equal(0, await client.Server);
    }

    [Fact]
    public async Task TheServerEndsWithTheClient()
    {
        var client = new TestClient();
        await client.InitializeAsync(processId: 17);
        client.Host.EndClient();
        Assert.Equal(1, await client.Server.WaitAsync(TimeSpan.FromSeconds(30)));
        await client.DisposeAsync();
    }

    [Fact]
    public async Task WhatTheServerCanDoIsSaid()
    {
        await using var client = new TestClient();
        var result = await client.InitializeAsync();
        Assert.Equal("agenda", (string?)result["serverInfo"]!["name"]);
        Assert.Equal("1.2.3", (string?)result["serverInfo"]!["version"]);
        Assert.Equal("utf-16", (string?)result["capabilities"]!["positionEncoding"]);
        Assert.Equal(2, (int?)result["capabilities"]!["textDocumentSync"]!["change"]);
    }
}
