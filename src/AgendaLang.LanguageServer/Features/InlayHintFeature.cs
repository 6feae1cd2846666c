using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>What follows from an agenda and is not written there, shown in its lines.</summary>
internal sealed class InlayHintFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("inlayHintProvider", client => !client.Has("textDocument.inlayHint") ? null : new JsonObject { ["resolveProvider"] = ResolvesTooltips(client) });
        table.Request("textDocument/inlayHint", InlayHintJson.Default.TextDocumentRangeParams, InlayHintJson.Default.LspInlayHintArray, In);
        table.Request("inlayHint/resolve", InlayHintJson.Default.LspInlayHint, InlayHintJson.Default.LspInlayHint, Resolve);
    }

    /// <summary>Which hints are wanted.</summary>
    public static InlayHintOptions OptionsOf(ServerSettings settings) => new()
    {
        Length = settings.Flag("inlayHints.length", true),
        End = settings.Flag("inlayHints.end", true),
        Names = settings.Flag("inlayHints.names", true),
        HomeTime = settings.Text("inlayHints.homeTime"),
    };

    private static bool ResolvesTooltips(ClientCapabilities client) => client.Lists("textDocument.inlayHint.resolveSupport.properties", "tooltip");

    private static LspInlayHint[]? In(Request request, TextDocumentRangeParams given)
    {
        if (request.Document(given.TextDocument) is not { } document) return null;
        var later = ResolvesTooltips(request.Client);
        return
        [
            .. InlayHints.In(document, request.SpanOf(document, given.Range), OptionsOf(request.Session.Settings)).Select(hint => new LspInlayHint(
                request.PositionOf(document.Source, hint.Offset), hint.Label, true,
                later ? null : InlayHints.Tooltip(document, hint), later ? new(given.TextDocument.Uri, request.Snapshot.VersionOf(document.Path), hint.Kind.ToString()) : null)),
        ];
    }

    private static LspInlayHint Resolve(Request request, LspInlayHint given)
    {
        if (given.Data is not { } data || !Enum.TryParse<InlayHintKind>(data.Kind, out var kind) || request.Document(new(data.Uri)) is not { } document) return given;
        // Of a text that is another one by now nothing is said.
        if (request.Snapshot.VersionOf(document.Path) != data.Version) return given;
        return given with { Tooltip = InlayHints.Tooltip(document, new(request.OffsetOf(document, given.Position), given.Label, kind)) };
    }
}

internal sealed record LspInlayHint(LspPosition Position, string Label, bool PaddingLeft = true, string? Tooltip = null, InlayHintData? Data = null);

/// <summary>What a hint is about, for its tooltip.</summary>
internal sealed record InlayHintData(string Uri, int? Version, string Kind);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentRangeParams))]
[JsonSerializable(typeof(LspInlayHint[]))]
internal sealed partial class InlayHintJson : JsonSerializerContext;
