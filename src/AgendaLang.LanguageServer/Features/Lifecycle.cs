using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Transport;

namespace AgendaLang.LanguageServer.Features;

/// <summary>From <c>initialize</c> to <c>exit</c>: what may come when.</summary>
internal sealed class Lifecycle(ServerSession session, FeatureTable table) : IDisposable
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private Stage _stage = Stage.Started;
    private bool _isStarted;

    private enum Stage : byte
    {
        Started,
        Initialized,
        ShutDown,
    }

    /// <summary>Completes with the exit status when the client is done, or its process has ended.</summary>
    public Task<int> Exit => _exit.Task;

    /// <summary>The exit status if the connection ends now.</summary>
    public int Status => _stage == Stage.ShutDown ? 0 : 1;

    /// <summary>Lets the client call all methods.</summary>
    public void AddTo(ClientConnection connection)
    {
        connection.Add("initialize", (given, _) => Task.FromResult(Initialize(given)));
        connection.Add("shutdown", (_, _) =>
        {
            Demand(Stage.Initialized);
            _stage = Stage.ShutDown;
            return Task.FromResult(Reply.None);
        });
        connection.Add("exit", (_, _) =>
        {
            _exit.TrySetResult(Status);
            return Task.FromResult(Reply.None);
        });
        connection.Add(MessageFormatter.Unreadable, async (_, _) =>
        {
            session.Log(MessageType.Error, "A message of the client cannot be read, and was skipped.");
            await connection.RefuseAsync().ConfigureAwait(false);
            return Reply.None;
        });
        connection.Add(MessageFormatter.Stray, (_, _) =>
        {
            session.Log(MessageType.Warning, "The client answered what it was not asked; that was skipped.");
            return Task.FromResult(Reply.None);
        });
        connection.Add(MessageFormatter.Unknown, (_, _) =>
        {
            Demand(Stage.Initialized);
            throw new ProtocolProblem(ProtocolProblem.MethodNotFound, "The server has no such method.");
        });
        connection.Add("initialized", (_, _) =>
        {
            if (_stage == Stage.Initialized && !_isStarted)
            {
                _isStarted = true;
                table.Start(session);
            }
            return Task.FromResult(Reply.None);
        });
        foreach (var (name, method) in table.Methods)
        {
            connection.Add(name, (given, cancellation) =>
            {
                if (method.IsRequest) Demand(Stage.Initialized);
                else if (_stage != Stage.Initialized) return Task.FromResult(Reply.None);
                return method.Handle(session, given, cancellation);
            });
        }
    }

    private void Demand(Stage stage)
    {
        if (_stage == stage) return;
        throw _stage == Stage.Started
            ? new ProtocolProblem(ProtocolProblem.NotInitialized, "The server is not initialized.")
            : new ProtocolProblem(ProtocolProblem.InvalidRequest, _stage == Stage.ShutDown ? "The server was shut down." : "The server is initialized already.");
    }

    private Reply Initialize(JsonElement given)
    {
        Demand(Stage.Started);
        if (given.ValueKind != JsonValueKind.Object) throw new JsonException();
        var parameters = given.Deserialize(LifecycleJson.Default.InitializeParams)!;
        session.Client = new(parameters.Capabilities);
        session.Settings = ServerSettings.Of(parameters.InitializationOptions ?? default);
        session.Unit = PositionEncoding.Choose(session.Client.Has("general.positionEncodings") ? session.Client.TextsOf("general.positionEncodings") : null);
        session.Workspace.Start(RootsOf(parameters));
        _stage = Stage.Initialized;
        if (parameters.ProcessId is { } process) _ = Follow(process);

        var capabilities = table.CapabilitiesFor(session.Client);
        capabilities["positionEncoding"] = PositionEncoding.NameOf(session.Unit);
        return Reply.Of(new(capabilities, new("agenda", session.Host.Version)), LifecycleJson.Default.InitializeResult);
    }

    private static List<string> RootsOf(InitializeParams parameters)
    {
        if (parameters.WorkspaceFolders is { } folders) return [.. folders.Select(folder => FileUri.ToFolder(folder.Uri)).OfType<string>()];
        return (parameters.RootUri ?? (parameters.RootPath is { } path ? FileUri.FromPath(path.Replace('\\', '/')) : null)) is { } root && FileUri.ToFolder(root) is { } folder ? [folder] : [];
    }

    private async Task Follow(int process)
    {
        try
        {
            await session.Host.ProcessEnd(process, _end.Token).ConfigureAwait(false);
            _exit.TrySetResult(Status);
        }
        catch (OperationCanceledException)
        {
            // We end first.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }
}

internal sealed record InitializeParams(
    JsonElement Capabilities, int? ProcessId = null, string? RootUri = null, string? RootPath = null, WorkspaceFolder[]? WorkspaceFolders = null, JsonElement? InitializationOptions = null);

internal sealed record WorkspaceFolder(string Uri, string Name = "");

internal sealed record InitializeResult(JsonObject Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
internal sealed partial class LifecycleJson : JsonSerializerContext;
