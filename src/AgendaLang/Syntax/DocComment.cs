using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

/// <summary>Comments that begin with three slashes.</summary>
internal static class DocComment
{
    /// <summary>Whether a text begins with a doc comment: three slashes, not four.</summary>
    public static bool Begins(ReadOnlySpan<char> text) =>
        text.StartsWith("///") && (text.Length == 3 || text[3] != '/');

    /// <summary>The Markdown of the doc comment lines in a lead; null if there are none.</summary>
    public static string? Read(ReadOnlySpan<char> lead)
    {
        StringBuilder? text = null;
        for (var at = 0; at < lead.Length;)
        {
            if (FindIn(lead, ref at) is not { } line) break;
            if (text == null) text = new();
            else text.Append('\n');
            var content = lead.Slice(line.Start + 3, line.Length - 3);
            text.Append(content.StartsWith(" ") ? content[1..] : content);
        }
        return text?.ToString();
    }

    /// <summary>The next doc comment line of a lead, without what surrounds it; null if there is none.</summary>
    /// <param name="lead">Blanks, comments and line breaks; a byte order mark may stand first.</param>
    /// <param name="at">Where to begin, at a line's start; afterwards the start of the line after the one found.</param>
    public static TextSpan? FindIn(ReadOnlySpan<char> lead, ref int at)
    {
        while (at < lead.Length)
        {
            var start = at;
            var length = lead[at..].IndexOfAny('\n', '\r');
            var line = length < 0 ? lead[at..] : lead.Slice(at, length);
            at = length < 0 ? lead.Length : at + length + 1;
            var content = line.TrimStart().TrimStart('\uFEFF').TrimStart();
            if (Begins(content)) return new(start + line.Length - content.Length, content.TrimEnd().Length);
        }
        return null;
    }
}
