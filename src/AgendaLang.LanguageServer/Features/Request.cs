using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Workspaces;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Features;

/// <summary>A request while it is answered: the state in which it came, and how places are written.</summary>
/// <param name="Session">The session; what changes in it meanwhile is none of the request's business.</param>
/// <param name="Snapshot">The state in which it came.</param>
/// <param name="Cancellation">Ends it.</param>
internal sealed record Request(ServerSession Session, Snapshot Snapshot, CancellationToken Cancellation)
{
    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client => Session.Client;

    /// <summary>A document as services see it; null if it is neither open nor to be read.</summary>
    public EditorDocument? Document(TextDocumentIdentifier document) => Snapshot.Document(document.Uri);

    /// <summary>The offset of a place in a document.</summary>
    public int OffsetOf(EditorDocument document, LspPosition position) => PositionEncoding.OffsetOf(document.Source, position, Session.Unit);

    /// <summary>The stretch of a document.</summary>
    public TextSpan SpanOf(EditorDocument document, LspRange range)
    {
        var start = OffsetOf(document, range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, OffsetOf(document, range.End)));
    }

    /// <summary>The place of an offset.</summary>
    public LspPosition PositionOf(SourceText source, int offset) => PositionEncoding.PositionOf(source, offset, Session.Unit);

    /// <summary>A stretch of a text, as the protocol writes it.</summary>
    public LspRange RangeOf(SourceText source, TextSpan span) => new(PositionOf(source, span.Start), PositionOf(source, span.End));

    /// <summary>A stretch of some document, as the protocol writes it.</summary>
    public LspLocation LocationOf(Findings.Location location) => new(Snapshot.UriOf(location.Source.Path), RangeOf(location.Source, location.Span));

    /// <summary>A replacement, as the protocol writes it.</summary>
    public LspTextEdit EditOf(SourceText source, TextChange change) => new(RangeOf(source, change.Span), change.NewText);

    /// <summary>Changes of documents in the form that the client knows.</summary>
    /// <param name="changes">Changes of texts as they are in this state.</param>
    public WorkspaceEdit WorkspaceEditOf(IEnumerable<Findings.FileEdit> changes)
    {
        var byFile = changes.GroupBy(change => change.Source).OrderBy(file => file.Key.Path, StringComparer.Ordinal)
            .Select(file => (file.Key.Path, Edits: file.OrderBy(edit => edit.Change.Span).Select(edit => EditOf(file.Key, edit.Change)).ToArray())).ToList();
        if (Client.Has("workspace.workspaceEdit.documentChanges"))
            return new(DocumentChanges: [.. byFile.Select(file => new TextDocumentEdit(new(Snapshot.UriOf(file.Path), Snapshot.VersionOf(file.Path)), file.Edits))]);
        return new(Changes: byFile.ToDictionary(file => Snapshot.UriOf(file.Path), file => file.Edits, StringComparer.Ordinal));
    }
}
