using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgendaLang.Text;

namespace AgendaLang.Cli.Output;

/// <summary>How JSON is written.</summary>
internal static class JsonText
{
    /// <summary>Writes JSON as text, indented, with <c>\n</c>; names of people and places stay readable, what steers a terminal or hides does not pass.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        // "Unsafe" is about JSON inside HTML; quotes and letters of all scripts are written as people read them.
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        output.Write(Escaped(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)));
        output.Write('\n');
    }

    /// <summary>JSON in which nothing steers a terminal or hides. Such characters stand inside strings only, where an escape means the same.</summary>
    public static string Escaped(string json)
    {
        var builder = new StringBuilder(json.Length + 64);
        foreach (var unit in json)
        {
            if (UnicodeText.IsHidden(unit)) builder.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            else builder.Append(unit);
        }
        return builder.ToString();
    }
}
