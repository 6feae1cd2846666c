using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Findings that the client asks for: of a document, and of the whole workspace.</summary>
internal sealed class PullDiagnosticsFeature : IFeature
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
        var report = FindingReport.Of(request.Snapshot.PathOf(given.TextDocument.Uri), request.Session, request.Snapshot, request.Cancellation);
        return report.Id == given.PreviousResultId ? new(Unchanged, report.Id, null) : new(Full, report.Id, report.Items);
    }

    private static WorkspaceDiagnosticReport OfWorkspace(Request request, WorkspaceDiagnosticParams given)
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var known in given.PreviousResultIds) before[known.Uri] = known.Value;
        var reports = new List<WorkspaceDocumentReport>();
        foreach (var report in FindingReport.All(request.Session, request.Snapshot, request.Cancellation))
        {
            var isUnchanged = before.Remove(report.Uri, out var known) && known == report.Id;
            reports.Add(new(isUnchanged ? Unchanged : Full, report.Uri, report.Version, report.Id, isUnchanged ? null : report.Items));
        }
        // What is not there any more has no findings any more.
        foreach (var uri in before.Keys.Order(StringComparer.Ordinal))
        {
            var none = new FindingReport(uri, null, RawJson.EmptyList);
            reports.Add(new(Full, uri, null, none.Id, none.Items));
        }
        return new([.. reports]);
    }
}

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, RawJson? Items);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentReport[] Items);

internal sealed record WorkspaceDocumentReport(
    string Kind, string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version, string ResultId, RawJson? Items);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
internal sealed partial class PullJson : JsonSerializerContext;
