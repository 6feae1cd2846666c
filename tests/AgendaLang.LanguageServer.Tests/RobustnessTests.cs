using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.LanguageServer.Tests.Testing;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>What clients should not do, and what should not happen.</summary>
public sealed class RobustnessTests
{
    private static readonly MarkedSource Kazakhstan = MarkedSource.Parse("country kz \"Kazakhstan\"\n");

    [Theory]
    [InlineData("{]}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"error":5}""")]
    public async Task AMessageThatCannotBeReadIsSkipped(string message)
    {
        await using var client = await TestClient.OpenAsync(Kazakhstan);
        await client.SendAsync(message);
        await LivesOn(client);
        Assert.Contains("cannot be read", (string?)(await client.WaitForAsync("window/logMessage"))!["message"], StringComparison.Ordinal);
        Assert.Equal(-32700, (int?)(await client.AnswerAsync("null"))["error"]!["code"]);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7777,"result":1}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"m","result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7777,"error":{"code":1,"message":"x"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}""")]
    public async Task AnAnswerToNothingIsSkipped(string message)
    {
        await using var client = await TestClient.OpenAsync(Kazakhstan);
        await client.SendAsync(message);
        await LivesOn(client);
        Assert.Equal("The client answered what it was not asked; that was skipped.", (string?)(await client.WaitForAsync("window/logMessage"))!["message"]);
    }

    [Theory]
    [InlineData("Content-Length: x\r\n\r\n{}")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n{}")]
    [InlineData("Content-Length: -5\r\n\r\n{}")]
    [InlineData("no header at all\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("Content-Length: 0\r\n\r\n")]
    public async Task ALengthThatIsNoneEndsTheServer(string octets)
    {
        var client = await TestClient.OpenAsync(Kazakhstan);
        await client.SendOctetsAsync(Encoding.ASCII.GetBytes(octets));
        Assert.Equal(1, await client.Server.WaitAsync(TimeSpan.FromSeconds(30)));
        await client.DisposeAsync();
    }

    [Fact]
    public async Task AMessageThatIsCutOffEndsTheServer()
    {
        var client = await TestClient.OpenAsync(Kazakhstan);
        await client.SendOctetsAsync("Content-Length: 500\r\n\r\n{\"jsonrpc\""u8.ToArray());
        await client.EndAsync();
        Assert.Equal(1, await client.Server.WaitAsync(TimeSpan.FromSeconds(30)));
        await client.DisposeAsync();
    }

    [Theory]
    [InlineData("textDocument/diagnostic", """{}""")]
    [InlineData("textDocument/diagnostic", """{"textDocument":null}""")]
    [InlineData("textDocument/diagnostic", """{"textDocument":{"uri":5}}""")]
    [InlineData("textDocument/diagnostic", """[1,2]""")]
    [InlineData("textDocument/diagnostic", """[]""")]
    [InlineData("workspace/diagnostic", """{"previousResultIds":[null]}""")]
    public async Task WrongParametersAreRefused(string method, string parameters)
    {
        await using var client = await TestClient.OpenAsync(Kazakhstan);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync(method, JsonNode.Parse(parameters)));
        Assert.Equal(-32602, refused.Code);
        await LivesOn(client);
    }

    [Fact]
    public async Task MissingParametersAreRefused()
    {
        await using var client = await TestClient.OpenAsync(Kazakhstan);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("textDocument/diagnostic", null));
        Assert.Equal(-32602, refused.Code);
    }

    [Fact]
    public async Task WrongNotificationsAreSkipped()
    {
        await using var client = await TestClient.OpenAsync(Kazakhstan);
        await client.NotifyAsync("textDocument/didChange", new JsonObject { ["textDocument"] = 5 });
        await client.NotifyAsync("textDocument/didChange", null);
        await client.NotifyAsync("textDocument/didOpen", new JsonArray());
        await client.NotifyAsync("no/such", new JsonObject());
        await client.NotifyAsync("$/noSuch", new JsonObject());
        await client.ChangeAsync("not-open.agenda", "country", 3);
        await client.CloseAsync("not-open.agenda");
        await LivesOn(client);
    }

    [Fact]
    public async Task UnknownMethodsAreRefused()
    {
        await using var client = await TestClient.OpenAsync(Kazakhstan);
        Assert.Equal(-32601, (await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("no/such", new JsonObject()))).Code);
    }

    [Fact]
    public async Task ADefectInARequestIsToldAndTheServerLivesOn()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("// file: summit.agenda\nuse \"a.agenda\"\n// file: a.agenda\ncountry kz \"Kazakhstan\"\n"));
        await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        client.Host.OnRead = _ => throw new InvalidOperationException("A test wants this.");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", Watched("a.agenda", 2));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda")));
        Assert.Equal(-32603, refused.Code);
        Assert.Null(refused.Details);
        Assert.DoesNotContain(" at ", refused.Message, StringComparison.Ordinal);
        var told = await client.WaitForAsync("window/logMessage", parameters => ((string?)parameters!["message"])!.Contains("A test wants this.", StringComparison.Ordinal));
        Assert.Equal(1, (int?)told!["type"]);
        lock (client.Host.Logged) Assert.Contains(client.Host.Logged, line => line.Contains("A test wants this.", StringComparison.Ordinal));
        client.Host.OnRead = null;
        await LivesOn(client);
    }

    [Fact]
    public async Task WhatIsOpenIsCheckedWhereTheAgendasOfTheWorkspaceCannotBeListed()
    {
        const string Text = "person gor \"Sergio Gor\" of uss\n";
        await using var client = new TestClient(new(("summit.agenda", Text)) { OnList = () => throw new HostException("There are more than 100000 agendas.") });
        await client.InitializeAsync();
        await client.OpenAsync("summit.agenda", Text);
        var report = await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        Assert.Contains(report!["items"]!.AsArray(), item => (string?)item!["code"] == "AGL1002");
    }

    [Theory]
    [InlineData("7000")]
    [InlineData("\"a string\"")]
    public async Task ARequestCanBeCancelled(string id)
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("// file: summit.agenda\nuse \"a.agenda\"\n// file: a.agenda\ncountry kz \"Kazakhstan\"\n"));
        await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        using var gate = new ManualResetEventSlim();
        client.Host.OnRead = _ => gate.Wait();
        await client.NotifyAsync("workspace/didChangeWatchedFiles", Watched("a.agenda", 2));
        await client.SendAsync("""{"jsonrpc":"2.0","id":ID,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"URI"}}}"""
            .Replace("ID", id, StringComparison.Ordinal).Replace("URI", MemoryHost.Uri("summit.agenda"), StringComparison.Ordinal));
        await client.SendAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":ID}}""".Replace("ID", id, StringComparison.Ordinal));
        // Answered after what was sent before them, so the cancellation has come; it takes effect a moment later, on another thread of the pool.
        for (var i = 0; i < 20; i++) await client.RequestAsync("no/such", new JsonObject()).ContinueWith(_ => { }, TaskScheduler.Default);
        gate.Set();
        var answer = await client.AnswerAsync(id.Trim('"'));
        Assert.Equal(-32800, (int?)answer["error"]!["code"]);
        client.Host.OnRead = null;
        await LivesOn(client);
    }

    [Fact]
    public async Task AnIdThatIsStillBeingAnsweredIsTheClientsMistake()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("// file: summit.agenda\nuse \"a.agenda\"\n// file: a.agenda\ncountry kz \"Kazakhstan\"\n"));
        await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        using var gate = new ManualResetEventSlim();
        client.Host.OnRead = _ => gate.Wait();
        await client.NotifyAsync("workspace/didChangeWatchedFiles", Watched("a.agenda", 2));
        var message = """{"jsonrpc":"2.0","id":7000,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"URI"}}}""".Replace("URI", MemoryHost.Uri("summit.agenda"), StringComparison.Ordinal);
        await client.SendAsync(message);
        await client.SendAsync(message);
        var answer = await client.AnswerAsync("7000");
        Assert.Equal(-32600, (int?)answer["error"]!["code"]);
        gate.Set();
        client.Host.OnRead = null;
        await LivesOn(client);
        lock (client.Host.Logged) Assert.Empty(client.Host.Logged);
    }

    [Fact]
    public async Task CancellingWhatIsDoneOrUnknownDoesNothing()
    {
        await using var client = await TestClient.OpenAsync(Kazakhstan);
        await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = 12345 });
        await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = "x" });
        await client.NotifyAsync("$/cancelRequest", new JsonObject());
        await LivesOn(client);
    }

    [Fact]
    public async Task ChangesApplyInTheOrderInWhichTheyCome()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("// Topics.\n"));
        var expected = new StringBuilder("// Topics.\n");
        var answers = new List<Task<JsonObject>>();
        for (var i = 0; i < 400; i++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"topic t{i} \"Topic {i}\"\n");
            await client.NotifyAsync("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = MemoryHost.Uri("summit.agenda"), ["version"] = i + 2 },
                ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = Range(0, 0, 0, 0), ["text"] = line }),
            });
            expected.Insert(0, line);
            if (i % 100 == 0) answers.Add((await client.BeginAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"))).Answer);
        }
        await Task.WhenAll(answers);
        // Each request saw the text as it was when it came: one unused topic more than the one 100 before.
        Assert.Equal([1, 101, 201, 301], answers.Select(answer => answer.Result["result"]!["items"]!.AsArray().Count(item => (string?)item!["code"] == "AGL1007")));
        await using var fresh = await TestClient.OpenAsync(MarkedSource.Parse(expected.ToString()));
        Assert.Equal(await Findings(fresh), await Findings(client));
    }

    [Fact]
    public async Task AHugeDocumentIsServed()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"topic t{i} \"Topic {i}\"\n")));
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse(text));
        var report = await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda"));
        Assert.True(report!["items"]!.AsArray().Count >= 100_000);
    }

    [Fact]
    public async Task AFileThatIsOpenAndDeletedOnTheDiskLivesOnInTheEditor()
    {
        await using var client = await TestClient.OpenAsync(MarkedSource.Parse("// file: summit.agenda\nuse \"a.agenda\"\ntopic t \"T\" { ask kz }\n// file: a.agenda\ncountry kz \"Kazakhstan\"\n"));
        await client.OpenAsync("a.agenda", "country kz \"Kazakhstan\"\n");
        var before = await Findings(client);
        client.Host.Delete("a.agenda");
        await client.NotifyAsync("workspace/didChangeWatchedFiles", Watched("a.agenda", 3));
        Assert.Equal(before, await Findings(client));
        await client.CloseAsync("a.agenda");
        Assert.Contains("AGL1004", await Findings(client), StringComparison.Ordinal);
    }

    internal static JsonObject Range(int startLine, int startColumn, int endLine, int endColumn) => new()
    {
        ["start"] = new JsonObject { ["line"] = startLine, ["character"] = startColumn },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endColumn },
    };

    internal static JsonObject Watched(string path, int type) => new() { ["changes"] = new JsonArray(new JsonObject { ["uri"] = MemoryHost.Uri(path), ["type"] = type }) };

    private static async Task<string> Findings(TestClient client) =>
        (await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda")))!["items"]!.ToJsonString();

    private static async Task LivesOn(TestClient client) =>
        Assert.Equal("full", (string?)(await client.RequestAsync("textDocument/diagnostic", TestClient.Document("summit.agenda")))!["kind"]);
}
