using System.Text;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Texts as other programs may get them: without control characters and halves of characters, which files of theirs cannot hold.</summary>
internal static class PlainText
{
    /// <summary>On one line, each run of blanks as one.</summary>
    public static string Line(string text)
    {
        if (IsLine(text)) return text;
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value is not ('\u00A0' or '\u202F' or '\u3000'))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (IsText(rune)) line.Append(rune.ToString());
        }
        return line.ToString().TrimEnd(' ');
    }

    /// <summary>On as many lines as it has, these ended by <c>\n</c>, none at the end.</summary>
    public static string Block(string text)
    {
        if (IsLine(text)) return text;
        var block = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is '\n' or '\t' || IsText(rune)) block.Append(rune.ToString());
        return block.ToString().TrimEnd();
    }

    /// <summary>Markdown, the lines of each paragraph as one, since it is shown at another width than it was written at.</summary>
    public static string Paragraphs(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        foreach (var line in Block(markdown).Split('\n'))
        {
            var continues = text.Length > 0 && text[^1] != '\n' && line.Length > 0 && (char.IsLetterOrDigit(line[0]) && !char.IsAsciiDigit(line[0]) || line[0] is '(' or '"' or '“' or '«');
            if (text.Length > 0) text.Append(continues ? ' ' : '\n');
            text.Append(line);
        }
        return text.ToString();
    }

    // Most texts are names of letters, signs and single blanks between them, and stay as they are.
    private static bool IsLine(string text)
    {
        var isBlank = true;
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' || letter == ' ' && isBlank) return false;
            isBlank = letter == ' ';
        }
        return !isBlank || text.Length == 0;
    }

    private static bool IsText(Rune rune) => !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF or 0xFEFF);
}
