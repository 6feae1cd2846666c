using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AgendaLang.Cli.Tests.LanguageServer;

/// <summary>The server over the real disk: few tests, since each start costs time.</summary>
public sealed class ServerProcessTests : IDisposable
{
    private const string Pulls = """{ "textDocument": { "diagnostic": {} } }""";
    private const string Old = "{}";

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Findings_come_from_the_disk_and_follow_it()
    {
        _world.Write("parties.agenda", "country kz \"Kazakhstan\"\n");
        _world.Write("a b/Астана.agenda", "use \"../parties.agenda\"\nperson p \"P\" of kx\n");
        _world.Write("node_modules/c.agenda", "person p \"P\" of kx\n");
        using var server = new ServerProcess(_world.Folder);
        server.Initialize(_world.Folder, Old);
        var sent = server.WaitFor("textDocument/publishDiagnostics", _ => true);
        Assert.EndsWith("/a%20b/%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0.agenda", (string?)sent["uri"], StringComparison.Ordinal);
        Assert.Contains("AGL1002", sent.ToJsonString(), StringComparison.Ordinal);
        _world.Write("a b/Астана.agenda", "use \"../parties.agenda\"\nperson p \"P\" of kz\n");
        sent = server.WaitFor("textDocument/publishDiagnostics", parameters => !parameters.ToJsonString().Contains("AGL1002", StringComparison.Ordinal));
        Assert.EndsWith("%D0%B0.agenda", (string?)sent["uri"], StringComparison.Ordinal);
        server.Request("shutdown", null);
        server.Notify("exit", null);
        Assert.Equal(0, server.WaitForExit());
    }

    [Fact]
    public void The_server_ends_with_its_input()
    {
        using var server = new ServerProcess(_world.Folder);
        server.Initialize(_world.Folder, Pulls, processId: int.MaxValue);
        // A client of another container is not looked for.
        Assert.NotNull(server.Request("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() }));
        server.EndInput();
        Assert.Equal(1, server.WaitForExit());
    }

    [UnixFact]
    public void The_server_ends_within_a_second_of_its_client_though_its_input_stays_open() => Assert.True(Least(() =>
    {
        using var client = Process.Start("sleep", "600");
        using var server = new ServerProcess(_world.Folder);
        server.Initialize(_world.Folder, Pulls, client.Id);
        client.Kill();
        client.WaitForExit();
        return TimeToExit(server);
    }) < TimeSpan.FromSeconds(1));

    [Fact]
    public void The_server_ends_within_a_second_of_its_input() => Assert.True(Least(() =>
    {
        using var server = new ServerProcess(_world.Folder);
        server.Initialize(_world.Folder, Pulls);
        server.EndInput();
        return TimeToExit(server);
    }) < TimeSpan.FromSeconds(1));

    [Fact]
    public void Changes_since_a_revision_of_a_real_repository_are_told()
    {
        using var git = new GitWorld();
        git.Commit("work/parties.agenda", "country kz \"Kazakhstan\"\n");
        git.Commit("work/m.agenda", "use \"parties.agenda\"\nmeeting m \"Talks\" on 2025-11-06 {\n    zone Asia/Almaty\n}\n");
        git.Git("checkout", "--quiet", "-b", "draft");
        git.Commit("work/m.agenda", "use \"parties.agenda\"\nmeeting m \"Talks\" on 2025-11-07 {\n    zone Asia/Almaty\n}\n");
        // What is not even committed counts as well.
        git.Write("work/parties.agenda", "country kz \"Republic of Kazakhstan\"\n");
        using var server = new ServerProcess(git.World.Full("work"));
        server.Initialize(git.World.Full("work"), Pulls);
        JsonNode Since(string revision) => server.Request("agenda/changes", new JsonObject { ["revision"] = revision })!;
        var changes = Since("main")["changes"]!.ToJsonString();
        Assert.Contains("2025-11-06", changes, StringComparison.Ordinal);
        Assert.Contains("Republic of Kazakhstan", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-11-06", Since("HEAD")["changes"]!.ToJsonString(), StringComparison.Ordinal);
        // The branch went on from where main still stands.
        Assert.Equal(changes, Since("main...")["changes"]!.ToJsonString());
        Assert.Contains("no-such-branch", (string?)Since("no-such-branch")["message"], StringComparison.Ordinal);
        server.EndInput();
        Assert.Equal(1, server.WaitForExit());
    }

    [UnixFact]
    public void A_root_that_is_a_link_keeps_its_name()
    {
        _world.Write("real/a.agenda", "person p \"P\" of kx\n");
        Directory.CreateSymbolicLink(_world.Full("link"), _world.Full("real"));
        using var server = new ServerProcess(_world.Folder);
        server.Initialize(_world.Full("link"), Pulls);
        var report = server.Request("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        Assert.Equal([ServerProcess.Uri(_world.Full("link/a.agenda"))], report!["items"]!.AsArray().Select(item => (string?)item!["uri"]));
        // Opened under either name it is one file.
        server.Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = ServerProcess.Uri(_world.Full("link/a.agenda")), ["languageId"] = "agenda", ["version"] = 1, ["text"] = "" },
        });
        report = server.Request("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        Assert.Empty(Assert.Single(report!["items"]!.AsArray())!["items"]!.AsArray());
    }

    /// <summary>The least of a few: other processes take their time as well.</summary>
    private static TimeSpan Least(Func<TimeSpan> time) => Enumerable.Range(0, 3).Min(_ => time());

    private static TimeSpan TimeToExit(ServerProcess server)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(1, server.WaitForExit());
        return watch.Elapsed;
    }
}
