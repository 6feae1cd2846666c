using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Declarations of the whole workspace, by what somebody remembers of a name.</summary>
internal sealed class WorkspaceSymbolFeature : IFeature
{
    private const string Where = "workspace.symbol";

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("workspaceSymbolProvider", _ => JsonValue.Create(true));
        // Places cost next to nothing, so they are given at once also to clients that would ask for them later.
        table.Request("workspace/symbol", SymbolSearchJson.Default.WorkspaceSymbolParams, SymbolSearchJson.Default.LspSymbolArray, (request, given) =>
            [.. WorkspaceSymbols.Find(request.Snapshot.Workspace, given.Query, cancellation: request.Cancellation).Select(match => Of(request, match))]);
    }

    private static LspSymbol Of(Request request, SymbolMatch match)
    {
        var symbol = match.Symbol;
        return new(match.Name, SymbolKinds.Of(symbol.Kind, request.Client, Where), SymbolKinds.TagsOf(match.IsCancelled, request.Client, Where),
            request.LocationOf(new(symbol.File.Source, symbol.IdSpan)), match.Container);
    }
}

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record LspSymbol(string Name, int Kind, int[]? Tags, LspLocation Location, string? ContainerName);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(LspSymbol[]))]
internal sealed partial class SymbolSearchJson : JsonSerializerContext;
