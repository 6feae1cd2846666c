using System.Text;

namespace AgendaLang.Cli.Output;

/// <summary>Text from files inside Markdown that others read: it stays text, whatever it says.</summary>
internal static class MarkdownEscape
{
    // An empty comment is taken out when the page is made, after names and addresses were looked for.
    private const string Break = "<!-- -->";

    /// <summary>The text on one line inside HTML, where Markdown is not read.</summary>
    public static string Html(string text) => VisibleText.Line(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("@", "@" + Break, StringComparison.Ordinal)
        .Replace("#", "#" + Break, StringComparison.Ordinal).Replace("://", ":" + Break + "//", StringComparison.Ordinal).Replace("www.", "www" + Break + ".", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The text on one line, so that nothing in it is a heading, list, table, link, picture, HTML, code, mention (<c>@name</c>), reference
    /// (<c>#12</c>, <c>GH-12</c>) or address.
    /// </summary>
    public static string Line(string text)
    {
        var visible = VisibleText.Line(text);
        var escaped = new StringBuilder(visible.Length + 16);
        for (var i = 0; i < visible.Length; i++)
        {
            var c = visible[i];
            switch (c)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '@' or '#':
                    escaped.Append(c == '#' ? "\\#" : "@").Append(Break);
                    break;
                case ':' when i + 1 < visible.Length && visible[i + 1] is '/' or ':':
                    escaped.Append(':').Append(Break);
                    break;
                case '-' when i >= 2 && char.ToUpperInvariant(visible[i - 1]) == 'H' && char.ToUpperInvariant(visible[i - 2]) == 'G':
                case '.' when i >= 3 && visible.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                    escaped.Append(c).Append(Break);
                    break;
                case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '!' or '|' or '~' or '$' or '^' or '=' or '+':
                    escaped.Append('\\').Append(c);
                    break;
                case '-' when i == 0:
                    escaped.Append("\\-");
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }
        return escaped.ToString();
    }
}
