using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Documents that are opened, changed and closed. All is done in the order of messages.</summary>
internal sealed class DocumentSyncFeature : IFeature
{
    private const int Incremental = 2;

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("textDocumentSync", _ => new JsonObject { ["openClose"] = true, ["change"] = Incremental, ["save"] = true });
        table.Notification("textDocument/didOpen", SyncJson.Default.DidOpenParams, (session, given) =>
            session.Workspace.Open(given.TextDocument.Uri, given.TextDocument.Version, given.TextDocument.Text));
        table.Notification("textDocument/didChange", SyncJson.Default.DidChangeParams, (session, given) =>
        {
            var uri = given.TextDocument.Uri;
            var isOpen = session.Workspace.Edit(uri, given.TextDocument.Version, source => given.ContentChanges.Aggregate(source, (text, change) => Apply(text, change, session.Unit)));
            if (!isOpen) session.Log(MessageType.Warning, $"{uri} was changed, but is not open.");
        });
        table.Notification("textDocument/didClose", SyncJson.Default.TextDocumentParams, (session, given) => session.Workspace.Close(given.TextDocument.Uri));
        // What was saved is what is open; nothing follows.
        table.Notification("textDocument/didSave", SyncJson.Default.TextDocumentParams, (_, _) => { });
    }

    private static SourceText Apply(SourceText source, ContentChange change, ColumnUnit unit)
    {
        if (change.Range is not { } range) return new(source.Path, change.Text);
        var start = PositionEncoding.OffsetOf(source, range.Start, unit);
        var end = Math.Max(start, PositionEncoding.OffsetOf(source, range.End, unit));
        return new(source.Path, string.Concat(source.Text.AsSpan(0, start), change.Text, source.Text.AsSpan(end)));
    }
}

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record TextDocumentItem(string Uri, int Version, string Text);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>A replacement of a stretch, or of the whole text where none is given.</summary>
internal sealed record ContentChange(string Text, LspRange? Range = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(TextDocumentParams))]
internal sealed partial class SyncJson : JsonSerializerContext;
