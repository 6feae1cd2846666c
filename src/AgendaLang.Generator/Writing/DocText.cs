using System.Globalization;
using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Generator.Writing;

/// <summary>Writes XML documentation: whatever stands in an agenda stays text, on lines that are comments.</summary>
internal static class DocText
{
    private const string Line = "/// ";

    /// <summary>The comment of a declaration; nothing if there is nothing to say.</summary>
    /// <param name="output">Where to write it.</param>
    /// <param name="summary">Its name; null or empty if it has none.</param>
    /// <param name="remarks">Its doc comment, Markdown; null or empty if it has none.</param>
    public static void Write(StringBuilder output, string? summary, string? remarks)
    {
        if (string.IsNullOrWhiteSpace(summary)) (summary, remarks) = (remarks, null);
        Element(output, "summary", summary);
        Element(output, "remarks", remarks);
    }

    private static void Element(StringBuilder output, string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        output.Append(Line).Append('<').Append(name).Append('>');
        var isFirst = true;
        var isGap = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.AsSpan().Trim().IsEmpty)
            {
                isGap = !isFirst;
                continue;
            }
            if (!isFirst) output.Append('\n').Append(Line);
            if (isGap) output.Append("<para/>");
            Escape(output, line);
            (isFirst, isGap) = (false, false);
        }
        output.Append("</").Append(name).Append(">\n");
    }

    private static void Escape(StringBuilder output, string line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': output.Append("&amp;"); break;
                case '<': output.Append("&lt;"); break;
                case '>': output.Append("&gt;"); break;
                case '\t': output.Append(' '); break;
                default:
                    // XML has no room for these, not even by number; what parts lines or turns their direction is no text.
                    if (rune.Value is < 0x20 or 0xFFFE or 0xFFFF) output.Append('\uFFFD');
                    else if (rune.IsBmp && UnicodeText.IsHidden((char)rune.Value)) output.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:X};");
                    else output.Append(rune.ToString());
                    break;
            }
        }
    }
}
