using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>Writes texts of a source as texts and doc comments of the language.</summary>
internal sealed class Markup(Losses losses)
{
    private const int DocWidth = 100;

    private int _stripped;

    /// <summary>A text in quotes, on one line: white space is one blank each, marks that turn the direction of writing become <c>\u{202E}</c>, control characters are left out.</summary>
    public string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        var blank = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f')
            {
                blank = quoted.Length > 1;
                continue;
            }
            if (IsControl(c))
            {
                _stripped++;
                continue;
            }
            if (blank) quoted.Append(' ');
            blank = false;
            if (char.IsSurrogate(c))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) quoted.Append(c).Append(text[++i]);
                else quoted.Append('\uFFFD');
            }
            else if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (UnicodeText.IsHidden(c)) quoted.Append(UnicodeText.ToVisible(c.ToString()));
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>Writes paragraphs as a doc comment, nothing if they say nothing. Long lines are wrapped, as Markdown allows.</summary>
    public void Doc(StringBuilder into, string indentation, params IEnumerable<string?> paragraphs)
    {
        var isFirst = true;
        var isBlank = false;
        var isCode = false;
        foreach (var paragraph in paragraphs)
        {
            if (string.IsNullOrWhiteSpace(paragraph)) continue;
            if (!isFirst) isBlank = true;
            var lines = Clean(HtmlText.ToMarkdown(paragraph)).Split('\n');
            var margin = MarginOf(lines);
            for (var i = 0; i < lines.Length; i++)
            {
                var line = (i == 0 ? lines[0].TrimStart() : lines[i].Length > margin ? lines[i][margin..] : "").TrimEnd();
                if (line.Length == 0)
                {
                    isBlank = !isFirst;
                    continue;
                }
                if (isBlank) into.Append(indentation).Append("///\n");
                isBlank = isFirst = false;
                if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
                if (isCode || line.StartsWith("    ", StringComparison.Ordinal) || line[0] is '|' or '`') into.Append(indentation).Append("/// ").Append(line).Append('\n');
                else Wrap(into, indentation, line);
            }
        }
    }

    // XML that a program indented has its own margin before every line but the first. Markdown's is four columns.
    private static int MarginOf(string[] lines)
    {
        var margin = lines.Skip(1).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Length - line.AsSpan().TrimStart().Length).DefaultIfEmpty(0).Min();
        return margin >= 8 ? margin : 0;
    }

    /// <summary>Tells what was left out of texts.</summary>
    public void TellLosses() => losses.Count("control characters and other invisible marks in texts", _stripped);

    private static void Wrap(StringBuilder into, string indentation, string line)
    {
        var width = DocWidth - indentation.Length - "/// ".Length;
        var inner = line.Length - line.AsSpan().TrimStart().Length;
        // What continues an item of a list stands under its text.
        var hanging = inner + (line.AsSpan(inner).StartsWith("- ") || line.AsSpan(inner).StartsWith("* ") ? 2 : 0);
        var rest = line.AsSpan();
        var isFirst = true;
        while (true)
        {
            var room = isFirst ? width : width - hanging;
            var cut = rest.Length <= room ? -1 : rest[..(room + 1)].LastIndexOf(' ');
            if (rest.Length > room && (cut <= 0 || rest[..cut].Trim().IsEmpty)) cut = rest[Math.Min(room, rest.Length)..].IndexOf(' ') is >= 0 and var later ? Math.Min(room, rest.Length) + later : -1;
            into.Append(indentation).Append("/// ");
            if (!isFirst) into.Append(' ', hanging);
            into.Append(cut < 0 ? rest : rest[..cut].TrimEnd()).Append('\n');
            if (cut < 0) return;
            rest = rest[(cut + 1)..].TrimStart();
            isFirst = false;
            if (rest.IsEmpty) return;
        }
    }

    private string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n') clean.Append('\n');
            }
            else if (c is '\u2028' or '\u2029' or '\u0085' or '\v' or '\f') clean.Append('\n');
            else if (c == '\t') clean.Append("    ");
            else if (c != '\n' && UnicodeText.IsHidden(c)) _stripped++;
            else if (!char.IsSurrogate(c)) clean.Append(c);
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) clean.Append(c).Append(text[++i]);
            else clean.Append('\uFFFD');
        }
        return clean.ToString();
    }

    private static bool IsControl(char c) => c is < ' ' or (>= '\u007F' and <= '\u009F');
}
