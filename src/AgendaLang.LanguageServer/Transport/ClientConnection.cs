using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AgendaLang.LanguageServer.Transport;

/// <summary>The one place that knows StreamJsonRpc: takes messages in the order in which they come, and sends ours.</summary>
internal sealed class ClientConnection : JsonRpc
{
    // Requests that came as far as a method of ours.
    private readonly ConditionalWeakTable<JsonRpcRequest, object> _dispatched = [];
    private readonly Action<string, Exception> _onDefect;
    private readonly Action<string> _onSkipped;

    /// <summary>A connection over two streams.</summary>
    /// <param name="input">What the client sends.</param>
    /// <param name="output">What it gets.</param>
    /// <param name="isKnown">Whether there is a method; what is asked besides goes to <see cref="MessageFormatter.Unknown"/>.</param>
    /// <param name="onSkipped">Told the method where a notification is not what the protocol says.</param>
    /// <param name="onDefect">Told the method and the exception where a request failed for a reason of ours.</param>
    public ClientConnection(Stream input, Stream output, Func<string, bool> isKnown, Action<string> onSkipped, Action<string, Exception> onDefect)
        : base(new HeaderDelimitedMessageHandler(output, input, MessageFormatter.Create(isKnown)))
    {
        _onDefect = onDefect;
        _onSkipped = onSkipped;
        CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;
        AllowModificationWhileListening = true;
    }

    /// <summary>Lets a method be called. What it does before its first <c>await</c> is done in the order of messages.</summary>
    public void Add(string method, Func<JsonElement, CancellationToken, Task<Reply>> handle) =>
        AddLocalRpcMethod(Target.Method, new Target(handle), new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });

    /// <summary>Sends a notification; nothing happens once the client is gone.</summary>
    public async Task NotifyAsync<T>(string method, T value, JsonTypeInfo<T> type)
    {
        try
        {
            await SendAsync(new JsonRpcRequest { Method = method, Arguments = Reply.Of(value, type) }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException or IOException or ConnectionLostException or InvalidOperationException)
        {
            // Its end is told by Completion.
        }
    }

    /// <summary>Asks the client.</summary>
    /// <returns>The answer; null where the client refuses, does not know the method, or is gone.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<JsonElement?> AskAsync<T>(string method, T value, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        var types = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var property in JsonSerializer.SerializeToElement(value, type).EnumerateObject())
        {
            named.Add(property.Name, property.Value);
            types.Add(property.Name, typeof(JsonElement));
        }
        try
        {
            return await InvokeWithParameterObjectAsync<JsonElement>(method, named, types, cancellation).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is RemoteRpcException or ObjectDisposedException or IOException or InvalidOperationException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Answers a message that could not be read.</summary>
    public async Task RefuseAsync()
    {
        var error = new JsonRpcError { RequestId = RequestId.Null, Error = new() { Code = JsonRpcErrorCode.ParseError, Message = "The message cannot be read." } };
        await SendAsync(error, CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override ValueTask<JsonRpcMessage> DispatchRequestAsync(JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken)
    {
        _dispatched.Add(request, request);
        return base.DispatchRequestAsync(request, targetMethod, cancellationToken);
    }

    /// <inheritdoc/>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        switch (exception)
        {
            case ProtocolProblem problem:
                return new() { Code = (JsonRpcErrorCode)problem.Code, Message = problem.Message };
            case JsonException:
                if (!request.IsResponseExpected) _onSkipped(request.Method ?? "");
                return new() { Code = JsonRpcErrorCode.InvalidParams, Message = $"The parameters of \"{request.Method}\" are not what the protocol says." };
            // What keeps requests by their id takes none twice. The first is answered all the same.
            case ArgumentException when !_dispatched.TryGetValue(request, out _):
                return new() { Code = JsonRpcErrorCode.InvalidRequest, Message = "A request with this id is being answered already." };
            default:
                _onDefect(request.Method ?? "", exception);
                return new() { Code = JsonRpcErrorCode.InternalError, Message = $"A defect in agenda: {exception.GetType().Name}." };
        }
    }

    /// <summary>What is called for a method.</summary>
    private sealed class Target(Func<JsonElement, CancellationToken, Task<Reply>> handle)
    {
        public static System.Reflection.MethodInfo Method { get; } = typeof(Target).GetMethod(nameof(Handle))!;

        public Task<Reply> Handle(JsonElement parameters = default, CancellationToken cancellation = default) => handle(parameters, cancellation);
    }
}

/// <summary>A request is refused, with a code of the protocol.</summary>
/// <param name="code">The code.</param>
/// <param name="message">Why.</param>
internal sealed class ProtocolProblem(int code, string message) : Exception(message)
{
    /// <summary>A request came before <c>initialize</c>.</summary>
    public const int NotInitialized = -32002;

    /// <summary>A request came after <c>shutdown</c>, or a second <c>initialize</c>.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>There is no such method.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>What is asked for cannot be done, for a reason that the person can understand.</summary>
    public const int RequestFailed = -32803;

    /// <summary>The code.</summary>
    public int Code => code;
}
