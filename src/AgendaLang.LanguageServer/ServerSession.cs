using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AgendaLang.LanguageServer.Features;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Transport;
using AgendaLang.LanguageServer.Workspaces;

namespace AgendaLang.LanguageServer;

/// <summary>One client, from <c>initialize</c> to its end: what features share.</summary>
internal sealed class ServerSession : IDisposable
{
    private readonly ClientConnection _connection;
    private readonly Stack<IDisposable> _owned = [];

    /// <summary>A session.</summary>
    /// <param name="host">The world.</param>
    /// <param name="connection">The way to the client.</param>
    public ServerSession(IServerHost host, ClientConnection connection)
    {
        Host = host;
        _connection = connection;
        Workspace = new(host);
        Workspace.FoundClosed += folder => Log(MessageType.Warning, $"\"{folder}\" cannot be opened: agendas in there are not checked, found or renamed with the others.");
    }

    /// <summary>The world.</summary>
    public IServerHost Host { get; }

    /// <summary>The state of all documents and files.</summary>
    public ServerWorkspace Workspace { get; }

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>What is configured in the client.</summary>
    public ServerSettings Settings { get; set; } = ServerSettings.None;

    /// <summary>In what units columns are counted.</summary>
    public ColumnUnit Unit { get; set; } = ColumnUnit.Utf16;

    /// <summary>Sends a notification.</summary>
    public Task NotifyAsync<T>(string method, T value, JsonTypeInfo<T> type) => _connection.NotifyAsync(method, value, type);

    /// <summary>Asks the client; null where it refuses or is gone.</summary>
    public Task<JsonElement?> AskAsync<T>(string method, T value, JsonTypeInfo<T> type, CancellationToken cancellation) => _connection.AskAsync(method, value, type, cancellation);

    /// <summary>Tells of a defect of ours; the server goes on.</summary>
    public void Report(string what, Exception defect)
    {
        Host.Log($"{what}: {defect}");
        Log(MessageType.Error, $"\"{what}\" failed, which is a defect in agenda ({defect.GetType().Name}: {defect.Message}). The server goes on.");
    }

    /// <summary>Takes something over that ends with the session.</summary>
    public void Own(IDisposable part)
    {
        lock (_owned) _owned.Push(part);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_owned)
            while (_owned.TryPop(out var part)) part.Dispose();
        Workspace.Dispose();
    }

    /// <summary>Writes a line into the client's log.</summary>
    public void Log(MessageType type, string message) => _ = NotifyAsync("window/logMessage", new((int)type, message), SessionJson.Default.MessageParams);

    /// <summary>Shows the person a message.</summary>
    public void Show(MessageType type, string message) => _ = NotifyAsync("window/showMessage", new((int)type, message), SessionJson.Default.MessageParams);
}

/// <summary>How important a message is.</summary>
internal enum MessageType
{
    /// <summary>Something failed.</summary>
    Error = 1,

    /// <summary>Something is odd.</summary>
    Warning = 2,

    /// <summary>Worth knowing.</summary>
    Info = 3,
}

internal sealed record MessageParams(int Type, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MessageParams))]
internal sealed partial class SessionJson : JsonSerializerContext;
