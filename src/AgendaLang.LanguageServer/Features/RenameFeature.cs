using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Transport;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Other ids, in the whole workspace.</summary>
/// <remarks>
/// Whether the old id is kept in <c>formerly</c> is a setting, <c>rename.formerly</c>: <c>always</c>, <c>never</c>, or, if it says nothing, where calendars that are
/// out already depend on it.
/// </remarks>
internal sealed class RenameFeature : IFeature
{
    private const string FormerId = "formerly";

    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        table.Capability("renameProvider", client => client.Has("textDocument.rename.prepareSupport") ? new JsonObject { ["prepareProvider"] = true } : JsonValue.Create(true));
        table.Request("textDocument/prepareRename", RenamingJson.Default.TextDocumentPositionParams, RenamingJson.Default.PreparedRename, (request, given) =>
        {
            if (request.Document(given.TextDocument) is not { } document) return null;
            if (Rename.Prepare(document, request.OffsetOf(document, given.Position), request.Cancellation) is not { } place) return null;
            Refuse(place.Problem);
            return new(request.RangeOf(document.Source, place.Span), place.Id);
        });
        table.Request("textDocument/rename", RenamingJson.Default.RenameParams, RenamingJson.Default.WorkspaceEdit, (request, given) =>
        {
            if (request.Document(given.TextDocument) is not { } document) return null;
            if (!request.Snapshot.IsComplete) Refuse("Not all agendas of the workspace have been found yet, and those that are missing may name it. Try again in a moment.");
            var result = Rename.Apply(document, request.OffsetOf(document, given.Position), given.NewName, request.Cancellation);
            Refuse(result.Problem);
            WarnOfClosed(request, given.NewName);
            return result.FormerId is { } offer && IsWanted(request, offer) ? With(request, result, offer) : request.WorkspaceEditOf(result.Edits);
        });
        table.Capability("linkedEditingRangeProvider", client => client.Has("textDocument.linkedEditingRange") ? JsonValue.Create(true) : null);
        table.Request("textDocument/linkedEditingRange", RenamingJson.Default.TextDocumentPositionParams, RenamingJson.Default.LinkedEditingRanges, (request, given) =>
        {
            if (request.Document(given.TextDocument) is not { } document) return null;
            var spans = LinkedEditing.Find(document, request.OffsetOf(document, given.Position), request.Cancellation);
            return spans.IsEmpty ? null : new([.. spans.Select(span => request.RangeOf(document.Source, span))], LinkedEditing.WordPattern);
        });
    }

    private static void Refuse(string? problem)
    {
        if (problem != null) throw new ProtocolProblem(ProtocolProblem.RequestFailed, problem);
    }

    /// <summary>Says what a rename could not look into. It is made all the same: what cannot be opened cannot be edited here, and may be nothing.</summary>
    private static void WarnOfClosed(Request request, string newName)
    {
        var closed = request.Snapshot.Closed;
        if (closed.Count == 0) return;
        var others = closed.Count switch { 1 => "", 2 => " and 1 other folder", _ => FormattableString.Invariant($" and {closed.Count - 1} other folders") };
        request.Session.Show(MessageType.Warning, $"\"{closed[0]}\"{others} cannot be opened: agendas in there that name \"{newName}\" by its former id still do.");
    }

    private static bool IsWanted(Request request, FormerIdOffer offer) => request.Session.Settings.Text("rename.formerly") switch
    {
        "always" => true,
        "never" => false,
        _ => offer.IsAdvised,
    };

    /// <summary>The changes with the one that keeps the former id, which the person can leave out where the client shows changes before they are made.</summary>
    private static WorkspaceEdit With(Request request, RenameResult result, FormerIdOffer offer)
    {
        var edit = request.WorkspaceEditOf(result.Edits.Append(offer.Edit));
        if (edit.DocumentChanges is not { } documents || !request.Client.Has("workspace.workspaceEdit.changeAnnotationSupport")) return edit;
        var (kept, uri) = (request.EditOf(offer.Edit.Source, offer.Edit.Change), request.Snapshot.UriOf(offer.Edit.Source.Path));
        foreach (var document in documents)
            if (document.TextDocument.Uri == uri && Array.IndexOf(document.Edits, kept) is >= 0 and var at) document.Edits[at] = kept with { AnnotationId = FormerId };
        return edit with
        {
            ChangeAnnotations = new(StringComparer.Ordinal) { [FormerId] = new(offer.Title, "Comparisons and history follow it, and entries in people's calendars stay the same.") },
        };
    }
}

internal sealed record PreparedRename(LspRange Range, string Placeholder);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, LspPosition Position, string NewName);

internal sealed record LinkedEditingRanges(LspRange[] Ranges, string WordPattern);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(PreparedRename))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(LinkedEditingRanges))]
internal sealed partial class RenamingJson : JsonSerializerContext;
