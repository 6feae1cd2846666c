using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgendaLang.Findings;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Workspaces;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Writes findings as the protocol has them (<c>Diagnostic[]</c>): straight into octets, since thousands are written after each stroke.</summary>
internal sealed class DiagnosticsWriter
{
    private const int Unnecessary = 1;
    private const int Deprecated = 2;
    private const int Hint = 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Names that are written often, encoded once.
    private static readonly JsonEncodedText
        Range = JsonEncodedText.Encode("range"), Start = JsonEncodedText.Encode("start"), End = JsonEncodedText.Encode("end"),
        Line = JsonEncodedText.Encode("line"), Character = JsonEncodedText.Encode("character"), Severe = JsonEncodedText.Encode("severity"),
        Code = JsonEncodedText.Encode("code"), CodeDescription = JsonEncodedText.Encode("codeDescription"), Href = JsonEncodedText.Encode("href"),
        SourceName = JsonEncodedText.Encode("source"), Agenda = JsonEncodedText.Encode("agenda"), Message = JsonEncodedText.Encode("message"),
        Tags = JsonEncodedText.Encode("tags"), RelatedInformation = JsonEncodedText.Encode("relatedInformation"), LocationName = JsonEncodedText.Encode("location"),
        Uri = JsonEncodedText.Encode("uri"), Data = JsonEncodedText.Encode("data"), Fixes = JsonEncodedText.Encode("fixes"), Cancelled = JsonEncodedText.Encode("It is cancelled.");

    private readonly Snapshot _snapshot;
    private readonly ColumnUnit _unit;
    private readonly string? _pages;
    private readonly bool _hasRelated;
    private readonly bool _hasTags;

    /// <summary>A writer for what a client can show, in some state.</summary>
    public DiagnosticsWriter(ServerSession session, Snapshot snapshot)
    {
        _snapshot = snapshot;
        _unit = session.Unit;
        _pages = session.Settings.Text("rulePages") is { Length: > 0 } pages ? pages : null;
        _hasRelated = session.Client.Has("textDocument.publishDiagnostics.relatedInformation") || session.Client.Has("textDocument.diagnostic");
        _hasTags = session.Client.Has("textDocument.publishDiagnostics.tagSupport") || session.Client.Has("textDocument.diagnostic");
    }

    /// <summary>The findings of one file. What is cancelled is struck through, where the client can, by a hint that is listed nowhere.</summary>
    public RawJson Write(string path, Finding[] findings)
    {
        var cancelled = _hasTags && _snapshot.Workspace.Document(path) is var document ? Editing.Cancelled.In(document).ToList() : [];
        if (findings.Length + cancelled.Count == 0) return RawJson.EmptyList;
        var octets = new ArrayBufferWriter<byte>(256 * (findings.Length + cancelled.Count));
        using (var json = new Utf8JsonWriter(octets, Options))
        {
            json.WriteStartArray();
            foreach (var finding in findings) Write(json, finding);
            foreach (var span in cancelled) WriteCancelled(json, new(_snapshot.Workspace.Document(path).Source, span));
            json.WriteEndArray();
        }
        return new(octets.WrittenMemory);
    }

    private void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        Write(json, finding.Location);
        json.WriteNumber(Severe, finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 });
        json.WriteString(Code, finding.Rule.Id);
        if (_pages != null)
        {
            json.WriteStartObject(CodeDescription);
            json.WriteString(Href, _pages.Replace("{id}", finding.Rule.Id, StringComparison.Ordinal));
            json.WriteEndObject();
        }
        json.WriteString(SourceName, Agenda);
        json.WriteString(Message, finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message);
        if (_hasTags && finding.Tags.HasFlag(FindingTags.Unused)) WriteTag(json, Unnecessary);
        if (_hasRelated && !finding.Related.IsEmpty) Write(json, finding.Related);
        if (!finding.Fixes.IsEmpty)
        {
            // What comes back with a request for code actions.
            json.WriteStartObject(Data);
            json.WriteStartArray(Fixes);
            foreach (var fix in finding.Fixes) json.WriteStringValue(fix.Title);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, ImmutableArray<RelatedLocation> related)
    {
        json.WriteStartArray(RelatedInformation);
        foreach (var each in related)
        {
            json.WriteStartObject();
            json.WriteStartObject(LocationName);
            json.WriteString(Uri, _snapshot.UriOf(each.Location.Source.Path));
            Write(json, each.Location);
            json.WriteEndObject();
            json.WriteString(Message, each.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteCancelled(Utf8JsonWriter json, Location place)
    {
        json.WriteStartObject();
        Write(json, place);
        json.WriteNumber(Severe, Hint);
        json.WriteString(SourceName, Agenda);
        json.WriteString(Message, Cancelled);
        WriteTag(json, Deprecated);
        json.WriteEndObject();
    }

    private static void WriteTag(Utf8JsonWriter json, int tag)
    {
        json.WriteStartArray(Tags);
        json.WriteNumberValue(tag);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Location place)
    {
        json.WriteStartObject(Range);
        Write(json, Start, PositionEncoding.PlaceOf(place.Source, place.Span.Start, _unit));
        Write(json, End, PositionEncoding.PlaceOf(place.Source, place.Span.End, _unit));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, LinePosition place)
    {
        json.WriteStartObject(name);
        json.WriteNumber(Line, place.Line);
        json.WriteNumber(Character, place.Column);
        json.WriteEndObject();
    }
}
