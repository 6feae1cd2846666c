using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace AgendaLang.LanguageServer.Tests.Testing;

/// <summary>A client that speaks the protocol itself, octet by octet, to a server in the same process.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe _toServer = new();
    private readonly Pipe _fromServer = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _waiting = new(StringComparer.Ordinal);
    private readonly Channel<JsonObject> _notifications = Channel.CreateUnbounded<JsonObject>();
    private readonly List<JsonObject> _unread = [];
    private readonly Channel<JsonObject> _asked = Channel.CreateUnbounded<JsonObject>();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Task _reading;
    private int _lastId;

    public TestClient(MemoryHost? host = null)
    {
        Host = host ?? new();
        Server = Task.Run(() => AgendaServer.RunAsync(_toServer.Reader.AsStream(), _fromServer.Writer.AsStream(), Host));
        _reading = Task.Run(ReadAll);
    }

    /// <summary>The world of the server.</summary>
    public MemoryHost Host { get; }

    /// <summary>The server; gives its exit status.</summary>
    public Task<int> Server { get; }

    /// <summary>What the server asked the client, in order.</summary>
    public ConcurrentQueue<JsonObject> Asked { get; } = new();

    /// <summary>How the client answers what the server asks; null is the answer where nothing is said.</summary>
    public ConcurrentDictionary<string, Func<JsonNode?, JsonNode?>> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>A client of a workspace with some files, after <c>initialize</c>; the first file is open.</summary>
    /// <param name="source">The files.</param>
    /// <param name="capabilities">What the client can do, as JSON; by default what VS Code can.</param>
    /// <param name="settings">What is configured, as JSON.</param>
    public static async Task<TestClient> OpenAsync(MarkedSource source, string capabilities = DefaultCapabilities.Json, string? settings = null)
    {
        var client = new TestClient(new(source.Files.Select(file => (file.Path, file.Text))));
        await client.InitializeAsync(capabilities, settings);
        await client.OpenAsync(source.Files[0].Path, source.Files[0].Text);
        return client;
    }

    /// <summary>Says <c>initialize</c> and <c>initialized</c>.</summary>
    public async Task<JsonNode> InitializeAsync(string capabilities = DefaultCapabilities.Json, string? settings = null, JsonArray? folders = null, int? processId = null)
    {
        var result = await RequestAsync("initialize", new JsonObject
        {
            ["processId"] = processId,
            ["rootUri"] = null,
            ["capabilities"] = JsonNode.Parse(capabilities),
            ["initializationOptions"] = settings == null ? null : JsonNode.Parse(settings),
            ["workspaceFolders"] = folders ?? [new JsonObject { ["uri"] = Protocol.FileUri.FromPath(MemoryHost.Root), ["name"] = "work" }],
        });
        await NotifyAsync("initialized", new JsonObject());
        return result!;
    }

    /// <summary>Opens a file.</summary>
    public Task OpenAsync(string path, string text, int version = 1) => NotifyAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = MemoryHost.Uri(path), ["languageId"] = "agenda", ["version"] = version, ["text"] = text },
    });

    /// <summary>Changes a file as a whole.</summary>
    public Task ChangeAsync(string path, string text, int version) => NotifyAsync("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = MemoryHost.Uri(path), ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    /// <summary>Closes a file.</summary>
    public Task CloseAsync(string path) => NotifyAsync("textDocument/didClose", Document(path));

    /// <summary>Parameters of requests about a document.</summary>
    public static JsonObject Document(string path) => new() { ["textDocument"] = new JsonObject { ["uri"] = MemoryHost.Uri(path) } };

    /// <summary>Parameters of requests about the place of a cursor.</summary>
    public static JsonObject At(MarkedSource source, int cursor = 0)
    {
        var (path, offset) = source.Cursors[cursor];
        var parameters = Document(path);
        parameters["position"] = Position(source[path], offset);
        return parameters;
    }

    /// <summary>Parameters of requests about a marked stretch.</summary>
    public static JsonObject Over(MarkedSource source, int span = 0)
    {
        var (path, marked) = source.Spans[span];
        var parameters = Document(path);
        parameters["range"] = new JsonObject { ["start"] = Position(source[path], marked.Start), ["end"] = Position(source[path], marked.End) };
        return parameters;
    }

    /// <summary>A place, as clients write it that count in UTF-16.</summary>
    public static JsonObject Position(Text.SourceText source, int offset)
    {
        var place = source.PositionOf(offset);
        return new() { ["line"] = place.Line, ["character"] = place.Column };
    }

    /// <summary>Asks the server; gives the result.</summary>
    /// <exception cref="RefusedException">The answer is an error.</exception>
    public async Task<JsonNode?> RequestAsync(string method, JsonNode? parameters)
    {
        var answer = await (await BeginAsync(method, parameters)).Answer;
        if (answer["error"] is { } error) throw new RefusedException((int)error["code"]!, (string)error["message"]!, error["data"]);
        Assert.True(answer.ContainsKey("result"), "An answer has a result or an error.");
        return answer["result"];
    }

    /// <summary>Asks the server, and gives the answer when it comes.</summary>
    public async Task<(int Id, Task<JsonObject> Answer)> BeginAsync(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var waiting = _waiting[id.ToString(CultureInfo.InvariantCulture)] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters != null) message["params"] = parameters;
        await SendAsync(message.ToJsonString());
        return (id, waiting.Task.WaitAsync(Patience));
    }

    /// <summary>The answer to a request of an id of one's own, sent with <see cref="SendAsync"/>.</summary>
    public Task<JsonObject> AnswerAsync(string id) => _waiting.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(Patience);

    /// <summary>Tells the server something.</summary>
    public Task NotifyAsync(string method, JsonNode? parameters)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters != null) message["params"] = parameters;
        return SendAsync(message.ToJsonString());
    }

    /// <summary>Sends a message as it is.</summary>
    public Task SendAsync(string content)
    {
        var octets = Encoding.UTF8.GetBytes(content);
        return SendOctetsAsync((byte[])[.. Encoding.ASCII.GetBytes($"Content-Length: {octets.Length}\r\n\r\n"), .. octets]);
    }

    /// <summary>Sends octets as they are.</summary>
    public async Task SendOctetsAsync(ReadOnlyMemory<byte> octets)
    {
        await _sending.WaitAsync();
        try
        {
            await _toServer.Writer.WriteAsync(octets);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Ends what the client sends, as when its process ends.</summary>
    public ValueTask EndAsync() => _toServer.Writer.CompleteAsync();

    /// <summary>The parameters of the next notification of a method that fits; earlier ones of other methods stay unread.</summary>
    public async Task<JsonNode?> WaitForAsync(string method, Func<JsonNode?, bool>? fits = null)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            for (var i = 0; i < _unread.Count; i++)
            {
                if ((string?)_unread[i]["method"] != method || !(fits?.Invoke(_unread[i]["params"]) ?? true)) continue;
                var found = _unread[i]["params"];
                _unread.RemoveAt(i);
                return found;
            }
            _unread.Add(await _notifications.Reader.ReadAsync(timeout.Token));
        }
    }

    /// <summary>The next request of the server of a method; earlier ones of other methods are passed over.</summary>
    public async Task<JsonObject> WaitForAskedAsync(string method)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            var asked = await _asked.Reader.ReadAsync(timeout.Token);
            if ((string?)asked["method"] == method) return asked;
        }
    }

    /// <summary>How many notifications of a method have come and were not waited for.</summary>
    public int CountUnread(string method)
    {
        while (_notifications.Reader.TryRead(out var next)) _unread.Add(next);
        return _unread.Count(each => (string?)each["method"] == method);
    }

    /// <summary>Says <c>shutdown</c> and <c>exit</c>; gives the exit status.</summary>
    public async Task<int> ShutDownAsync()
    {
        await RequestAsync("shutdown", null);
        await NotifyAsync("exit", null);
        return await Server.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Server.WaitAsync(Patience);
        await _fromServer.Writer.CompleteAsync();
        await _reading;
        _sending.Dispose();
    }

    private async Task ReadAll()
    {
        var stream = _fromServer.Reader.AsStream();
        while (await ReadMessage(stream) is { } message)
        {
            var id = message["id"]?.ToJsonString().Trim('"');
            if (message["method"] is { } method)
            {
                if (id == null) _notifications.Writer.TryWrite(message);
                else await Answer(message, (string)method!);
            }
            else _waiting.GetOrAdd(id ?? "null", _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(message);
        }
        GiveUp();
    }

    private void GiveUp()
    {
        foreach (var waiting in _waiting.Values) waiting.TrySetException(new EndOfStreamException("The server sends nothing more."));
    }

    private async Task Answer(JsonObject message, string method)
    {
        Asked.Enqueue(message);
        var result = Answers.TryGetValue(method, out var answer) ? answer(message["params"]) : null;
        try
        {
            await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = message["id"]!.DeepClone(), ["result"] = result }.ToJsonString());
        }
        catch (InvalidOperationException)
        {
            // The client has ended already.
        }
        _asked.Writer.TryWrite(message);
    }

    private static async Task<JsonObject?> ReadMessage(Stream stream)
    {
        var length = -1;
        while (true)
        {
            var line = await ReadLine(stream);
            if (line == null) return null;
            if (line.Length == 0) break;
            if (line.StartsWith("Content-Length: ", StringComparison.Ordinal)) length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        }
        var content = new byte[length];
        await stream.ReadExactlyAsync(content);
        return JsonNode.Parse(content)!.AsObject();
    }

    private static async Task<string?> ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        var octet = new byte[1];
        while (await stream.ReadAsync(octet) == 1)
        {
            if (octet[0] == '\n') return line.ToString();
            if (octet[0] != '\r') line.Append((char)octet[0]);
        }
        return null;
    }
}

/// <summary>The server answered with an error.</summary>
internal sealed class RefusedException(int code, string message, JsonNode? details) : Exception(message)
{
    /// <summary>The code of the protocol.</summary>
    public int Code => code;

    /// <summary>What it says besides.</summary>
    public JsonNode? Details => details;
}
