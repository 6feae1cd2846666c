using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>The card of a word under the pointer.</summary>
internal sealed class HoverFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("hoverProvider", client => client.Has("textDocument.hover") ? true : null);
        table.Request("textDocument/hover", HoverJson.Default.TextDocumentPositionParams, HoverJson.Default.LspHover, Show);
    }

    private static LspHover? Show(Request request, TextDocumentPositionParams given)
    {
        if (request.Document(given.TextDocument) is not { } document) return null;
        if (Hovers.At(document, request.OffsetOf(document, given.Position), request.Cancellation) is not { } card) return null;
        var content = Markup.Of(card, request.Client, "textDocument.hover.contentFormat");
        if (card.RuleId is { } rule && content.Kind == "markdown" && request.Session.Settings.Text("rulePages") is { Length: > 0 } pages)
            content = content with { Value = $"{content.Value}\n[The page of {rule}]({pages.Replace("{id}", rule, StringComparison.Ordinal)})\n" };
        return new(content, request.RangeOf(document.Source, card.Span));
    }
}

internal sealed record LspHover(MarkupContent Contents, LspRange Range);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(LspHover))]
internal sealed partial class HoverJson : JsonSerializerContext;
