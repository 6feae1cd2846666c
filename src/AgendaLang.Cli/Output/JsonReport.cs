using System.Text.Json;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Text;

namespace AgendaLang.Cli.Output;

/// <summary>Findings as JSON, schema <c>agenda-check/1</c>.</summary>
internal static class JsonReport
{
    /// <summary>Writes all findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings, Tally tally, CheckStatistics? statistics = null) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agenda-check/1");
        json.WriteNumber("files", tally.Files);
        json.WriteNumber("errors", tally.Errors);
        json.WriteNumber("warnings", tally.Warnings);
        json.WriteNumber("information", tally.Information);
        json.WriteStartArray("findings");
        foreach (var finding in findings) Write(json, finding);
        json.WriteEndArray();
        if (statistics != null) Write(json, statistics);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, CheckStatistics statistics)
    {
        json.WriteStartObject("statistics");
        json.WriteStartArray("rules");
        foreach (var rule in statistics.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule.Id);
            json.WriteString("name", rule.Rule.Name);
            json.WriteNumber("findings", rule.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Write(json, "roomOverlaps", statistics.RoomPairs, "rooms", statistics.Rooms);
        Write(json, "personOverlaps", statistics.PersonPairs, "persons", statistics.Persons);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string total, long pairs, string list, IReadOnlyList<OverlapCount> overlaps)
    {
        json.WriteNumber(total, pairs);
        json.WriteStartArray(list);
        foreach (var overlap in overlaps)
        {
            json.WriteStartObject();
            json.WriteString("id", overlap.What.Path);
            json.WriteString("name", overlap.What.Name);
            json.WriteString("file", overlap.What.File.Path);
            json.WriteNumber("pairs", overlap.Pairs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        WritePlace(json, finding.Location.Source, finding.Location.Span, withEnd: true);
        json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "information",
        });
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Location.Source, related.Location.Span, withEnd: false);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WritePlace(json, edit.Source, edit.Change.Span, withEnd: true);
                json.WriteString("newText", edit.Change.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceText source, TextSpan span, bool withEnd)
    {
        var place = Place.Of(source, span);
        json.WriteString("file", source.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        if (!withEnd) return;
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
    }
}
