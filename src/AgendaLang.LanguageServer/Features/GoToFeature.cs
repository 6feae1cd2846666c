using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Where what stands at a place is declared, and what it belongs to.</summary>
internal sealed class GoToFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        foreach (var (method, find) in new (string, Func<EditorDocument, int, CancellationToken, DefinitionLink?>)[]
        {
            ("definition", Definitions.Find), ("declaration", Definitions.Find), ("typeDefinition", Definitions.FindType),
        })
        {
            table.Capability(method + "Provider", _ => JsonValue.Create(true));
            table.Request("textDocument/" + method, GoToJson.Default.TextDocumentPositionParams, GoToJson.Default.GoToTargetArray, (request, given) =>
            {
                if (request.Document(given.TextDocument) is not { } document) return null;
                var link = find(document, request.OffsetOf(document, given.Position), request.Cancellation);
                return link?.Targets.Select(target => Of(request, document, link, target, request.Client.Has($"textDocument.{method}.linkSupport"))).ToArray();
            });
        }
    }

    private static GoToTarget Of(Request request, EditorDocument document, DefinitionLink link, DefinitionTarget target, bool isLink)
    {
        var uri = request.Snapshot.UriOf(target.Path);
        var name = request.RangeOf(target.Source, target.NameSpan);
        return isLink
            ? new(OriginSelectionRange: request.RangeOf(document.Source, link.Span), TargetUri: uri, TargetRange: request.RangeOf(target.Source, target.Span), TargetSelectionRange: name)
            : new(uri, name);
    }
}

/// <summary>A place to go to: the first two for clients that know no links, the others for those that do.</summary>
internal sealed record GoToTarget(
    string? Uri = null, LspRange? Range = null,
    LspRange? OriginSelectionRange = null, string? TargetUri = null, LspRange? TargetRange = null, LspRange? TargetSelectionRange = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(GoToTarget[]))]
internal sealed partial class GoToJson : JsonSerializerContext;
