using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Colours by meaning: of a document, what differs from before, and of a stretch.</summary>
internal sealed class SemanticTokensFeature : IFeature
{
    // More documents than this nobody looks at; what was known of others is worked out again.
    private const int MostKnown = 128;

    private readonly ConcurrentDictionary<string, SemanticTokensResult> _known = new(StringComparer.Ordinal);
    private long _lastId;

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("semanticTokensProvider", client => !client.Has("textDocument.semanticTokens") ? null : new JsonObject
        {
            ["legend"] = new JsonObject { ["tokenTypes"] = Names(SemanticTokens.Types.Select(type => TypeFor(client, type))), ["tokenModifiers"] = Names(SemanticTokens.Modifiers) },
            ["range"] = client.Has("textDocument.semanticTokens.requests.range"),
            ["full"] = client.Has("textDocument.semanticTokens.requests.full.delta") ? new JsonObject { ["delta"] = true } : client.Has("textDocument.semanticTokens.requests.full"),
        });
        table.Request("textDocument/semanticTokens/full", SemanticTokensJson.Default.TextDocumentParams, SemanticTokensJson.Default.SemanticTokensResult, Full);
        table.Request("textDocument/semanticTokens/full/delta", SemanticTokensJson.Default.SemanticTokensDeltaParams, SemanticTokensJson.Default.SemanticTokensResult, Delta);
        table.Request("textDocument/semanticTokens/range", SemanticTokensJson.Default.TextDocumentRangeParams, SemanticTokensJson.Default.SemanticTokensResult, Range);
    }

    /// <summary>Our own name of a type for clients that say they know it; for others the standard one, which every theme colours.</summary>
    private static string TypeFor(ClientCapabilities client, string type) => client.Lists("textDocument.semanticTokens.tokenTypes", type) ? type : SemanticTokens.StandardType(type);

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);

    private SemanticTokensResult? Full(Request request, TextDocumentParams given)
    {
        if (request.Document(given.TextDocument) is not { } document) return null;
        var result = new SemanticTokensResult(NextId(), Encode(request, document.Source, SemanticTokens.Of(document)));
        Remember(document.Path, result);
        return result;
    }

    private SemanticTokensResult? Delta(Request request, SemanticTokensDeltaParams given)
    {
        if (request.Document(given.TextDocument) is not { } document) return null;
        var data = Encode(request, document.Source, SemanticTokens.Of(document));
        var before = _known.GetValueOrDefault(document.Path) is { Data: { } known } last && last.ResultId == given.PreviousResultId ? known : null;
        var result = new SemanticTokensResult(NextId(), data);
        Remember(document.Path, result);
        return before == null ? result : new(result.ResultId, null, SemanticTokensEdit.Between(before, data));
    }

    private static SemanticTokensResult? Range(Request request, TextDocumentRangeParams given) => request.Document(given.TextDocument) is { } document
        ? new(null, Encode(request, document.Source, SemanticTokens.Of(document, request.SpanOf(document, given.Range)))) : null;

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    private void Remember(string path, SemanticTokensResult result)
    {
        if (_known.Count >= MostKnown && !_known.ContainsKey(path)) _known.Clear();
        _known[path] = result;
    }

    /// <summary>Five numbers a token, places counted from the token before.</summary>
    private static int[] Encode(Request request, SourceText source, ImmutableArray<SemanticToken> tokens)
    {
        var data = new int[5 * tokens.Length];
        var (line, column) = (0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            var (start, end) = (request.PositionOf(source, tokens[i].Span.Start), request.PositionOf(source, tokens[i].Span.End));
            data[5 * i] = start.Line - line;
            data[5 * i + 1] = start.Line == line ? start.Character - column : start.Character;
            data[5 * i + 2] = end.Character - start.Character;
            data[5 * i + 3] = tokens[i].Type;
            data[5 * i + 4] = tokens[i].Modifiers;
            (line, column) = (start.Line, start.Character);
        }
        return data;
    }
}

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

/// <summary>Tokens, or what differs.</summary>
internal sealed record SemanticTokensResult(string? ResultId, int[]? Data, SemanticTokensEdit[]? Edits = null);

/// <summary>A replacement of numbers by others.</summary>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data)
{
    /// <summary>What leads from some numbers to others: one replacement of what lies between equal ends; none where all is equal.</summary>
    public static SemanticTokensEdit[] Between(int[] before, int[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        if (start == before.Length && start == after.Length) return [];
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        return [new(start, before.Length - start - end, after[start..(after.Length - end)])];
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(TextDocumentRangeParams))]
[JsonSerializable(typeof(SemanticTokensDeltaParams))]
[JsonSerializable(typeof(SemanticTokensResult))]
internal sealed partial class SemanticTokensJson : JsonSerializerContext;
