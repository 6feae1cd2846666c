using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AgendaLang.LanguageServer.Transport;

/// <summary>Reads and writes messages; one that cannot be read becomes a notification that says so, instead of ending the connection.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All that is read and written has generated metadata.")]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All that is read and written has generated metadata.")]
internal sealed class MessageFormatter : SystemTextJsonFormatter, IJsonRpcMessageFormatter, IJsonRpcMessageTextFormatter
{
    /// <summary>The method that stands for a message that cannot be read.</summary>
    public const string Unreadable = "$/unreadable";

    /// <summary>The method that stands for all that we do not have.</summary>
    public const string Unknown = "$/unknown";

    /// <summary>The method that stands for an answer to nothing that was asked; it would end the connection.</summary>
    public const string Stray = "$/stray";

    private readonly Func<string, bool> _isKnown;
    // What the client was asked and has not answered yet.
    private readonly ConcurrentDictionary<RequestId, byte> _asked = new();

    private MessageFormatter(Func<string, bool> isKnown)
    {
        _isKnown = isKnown;
        JsonSerializerOptions = new JsonSerializerOptions { TypeInfoResolver = TransportJson.Default };
    }

    /// <summary>A formatter for one connection.</summary>
    public static IJsonRpcMessageFormatter Create(Func<string, bool> isKnown) => new MessageFormatter(isKnown);

    JsonRpcMessage IJsonRpcMessageFormatter.Deserialize(ReadOnlySequence<byte> contentBuffer) => Read(contentBuffer, Encoding);

    JsonRpcMessage IJsonRpcMessageTextFormatter.Deserialize(ReadOnlySequence<byte> contentBuffer, Encoding encoding) => Read(contentBuffer, encoding);

    void IJsonRpcMessageFormatter.Serialize(IBufferWriter<byte> contentBuffer, JsonRpcMessage message)
    {
        if (message is JsonRpcRequest { IsResponseExpected: true } request) _asked.TryAdd(request.RequestId, 0);
        Serialize(contentBuffer, message);
    }

    private JsonRpcMessage Read(ReadOnlySequence<byte> content, Encoding encoding)
    {
        try
        {
            var message = Deserialize(content, encoding);
            // So that what may come when is decided in one place.
            if (message is JsonRpcRequest { IsResponseExpected: true } request && !(request.Method is "initialize" or "shutdown" || _isKnown(request.Method ?? ""))) request.Method = Unknown;
            if (message is not JsonRpcRequest and IJsonRpcMessageWithId answer && !_asked.TryRemove(answer.RequestId, out _)) return new JsonRpcRequest { Method = Stray, RequestId = RequestId.NotSpecified };
            return message;
        }
#pragma warning disable CA1031 // Whatever a client sends, the connection lives on.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new JsonRpcRequest { Method = Unreadable, RequestId = RequestId.NotSpecified };
        }
    }
}
