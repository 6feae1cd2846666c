using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AgendaLang.LanguageServer.Protocol;

/// <summary>A place in a document, both parts from 0; the column in units of the encoding that was agreed.</summary>
internal sealed record LspPosition(int Line, int Character);

/// <summary>A stretch of a document.</summary>
internal sealed record LspRange(LspPosition Start, LspPosition End);

/// <summary>A stretch of some document.</summary>
internal sealed record LspLocation(string Uri, LspRange Range);

/// <summary>A document.</summary>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>A document in a certain version; null for what is on the disk.</summary>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>A replacement.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">By what.</param>
/// <param name="AnnotationId">The annotation that it belongs to; only for clients that know them.</param>
internal sealed record LspTextEdit(LspRange Range, string NewText, string? AnnotationId = null);

/// <summary>Parameters of requests about a document.</summary>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>Parameters of requests about a place in a document.</summary>
internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, LspPosition Position);

/// <summary>Parameters of requests about a stretch of a document.</summary>
internal sealed record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, LspRange Range);

/// <summary>Text for people, plain or in Markdown.</summary>
/// <param name="Kind"><c>markdown</c> or <c>plaintext</c>.</param>
/// <param name="Value">The text.</param>
internal sealed record MarkupContent(string Kind, string Value);

/// <summary>Changes of documents, by URI.</summary>
/// <param name="DocumentChanges">The changes; only for clients that know them.</param>
/// <param name="Changes">The same for older clients.</param>
/// <param name="ChangeAnnotations">What is said of some of the changes, by the id that they name.</param>
internal sealed record WorkspaceEdit(
    TextDocumentEdit[]? DocumentChanges = null, Dictionary<string, LspTextEdit[]>? Changes = null, Dictionary<string, ChangeAnnotation>? ChangeAnnotations = null);

/// <summary>What is said of a change to the person who looks over it.</summary>
internal sealed record ChangeAnnotation(string Label, string Description);

/// <summary>Changes of one document.</summary>
internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, LspTextEdit[] Edits);

/// <summary>Something that the client carries out; nothing where the name is empty.</summary>
internal sealed record LspCommand(string Title, string Command, JsonNode[]? Arguments = null);
