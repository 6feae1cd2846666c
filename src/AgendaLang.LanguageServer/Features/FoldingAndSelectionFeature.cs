using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Features;

/// <summary>What can be folded away, and what a selection grows to.</summary>
internal sealed class FoldingAndSelectionFeature : IFeature
{
    private const string Where = "textDocument.foldingRange";

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("foldingRangeProvider", _ => JsonValue.Create(true));
        table.Request("textDocument/foldingRange", FoldingJson.Default.TextDocumentParams, FoldingJson.Default.LspFoldingRangeArray, (request, given) =>
            request.Document(given.TextDocument) is { } document ? Fold(request, document) : null);
        table.Capability("selectionRangeProvider", _ => JsonValue.Create(true));
        table.Request("textDocument/selectionRange", FoldingJson.Default.SelectionRangeParams, FoldingJson.Default.LspSelectionRangeArray, (request, given) =>
            request.Document(given.TextDocument) is { } document ? [.. given.Positions.Select(position => Select(request, document, position))] : null);
    }

    private static LspFoldingRange[] Fold(Request request, EditorDocument document)
    {
        var isLines = request.Client.Has(Where + ".lineFoldingOnly");
        var ranges = new List<(LspFoldingRange Range, int Lines)>();
        var lastLine = -1;
        foreach (var range in Editing.Folding.Find(document, request.Cancellation))
        {
            var (start, end) = (request.PositionOf(document.Source, range.Span.Start), request.PositionOf(document.Source, range.Span.End));
            if (isLines)
            {
                // The line of a closing brace stays.
                if (!range.EndsLine) end = end with { Line = end.Line - 1 };
                if (end.Line <= start.Line || start.Line == lastLine) continue;
                lastLine = start.Line;
            }
            ranges.Add((new(start.Line, isLines ? null : start.Character, end.Line, isLines ? null : end.Character, KindOf(range.Kind)), end.Line - start.Line));
        }
        // Where the client takes only so many, the large ones.
        if (request.Client.Find(Where + ".rangeLimit") is { ValueKind: JsonValueKind.Number } limit && limit.TryGetInt32(out var most) && most >= 0 && most < ranges.Count)
            ranges = [.. ranges.Index().OrderByDescending(each => each.Item.Lines).Take(most).OrderBy(each => each.Index).Select(each => each.Item)];
        return [.. ranges.Select(each => each.Range)];
    }

    private static string? KindOf(FoldingKind kind) => kind switch { FoldingKind.Comment => "comment", FoldingKind.Uses => "imports", _ => null };

    private static LspSelectionRange Select(Request request, EditorDocument document, LspPosition position)
    {
        LspSelectionRange? outer = null;
        foreach (var span in SelectionRanges.At(document, request.OffsetOf(document, position)).Reverse()) outer = new(request.RangeOf(document.Source, span), outer);
        return outer ?? new(request.RangeOf(document.Source, new TextSpan(0, document.Source.Length)), null);
    }
}

internal sealed record LspFoldingRange(int StartLine, int? StartCharacter, int EndLine, int? EndCharacter, string? Kind);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, LspPosition[] Positions);

internal sealed record LspSelectionRange(LspRange Range, LspSelectionRange? Parent);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(LspFoldingRange[]))]
[JsonSerializable(typeof(SelectionRangeParams))]
[JsonSerializable(typeof(LspSelectionRange[]))]
internal sealed partial class FoldingJson : JsonSerializerContext;
