using System.Text.Json;
using AgendaLang.Comparing;
using AgendaLang.Findings;
using AgendaLang.Language;

namespace AgendaLang.Cli.Output;

/// <summary>A comparison as JSON, schema <c>agenda-diff/1</c>.</summary>
internal static class DiffJson
{
    /// <summary>Writes all changes and groups.</summary>
    public static void Write(TextWriter output, Comparison comparison) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agenda-diff/1");
        json.WriteStartObject("summary");
        json.WriteNumber("added", comparison.Added);
        json.WriteNumber("removed", comparison.Removed);
        json.WriteNumber("changed", comparison.Changed);
        json.WriteNumber("substantive", comparison.Substantive);
        json.WriteNumber("editorial", comparison.Editorial);
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes) Write(json, change);
        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var group in comparison.Groups)
        {
            json.WriteStartObject();
            json.WriteString("id", group.Id);
            json.WriteString("cause", group.Cause);
            json.WriteNumber("count", group.Count);
            json.WriteString("sentence", group.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, AgendaChange change)
    {
        json.WriteStartObject();
        json.WriteString("id", change.Id);
        json.WriteString("kind", change.Kind == Kind.None ? "file" : change.Kind.Text());
        json.WriteString("change", change.Change.Text());
        json.WriteString("class", change.Class.Text());
        json.WriteString("property", change.Property);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        json.WriteStartArray("affects");
        foreach (var id in change.Affects) json.WriteStringValue(id);
        json.WriteEndArray();
        Write(json, "old", change.Old);
        Write(json, "new", change.New);
        json.WriteString("group", change.Group);
        json.WriteString("sentence", change.Sentence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Location? location)
    {
        if (location is not { } found)
        {
            json.WriteNull(name);
            return;
        }
        var place = Place.Of(found);
        json.WriteStartObject(name);
        json.WriteString("file", found.Source.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }
}
