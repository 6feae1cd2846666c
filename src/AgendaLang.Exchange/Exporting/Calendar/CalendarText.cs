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
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A character is never parted, and the blank that begins what continues a line counts.
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
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

    /// <summary>Lines that were written elsewhere.</summary>
    public void Append(CalendarText lines) => _text.Append(lines._text);

    /// <summary>A text as a value: commas, semicolons and backslashes have a meaning there, and line breaks are written as <c>\n</c>.</summary>
    public static string Escaped(string text) => PlainText.Block(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A text as a parameter, in quotation marks; those within are single ones, since nothing escapes them for every reader.</summary>
    public static string Parameter(string text) => $"\"{PlainText.Line(text).Replace('"', '\'')}\"";

    public static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
