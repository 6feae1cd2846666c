using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Where something is named: in the whole workspace, and in the document.</summary>
internal sealed class ReferencesFeature : IFeature
{
    private const int Read = 2;
    private const int Write = 3;

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("referencesProvider", _ => JsonValue.Create(true));
        table.Request("textDocument/references", ReferencesJson.Default.ReferenceParams, ReferencesJson.Default.LspLocationArray, (request, given) =>
        {
            if (request.Document(given.TextDocument) is not { } document) return null;
            var found = References.Find(document, request.OffsetOf(document, given.Position), given.Context?.IncludeDeclaration ?? false, request.Cancellation);
            return found?.Select(request.LocationOf).ToArray();
        });
        table.Capability("documentHighlightProvider", _ => JsonValue.Create(true));
        table.Request("textDocument/documentHighlight", ReferencesJson.Default.TextDocumentPositionParams, ReferencesJson.Default.LspHighlightArray, (request, given) =>
        {
            if (request.Document(given.TextDocument) is not { } document) return null;
            var found = Highlights.Find(document, request.OffsetOf(document, given.Position), request.Cancellation);
            return [.. found.Select(highlight => new LspHighlight(request.RangeOf(document.Source, highlight.Span), highlight.IsDeclaration ? Write : Read))];
        });
    }
}

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, LspPosition Position, ReferenceContext? Context = null);

internal sealed record ReferenceContext(bool IncludeDeclaration = false);

internal sealed record LspHighlight(LspRange Range, int Kind);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(LspLocation[]))]
[JsonSerializable(typeof(LspHighlight[]))]
internal sealed partial class ReferencesJson : JsonSerializerContext;
