using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.Findings;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Transport;

namespace AgendaLang.LanguageServer.Features;

/// <summary>What can be done at a place: mends, rewrites, and what is done to a whole file.</summary>
internal sealed class CodeActionFeature : IFeature
{
    private const int ContentModified = -32801;

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        // Older clients take commands only, which would have to be sent back to be carried out.
        table.Capability("codeActionProvider", client => !client.Has("textDocument.codeAction.codeActionLiteralSupport") ? null : new JsonObject
        {
            ["codeActionKinds"] = new JsonArray([.. CodeActionKinds.All.Select(kind => JsonValue.Create(kind))]),
            ["resolveProvider"] = ResolvesEdits(client),
        });
        table.Request("textDocument/codeAction", CodeActionJson.Default.CodeActionParams, CodeActionJson.Default.LspCodeActionArray, At);
        table.Request("codeAction/resolve", CodeActionJson.Default.LspCodeAction, CodeActionJson.Default.LspCodeAction, Resolve);
    }

    private static bool ResolvesEdits(ClientCapabilities client) =>
        client.Lists("textDocument.codeAction.resolveSupport.properties", "edit") && client.Has("textDocument.codeAction.dataSupport");

    private static LspCodeAction[]? At(Request request, CodeActionParams given)
    {
        if (request.Document(given.TextDocument) is not { } document) return null;
        // Findings are asked for through the state, so that they are found once.
        request.Snapshot.Check(request.Cancellation);
        var later = ResolvesEdits(request.Client);
        var actions = new List<LspCodeAction>();
        foreach (var offered in CodeActions.At(document, request.SpanOf(document, given.Range), given.Context.Only, request.Cancellation))
        {
            var action = offered.IsDeferred && !later ? CodeActions.Resolve(document, offered, request.Cancellation) : offered;
            if (action.Edits.IsEmpty && !action.IsDeferred) continue;
            actions.Add(new(
                action.Title, action.Kind, Mended(request, action.Mends, given.Context.Diagnostics), action.IsPreferred ? true : null,
                action.IsDeferred ? null : request.WorkspaceEditOf(action.Edits),
                action.IsDeferred ? new(given.TextDocument.Uri, request.Snapshot.VersionOf(document.Path)) : null));
        }
        return [.. actions];
    }

    private static LspCodeAction Resolve(Request request, LspCodeAction given)
    {
        if (given.Data is not { } data || request.Document(new(data.Uri)) is not { } document) return given;
        // Offered for a text that is another one by now.
        if (request.Snapshot.VersionOf(document.Path) != data.Version) throw new ProtocolProblem(ContentModified, "The document was changed since.");
        request.Snapshot.Check(request.Cancellation);
        var action = CodeActions.Resolve(document, new(given.Title, given.Kind, []) { IsDeferred = true }, request.Cancellation);
        return given with { Edit = request.WorkspaceEditOf(action.Edits), Data = null };
    }

    /// <summary>Of the findings as the client has them, those that an action mends.</summary>
    private static JsonElement[]? Mended(Request request, ImmutableArray<Finding> mends, JsonElement[]? shown)
    {
        if (shown == null || mends.IsEmpty) return null;
        JsonElement[] mended = [.. shown.Where(each => mends.Any(finding => IsOf(request, each, finding)))];
        return mended.Length == 0 ? null : mended;
    }

    private static bool IsOf(Request request, JsonElement shown, Finding finding)
    {
        if (shown.ValueKind != JsonValueKind.Object || !shown.TryGetProperty("code", out var code) || code.ValueKind != JsonValueKind.String || code.GetString() != finding.Rule.Id) return false;
        if (!shown.TryGetProperty("range", out var range) || range.ValueKind != JsonValueKind.Object || !range.TryGetProperty("start", out var start) || start.ValueKind != JsonValueKind.Object) return false;
        var place = request.PositionOf(finding.Location.Source, finding.Location.Span.Start);
        return start.TryGetProperty("line", out var line) && line.TryGetInt32(out var number) && number == place.Line
            && start.TryGetProperty("character", out var character) && character.TryGetInt32(out var column) && column == place.Character;
    }
}

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, LspRange Range, CodeActionContext Context);

internal sealed record CodeActionContext(JsonElement[]? Diagnostics = null, string[]? Only = null);

internal sealed record LspCodeAction(
    string Title, string Kind, JsonElement[]? Diagnostics = null, bool? IsPreferred = null, WorkspaceEdit? Edit = null, CodeActionData? Data = null);

/// <summary>What an action was offered for, where its edits are worked out later.</summary>
internal sealed record CodeActionData(string Uri, int? Version);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(LspCodeAction[]))]
internal sealed partial class CodeActionJson : JsonSerializerContext;
