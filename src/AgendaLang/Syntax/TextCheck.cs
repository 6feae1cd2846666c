using System.Globalization;

namespace AgendaLang.Syntax;

/// <summary>Texts: whether they are well written, and what they say.</summary>
internal static class TextCheck
{
    private static readonly string[] LineBreaks = ["\r\n", "\n", "\r"];

    /// <summary>Reports a missing quote, a wrong escape, a control character.</summary>
    public static void Run(ParserContext context, in Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.OpenText:
                Messages.OpenText(context, token);
                return;
            case TokenKind.OpenTextBlock:
                Messages.OpenTextBlock(context, token);
                return;
            case TokenKind.CurlyText:
                Messages.CurlyText(context, token);
                return;
            case TokenKind.TextBlock:
                if (HasControl(context.TextOf(token))) Messages.ControlCharacter(context, token);
                return;
        }
        if ((token.Flags & TokenFlags.HasControl) != 0) Messages.ControlCharacter(context, token);
        if ((token.Flags & TokenFlags.HasEscape) == 0) return;
        var text = context.TextOf(token);
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] != '\\') continue;
            var length = ReadEscape(text[at..], out _);
            if (length < 0) Messages.WrongEscape(context, new(token.Start - context.SegmentStart + at, -length));
            at += Math.Abs(length) - 1;
        }
    }

    /// <summary>What a text says. A text that is not well written says what can be made of it.</summary>
    public static string ValueOf(TokenKind kind, ReadOnlySpan<char> text) => kind switch
    {
        TokenKind.TextBlock or TokenKind.OpenTextBlock => BlockValue(kind, text),
        TokenKind.CurlyText => text[1..^1].ToString(),
        TokenKind.OpenText => Unescape(text[1..]),
        TokenKind.Text => Unescape(text[1..^1]),
        _ => text.ToString(),
    };

    /// <summary>Whether a character is a control character that no text may hold.</summary>
    public static bool IsControl(char c) => c is < ' ' and not '\t' or >= '\u007F' and <= '\u009F';

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (IsControl(c) && c is not ('\n' or '\r')) return true;
        return false;
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\')) return text.ToString();
        var value = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '\\')
            {
                value.Append(text[at++]);
                continue;
            }
            var length = ReadEscape(text[at..], out var says);
            if (length > 0) value.Append(says);
            else value.Append(text.Slice(at, -length));
            at += Math.Abs(length);
        }
        return value.ToString();
    }

    /// <summary>Reads an escape; gives its length, negative if it means nothing.</summary>
    private static int ReadEscape(ReadOnlySpan<char> text, out string says)
    {
        says = "";
        if (text.Length < 2) return -1;
        switch (text[1])
        {
            case '"' or '\\':
                says = text[1].ToString();
                return 2;
            case 'n':
                says = "\n";
                return 2;
            case 't':
                says = "\t";
                return 2;
            case 'u' when text.Length > 2 && text[2] == '{':
                var end = text[2..].IndexOfAny("}\"\\ ") + 2;
                if (end < 2 || text[end] != '}') return -3;
                var digits = text[3..end];
                if (digits.Length is < 1 or > 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    || !System.Text.Rune.IsValid(code) || code < 0x10000 && IsControl((char)code))
                    return -(end + 1);
                says = new System.Text.Rune(code).ToString();
                return end + 1;
            default:
                return char.IsHighSurrogate(text[1]) && text.Length > 2 ? -3 : -2;
        }
    }

    /// <summary>A text block without its quotes and the indentation of the closing ones.</summary>
    private static string BlockValue(TokenKind kind, ReadOnlySpan<char> text)
    {
        // Not EnumerateLines, to which U+2028 and others are line breaks as well.
        var lines = new List<string>(text.ToString().Split(LineBreaks, StringSplitOptions.None));
        var indent = "";
        if (kind == TokenKind.TextBlock && lines.Count > 1)
        {
            indent = lines[^1][..^3];
            lines.RemoveAt(lines.Count - 1);
        }
        else if (lines.Count == 1) return text.Length > 3 ? text[3..].ToString() : "";
        lines.RemoveAt(0);
        for (var i = 0; i < lines.Count; i++)
        {
            var common = 0;
            while (common < indent.Length && common < lines[i].Length && lines[i][common] == indent[common]) common++;
            lines[i] = lines[i][common..];
        }
        return string.Join('\n', lines);
    }
}
