using System.Globalization;
using System.Text;
using AgendaLang.Comparing;

namespace AgendaLang.Cli.Output;

/// <summary>A comparison as Markdown for a pull request: the summary, whom it concerns, and each change, folded.</summary>
internal static class DiffMarkdown
{
    /// <summary>What a comment may hold on GitHub is 65,536 characters; some are left for those who put something around it.</summary>
    public const int MaxLength = 60_000;

    private const int MostRows = 40;
    private const int MostInRow = 3;
    private const int LongestSentence = 400;

    /// <summary>The page; empty if nothing changed.</summary>
    public static string Render(Comparison comparison, DiffLinks links)
    {
        if (comparison.Changes.IsEmpty) return "";
        var page = new StringBuilder();
        page.Append("**").Append(DiffReport.Summary(comparison)).Append("**\n");
        var lines = DiffOutline.Of(comparison);
        AppendTable(page, lines);
        foreach (var chapter in lines)
            if (!Append(page, chapter, links)) break;
        return page.ToString();
    }

    private static void AppendTable(StringBuilder page, IReadOnlyList<DiffChapter> chapters)
    {
        var rows = Rows(chapters);
        if (rows.Count == 0) return;
        page.Append("\n| For | Changes | What changes |\n|---|--:|---|\n");
        foreach (var (who, lines) in rows.Take(MostRows))
        {
            var said = lines.Take(MostInRow).Select(line => Sentence(line.Sentence)).ToList();
            if (lines.Count > MostInRow) said.Add(string.Create(CultureInfo.InvariantCulture, $"… and {lines.Count - MostInRow} more"));
            page.Append("| ").Append(MarkdownEscape.Line(who)).Append(" | ").Append(lines.Sum(line => line.Changes.Count).ToString(CultureInfo.InvariantCulture))
                .Append(" | ").AppendJoin("<br>", said).Append(" |\n");
        }
        if (rows.Count > MostRows) page.Append(string.Create(CultureInfo.InvariantCulture, $"\n{rows.Count - MostRows} more parties are concerned.\n"));
    }

    /// <summary>A row a party with what concerns it or its people; one for all where everything concerns everybody.</summary>
    private static List<(string Who, List<DiffLine> Lines)> Rows(IReadOnlyList<DiffChapter> chapters)
    {
        var rows = new SortedDictionary<string, (string Name, List<DiffLine> Lines)>(StringComparer.Ordinal);
        var everybody = new List<DiffLine>();
        foreach (var line in chapters.SelectMany(chapter => chapter.Lines))
        {
            if (DiffOutline.For(line) == "everybody")
            {
                everybody.Add(line);
                continue;
            }
            foreach (var (id, name) in PartiesOf(line))
            {
                if (!rows.TryGetValue(id, out var row)) rows.Add(id, row = (name, []));
                row.Lines.Add(line);
            }
        }
        List<(string, List<DiffLine>)> all = everybody.Count > 0 ? [("Everybody", everybody)] : [];
        all.AddRange(rows.Values.OrderByDescending(row => row.Lines.Count).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => (row.Name, row.Lines)));
        return all;
    }

    private static Dictionary<string, string> PartiesOf(DiffLine line)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in line.Changes)
            foreach (var who in change.AffectedParties) found.TryAdd(who.Id, who.Name ?? who.Id);
        return found;
    }

    private static bool Append(StringBuilder page, DiffChapter chapter, DiffLinks links)
    {
        var count = chapter.Lines.Sum(line => line.Changes.Count);
        var head = $"\n<details><summary>{MarkdownEscape.Html(chapter.Title)}: {Tally.Count(count, "change")}</summary>\n\n";
        const string foot = "\n</details>\n";
        if (page.Length + head.Length + foot.Length + 200 > MaxLength) return TooLong(page);
        page.Append(head);
        foreach (var line in chapter.Lines)
        {
            var item = new StringBuilder();
            AppendItem(item, line, links);
            if (page.Length + item.Length + foot.Length + 200 > MaxLength)
            {
                page.Append(foot);
                return TooLong(page);
            }
            page.Append(item);
        }
        page.Append(foot);
        return true;
    }

    private static bool TooLong(StringBuilder page)
    {
        page.Append("\nThere is no room for the rest; `agenda diff` shows all.\n");
        return false;
    }

    private static void AppendItem(StringBuilder page, DiffLine line, DiffLinks links)
    {
        page.Append("- ").Append(Sentence(line.Sentence));
        var notes = new List<string>();
        if (DiffOutline.For(line) is { Length: > 0 } who) notes.Add("for " + MarkdownEscape.Line(who));
        if (!line.IsSubstantive) notes.Add("editorial");
        if ((line.First.New ?? line.First.Old) is { } location)
        {
            var text = MarkdownEscape.Line(string.Create(CultureInfo.InvariantCulture, $"{links.PathOf(location)}:{Place.Of(location).Line}"));
            // What is gone stands in no file that a link could lead to.
            notes.Add(line.First.New == null ? text + " before" : $"[{text}](<{links.AddressOf(location)}>)");
        }
        if (notes.Count > 0) page.Append("<br><sub>").AppendJoin(" · ", notes).Append("</sub>");
        page.Append('\n');
        if (line.Group == null) return;
        foreach (var change in line.Changes.Take(12)) page.Append("  - ").Append(Sentence(change.Sentence)).Append('\n');
        if (line.Changes.Count > 12) page.Append(string.Create(CultureInfo.InvariantCulture, $"  - … and {line.Changes.Count - 12} more\n"));
    }

    private static string Sentence(string sentence)
    {
        if (sentence.Length > LongestSentence) sentence = sentence[..(char.IsHighSurrogate(sentence[LongestSentence - 1]) ? LongestSentence - 1 : LongestSentence)] + "…";
        return MarkdownEscape.Line(sentence);
    }
}
