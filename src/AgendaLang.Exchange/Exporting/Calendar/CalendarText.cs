using System.Globalization;
using System.Text;

namespace AgendaLang.Exchange.Exporting.Calendar;

/// <summary>The lines of a calendar (RFC 5545, section 3.1): ended by CR LF, folded at 75 octets, with what has a meaning in them escaped.</summary>
internal sealed class CalendarText
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>A line whose value needs no escaping.</summary>
    public void Line(string name, string value)
    {
        var octets = 0;
        Folded(name, ref octets);
        Folded(":", ref octets);
        Folded(value, ref octets);
        _text.Append("\r\n");
    }

    /// <summary>A line with a text; none if it is empty.</summary>
    public void TextLine(string name, string? text)
    {
        if (text is not null && Escaped(text) is { Length: > 0 } escaped) Line(name, escaped);
    }

    /// <summary>A line with several texts; none if there are none.</summary>
    public void TextsLine(string name, IEnumerable<string> texts)
    {
        var escaped = string.Join(',', texts.Select(Escaped).Where(text => text.Length > 0));
        if (escaped.Length > 0) Line(name, escaped);
    }

    /// <summary>A text as a value: commas, semicolons and backslashes have a meaning there, and line breaks are written as <c>\n</c>.</summary>
    public static string Escaped(string text)
    {
        var block = PlainText.Block(text);
        return !block.AsSpan().ContainsAny("\\;,\n") ? block : block
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>A text as a parameter, in quotation marks; those within are single ones, since nothing escapes them for every reader.</summary>
    public static string Parameter(string text) => $"\"{PlainText.Line(text).Replace('"', '\'')}\"";

    public static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>These lines and others after them, in UTF-8.</summary>
    public ReadOnlyMemory<byte> ToUtf8(CalendarText others, CalendarText last) => Utf8.Of(_text, others._text, last._text);

    // A character is never parted, and the blank that begins what continues a line counts.
    private void Folded(ReadOnlySpan<char> text, ref int octets)
    {
        while (!text.IsEmpty)
        {
            var fits = Fitting(text, MaxOctets - octets, out var length);
            _text.Append(text[..fits]);
            octets += length;
            text = text[fits..];
            if (text.IsEmpty) return;
            _text.Append("\r\n ");
            octets = 1;
        }
    }

    // How much of a text fits into so many octets, and how many it takes.
    private static int Fitting(ReadOnlySpan<char> text, int octets, out int length)
    {
        length = 0;
        var at = 0;
        while (at < text.Length)
        {
            _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var letters);
            if (length + rune.Utf8SequenceLength > octets) break;
            length += rune.Utf8SequenceLength;
            at += letters;
        }
        return at;
    }
}
