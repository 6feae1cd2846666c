using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Transport;

namespace AgendaLang.LanguageServer.Features;

/// <summary>What is said above declarations, with commands that the client carries out.</summary>
internal sealed class CodeLensFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("codeLensProvider", client => !client.Has("textDocument.codeLens") && !client.Has("workspace.codeLens") ? null : new JsonObject { ["resolveProvider"] = true });
        table.Request("textDocument/codeLens", CodeLensJson.Default.TextDocumentParams, CodeLensJson.Default.LspCodeLensArray, Of);
        table.Request("codeLens/resolve", CodeLensJson.Default.LspCodeLens, CodeLensJson.Default.LspCodeLens, Resolve);
    }

    private static LspCodeLens[]? Of(Request request, TextDocumentParams given)
    {
        if (request.Document(given.TextDocument) is not { } document) return null;
        var settings = request.Session.Settings;
        var options = new CodeLensOptions
        {
            References = settings.Flag("codeLens.references", true),
            Preview = settings.Flag("codeLens.preview", true),
            Brief = settings.Flag("codeLens.brief", true),
            Changes = settings.Flag("codeLens.changes", true) && Earlier(request, document.Path) != null,
        };
        return [.. CodeLenses.Of(document, options).Select(lens => new LspCodeLens(request.RangeOf(document.Source, lens.Span), null, new(given.TextDocument.Uri, lens.Kind.ToString(), lens.Id)))];
    }

    private static LspCodeLens Resolve(Request request, LspCodeLens given)
    {
        if (given.Data is not { } data || !Enum.TryParse<CodeLensKind>(data.Kind, out var kind) || request.Document(new(data.Uri)) is not { } document) return given with { Command = new("", "", null) };
        var span = request.SpanOf(document, given.Range);
        var earlier = kind == CodeLensKind.Changes ? Earlier(request, document.Path) : null;
        var text = CodeLenses.Resolve(document, new(span, kind, data.Id), earlier, request.Cancellation);
        // What is gone meanwhile has nothing to say.
        if (text == null) return given with { Command = new("", "", null) };
        var uri = new JsonObject { ["uri"] = data.Uri };
        return given with
        {
            Command = kind switch
            {
                CodeLensKind.References => text.Locations.IsEmpty ? new(text.Title, "", null) : new(text.Title, "agenda.showReferences",
                    [JsonValue.Create(data.Uri), Node(given.Range.Start), new JsonArray([.. text.Locations.Select(place => Node(request.LocationOf(place)))])]),
                CodeLensKind.Preview => new(text.Title, "agenda.preview", [new JsonObject { ["textDocument"] = uri, ["for"] = data.Id }]),
                CodeLensKind.Brief => new(text.Title, "agenda.preview", [new JsonObject { ["textDocument"] = uri, ["for"] = data.Id, ["kind"] = "brief" }]),
                _ => new(text.Title, "agenda.changes", [new JsonObject { ["textDocument"] = uri }]),
            },
        };
    }

    /// <summary>The state that changes are counted from; null where history cannot be read: a lens is no place to complain.</summary>
    private static EarlierState? Earlier(Request request, string path)
    {
        try
        {
            return EarlierStates.Find(request, path, null, isAnew: false);
        }
        catch (ProtocolProblem)
        {
            return null;
        }
    }

    private static JsonObject Node(LspPosition position) => new() { ["line"] = position.Line, ["character"] = position.Character };

    private static JsonObject Node(LspLocation location) => new()
    {
        ["uri"] = location.Uri, ["range"] = new JsonObject { ["start"] = Node(location.Range.Start), ["end"] = Node(location.Range.End) },
    };
}

internal sealed record LspCodeLens(LspRange Range, LspCommand? Command = null, CodeLensData? Data = null);

/// <summary>What a lens is for.</summary>
internal sealed record CodeLensData(string Uri, string Kind, string Id);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(LspCodeLens[]))]
internal sealed partial class CodeLensJson : JsonSerializerContext;
