using System.Text;

namespace AgendaLang.Exchange.Exporting.Phrasing;

/// <summary>A paragraph, or an entry of a list.</summary>
internal sealed record Paragraph(Line Line, bool IsListed);

/// <summary>
/// Reads what a doc comment says. Of Markdown it knows paragraphs, lists, <c>**strong**</c>, <c>*emphasis*</c>, <c>`code`</c> and links to the web;
/// all else, HTML above all, is text.
/// </summary>
internal static class Prose
{
    /// <summary>The paragraphs of a text.</summary>
    public static IReadOnlyList<Paragraph> Read(string text, Phrases phrases)
    {
        var paragraphs = new List<Paragraph>();
        var (open, isListed) = (new StringBuilder(), false);
        foreach (var written in text.Split('\n'))
        {
            var line = written.Trim().TrimStart('#').TrimStart();
            var isEntry = line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);
            if (line.Length == 0 || isEntry) Close();
            if (isEntry) (line, isListed) = (line[2..], true);
            if (line.Length == 0) continue;
            if (open.Length > 0) open.Append(' ');
            open.Append(line);
        }
        Close();
        return paragraphs;

        void Close()
        {
            if (open.Length > 0) paragraphs.Add(new(Inline(open.ToString(), phrases), isListed));
            open.Clear();
            isListed = false;
        }
    }

    private static Line Inline(string text, Phrases phrases)
    {
        var line = new Line();
        var done = 0;
        for (var at = 0; at < text.Length;)
        {
            var (run, length) = Marked(text, at, phrases);
            if (run is null)
            {
                at += length;
                continue;
            }
            line.Add(phrases.Said(text[done..at])).Add(run);
            done = at += length;
        }
        return line.Add(phrases.Said(text[done..]));
    }

    // What begins at a place; without it, how far to go on.
    private static (Run? Run, int Length) Marked(string text, int at, Phrases phrases)
    {
        var (mark, setting) = text[at] switch
        {
            '`' => ("`", Setting.Code),
            '*' when at + 1 < text.Length && text[at + 1] == '*' => ("**", Setting.Strong),
            '*' => ("*", Setting.Emphasis),
            '[' => ("](", Setting.Plain),
            _ => ("", Setting.Plain),
        };
        if (mark.Length == 0) return (null, 1);
        var isLink = text[at] == '[';
        var from = at + (isLink ? 1 : mark.Length);
        var to = from < text.Length ? text.IndexOf(mark, from, Math.Min(MaxMarked, text.Length - from), StringComparison.Ordinal) : -1;
        if (to <= from || text[from] == ' ' || text[to - 1] == ' ') return (null, mark == "**" ? 2 : 1);
        var inner = phrases.Said(text[from..to], setting);
        if (!isLink) return (inner, to + mark.Length - at);
        var end = text.IndexOf(')', to, Math.Min(MaxMarked, text.Length - to));
        return end > to && Phrases.Address(text[(to + 2)..end]) is { Address: { } address } ? (inner with { Address = address }, end + 1 - at) : (null, 1);
    }

    // Marks further apart belong to no pair; with this, a text of nothing but marks is read in time.
    private const int MaxMarked = 500;
}
