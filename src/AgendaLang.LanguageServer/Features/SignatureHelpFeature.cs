using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>The shape of the property that is being written.</summary>
internal sealed class SignatureHelpFeature : IFeature
{
    private const string Information = "textDocument.signatureHelp.signatureInformation.";

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("signatureHelpProvider", client => !client.Has("textDocument.signatureHelp") ? null : new JsonObject
        {
            ["triggerCharacters"] = new JsonArray(" "),
            ["retriggerCharacters"] = new JsonArray(",", "\""),
        });
        table.Request("textDocument/signatureHelp", SignatureJson.Default.TextDocumentPositionParams, SignatureJson.Default.LspSignatureHelp, Show);
    }

    private static LspSignatureHelp? Show(Request request, TextDocumentPositionParams given)
    {
        if (request.Document(given.TextDocument) is not { } document) return null;
        // Without an active part, most clients would mark the first.
        if (Signatures.At(document, request.OffsetOf(document, given.Position)) is not { Active: >= 0 } shape) return null;
        var hasOffsets = request.Client.Has(Information + "parameterInformation.labelOffsetSupport");
        var parts = shape.Parts.Select(part => new LspParameter(
            hasOffsets ? new JsonArray(part.Span.Start, part.Span.End) : shape.Label.Substring(part.Span.Start, part.Span.Length), part.Help));
        return new([new(shape.Label, shape.Help, [.. parts])], 0, shape.Active);
    }
}

internal sealed record LspSignatureHelp(LspSignature[] Signatures, int ActiveSignature, int ActiveParameter);

internal sealed record LspSignature(string Label, string Documentation, LspParameter[] Parameters);

/// <summary>A part of a shape.</summary>
/// <param name="Label">Where it stands in the shape, as two offsets; for older clients its text.</param>
/// <param name="Documentation">What is due there.</param>
internal sealed record LspParameter(JsonNode Label, string Documentation);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(LspSignatureHelp))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class SignatureJson : JsonSerializerContext;
