using System.Text;
using AgendaLang.Language;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Fuzz;

/// <summary>What a target is tried on first: the examples and fixtures of the project, and the corpus, with all that ever failed.</summary>
internal static class Seeds
{
    /// <summary>The seeds of a target, each with a file name.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(FuzzTarget target)
    {
        var kept = RepositoryFolder.PathOf($"tests/AgendaLang.Fuzz/Corpus/{target.Corpus}");
        if (Directory.Exists(kept))
            foreach (var path in Directory.GetFiles(kept).Order(StringComparer.Ordinal)) yield return (Path.GetFileName(path), File.ReadAllBytes(path));

        var examples = Directory.GetFiles(RepositoryFolder.PathOf("examples"), "*.agenda", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(path => (Name: $"{Path.GetFileName(Path.GetDirectoryName(path))}-{Path.GetFileName(path)}", Text: File.ReadAllText(path)));
        switch (target.Corpus)
        {
            case "agenda":
                foreach (var (name, text) in examples) yield return (name, Encoding.UTF8.GetBytes(text));
                break;
            case "merge":
                // One side renames, the other takes out a line. Small ones: a case is read and merged several times.
                foreach (var (name, text) in examples.Where(example => example.Text.Length < 2_000))
                    yield return (name, Encoding.UTF8.GetBytes(string.Join(Targets.Merge.Between, text, text.Replace("\"The ", "\"Their ", StringComparison.Ordinal), WithoutALine(text))));
                break;
            default:
                var ending = target.Corpus[(target.Corpus.IndexOf('-', StringComparison.Ordinal) + 1)..];
                foreach (var path in Directory.GetFiles(RepositoryFolder.PathOf("tests/AgendaLang.Exchange.Tests/Fixtures"), $"*.{ending}")) yield return (Path.GetFileName(path), File.ReadAllBytes(path));
                break;
        }
    }

    /// <summary>Words of what a target reads, in ASCII, for AFL++ to put in.</summary>
    public static IEnumerable<string> Words(FuzzTarget target) => target.Corpus switch
    {
        "agenda" => Enum.GetValues<Keyword>().Select(keyword => keyword.Text()).Where(word => word.Length > 1).Concat(["2025-11-06", "10:00-11:00", "\"\"\"", "// ", "/// ", "{", "}", "\\u{", "America/New_York", "1h30m"]),
        "merge" => Enum.GetValues<Keyword>().Select(keyword => keyword.Text()).Where(word => word.Length > 1).Concat(["%%%%", "{", "}", "// ", "<<<<<<< ours", "=======", ">>>>>>> theirs"]),
        "import-xml" => ["<schedule>", "</schedule>", "<day ", "<room ", "<event ", "<title>", "<start>", "<duration>", "<person>", "<![CDATA[", "]]>", "<!DOCTYPE", "<!ENTITY", "&amp;", "&#0;", "xmlns=", "guid=", "date="],
        "import-json" => ["\"schedule\"", "\"conference\"", "\"days\"", "\"rooms\"", "\"title\"", "\"start\"", "\"duration\"", "\"persons\"", "\"date\"", "null", "true", "1e999", "\\ud800"],
        "import-ics" => ["BEGIN:", "END:", "VEVENT", "VCALENDAR", "VTIMEZONE", "DTSTART", "DTEND", "DURATION:", "RRULE:", "FREQ=", "DAILY", "YEARLY", "COUNT=", "UNTIL=", "INTERVAL=", "BYDAY=", "EXDATE", "RDATE", "RECURRENCE-ID", ";TZID=", ";VALUE=DATE", "99991231T235959Z", "P1W", "\\n"],
        "protocol" => ["Content-Length: ", "\"jsonrpc\":\"2.0\"", "\"id\":", "\"method\":", "\"params\":", "textDocument/didOpen", "textDocument/didChange", "textDocument/hover", "textDocument/rename", "$/cancelRequest", "initialize", "shutdown", "exit"],
        _ => ["title", "start", "end", "room", "speaker", "date", "duration", ";", "\"\"", "=cmd"],
    };

    private static string WithoutALine(string text)
    {
        var lines = text.Split('\n');
        return string.Join('\n', lines.Where((_, at) => at != lines.Length / 2));
    }
}
