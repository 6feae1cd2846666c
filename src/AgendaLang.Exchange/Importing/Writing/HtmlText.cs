using System.Net;
using System.Text;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>Turns the HTML in which some sources write descriptions into Markdown. What is no known element stays as it is.</summary>
internal static class HtmlText
{
    // No start tag of a description is longer.
    private const int MaxTagLength = 4096;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "blockquote", "ul", "ol", "dl", "table", "tr", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "center", "figure",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "strong", "i", "em", "u", "s", "code", "tt", "span", "font", "small", "big", "sub", "sup", "br", "li", "dt", "dd", "td", "th", "tbody", "thead", "img", "abbr", "cite", "q", "del", "ins", "kbd", "mark",
    };

    /// <summary>The text as Markdown; the same instance where it holds no HTML.</summary>
    public static string ToMarkdown(string text)
    {
        if (!HoldsHtml(text)) return text;
        var markdown = new StringBuilder(text.Length);
        var links = new Stack<string>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '<' && ReadTag(text, at) is { } tag)
            {
                at = tag.End;
                Write(markdown, tag, text, links);
                continue;
            }
            var end = text.IndexOf('<', at + 1);
            if (end < 0) end = text.Length;
            AppendText(markdown, WebUtility.HtmlDecode(text[at..end]));
            at = end;
        }
        return markdown.ToString();
    }

    private static bool HoldsHtml(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
            if (ReadTag(text, at) is not null) return true;
        return false;
    }

    // In HTML a line break is a blank, unless a line has ended already.
    private static void AppendText(StringBuilder markdown, string text)
    {
        foreach (var c in text)
        {
            if (c is not ('\n' or '\r' or ' ' or '\t')) markdown.Append(c);
            else if (markdown.Length > 0 && markdown[^1] is not (' ' or '\n')) markdown.Append(' ');
        }
    }

    private static void Write(StringBuilder markdown, Tag tag, string text, Stack<string> links)
    {
        switch (tag.Name)
        {
            case "br":
                NewLine(markdown);
                break;
            case "li" or "dt" or "dd" when !tag.IsEnd:
                StartLine(markdown);
                markdown.Append("- ");
                break;
            case "b" or "strong":
                markdown.Append("**");
                break;
            case "i" or "em":
                markdown.Append('*');
                break;
            case "code" or "tt" or "kbd":
                markdown.Append('`');
                break;
            case "a" when !tag.IsEnd:
                var href = Href(text.AsSpan(tag.Start, tag.End - tag.Start));
                links.Push(href);
                if (href.Length > 0) markdown.Append('[');
                break;
            case "a" when links.TryPop(out var target) && target.Length > 0:
                markdown.Append("](").Append(target).Append(')');
                break;
            case "td" or "th" when !tag.IsEnd:
                AppendText(markdown, " ");
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when !tag.IsEnd:
                Paragraph(markdown);
                markdown.Append("### ");
                break;
            default:
                if (Blocks.Contains(tag.Name)) Paragraph(markdown);
                break;
        }
    }

    private static void StartLine(StringBuilder markdown)
    {
        while (markdown.Length > 0 && markdown[^1] == ' ') markdown.Length--;
        if (markdown.Length > 0 && markdown[^1] != '\n') markdown.Append('\n');
    }

    private static void NewLine(StringBuilder markdown)
    {
        while (markdown.Length > 0 && markdown[^1] == ' ') markdown.Length--;
        markdown.Append('\n');
    }

    private static void Paragraph(StringBuilder markdown)
    {
        StartLine(markdown);
        if (markdown.Length > 1 && markdown[^2] != '\n') markdown.Append('\n');
    }

    private static string Href(ReadOnlySpan<char> tag)
    {
        var at = tag.IndexOf("href", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return "";
        var rest = tag[(at + 4)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return "";
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty) return "";
        var value = rest[0] is '"' or '\''
            ? rest[1..].IndexOf(rest[0]) is >= 0 and var end ? rest.Slice(1, end) : default
            : rest[..rest.IndexOfAny(" \t\r\n>")];
        return WebUtility.HtmlDecode(value.ToString()).Trim().Replace(" ", "%20", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
    }

    private static Tag? ReadTag(string text, int start)
    {
        var at = start + 1;
        var isEnd = at < text.Length && text[at] == '/';
        if (isEnd) at++;
        var name = at;
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]) && at - name < 12) at++;
        if (at == name || at >= text.Length || text[at] is not ('>' or ' ' or '/' or '\t' or '\n' or '\r')) return null;
        var word = text[name..at];
        if (!Blocks.Contains(word) && !Inline.Contains(word)) return null;
        var end = text.AsSpan(at, Math.Min(MaxTagLength, text.Length - at)).IndexOf('>');
        return end < 0 ? null : new(word.ToLowerInvariant(), isEnd, start, at + end + 1);
    }

    private readonly record struct Tag(string Name, bool IsEnd, int Start, int End);
}
