using System.Globalization;
using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Generator.Writing;

/// <summary>Writes text as C# source.</summary>
internal static class Literals
{
    /// <summary>JSON on one line as raw text: <c>"""{…}"""</c>, with as many quotes as it takes.</summary>
    public static void WriteJson(StringBuilder output, string json)
    {
        var quotes = new string('"', Math.Max(3, LongestQuotes(json) + 1));
        output.Append(quotes);
        // Outside its texts JSON has only characters that need nothing; inside them every other has a form that is always fit.
        foreach (var character in json)
        {
            if (char.IsSurrogate(character) || UnicodeText.IsHidden(character) || character is '\t' or '\n') output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else output.Append(character);
        }
        output.Append(quotes);
    }

    /// <summary>A text between quotes.</summary>
    public static void WriteText(StringBuilder output, string text)
    {
        output.Append('"');
        WriteTextPart(output, text);
        output.Append('"');
    }

    /// <summary>What stands between the quotes for a text.</summary>
    public static void WriteTextPart(StringBuilder output, string text)
    {
        foreach (var character in text)
        {
            if (character is '"' or '\\') output.Append('\\').Append(character);
            else if (char.IsSurrogate(character) || UnicodeText.IsHidden(character) || character is '\t' or '\n') output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else output.Append(character);
        }
    }

    private static int LongestQuotes(string text)
    {
        var longest = 0;
        var length = 0;
        foreach (var character in text)
        {
            length = character == '"' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }
        return longest;
    }
}
