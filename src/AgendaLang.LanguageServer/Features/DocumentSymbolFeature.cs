using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>The outline of a document.</summary>
internal sealed class DocumentSymbolFeature : IFeature
{
    private const string Where = "textDocument.documentSymbol";

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("documentSymbolProvider", client => client.Has(Where + ".labelSupport") ? new JsonObject { ["label"] = "Agenda" } : JsonValue.Create(true));
        table.Request("textDocument/documentSymbol", DocumentSymbolsJson.Default.TextDocumentParams, DocumentSymbolsJson.Default.LspDocumentSymbolArray, (request, given) =>
        {
            if (request.Document(given.TextDocument) is not { } document) return null;
            var entries = DocumentOutline.Of(document, request.Cancellation);
            if (request.Client.Has(Where + ".hierarchicalDocumentSymbolSupport")) return [.. entries.Select(entry => Of(request, document, entry))];
            var flat = new List<LspDocumentSymbol>();
            Flatten(request, document, entries, null, flat);
            return [.. flat];
        });
    }

    private static LspDocumentSymbol Of(Request request, EditorDocument document, OutlineEntry entry) => new(
        entry.Name, SymbolKinds.Of(entry.Kind, request.Client, Where), SymbolKinds.TagsOf(entry.IsCancelled, request.Client, Where),
        entry.Detail.Length > 0 ? entry.Detail : null, request.RangeOf(document.Source, entry.Span), request.RangeOf(document.Source, entry.NameSpan),
        entry.Children.IsEmpty ? null : [.. entry.Children.Select(child => Of(request, document, child))]);

    /// <summary>For clients that know no hierarchy: each with the name of what holds it.</summary>
    private static void Flatten(Request request, EditorDocument document, IEnumerable<OutlineEntry> entries, string? container, List<LspDocumentSymbol> flat)
    {
        foreach (var entry in entries)
        {
            flat.Add(new(entry.Name, SymbolKinds.Of(entry.Kind, request.Client, Where), SymbolKinds.TagsOf(entry.IsCancelled, request.Client, Where),
                Location: request.LocationOf(new(document.Source, entry.Span)), ContainerName: container));
            Flatten(request, document, entry.Children, entry.Name, flat);
        }
    }
}

/// <summary>A declaration: with ranges and children for clients that know a hierarchy, else with its place and what holds it.</summary>
internal sealed record LspDocumentSymbol(
    string Name, int Kind, int[]? Tags, string? Detail = null, LspRange? Range = null, LspRange? SelectionRange = null, LspDocumentSymbol[]? Children = null,
    LspLocation? Location = null, string? ContainerName = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(LspDocumentSymbol[]))]
internal sealed partial class DocumentSymbolsJson : JsonSerializerContext;
