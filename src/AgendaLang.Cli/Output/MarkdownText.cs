using System.Text;
using System.Text.RegularExpressions;

namespace AgendaLang.Cli.Output;

/// <summary>Draws a page written in Markdown for a terminal: headings, lists, code and tables; the rest as prose.</summary>
internal sealed partial class MarkdownText(Style style, int? width)
{
    private const int MaxWidth = 100;
    private const int MinWidth = 40;

    private readonly int _width = Math.Clamp(width ?? MaxWidth, MinWidth, MaxWidth);

    /// <summary>The page as it is to be sent.</summary>
    public string Render(string markdown)
    {
        var output = new StringBuilder();
        var prose = new List<string>();
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            var isItem = !isCode && ListMark().IsMatch(line);
            if (isCode || isFence || isItem || line.Length == 0 || line[0] is '#' or '|') Flush(output, prose);

            if (isFence) isCode = !isCode;
            else if (line.Length == 0) output.Append('\n');
            else if (isCode) output.Append("    ").Append(style.Blue(VisibleText.Line(line.Replace("\t", "    ", StringComparison.Ordinal)))).Append('\n');
            else if (line[0] == '#') output.Append(style.Bold(Plain(line.TrimStart('#').Trim()))).Append('\n');
            else if (line[0] == '|') output.Append(Inline(line)).Append('\n');
            else prose.Add(line);
        }
        Flush(output, prose);
        return output.ToString();
    }

    // A paragraph or list item, filled to the width; further lines of an item hang under its text.
    private void Flush(StringBuilder output, List<string> prose)
    {
        if (prose.Count == 0) return;
        var mark = ListMark().Match(prose[0]).Value;
        var hanging = new string(' ', mark.Length);
        var column = mark.Length;
        output.Append(mark);
        var isFirst = true;
        foreach (var word in Words(string.Join(' ', prose.Select(line => line.Trim()))[mark.TrimStart().Length..]))
        {
            var length = DisplayWidth.Of(Plain(word));
            if (!isFirst && column + 1 + length > _width)
            {
                output.Append('\n').Append(hanging);
                column = hanging.Length;
            }
            else if (!isFirst)
            {
                output.Append(' ');
                column++;
            }
            output.Append(Inline(word));
            column += length;
            isFirst = false;
        }
        output.Append('\n');
        prose.Clear();
    }

    // Code, bold text and links stay whole, since they are painted whole.
    private static IEnumerable<string> Words(string text) => Unbreakable().Matches(text).Select(match => match.Value);

    private string Inline(string text) => Marked().Replace(VisibleText.Line(text), match =>
        match.Groups["code"] is { Success: true } code ? style.Blue(code.Value)
        : match.Groups["bold"] is { Success: true } bold ? style.Bold(bold.Value)
        : $"{match.Groups["text"].Value} <{match.Groups["link"].Value}>");

    private static string Plain(string text) => new MarkdownText(new Style(isOn: false), null).Inline(text);

    [GeneratedRegex(@"^\s*([-*]|\d+\.)\s+")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|\[(?<text>[^\]]+)\]\((?<link>[^)]+)\)")]
    private static partial Regex Marked();

    [GeneratedRegex(@"(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)|\S)+")]
    private static partial Regex Unbreakable();
}
