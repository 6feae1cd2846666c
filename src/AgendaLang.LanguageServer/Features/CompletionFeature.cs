using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.Language;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Proposals while something is written; their help comes when it is asked for.</summary>
internal sealed class CompletionFeature : IFeature
{
    private const string Item = "textDocument.completion.completionItem.";
    private const int SnippetFormat = 2;
    private const int AdjustIndentation = 2;
    private const int Deprecated = 1;

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("completionProvider", client => !client.Has("textDocument.completion") ? null : new JsonObject
        {
            ["triggerCharacters"] = new JsonArray(" ", ",", ".", "\"", "/", "-", ":", "=", "`"),
            ["resolveProvider"] = true,
            ["completionItem"] = new JsonObject { ["labelDetailsSupport"] = true },
        });
        table.Request("textDocument/completion", CompletionJson.Default.TextDocumentPositionParams, CompletionJson.Default.LspCompletionList, Propose);
        table.Request("completionItem/resolve", CompletionJson.Default.JsonObject, CompletionJson.Default.JsonObject, Resolve);
    }

    private static LspCompletionList? Propose(Request request, TextDocumentPositionParams given)
    {
        if (request.Document(given.TextDocument) is not { } document) return null;
        var list = Completions.At(document, request.OffsetOf(document, given.Position), request.Cancellation);
        var client = request.Client;
        var insert = request.RangeOf(document.Source, list.Insert);
        var replace = request.RangeOf(document.Source, list.Replace);
        var isTwofold = client.Has(Item + "insertReplaceSupport");
        var hasDefault = client.Lists("textDocument.completion.completionList.itemDefaults", "editRange");
        var writer = new ItemWriter(request, document, given.TextDocument.Uri)
        {
            Edit = hasDefault ? null : text => isTwofold ? new(text, null, insert, replace) : new(text, replace, null, null),
        };
        var range = isTwofold ? new LspEditRange(null, null, insert, replace) : new(replace.Start, replace.End, null, null);
        return new(list.IsIncomplete, hasDefault ? new(range) : null, [.. list.Items.Select(writer.Write)]);
    }

    /// <summary>Adds the help to a proposal, and leaves all else as it came.</summary>
    private static JsonObject Resolve(Request request, JsonObject item)
    {
        if (item["data"] is not JsonObject data || data["key"] is not JsonValue key || data["uri"] is not JsonValue uri
            || !key.TryGetValue<string>(out var name) || !uri.TryGetValue<string>(out var address)) return item;
        if (request.Document(new(address)) is not { } document || Completions.Describe(document, name) is not { } card) return item;
        item["documentation"] = JsonSerializer.SerializeToNode(Markup.Of(card, request.Client, Item + "documentationFormat"), CompletionJson.Default.MarkupContent);
        return item;
    }

    /// <summary>Writes proposals as the client knows them.</summary>
    private sealed class ItemWriter(Request request, EditorDocument document, string uri)
    {
        private readonly bool _hasSnippets = request.Client.Has(Item + "snippetSupport");
        private readonly bool _hasDetails = request.Client.Has(Item + "labelDetailsSupport");
        private readonly bool _hasCommit = request.Client.Has(Item + "commitCharactersSupport");
        private readonly bool _hasTags = request.Client.Lists(Item + "tagSupport.valueSet", Deprecated);
        private readonly bool _hasMode = request.Client.Lists(Item + "insertTextModeSupport.valueSet", AdjustIndentation);
        private readonly bool _preselects = request.Client.Has(Item + "preselectSupport");
        private readonly LspCommand? _again = request.Session.Settings.Text("suggestCommand") is { Length: > 0 } command ? new("Suggest", command) : null;

        /// <summary>Writes the change that a proposal makes; null where the list says it for all.</summary>
        public required Func<string, LspCompletionEdit>? Edit { get; init; }

        public LspCompletionItem Write(CompletionItem item)
        {
            var isSnippet = _hasSnippets && item.Snippet != null;
            var text = isSnippet ? item.Snippet! : item.Text;
            var detail = item.Detail.Length == 0 ? item.Reason : item.Reason.Length == 0 ? item.Detail : $"{item.Detail} — {item.Reason}";
            return new(item.Label)
            {
                LabelDetails = _hasDetails && detail.Length > 0 ? new(item.Detail.Length > 0 ? " " + item.Detail : null, item.Reason.Length > 0 ? item.Reason : null) : null,
                Detail = _hasDetails || detail.Length == 0 ? null : detail,
                Kind = KindOf(item),
                Tags = item.IsOff && _hasTags ? [Deprecated] : null,
                Preselect = item.IsPreselected && _preselects ? true : null,
                SortText = item.SortText,
                FilterText = item.FilterText == item.Label ? null : item.FilterText,
                InsertTextFormat = isSnippet ? SnippetFormat : null,
                InsertTextMode = isSnippet && _hasMode && text.Contains('\n', StringComparison.Ordinal) ? AdjustIndentation : null,
                TextEdit = Edit?.Invoke(text),
                TextEditText = Edit == null && text != item.Label ? text : null,
                AdditionalTextEdits = item.Additional.IsEmpty ? null : [.. item.Additional.Select(change => request.EditOf(document.Source, change))],
                CommitCharacters = _hasCommit && item.CommitCharacters.Length > 0 ? [.. item.CommitCharacters.Select(character => character.ToString())] : null,
                Command = item.AsksAgain ? _again : null,
                Data = item.HelpKey.Length == 0 ? null : new(uri, item.HelpKey),
            };
        }

        private int KindOf(CompletionItem item)
        {
            var kind = item.Kind switch
            {
                CompletionKind.Kind or CompletionKind.SubKeyword => 14,
                CompletionKind.Property => 10,
                CompletionKind.Term => 20,
                CompletionKind.Id or CompletionKind.Text => 1,
                CompletionKind.Country or CompletionKind.Language or CompletionKind.Zone => 21,
                CompletionKind.Date or CompletionKind.Time or CompletionKind.Duration => 11,
                CompletionKind.Number => 12,
                CompletionKind.Rule => 18,
                CompletionKind.File => 17,
                CompletionKind.Folder => 19,
                _ => item.Declared switch
                {
                    Kind.Meeting or Kind.Summit or Kind.Session or Kind.Tour => 23,
                    Kind.Person => 6,
                    Kind.Group or Kind.Format => 8,
                    Kind.Place or Kind.Room => 22,
                    Kind.Document => 17,
                    Kind.Country or Kind.Organization => 7,
                    _ => 18,
                },
            };
            // What came with the first version every client knows.
            return kind <= 18 || request.Client.Lists("textDocument.completion.completionItemKind.valueSet", kind) ? kind : 18;
        }
    }
}

/// <summary>Writes cards in the form that a client shows.</summary>
internal static class Markup
{
    /// <summary>A card, in Markdown where the client lists it.</summary>
    public static MarkupContent Of(HoverCard card, ClientCapabilities client, string formats) =>
        client.Lists(formats, "markdown") ? new("markdown", HoverText.ToMarkdown(card)) : new("plaintext", HoverText.ToPlainText(card));
}

internal sealed record LspCompletionList(bool IsIncomplete, LspItemDefaults? ItemDefaults, LspCompletionItem[] Items);

internal sealed record LspItemDefaults(LspEditRange EditRange);

/// <summary>A range, or two: what is replaced depends on how the proposal is chosen.</summary>
internal sealed record LspEditRange(LspPosition? Start, LspPosition? End, LspRange? Insert, LspRange? Replace);

internal sealed record LspCompletionItem(string Label)
{
    public LspLabelDetails? LabelDetails { get; init; }

    public int Kind { get; init; }

    public int[]? Tags { get; init; }

    public string? Detail { get; init; }

    public bool? Preselect { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public int? InsertTextFormat { get; init; }

    public int? InsertTextMode { get; init; }

    public LspCompletionEdit? TextEdit { get; init; }

    public string? TextEditText { get; init; }

    public LspTextEdit[]? AdditionalTextEdits { get; init; }

    public string[]? CommitCharacters { get; init; }

    public LspCommand? Command { get; init; }

    public LspHelpKey? Data { get; init; }
}

internal sealed record LspLabelDetails(string? Detail, string? Description);

/// <summary>A replacement of a range, or of one of two.</summary>
internal sealed record LspCompletionEdit(string NewText, LspRange? Range, LspRange? Insert, LspRange? Replace);

/// <summary>What the help of a proposal is found by.</summary>
internal sealed record LspHelpKey(string Uri, string Key);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(LspCompletionList))]
[JsonSerializable(typeof(MarkupContent))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class CompletionJson : JsonSerializerContext;
