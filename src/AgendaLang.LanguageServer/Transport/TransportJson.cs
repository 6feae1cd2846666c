using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AgendaLang.LanguageServer.Transport;

/// <summary>What the transport itself reads and writes. Features bring contexts of their own.</summary>
/// <remarks>Without <see cref="RequestId"/> cancellations are dropped silently; without <see cref="CommonErrorData"/> an exception ends the connection.</remarks>
[JsonSerializable(typeof(RequestId))]
[JsonSerializable(typeof(CommonErrorData))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Reply))]
internal sealed partial class TransportJson : JsonSerializerContext;
