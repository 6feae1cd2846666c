using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Findings;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Workspaces;

namespace AgendaLang.LanguageServer.Features;

/// <summary>What changes besides open documents: folders, files on the disk, settings.</summary>
internal sealed class WorkspaceSyncFeature : IFeature
{
    private const string Section = "agenda";
    private const int Changed = 2;

    // What decides which files there are, and how grave findings are.
    private static readonly string[] Watched = ["**/*.agenda", $"**/{EditorConfigFile.Name}", "**/.gitignore"];

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("workspace.workspaceFolders", _ => new JsonObject { ["supported"] = true, ["changeNotifications"] = true });
        foreach (var operation in (string[])["didCreate", "didRename", "didDelete"])
            table.Capability($"workspace.fileOperations.{operation}", client => client.Has($"workspace.fileOperations.{operation}") ? Filters() : null);
        table.Notification("workspace/didChangeWorkspaceFolders", WorkspaceSyncJson.Default.DidChangeFoldersParams, (session, given) =>
        {
            var removed = given.Event.Removed.Select(folder => FileUri.ToFolder(folder.Uri)).ToHashSet();
            session.Workspace.SetRoots([.. session.Workspace.Roots.Where(root => !removed.Contains(root)), .. given.Event.Added.Select(folder => FileUri.ToFolder(folder.Uri)).OfType<string>()]);
        });
        table.Notification("workspace/didChangeWatchedFiles", WorkspaceSyncJson.Default.DidChangeWatchedFilesParams, (session, given) => OnWatched(session, given.Changes));
        table.Notification("workspace/didCreateFiles", WorkspaceSyncJson.Default.FileOperationParams, OnFiles);
        table.Notification("workspace/didDeleteFiles", WorkspaceSyncJson.Default.FileOperationParams, OnFiles);
        table.Notification("workspace/didRenameFiles", WorkspaceSyncJson.Default.FileOperationParams, OnFiles);
        table.Notification("workspace/didChangeConfiguration", WorkspaceSyncJson.Default.DidChangeConfigurationParams, (session, given) =>
        {
            if (session.Client.Has("workspace.configuration")) _ = AskSettings(session);
            else Configure(session, given.Settings);
        });
        table.OnStart(session => _ = RegisterWith(session));
    }

    private static JsonObject Filters() => new()
    {
        ["filters"] = new JsonArray(
            new JsonObject { ["scheme"] = "file", ["pattern"] = new JsonObject { ["glob"] = "**/*.agenda", ["matches"] = "file" } },
            new JsonObject { ["scheme"] = "file", ["pattern"] = new JsonObject { ["glob"] = "**", ["matches"] = "folder" } }),
    };

    private static void OnFiles(ServerSession session, FileOperationParams given)
    {
        var paths = given.Files.SelectMany(file => (string?[])[file.Uri, file.OldUri, file.NewUri]).OfType<string>().Select(FileUri.ToPath).OfType<string>();
        session.Workspace.Renew([.. paths]);
    }

    private static void OnWatched(ServerSession session, FileEvent[] changes)
    {
        // What is open counts as it is in the editor, whatever is saved.
        var snapshot = session.Workspace.Current;
        var open = snapshot.Open.Values.Select(document => document.Uri).ToHashSet(StringComparer.Ordinal);
        var known = changes.Where(change => change.Type != Changed || !open.Contains(change.Uri)).ToList();
        if (known.Count == 0) return;
        var paths = known.Select(change => FileUri.ToPath(change.Uri)).OfType<string>().ToList();
        if (known.TrueForAll(change => change.Type == Changed && change.Uri.EndsWith(".agenda", StringComparison.Ordinal))) session.Workspace.Forget(paths);
        else session.Workspace.Renew(paths);
    }

    /// <summary>Lets the client tell of what it does not tell by itself. Where it cannot, the server looks for itself.</summary>
    private static async Task RegisterWith(ServerSession session)
    {
        try
        {
            var wanted = new List<Registration>();
            var client = session.Client;
            if (client.Has("workspace.didChangeConfiguration.dynamicRegistration"))
                wanted.Add(new("agenda-settings", "workspace/didChangeConfiguration", JsonSerializer.SerializeToElement(new(Section), WorkspaceSyncJson.Default.ConfigurationRegistration)));
            var canWatch = client.Has("workspace.didChangeWatchedFiles.dynamicRegistration");
            if (canWatch)
            {
                var watchers = new WatchRegistration([.. Watched.Select(glob => new FileSystemWatcherOptions(glob))]);
                wanted.Add(new("agenda-files", "workspace/didChangeWatchedFiles", JsonSerializer.SerializeToElement(watchers, WorkspaceSyncJson.Default.WatchRegistration)));
            }
            else session.Own(new OwnWatch(session));
            if (wanted.Count > 0) await session.AskAsync("client/registerCapability", new([.. wanted]), WorkspaceSyncJson.Default.RegistrationParams, CancellationToken.None).ConfigureAwait(false);
            if (client.Has("workspace.configuration")) await AskSettings(session).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Nobody waits for this; what goes wrong is told.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            session.Report("initialized", defect);
        }
    }

    private static async Task AskSettings(ServerSession session)
    {
        var answer = await session.AskAsync("workspace/configuration", new([new(Section)]), WorkspaceSyncJson.Default.ConfigurationParams, CancellationToken.None).ConfigureAwait(false);
        if (answer is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() == 1 && all[0].ValueKind == JsonValueKind.Object) Configure(session, all[0]);
    }

    private static void Configure(ServerSession session, JsonElement settings)
    {
        session.Settings = ServerSettings.Of(settings.Clone());
        session.Workspace.Touch();
    }

    /// <summary>Watches the roots for clients that do not.</summary>
    private sealed class OwnWatch : IDisposable
    {
        private readonly ServerSession _session;
        private readonly Lock _lock = new();
        private IReadOnlyList<string> _roots = [];
        private IDisposable? _watch;
        private bool _isDisposed;

        public OwnWatch(ServerSession session)
        {
            _session = session;
            session.Workspace.Changed += OnChanged;
            OnChanged(WorkspaceChange.World);
        }

        public void Dispose()
        {
            _session.Workspace.Changed -= OnChanged;
            lock (_lock)
            {
                _isDisposed = true;
                _watch?.Dispose();
            }
        }

        private void OnChanged(WorkspaceChange change)
        {
            if (change != WorkspaceChange.World) return;
            lock (_lock)
            {
                var roots = _session.Workspace.Roots;
                if (_isDisposed || roots.SequenceEqual(_roots)) return;
                _roots = roots;
                _watch?.Dispose();
                _watch = roots.IsEmpty ? null : _session.Host.Watch(roots, () => _session.Workspace.Renew(null));
            }
        }
    }
}

internal sealed record DidChangeFoldersParams(FoldersChange Event);

internal sealed record FoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record FileOperationParams(FileOperation[] Files);

/// <summary>A file that came or went, or both.</summary>
internal sealed record FileOperation(string? Uri = null, string? OldUri = null, string? NewUri = null);

internal sealed record DidChangeConfigurationParams(JsonElement Settings = default);

internal sealed record ConfigurationParams(ConfigurationItem[] Items);

internal sealed record ConfigurationItem(string Section);

internal sealed record ConfigurationRegistration(string Section);

internal sealed record WatchRegistration(FileSystemWatcherOptions[] Watchers);

internal sealed record FileSystemWatcherOptions(string GlobPattern);

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, JsonElement RegisterOptions);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DidChangeFoldersParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(FileOperationParams))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(ConfigurationParams))]
[JsonSerializable(typeof(ConfigurationRegistration))]
[JsonSerializable(typeof(WatchRegistration))]
[JsonSerializable(typeof(RegistrationParams))]
internal sealed partial class WorkspaceSyncJson : JsonSerializerContext;
