using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Features;

/// <summary>The canonical form: of a document, of parts of it, and of what is typed. What the client says of tabs and blanks makes no difference: there is one form.</summary>
internal sealed class FormattingFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("documentFormattingProvider", _ => true);
        table.Capability("documentRangeFormattingProvider", client =>
            client.Has("textDocument.rangeFormatting.rangesSupport") ? new JsonObject { ["rangesSupport"] = true } : JsonValue.Create(true));
        table.Capability("documentOnTypeFormattingProvider", _ => new JsonObject
        {
            ["firstTriggerCharacter"] = DocumentFormatting.Triggers[0].ToString(),
            ["moreTriggerCharacter"] = new JsonArray([.. DocumentFormatting.Triggers.Skip(1).Select(typed => JsonValue.Create(typed.ToString()))]),
        });
        table.Request("textDocument/formatting", FormattingJson.Default.TextDocumentParams, FormattingJson.Default.LspTextEditArray,
            (request, given) => Edits(request, given.TextDocument, DocumentFormatting.Of));
        table.Request("textDocument/rangeFormatting", FormattingJson.Default.TextDocumentRangeParams, FormattingJson.Default.LspTextEditArray,
            (request, given) => Edits(request, given.TextDocument, document => DocumentFormatting.Of(document, request.SpanOf(document, given.Range))));
        table.Request("textDocument/rangesFormatting", FormattingJson.Default.RangesFormattingParams, FormattingJson.Default.LspTextEditArray,
            (request, given) => Edits(request, given.TextDocument, document => OfAll(document, given.Ranges.Select(range => request.SpanOf(document, range)))));
        table.Request("textDocument/onTypeFormatting", FormattingJson.Default.OnTypeFormattingParams, FormattingJson.Default.LspTextEditArray,
            (request, given) => Edits(request, given.TextDocument, document => given.Ch is [var typed] ? DocumentFormatting.AfterTyping(document, request.OffsetOf(document, given.Position), typed) : []));
    }

    private static LspTextEdit[]? Edits(Request request, TextDocumentIdentifier identifier, Func<EditorDocument, ImmutableArray<TextChange>> changes) =>
        request.Document(identifier) is not { } document ? null : [.. changes(document).Select(change => request.EditOf(document.Source, change))];

    /// <summary>The changes of all stretches; those that touch others are left to these.</summary>
    private static ImmutableArray<TextChange> OfAll(EditorDocument document, IEnumerable<TextSpan> spans)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in spans.SelectMany(span => DocumentFormatting.Of(document, span)).OrderBy(change => change.Span))
            if (changes.Count == 0 || changes[^1].Span.End < change.Span.Start) changes.Add(change);
        return changes.ToImmutable();
    }
}

internal sealed record RangesFormattingParams(TextDocumentIdentifier TextDocument, LspRange[] Ranges);

internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, LspPosition Position, string Ch);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(TextDocumentRangeParams))]
[JsonSerializable(typeof(RangesFormattingParams))]
[JsonSerializable(typeof(OnTypeFormattingParams))]
[JsonSerializable(typeof(LspTextEdit[]))]
internal sealed partial class FormattingJson : JsonSerializerContext;
