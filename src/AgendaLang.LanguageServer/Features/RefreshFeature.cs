using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Workspaces;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Tells the client that answers may be others now, where it cannot know by itself: after changes on the disk, and for open documents that look otherwise after a change of another one.</summary>
internal sealed class RefreshFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table) => table.OnStart(session => session.Own(new Refresher(session)));

    private sealed class Refresher : IDisposable
    {
        private readonly ServerSession _session;
        private readonly Debounce _debounce;
        private readonly bool _followsDocuments;
        // How the open documents looked when the client was last told, by path. One run at a time touches it.
        private readonly Dictionary<string, (SourceText Source, Appearance Look)> _seen = new(StringComparer.Ordinal);
        private int _isWorldOther;

        public Refresher(ServerSession session)
        {
            _session = session;
            _followsDocuments = Knows("semanticTokens") || Knows("inlayHint") || Knows("codeLens");
            _debounce = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), Refresh);
            session.Workspace.Changed += OnChanged;
        }

        public void Dispose()
        {
            _session.Workspace.Changed -= OnChanged;
            _debounce.Dispose();
        }

        private void OnChanged(WorkspaceChange change)
        {
            if (change == WorkspaceChange.World) Interlocked.Exchange(ref _isWorldOther, 1);
            else if (!_followsDocuments) return;
            _debounce.Note();
        }

        private bool Knows(string what) => _session.Client.Has($"workspace.{what}.refreshSupport");

        private Task Refresh(CancellationToken cancellation)
        {
            try
            {
                // If this run is cut short, the next one still knows.
                var isAll = Volatile.Read(ref _isWorldOther) == 1;
                var (colours, hints, uses) = _followsDocuments ? Look(_session.Workspace.Current, cancellation) : default;
                if (isAll) Interlocked.Exchange(ref _isWorldOther, 0);
                if (isAll) Ask("diagnostics", "diagnostic");
                if (isAll || colours) Ask("semanticTokens");
                if (isAll || hints) Ask("inlayHint");
                if (isAll || uses) Ask("codeLens");
            }
#pragma warning disable CA1031 // A defect in one run must not keep the next one from being tried.
            catch (Exception defect) when (defect is not OperationCanceledException)
#pragma warning restore CA1031
            {
                _session.Report("refresh", defect);
            }
            return Task.CompletedTask;
        }

        private void Ask(string what, string? method = null)
        {
            // There is nothing in the answer, and a client may take its time.
            if (Knows(what)) _ = _session.AskAsync($"workspace/{method ?? what}/refresh", new(), RefreshJson.Default.NoParams, CancellationToken.None);
        }

        /// <summary>What looks otherwise in some open document because another one changed. What a document's own text changes, the client asks for by itself.</summary>
        private (bool Colours, bool Hints, bool Uses) Look(Snapshot snapshot, CancellationToken cancellation)
        {
            var options = InlayHintFeature.OptionsOf(_session.Settings);
            var now = new Dictionary<string, (SourceText Source, Appearance Look)>(StringComparer.Ordinal);
            // Where one document alone is open, nothing but its own text changes.
            if (snapshot.Open.Count > 1)
                foreach (var path in snapshot.Open.Keys) now.Add(path, (snapshot.Open[path].Source, Appearance.Of(snapshot.Workspace.Document(path), options, cancellation)));
            // What is opened may have another text than it had on the disk.
            var changed = now.Where(each => _seen.GetValueOrDefault(each.Key).Source != each.Value.Source).Select(each => each.Key)
                .Concat(_seen.Keys.Where(path => !now.ContainsKey(path))).ToHashSet(StringComparer.Ordinal);
            var (colours, hints, uses) = (false, false, false);
            foreach (var (path, (_, look)) in now)
            {
                if (changed.Count == 0 || changed.Count == 1 && changed.Contains(path)) continue;
                var before = _seen.TryGetValue(path, out var seen) ? seen.Look : (Appearance?)null;
                colours |= before?.Colours != look.Colours;
                hints |= before?.Hints != look.Hints;
                uses |= before?.Uses != look.Uses;
            }
            _seen.Clear();
            foreach (var (path, each) in now) _seen.Add(path, each);
            return (colours, hints, uses);
        }
    }
}

internal sealed record NoParams;

[JsonSerializable(typeof(NoParams))]
internal sealed partial class RefreshJson : JsonSerializerContext;
