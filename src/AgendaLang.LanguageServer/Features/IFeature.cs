using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace AgendaLang.LanguageServer.Features;

/// <summary>One thing that the server can do, with all that the protocol says of it: methods, capability, records. One file each.</summary>
internal interface IFeature
{
    /// <summary>Says what it can do. Called once, before anything comes from the client.</summary>
    void Register(FeatureTable table);
}

/// <summary>What all features can do.</summary>
internal sealed class FeatureTable
{
    private readonly Dictionary<string, Method> _methods = new(StringComparer.Ordinal);
    private readonly List<Action<ServerSession>> _starts = [];
    private readonly List<(string Path, Func<ClientCapabilities, JsonNode?> Value)> _capabilities = [];

    /// <summary>The methods.</summary>
    public IReadOnlyDictionary<string, Method> Methods => _methods;

    /// <summary>Tells the client something at <c>initialize</c>.</summary>
    /// <param name="path">Where in the capabilities, with dots: <c>workspace.fileOperations.willRename</c>.</param>
    /// <param name="value">What, given what the client can do; null where nothing is to be said.</param>
    public void Capability(string path, Func<ClientCapabilities, JsonNode?> value) => _capabilities.Add((path, value));

    /// <summary>What is begun once the client is ready to be talked to.</summary>
    public void OnStart(Action<ServerSession> start) => _starts.Add(start);

    /// <summary>Begins it.</summary>
    public void Start(ServerSession session) => _starts.ForEach(start => start(session));

    /// <summary>Answers a request, apart from the order of messages, from the state in which it came.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">How its parameters are read.</param>
    /// <param name="result">How its result is written; null becomes <c>null</c>.</param>
    /// <param name="answer">Gives the result. It may take its time, and should look at <see cref="Request.Cancellation"/>.</param>
    public void Request<TParameters, TResult>(
        string method, JsonTypeInfo<TParameters> parameters, JsonTypeInfo<TResult> result, Func<Request, TParameters, TResult?> answer) where TParameters : class where TResult : class =>
        RequestAsync(method, parameters, result, (request, given) => Task.FromResult(answer(request, given)));

    /// <summary>Answers a request that waits for something.</summary>
    public void RequestAsync<TParameters, TResult>(
        string method, JsonTypeInfo<TParameters> parameters, JsonTypeInfo<TResult> result, Func<Request, TParameters, Task<TResult?>> answer) where TParameters : class where TResult : class =>
        _methods.Add(method, new((session, given, cancellation) =>
        {
            var read = Read(given, parameters);
            // Taken here, in the order of messages: what comes later is not seen.
            var request = new Request(session, session.Workspace.Current, cancellation);
            return Task.Run(async () => Transport.Reply.Of(await answer(request, read).ConfigureAwait(false)!, result!), cancellation);
        }, IsRequest: true));

    /// <summary>Takes a notification, in the order of messages.</summary>
    public void Notification<TParameters>(string method, JsonTypeInfo<TParameters> parameters, Action<ServerSession, TParameters> take) where TParameters : class =>
        _methods.Add(method, new((session, given, _) =>
        {
            take(session, Read(given, parameters));
            return Task.FromResult(Transport.Reply.None);
        }, IsRequest: false));

    /// <summary>What the server says it can do, to a client.</summary>
    public JsonObject CapabilitiesFor(ClientCapabilities client)
    {
        var all = new JsonObject();
        foreach (var (path, value) in _capabilities)
        {
            if (value(client) is not { } node) continue;
            var parts = path.Split('.');
            var at = all;
            foreach (var part in parts[..^1])
            {
                if (at[part] is not JsonObject inner) at[part] = inner = [];
                at = inner;
            }
            at[parts[^1]] = node;
        }
        return all;
    }

    private static T Read<T>(JsonElement given, JsonTypeInfo<T> type) where T : class =>
        given.ValueKind == JsonValueKind.Object && !HoldsNull(given) ? given.Deserialize(type) ?? throw new JsonException() : throw new JsonException();

    /// <summary>Whether some list holds null, which no list of the protocol does but in what servers and clients keep for each other.</summary>
    private static bool HoldsNull(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.Array => given.EnumerateArray().Any(each => each.ValueKind == JsonValueKind.Null || HoldsNull(each)),
        JsonValueKind.Object => given.EnumerateObject().Any(each => each.Name is not ("data" or "arguments" or "settings") && HoldsNull(each.Value)),
        _ => false,
    };
}

/// <summary>A method that the client can call.</summary>
/// <param name="Handle">Carries it out.</param>
/// <param name="IsRequest">Whether it is answered.</param>
internal sealed record Method(Func<ServerSession, JsonElement, CancellationToken, Task<Transport.Reply>> Handle, bool IsRequest);
