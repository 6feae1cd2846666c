using System.Text.Json.Nodes;
using AgendaLang.LanguageServer.Tests.Testing;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>Random sessions: whatever was done, at the end the server says what a fresh one says of the same texts.</summary>
public sealed class SessionTests
{
    private static readonly string[] Names = ["washington.agenda", "parties.agenda", "topics.agenda", "sources.agenda"];

    // What is asked about a document, in the middle and at the end, as far as the server can.
    private static readonly (string Capability, string Method)[] Questions =
    [
        ("diagnosticProvider", "textDocument/diagnostic"),
        ("documentSymbolProvider", "textDocument/documentSymbol"),
        ("semanticTokensProvider", "textDocument/semanticTokens/full"),
        ("foldingRangeProvider", "textDocument/foldingRange"),
        ("documentLinkProvider", "textDocument/documentLink"),
        ("codeLensProvider", "textDocument/codeLens"),
    ];

    private static readonly string[] Pieces =
    [
        "", "\n", "}", "{", "\"", "use \"parties.agenda\"\n", "country kz \"Kazakhstan\"\n", "topic t \"T\"\n", "kz", "//", "/// x\n", " on 2025-11-06 ", "\r\n", "😀", "ә", "session s \"S\" at 10:00\n", "status cancelled\n",
    ];

    private enum Act
    {
        Open,
        Change,
        ChangeTwice,
        Close,
        Write,
        Delete,
        Ask,
        AskAndCancel,
    }

    private sealed record Step(Act Act, int File, double Start, double Length, int Piece);

    private static readonly Gen<Step> GenStep = Gen.Select(
        Gen.Frequency((2, Gen.Const(Act.Open)), (10, Gen.Const(Act.Change)), (3, Gen.Const(Act.ChangeTwice)), (1, Gen.Const(Act.Close)),
            (1, Gen.Const(Act.Write)), (1, Gen.Const(Act.Delete)), (3, Gen.Const(Act.Ask)), (2, Gen.Const(Act.AskAndCancel))),
        Gen.Int[0, Names.Length - 1], Gen.Double[0, 1], Gen.Double[0, 0.02], Gen.Int[0, Pieces.Length - 1],
        (act, file, start, length, piece) => new Step(act, file, start, length, piece));

    // Most are short, so that there can be many.
    private static readonly Gen<Step[]> GenSteps = Gen.Frequency((9, GenStep.Array[1, 12]), (1, GenStep.Array[40]));

    [Fact, Trait("Category", "Property")]
    public void ASessionEndsWhereAFreshServerBegins() => GenSteps.Sample(steps => Run(steps).GetAwaiter().GetResult(), iter: Cases.Count, threads: 1, print: steps => string.Join('\n', steps.AsEnumerable()));

    private static async Task Run(Step[] steps)
    {
        var host = new MemoryHost(Names.Select(name => (name, RepositoryFolder.Read($"examples/c5plus1/{name}")!)));
        var open = new Dictionary<string, (int Version, string Text)>(StringComparer.Ordinal);
        var asked = new List<Task<JsonObject>>();
        await using var client = new TestClient(host);
        var capabilities = (await client.InitializeAsync())["capabilities"]!.AsObject();
        foreach (var step in steps)
        {
            var name = Names[step.File];
            var isOpen = open.TryGetValue(name, out var document);
            switch (step.Act)
            {
                case Act.Open when !isOpen:
                    open[name] = (1, RepositoryFolder.Read($"examples/c5plus1/{name}")!);
                    await client.OpenAsync(name, open[name].Text);
                    break;
                case Act.Close when isOpen:
                    open.Remove(name);
                    await client.CloseAsync(name);
                    break;
                case Act.Change or Act.ChangeTwice when isOpen:
                    var changes = new JsonArray();
                    var text = document.Text;
                    for (var i = 0; i < (step.Act == Act.ChangeTwice ? 2 : 1); i++) changes.Add(Change(ref text, step));
                    open[name] = (document.Version + 1, text);
                    await client.NotifyAsync("textDocument/didChange", new JsonObject
                    {
                        ["textDocument"] = new JsonObject { ["uri"] = MemoryHost.Uri(name), ["version"] = document.Version + 1 },
                        ["contentChanges"] = changes,
                    });
                    break;
                case Act.Write:
                    host.Write(name, Pieces[step.Piece] + RepositoryFolder.Read($"examples/c5plus1/{name}"));
                    await client.NotifyAsync("workspace/didChangeWatchedFiles", RobustnessTests.Watched(name, 2));
                    break;
                case Act.Delete:
                    host.Delete(name);
                    await client.NotifyAsync("workspace/didChangeWatchedFiles", RobustnessTests.Watched(name, 3));
                    break;
                case Act.Ask or Act.AskAndCancel:
                    var available = Questions.Where(question => capabilities.ContainsKey(question.Capability)).ToArray();
                    var (id, answer) = await client.BeginAsync(available[step.Piece % available.Length].Method, TestClient.Document(name));
                    asked.Add(answer);
                    if (step.Act == Act.AskAndCancel) await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });
                    break;
            }
        }
        foreach (var answer in await Task.WhenAll(asked))
            Assert.True(answer.ContainsKey("result") || (int?)answer["error"]!["code"] is -32800 or -32801, answer.ToJsonString());
        // Written and not told of counts as soon as it is told.
        await client.NotifyAsync("workspace/didChangeWatchedFiles", RobustnessTests.Watched(".editorconfig", 2));

        await using var fresh = new TestClient(host);
        await fresh.InitializeAsync();
        foreach (var (name, document) in open.OrderBy(document => document.Key, StringComparer.Ordinal)) await fresh.OpenAsync(name, document.Text, document.Version);
        var everything = new JsonObject { ["previousResultIds"] = new JsonArray() };
        Assert.Equal(Text(await fresh.RequestAsync("workspace/diagnostic", everything)), Text(await client.RequestAsync("workspace/diagnostic", everything.DeepClone())));
        foreach (var name in open.Keys)
            foreach (var (capability, method) in Questions)
                if (capabilities.ContainsKey(capability))
                    Assert.Equal(Text(await fresh.RequestAsync(method, TestClient.Document(name))), Text(await client.RequestAsync(method, TestClient.Document(name))));
    }

    private static JsonObject Change(ref string text, Step step)
    {
        var start = (int)(step.Start * text.Length);
        var end = Math.Min(text.Length, start + (int)(step.Length * text.Length));
        // Clients do not cut characters or line breaks in two.
        while (start > 0 && IsInside(text, start)) start--;
        while (end < text.Length && IsInside(text, end)) end++;
        var source = new SourceText("", text);
        var change = new JsonObject
        {
            ["range"] = new JsonObject { ["start"] = TestClient.Position(source, start), ["end"] = TestClient.Position(source, end) },
            ["text"] = Pieces[step.Piece],
        };
        text = string.Concat(text.AsSpan(0, start), Pieces[step.Piece], text.AsSpan(end));
        return change;
    }

    private static bool IsInside(string text, int at) =>
        at > 0 && at < text.Length && ((char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1])) || (text[at] == '\n' && text[at - 1] == '\r'));

    private static string Text(JsonNode? node)
    {
        // A fresh server gives other ids to what can be asked for again in parts.
        if (node is JsonObject result) result.Remove("resultId");
        return node?.ToJsonString() ?? "null";
    }
}
