using System.Text;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>Draws blocks as Markdown (CommonMark with the tables of GitHub) that can be read as it is.</summary>
/// <remarks>What an agenda says stays text: nothing in it becomes a heading, a link, HTML or a line of its own.</remarks>
internal static class MarkdownBlocks
{
    /// <summary>The page.</summary>
    public static string Of(Page page)
    {
        var output = new StringBuilder();
        foreach (var block in page.Blocks) Write(block, output);
        return output.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(Block block, StringBuilder output)
    {
        switch (block)
        {
            case Cover cover:
                Cover(cover, output);
                break;
            case Heading heading:
                Paragraph($"{Marks(heading.Level)} {Inline(heading.Line)}", output);
                break;
            case TextBlock text:
                Paragraph(Block(text.Line), output);
                break;
            case Bullets bullets:
                foreach (var line in bullets.Lines) output.Append("- ").Append(Block(line)).Append('\n');
                output.Append('\n');
                break;
            case FactList list:
                Facts(list.Facts, 0, output);
                output.Append('\n');
                break;
            case Table table:
                Table(table, output);
                break;
            case Outline outline:
                Items(outline.Entries, 0, output);
                output.Append('\n');
                break;
            case Card card:
                Card(card, output);
                break;
        }
    }

    private static void Cover(Cover cover, StringBuilder output)
    {
        Paragraph($"# {Inline(cover.Title)}", output);
        if (cover.State is { } state) Paragraph(Marked("**", Inline(state)), output);
        foreach (var line in cover.Subtitles) Paragraph(Block(line), output);
        Paragraph(Marked("*", Inline(cover.Kicker)), output);
        Prose(cover.Prose, 0, output);
        if (cover.Facts.Count == 0) return;
        Facts(cover.Facts, 0, output);
        output.Append('\n');
    }

    private static void Card(Card card, StringBuilder output)
    {
        var title = card.When.Clock.Length > 0 ? $"{Escaped(card.When.Clock)} · {Inline(card.Title)}" : Inline(card.Title);
        Paragraph(card.IsBreak ? Marked("*", title) : $"{Marks(card.Level)} {title}", output);
        var below = new List<string>();
        if (card is { IsOff: true, State: { } off }) below.Add(Marked("**", Inline(off)));
        if (card.When.Zone is { } zone) below.Add(Escaped(zone));
        if (card.When.Second is { } second) below.Add(Escaped(second));
        if (card.Where is { } where) below.Add(Inline(where));
        below.AddRange(card.Tags.Select(Escaped));
        if (card is { IsOff: false, State: { } state }) below.Add(Inline(state));
        if (below.Count > 0) Paragraph(string.Join(" · ", below), output);
        Prose(card.Prose, 0, output);
        Facts(card.Facts, 0, output);
        Items(card.Items, 0, output);
        if (card.Facts.Count + card.Items.Count > 0) output.Append('\n');
    }

    private static void Items(IReadOnlyList<OutlineEntry> entries, int depth, StringBuilder output)
    {
        foreach (var entry in entries)
        {
            Indent(depth, output).Append("- ");
            if (entry.Number?.Trim() is { Length: > 0 } number) output.Append(Marked("**", Escaped(number))).Append(' ').Append(Inline(entry.Title));
            else output.Append(Block(entry.Title));
            if (entry.State is { } state) output.Append(" – ").Append(Marked("**", Inline(state)));
            output.Append('\n');
            foreach (var paragraph in entry.Prose) Indent(depth + 1, output).Append("- ").Append(Block(paragraph.Line)).Append('\n');
            Facts(entry.Facts, depth + 1, output);
            Items(entry.Parts, depth + 1, output);
        }
    }

    private static void Facts(IReadOnlyList<Fact> facts, int depth, StringBuilder output)
    {
        foreach (var fact in facts)
        {
            Indent(depth, output).Append("- ").Append(Escaped(fact.Label)).Append(':');
            if (fact.Lines is [var only])
            {
                output.Append(' ').Append(Inline(only)).Append('\n');
                continue;
            }
            output.Append('\n');
            foreach (var line in fact.Lines) Indent(depth + 1, output).Append("- ").Append(Block(line)).Append('\n');
        }
    }

    private static void Table(Table table, StringBuilder output)
    {
        if (table.Columns.Count == 0) return;
        output.Append("| ").AppendJoin(" | ", table.Columns.Select(Escaped)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", table.Columns.Count))).Append('\n');
        foreach (var row in table.Rows)
            output.Append("| ").AppendJoin(" | ", row.Cells.Select(cell => string.Join("<br>", cell.Where(line => !line.IsEmpty).Select(Inline)))).Append(" |\n");
        output.Append('\n');
    }

    private static void Prose(IReadOnlyList<Paragraph> prose, int depth, StringBuilder output)
    {
        foreach (var paragraph in prose) Paragraph(paragraph.IsListed ? $"- {Block(paragraph.Line)}" : Block(paragraph.Line), Indent(depth, output));
    }

    private static StringBuilder Indent(int depth, StringBuilder output) => output.Append(' ', depth * 2);

    private static void Paragraph(string text, StringBuilder output) => output.Append(text).Append("\n\n");

    private static string Marks(int level) => new('#', Math.Min(level, 6));

    // At the start of a paragraph or list entry, where some letters begin a block, and blanks move what is listed below.
    private static string Block(Line line)
    {
        var text = Inline(line).Trim();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && digits < text.Length && text[digits] is '.' or ')') return text.Insert(digits, "\\");
        return text.Length > 0 && text[0] is '#' or '+' or '-' or '=' or ':' ? "\\" + text : text;
    }

    private static string Inline(Line line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Runs.Count;)
        {
            var (setting, piece) = (line.Runs[i].Setting, new StringBuilder());
            for (; i < line.Runs.Count && line.Runs[i].Setting == setting; i++) piece.Append(Unset(line.Runs[i]));
            var mark = setting switch { Setting.Strong => "**", Setting.Emphasis => "*", Setting.Struck => "~~", _ => "" };
            text.Append(Marked(mark, piece.ToString()));
        }
        return text.ToString();
    }

    // Marks take only where no blank stands inside.
    private static string Marked(string mark, string text)
    {
        var bare = text.Trim();
        if (mark.Length == 0 || bare.Length == 0) return text;
        var from = text.IndexOf(bare, StringComparison.Ordinal);
        return $"{text[..from]}{mark}{bare}{mark}{text[(from + bare.Length)..]}";
    }

    private static string Unset(Run run)
    {
        var escaped = Escaped(run.Text);
        if (run.Address is { } address && !address.AsSpan().ContainsAny("<>|\\`")) escaped = address == run.Text ? $"<{address}>" : $"[{escaped}](<{address}>)";
        if (run is { IsMarked: true, Language: { } language }) escaped += $" *({Escaped(language)})*";
        return escaped;
    }

    /// <summary>A text of which nothing is markup, on one line.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        var visible = UnicodeText.ToVisible(text.Replace('\n', ' ').Replace('\t', ' '));
        for (var i = 0; i < visible.Length; i++)
        {
            var letter = visible[i];
            var isMarkup = letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '&' or '@' or '$'
                || letter == ':' && i + 1 < visible.Length && visible[i + 1] == '/' || letter == '.' && i > 2 && visible.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase)
                || letter == '#' && i == visible.Length - 1;
            if (isMarkup) escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
