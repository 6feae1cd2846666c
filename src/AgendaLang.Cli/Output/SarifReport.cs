using System.Globalization;
using System.Text.Json;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Text;

namespace AgendaLang.Cli.Output;

/// <summary>Findings as SARIF 2.1.0 (OASIS), for code scanning.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes all findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings, RepositoryPaths paths, string version) => JsonText.Write(output, json =>
    {
        var rules = findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "agenda");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var seen = new Dictionary<ulong, int>();
        foreach (var finding in findings) WriteResult(json, finding, rules.FindIndex(rule => rule.Id == finding.Rule.Id), paths, seen);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", rule.Summary);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        if (RulePages.Find(rule.Id) is { } page && page.Rule == rule)
        {
            WriteText(json, "fullDescription", page.What);
            json.WriteStartObject("help");
            json.WriteString("text", $"{page.What}\n\n{page.Mend}");
            json.WriteString("markdown", page.ToMarkdown());
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int ruleIndex, RepositoryPaths paths, Dictionary<ulong, int> seen)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message);

        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(json, finding.Location, paths);
        json.WriteEndObject();
        json.WriteEndArray();

        if (finding.Related.Length > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Related.Length; i++)
            {
                json.WriteStartObject();
                json.WriteNumber("id", i + 1);
                WritePhysicalLocation(json, finding.Related[i].Location, paths);
                WriteText(json, "message", finding.Related[i].Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        // What is waived is not told at all; none of what is told is suppressed.
        json.WriteStartArray("suppressions");
        json.WriteEndArray();

        json.WriteStartObject("partialFingerprints");
        json.WriteString("agendaFinding/v1", Fingerprint(finding, paths, seen));
        json.WriteEndObject();

        // A fix without edits would not be valid SARIF.
        var fixes = finding.Fixes.Where(fix => fix.Edits.Length > 0).ToList();
        if (fixes.Count > 0)
        {
            json.WriteStartArray("fixes");
            foreach (var fix in fixes) WriteFix(json, fix, paths);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix, RepositoryPaths paths)
    {
        json.WriteStartObject();
        WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        foreach (var file in fix.Edits.GroupBy(edit => edit.Source.Path, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            WriteArtifact(json, file.Key, paths);
            json.WriteStartArray("replacements");
            foreach (var edit in file.OrderBy(edit => edit.Change.Span))
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", edit.Source, edit.Change.Span);
                WriteText(json, "insertedContent", edit.Change.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePhysicalLocation(Utf8JsonWriter json, Location location, RepositoryPaths paths)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, location.Source.Path, paths);
        WriteRegion(json, "region", location.Source, location.Span);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path, RepositoryPaths paths)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", paths.UriOf(path));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceText source, TextSpan span)
    {
        var place = Place.Of(source, span);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "note",
        _ => "none",
    };

    // The same finding keeps its fingerprint when lines are added above it: rule, file, the line's own text, and which of the like ones it is.
    private static string Fingerprint(Finding finding, RepositoryPaths paths, Dictionary<ulong, int> seen)
    {
        var source = finding.Location.Source;
        var line = source.LineSpan(source.PositionOf(finding.Location.Span.Start).Line);
        var hash = Fnv1a(finding.Rule.Id, paths.Of(source.Path), source.Slice(line).Trim().ToString(), source.Slice(finding.Location.Span).ToString());
        var number = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash:x16}:{number}");
    }

    // FNV-1a (64 bits) over UTF-16 units: fixed for ever, and needs no library of cryptography to be loaded.
    private static ulong Fnv1a(params ReadOnlySpan<string> parts)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in parts)
        {
            foreach (var unit in part) hash = unchecked((hash ^ unit) * 1099511628211UL);
            hash = unchecked((hash ^ 0x10000) * 1099511628211UL);
        }
        return hash;
    }
}
