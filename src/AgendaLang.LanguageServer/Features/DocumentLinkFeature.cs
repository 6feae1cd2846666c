using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Texts that lead out of a document: used files, addresses, pages of rules.</summary>
internal sealed class DocumentLinkFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("documentLinkProvider", _ => new JsonObject { ["resolveProvider"] = false });
        table.Request("textDocument/documentLink", LinksJson.Default.TextDocumentParams, LinksJson.Default.LspLinkArray, (request, given) =>
        {
            if (request.Document(given.TextDocument) is not { } document) return null;
            var pages = request.Session.Settings.Text("rulePages");
            var hasTooltip = request.Client.Has("textDocument.documentLink.tooltipSupport");
            return
            [
                .. from link in DocumentLinks.Find(document, request.Cancellation)
                   let target = link.Url ?? (link.Path != null ? request.Snapshot.UriOf(link.Path) : pages?.Replace("{id}", link.Rule!.Id, StringComparison.Ordinal))
                   where !string.IsNullOrEmpty(target)
                   select new LspLink(request.RangeOf(document.Source, link.Span), target, hasTooltip && link.Rule != null ? $"{link.Rule.Id} ({link.Rule.Name})" : null),
            ];
        });
    }
}

internal sealed record LspLink(LspRange Range, string Target, string? Tooltip);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(LspLink[]))]
internal sealed partial class LinksJson : JsonSerializerContext;
