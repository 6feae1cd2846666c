using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>What is open and looks otherwise because another document changed is asked for anew.</summary>
public sealed class RefreshTests
{
    private const string Parties = "country kz \"Kazakhstan\"\n";
    private const string Meeting = "use \"parties.agenda\"\n\nmeeting m \"M\" between kz on 2025-11-06\n";

    [Theory]
    [InlineData("semanticTokens", "country us \"United States\"\n")]
    [InlineData("inlayHint", "country kz \"Qazaqstan\"\n")]
    public async Task AChangeOfAnotherDocumentIsShown(string what, string text)
    {
        await using var client = await Open(what);
        await client.ChangeAsync("parties.agenda", text, 2);
        await client.WaitForAskedAsync($"workspace/{what}/refresh");
    }

    [Fact]
    public async Task WhatIsNamedOnceMoreHasAnotherLens()
    {
        await using var client = await Open("codeLens");
        await client.ChangeAsync("summit.agenda", Meeting + "person p \"P\" of kz\n", 2);
        await client.WaitForAskedAsync("workspace/codeLens/refresh");
    }

    [Fact]
    public async Task WhatAClientDoesNotKnowItIsNotAsked()
    {
        await using var client = await Open("inlayHint");
        // Colours change as well, hints come after them.
        await client.ChangeAsync("parties.agenda", "country us \"United States\"\n", 2);
        await client.WaitForAskedAsync("workspace/inlayHint/refresh");
        Assert.All(client.Asked, asked => Assert.Equal("workspace/inlayHint/refresh", (string?)asked["method"]));
    }

    /// <summary>A client that shows two documents, and was told that they are shown for the first time.</summary>
    private static async Task<TestClient> Open(string what)
    {
        var client = new TestClient(new(("parties.agenda", Parties), ("summit.agenda", Meeting)));
        await client.InitializeAsync($$"""{ "textDocument": { "diagnostic": {} }, "workspace": { "{{what}}": { "refreshSupport": true } } }""");
        await client.OpenAsync("parties.agenda", Parties);
        await client.OpenAsync("summit.agenda", Meeting);
        await client.WaitForAskedAsync($"workspace/{what}/refresh");
        return client;
    }
}
