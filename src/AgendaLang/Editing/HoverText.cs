using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Writes cards as Markdown or plain text. The one place where plain text becomes Markdown: no name can bring in a link, an image or a heading.</summary>
internal static class HoverText
{
    private const int LongestText = 400;

    /// <summary>A card in Markdown; lines end in <c>\n</c>.</summary>
    public static string ToMarkdown(HoverCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var text = new StringBuilder();
        text.Append("**").Append(Escape(card.Title)).Append("**");
        if (card.Subtitle.Length > 0) text.Append(" — ").Append(Escape(card.Subtitle));
        text.Append('\n');
        if (!card.Rows.IsEmpty) text.Append('\n');
        for (var i = 0; i < card.Rows.Length; i++)
        {
            var row = card.Rows[i];
            text.Append('_').Append(Escape(row.Label)).Append("_: ").Append(Escape(row.Text));
            text.Append(i + 1 < card.Rows.Length ? "  \n" : "\n");
        }
        if (card.Example != null) text.Append("\n```agenda\n").Append(card.Example).Append("\n```\n");
        if (card.Doc != null) text.Append("\n---\n\n").Append(DocMarkdown.Of(card.Doc)).Append('\n');
        return text.ToString();
    }

    /// <summary>A card without marks, for editors that show none; lines end in <c>\n</c>.</summary>
    public static string ToPlainText(HoverCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var text = new StringBuilder(Line(card.Title));
        if (card.Subtitle.Length > 0) text.Append(" — ").Append(Line(card.Subtitle));
        text.Append('\n');
        foreach (var row in card.Rows) text.Append(Line(row.Label)).Append(": ").Append(Line(row.Text)).Append('\n');
        if (card.Example != null) text.Append('\n').Append(card.Example).Append('\n');
        if (card.Doc != null) text.Append('\n').Append(card.Doc).Append('\n');
        return text.ToString();
    }

    /// <summary>Plain text as it stands in Markdown, on one line: shown as it is, and nothing else.</summary>
    public static string Escape(string text)
    {
        var line = Line(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            // Marks of CommonMark and of its common extensions; what would become a link by itself too.
            var isMark = line[i] switch
            {
                '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '&' or '~' or '#' or '$' or '@' or '!' => true,
                ':' => line.AsSpan(i + 1).StartsWith("//"),
                '.' => i >= 3 && line.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
                _ => false,
            };
            if (isMark) escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }

    /// <summary>A text on one line, of bounded length, with characters that cannot be seen shown.</summary>
    private static string Line(string text)
    {
        if (text.Length > LongestText) text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1), "…");
        return UnicodeText.ToVisible(text.ReplaceLineEndings(" ").Replace('\t', ' ')).Trim();
    }
}
