using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Findings that the client asks for: of a document, and of the whole workspace.</summary>
internal sealed class PullDiagnostics : IFeature
{
    private const string Full = "full";
    private const string Unchanged = "unchanged";

    /// <summary>Whether a client asks for findings; then they are not sent besides.</summary>
    public static bool IsUsedBy(ClientCapabilities client) => client.Has("textDocument.diagnostic");

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("diagnosticProvider", client => !IsUsedBy(client) ? null : new JsonObject
        {
            ["identifier"] = "agenda",
            ["interFileDependencies"] = true,
            ["workspaceDiagnostics"] = true,
        });
        table.Request("textDocument/diagnostic", PullJson.Default.DocumentDiagnosticParams, PullJson.Default.DocumentDiagnosticReport, OfDocument);
        table.Request("workspace/diagnostic", PullJson.Default.WorkspaceDiagnosticParams, PullJson.Default.WorkspaceDiagnosticReport, OfWorkspace);
    }

    private static DocumentDiagnosticReport OfDocument(Request request, DocumentDiagnosticParams given)
    {
        var path = request.Snapshot.PathOf(given.TextDocument.Uri);
        var findings = request.Snapshot.Check(request.Cancellation).Findings.Where(finding => finding.Location.Source.Path == path);
        var items = new LspDiagnostics(request.Session, request.Snapshot).Of(findings);
        var id = IdOf(items);
        return id == given.PreviousResultId ? new(Unchanged, id, null) : new(Full, id, items);
    }

    private static WorkspaceDiagnosticReport OfWorkspace(Request request, WorkspaceDiagnosticParams given)
    {
        var snapshot = request.Snapshot;
        var result = snapshot.Check(request.Cancellation);
        var byPath = result.Findings.ToLookup(finding => finding.Location.Source.Path, StringComparer.Ordinal);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var known in given.PreviousResultIds) before[known.Uri] = known.Value;
        var diagnostics = new LspDiagnostics(request.Session, snapshot);
        var reports = new List<WorkspaceDocumentReport>();
        foreach (var path in result.Files)
        {
            request.Cancellation.ThrowIfCancellationRequested();
            var uri = snapshot.UriOf(path);
            var items = diagnostics.Of(byPath[path]);
            var id = IdOf(items);
            var isUnchanged = before.Remove(uri, out var known) && known == id;
            reports.Add(new(isUnchanged ? Unchanged : Full, uri, snapshot.VersionOf(path), id, isUnchanged ? null : items));
        }
        // What is not there any more has no findings any more.
        foreach (var uri in before.Keys.Order(StringComparer.Ordinal)) reports.Add(new(Full, uri, null, IdOf([]), []));
        return new([.. reports]);
    }

    /// <summary>The same findings have the same id, in this server and in the next.</summary>
    private static string IdOf(LspDiagnostic[] items) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(items, PullJson.Default.LspDiagnosticArray)).AsSpan(0, 8));
}

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, LspDiagnostic[]? Items);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentReport[] Items);

internal sealed record WorkspaceDocumentReport(
    string Kind, string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version, string ResultId, LspDiagnostic[]? Items);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(LspDiagnostic[]))]
internal sealed partial class PullJson : JsonSerializerContext;
