using System.Text.Json.Serialization;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Reads the workspace once at the beginning, so that the first question finds all known, and lets the client show that.</summary>
internal sealed class FirstLoadFeature : IFeature
{
    private const string Token = "agenda-first-load";

    /// <inheritdoc/>
    public void Register(FeatureTable table) => table.OnStart(session =>
    {
        var end = new CancellationTokenSource();
        session.Own(new Ending(end));
        _ = Task.Run(() => Load(session, end.Token));
    });

    private static async Task Load(ServerSession session, CancellationToken cancellation)
    {
        try
        {
            if (session.Workspace.Roots.IsEmpty) return;
            var isShown = session.Client.Has("window.workDoneProgress")
                && await session.AskAsync("window/workDoneProgress/create", new(Token), FirstLoadJson.Default.ProgressCreateParams, cancellation).ConfigureAwait(false) != null;
            if (isShown) await Tell(session, new("begin", "Reading agendas")).ConfigureAwait(false);
            var said = "";
            try
            {
                var result = session.Workspace.Current.Check(cancellation);
                said = result.Files.Length == 1 ? "1 file" : FormattableString.Invariant($"{result.Files.Length} files");
            }
            finally
            {
                if (isShown) await Tell(session, new("end", null, said)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The client is gone.
        }
#pragma warning disable CA1031 // Nobody waits for this; what goes wrong is told.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            session.Report("initialized", defect);
        }
    }

    private static Task Tell(ServerSession session, ProgressValue value) => session.NotifyAsync("$/progress", new(Token, value), FirstLoadJson.Default.ProgressParams);

    private sealed class Ending(CancellationTokenSource end) : IDisposable
    {
        public void Dispose() => end.Cancel();
    }
}

internal sealed record ProgressCreateParams(string Token);

internal sealed record ProgressParams(string Token, ProgressValue Value);

internal sealed record ProgressValue(string Kind, string? Title = null, string? Message = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProgressCreateParams))]
[JsonSerializable(typeof(ProgressParams))]
internal sealed partial class FirstLoadJson : JsonSerializerContext;
