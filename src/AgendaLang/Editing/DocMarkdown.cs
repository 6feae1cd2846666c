using System.Buffers;
using System.Text;

namespace AgendaLang.Editing;

/// <summary>Markdown of a doc comment, made fit to be shown by an editor: an agenda comes from anybody, and looking at it must fetch nothing and run nothing.</summary>
/// <remarks>
/// Emphasis, lists, headings, code and links to <c>https</c>, <c>http</c> and <c>mailto</c> stay. Pictures, HTML, links to anything else (<c>command:</c>, <c>file:</c>)
/// and links whose address stands elsewhere are shown as they are written. What is dangerous becomes a character reference, which never has a meaning of its own in
/// Markdown (CommonMark 0.31, section 2.5), whatever stands around it.
/// </remarks>
internal static class DocMarkdown
{
    private static readonly SearchValues<char> NotInLabels = SearchValues.Create("[]<>&!`\\\n");
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create("()<>[]&`\\ \n");
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>The text without what would fetch or run something.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny("<&[") < 0) return text;
        var safe = new StringBuilder(text.Length + 32);
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            switch (text[at])
            {
                case '<':
                    safe.Append("&lt;");
                    break;
                case '&':
                    safe.Append("&amp;");
                    break;
                case '!' when rest.StartsWith("!["):
                    safe.Append("&#33;&#91;");
                    at++;
                    break;
                case '[':
                    var link = LengthOfLink(rest);
                    if (link == 0) safe.Append("&#91;");
                    else safe.Append(rest[..link]);
                    at += Math.Max(link, 1) - 1;
                    break;
                case '`' when LengthOfCode(rest) is > 0 and var code && rest[..code].IndexOfAny("<&[") >= 0:
                    // In code a reference would be shown as it is written, so it is shown as plain text.
                    var marks = rest.IndexOfAnyExcept('`');
                    Repeat(safe, marks);
                    safe.Append(Of(rest[marks..(code - marks)].ToString()));
                    Repeat(safe, marks);
                    at += code - 1;
                    break;
                default:
                    safe.Append(text[at]);
                    break;
            }
        }
        return safe.ToString();
    }

    private static void Repeat(StringBuilder safe, int marks)
    {
        for (var i = 0; i < marks; i++) safe.Append("&#96;");
    }

    /// <summary>The length of a link that is plain and leads to the web or to mail; 0 if it is none.</summary>
    private static int LengthOfLink(ReadOnlySpan<char> rest)
    {
        var label = rest[1..].IndexOfAny(NotInLabels);
        if (label < 0 || !rest[(label + 1)..].StartsWith("](")) return 0;
        var start = label + 3;
        var length = rest[start..].IndexOfAny(NotInAddresses);
        if (length < 0 || rest[start + length] != ')') return 0;
        foreach (var scheme in Schemes)
            if (length > scheme.Length && rest[start..].StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return start + length + 1;
        return 0;
    }

    /// <summary>The length of code on one line, with its marks; 0 if it is not closed there.</summary>
    private static int LengthOfCode(ReadOnlySpan<char> rest)
    {
        var marks = rest.IndexOfAnyExcept('`');
        if (marks < 0) return 0;
        for (var at = marks; at < rest.Length && rest[at] != '\n';)
        {
            if (rest[at] != '`')
            {
                at++;
                continue;
            }
            var run = rest[at..].IndexOfAnyExcept('`');
            if (run < 0) run = rest.Length - at;
            at += run;
            if (run == marks) return at;
        }
        return 0;
    }
}
