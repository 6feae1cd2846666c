using System.Text.Json.Serialization;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Workspaces;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Findings that are sent to clients that do not ask for them: of the whole workspace, opened or not, after each change.</summary>
internal sealed class PushDiagnosticsFeature : IFeature
{
    // Between two strokes of somebody who writes fast; and how long findings may be out of date while somebody writes on and on.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public void Register(FeatureTable table) => table.OnStart(session =>
    {
        if (!PullDiagnosticsFeature.IsUsedBy(session.Client)) session.Own(new Publisher(session));
    });

    private sealed class Publisher : IDisposable
    {
        private readonly ServerSession _session;
        private readonly Debounce _debounce;
        // What the client has been told, by address; files without findings are left out. One run at a time touches it.
        private readonly Dictionary<string, (int? Version, string Id)> _told = new(StringComparer.Ordinal);

        public Publisher(ServerSession session)
        {
            _session = session;
            _debounce = new(Quiet, Longest, Publish);
            session.Workspace.Changed += OnChanged;
            _debounce.Note();
        }

        public void Dispose()
        {
            _session.Workspace.Changed -= OnChanged;
            _debounce.Dispose();
        }

        private void OnChanged(WorkspaceChange change) => _debounce.Note();

        private async Task Publish(CancellationToken cancellation)
        {
            try
            {
                var snapshot = _session.Workspace.Current;
                var reports = FindingReport.All(_session, snapshot, cancellation);
                var gone = _told.Keys.ToHashSet(StringComparer.Ordinal);
                foreach (var report in reports)
                {
                    gone.Remove(report.Uri);
                    var told = _told.GetValueOrDefault(report.Uri);
                    if (told.Id == report.Id && told.Version == report.Version) continue;
                    if (told.Id == null && report.IsEmpty) continue;
                    cancellation.ThrowIfCancellationRequested();
                    if (report.IsEmpty) _told.Remove(report.Uri);
                    else _told[report.Uri] = (report.Version, report.Id);
                    await Send(report.Uri, report.Version, report.Items).ConfigureAwait(false);
                }
                foreach (var uri in gone.Order(StringComparer.Ordinal))
                {
                    _told.Remove(uri);
                    await Send(uri, null, RawJson.EmptyList).ConfigureAwait(false);
                }
            }
#pragma warning disable CA1031 // A defect in one run must not keep the next one from being tried.
            catch (Exception defect) when (defect is not OperationCanceledException)
#pragma warning restore CA1031
            {
                _session.Report("findings", defect);
            }
        }

        private Task Send(string uri, int? version, RawJson items) =>
            _session.NotifyAsync("textDocument/publishDiagnostics", new(uri, version, items), PushJson.Default.PublishDiagnosticsParams);
    }
}

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, RawJson Diagnostics);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
internal sealed partial class PushJson : JsonSerializerContext;
