using System.Text;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>Draws blocks as plain text filled to a width. No control character of an agenda gets into it.</summary>
internal sealed class TextBlocks
{
    // Labels of facts stand in a column of this width, where there is room for it.
    private const int Labels = 16;

    private readonly StringBuilder _output = new();
    private readonly int _width;
    private readonly Phrases _phrases;

    private TextBlocks(int width, Phrases phrases) => (_width, _phrases) = (width, phrases);

    /// <summary>The page, with no line longer than a width, words longer than that excepted.</summary>
    public static string Of(Page page, int width)
    {
        var text = new TextBlocks(width, page.Phrases);
        foreach (var block in page.Blocks) text.Write(block);
        return text._output.ToString().TrimEnd('\n') + "\n";
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Cover cover:
                Underlined(cover.Title, '=');
                foreach (var line in cover.Subtitles) Filled(Plain(line), "", "");
                Filled(Plain(cover.Kicker), "", "");
                if (cover.State is { } state) Filled(Plain(state), "", "");
                Prose(cover.Prose, "");
                Facts(cover.Facts, "");
                break;
            case Heading heading:
                _output.Append('\n');
                if (heading.Level == 2) Underlined(heading.Line, '-');
                else Filled(Plain(heading.Line), "", "");
                break;
            case TextBlock text:
                Filled(Plain(text.Line), "", "");
                break;
            case Bullets bullets:
                foreach (var line in bullets.Lines) Filled(Plain(line), "- ", "  ");
                break;
            case FactList list:
                Facts(list.Facts, "");
                break;
            case Outline outline:
                Items(outline.Entries, "");
                break;
            case Table table:
                Table(table);
                break;
            case Card card:
                Card(card);
                break;
        }
    }

    private void Card(Card card)
    {
        _output.Append('\n');
        var when = card.When.Clock.Length > 0 ? card.When.Clock + " " : "";
        Filled($"{when}{Plain(card.Title)}", "", "    ");
        var below = new List<string>();
        if (card is { IsOff: true, State: { } off }) below.Add(Plain(off));
        if (card.When.Zone is { } zone) below.Add(zone);
        if (card.When.Second is { } second) below.Add($"{second} {_phrases[Term.HomeTime].ToLowerInvariant()}");
        if (card.Where is { } where) below.Add(Plain(where));
        below.AddRange(card.Tags);
        if (card is { IsOff: false, State: { } state }) below.Add(Plain(state));
        if (below.Count > 0) Filled(string.Join(" · ", below), "    ", "    ");
        Prose(card.Prose, "    ");
        Facts(card.Facts, "    ");
        Items(card.Items, "    ");
    }

    private void Items(IReadOnlyList<OutlineEntry> entries, string indent)
    {
        foreach (var entry in entries)
        {
            var number = entry.Number is { } known ? UnicodeText.ToVisible(known) + " " : "- ";
            Filled(Plain(entry.Title) + (entry.State is { } state ? $" – {Plain(state)}" : ""), indent + number, indent + "  ");
            Prose(entry.Prose, indent + "  ");
            Facts(entry.Facts, indent + "  ");
            Items(entry.Parts, indent.Length < _width / 3 ? indent + "  " : indent);
        }
    }

    // Columns would be too narrow: each row is a list of what its cells are.
    private void Table(Table table)
    {
        foreach (var row in table.Rows)
        {
            var head = table.HeadColumn;
            var lines = row.Cells[head].Where(line => !line.IsEmpty).Select(Plain).ToList();
            if (lines.Count == 0) lines.Add("–");
            Filled(lines[0], "- ", "  ");
            foreach (var line in lines.Skip(1)) Filled(line, "  ", "  ");
            Facts([.. Enumerable.Range(0, table.Columns.Count).Where(i => i != head && row.Cells[i].Any(line => !line.IsEmpty)).Select(i => new Fact(table.Columns[i], [.. row.Cells[i].Where(line => !line.IsEmpty)]))], "  ");
        }
    }

    private void Facts(IReadOnlyList<Fact> facts, string indent)
    {
        foreach (var fact in facts)
        {
            var label = $"{indent}{fact.Label}: ";
            var hanging = new string(' ', Math.Min(indent.Length + Labels, _width / 2));
            var first = PageText.Columns(label) < hanging.Length ? label + new string(' ', hanging.Length - PageText.Columns(label)) : label;
            foreach (var line in fact.Lines)
            {
                Filled(Plain(line), first, hanging);
                first = hanging;
            }
        }
    }

    private void Prose(IReadOnlyList<Paragraph> prose, string indent)
    {
        foreach (var paragraph in prose) Filled(Plain(paragraph.Line), paragraph.IsListed ? indent + "- " : indent, paragraph.IsListed ? indent + "  " : indent);
    }

    private void Underlined(Line line, char mark)
    {
        var text = Plain(line);
        Filled(text, "", "");
        _output.Append(mark, Math.Min(_width, Math.Max(3, PageText.Columns(text)))).Append('\n');
    }

    private void Filled(string text, string first, string hanging)
    {
        var (line, columns, isEmpty) = (new StringBuilder(first), PageText.Columns(first), true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = PageText.Columns(word);
            if (!isEmpty && columns + 1 + length > _width)
            {
                _output.Append(line.ToString().TrimEnd()).Append('\n');
                (line, columns, isEmpty) = (new StringBuilder(hanging), hanging.Length, true);
            }
            if (!isEmpty)
            {
                line.Append(' ');
                columns++;
            }
            line.Append(word);
            columns += length;
            isEmpty = false;
        }
        _output.Append(line.ToString().TrimEnd()).Append('\n');
    }

    // What is struck through elsewhere stands in brackets here.
    private static string Plain(Line line)
    {
        var text = new StringBuilder();
        var isStruck = false;
        foreach (var run in line.Runs)
        {
            if (run.Setting == Setting.Struck != isStruck) text.Append(isStruck ? ']' : '[');
            isStruck = run.Setting == Setting.Struck;
            text.Append(UnicodeText.ToVisible(run.Text.Replace('\n', ' ').Replace('\t', ' ')));
            if (run is { IsMarked: true, Language: { } language }) text.Append($" ({language})");
        }
        return isStruck ? text.Append(']').ToString() : text.ToString();
    }
}
