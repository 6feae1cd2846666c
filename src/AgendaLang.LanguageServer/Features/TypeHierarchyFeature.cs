using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.Semantics;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Who belongs to what: groups and formats above their members, parties above their people, and so on.</summary>
internal sealed class TypeHierarchyFeature : IFeature
{
    private const string Where = "textDocument.typeHierarchy";

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("typeHierarchyProvider", client => client.Has(Where) ? JsonValue.Create(true) : null);
        table.Request("textDocument/prepareTypeHierarchy", TypeHierarchyJson.Default.TextDocumentPositionParams, TypeHierarchyJson.Default.TypeHierarchyItemArray, (request, given) =>
            request.Document(given.TextDocument) is { } document && Membership.At(document, request.OffsetOf(document, given.Position)) is { } symbol ? [Of(request, symbol)] : null);
        table.Request("typeHierarchy/supertypes", TypeHierarchyJson.Default.TypeHierarchyParams, TypeHierarchyJson.Default.TypeHierarchyItemArray, (request, given) =>
            Find(request, given.Item) is { } symbol ? Of(request, Membership.Above(request.Snapshot.Workspace, symbol, request.Cancellation)) : null);
        table.Request("typeHierarchy/subtypes", TypeHierarchyJson.Default.TypeHierarchyParams, TypeHierarchyJson.Default.TypeHierarchyItemArray, (request, given) =>
            Find(request, given.Item) is { } symbol ? Of(request, Membership.Below(request.Snapshot.Workspace, symbol, request.Cancellation)) : null);
    }

    /// <summary>The declaration that an item stands for, which may have moved since: by its id, not by its place.</summary>
    private static Symbol? Find(Request request, TypeHierarchyItem item) =>
        item.Data is { } path && request.Document(new(item.Uri)) is { } document && document.Set.Find(path) is { } symbol && symbol.File == document.File ? symbol : null;

    private static TypeHierarchyItem[] Of(Request request, IEnumerable<Symbol> symbols) => [.. symbols.Select(symbol => Of(request, symbol))];

    private static TypeHierarchyItem Of(Request request, Symbol symbol)
    {
        var source = symbol.File.Source;
        var name = symbol.Name is { } text && !string.IsNullOrWhiteSpace(text) ? text : symbol.Id;
        return new(name, SymbolKinds.Of(symbol.Kind, request.Client, Where), symbol.Path, request.Snapshot.UriOf(source.Path),
            request.RangeOf(source, symbol.Declaration.Node.Span), request.RangeOf(source, symbol.IdSpan), symbol.Path);
    }
}

internal sealed record TypeHierarchyParams(TypeHierarchyItem Item);

internal sealed record TypeHierarchyItem(string Name, int Kind, string? Detail, string Uri, LspRange Range, LspRange SelectionRange, string? Data = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(TypeHierarchyParams))]
[JsonSerializable(typeof(TypeHierarchyItem[]))]
internal sealed partial class TypeHierarchyJson : JsonSerializerContext;
