using AgendaLang.Cli.Output;
using AgendaLang.Merging;

namespace AgendaLang.Cli.Merging;

/// <summary>What became of every change, as JSON, schema <c>agenda-ledger/1</c>.</summary>
internal static class LedgerReport
{
    /// <summary>Writes the ledger of a merge with its conflicts.</summary>
    public static void Write(TextWriter output, MergeResult result) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agenda-ledger/1");
        json.WriteBoolean("clean", result.IsClean);
        json.WriteBoolean("balanced", result.Ledger.IsBalanced);
        json.WriteStartObject("summary");
        foreach (var outcome in Enum.GetValues<LedgerOutcome>()) json.WriteNumber(Word(outcome), result.Ledger.Count(outcome));
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var entry in result.Ledger.Entries)
        {
            json.WriteStartObject();
            json.WriteString("side", entry.Side == MergeSide.Ours ? "ours" : "theirs");
            json.WriteString("id", entry.Id);
            json.WriteString("kind", entry.Kind);
            json.WriteString("change", entry.Change);
            json.WriteString("property", entry.Property);
            json.WriteString("before", entry.Before);
            json.WriteString("after", entry.After);
            json.WriteString("outcome", Word(entry.Outcome));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (var conflict in result.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("sort", conflict.Sort switch { ConflictSort.Contradiction => "contradiction", ConflictSort.Meaning => "meaning", _ => "unaccounted" });
            json.WriteString("file", conflict.File);
            json.WriteString("id", conflict.Id);
            json.WriteString("kind", conflict.Kind);
            json.WriteString("rule", conflict.Rule?.Id);
            json.WriteString("reason", conflict.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("mergedAsText");
        foreach (var path in result.MergedAsText) json.WriteStringValue(path);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Word(LedgerOutcome outcome) => outcome switch
    {
        LedgerOutcome.Result => "result",
        LedgerOutcome.Both => "both",
        LedgerOutcome.Conflict => "conflict",
        LedgerOutcome.Superseded => "superseded",
        _ => "unaccounted",
    };
}
