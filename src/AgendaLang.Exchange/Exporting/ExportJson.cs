using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AgendaLang.Exchange.Exporting;

/// <summary>How JSON is written: indented, letters of all scripts as people read them, and nothing that would end a script element of a page.</summary>
internal static class ExportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>A text, unless there is none.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    /// <summary>A list, unless it is empty.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        var isEmpty = true;
        foreach (var item in items)
        {
            if (isEmpty) json.WriteStartArray(name);
            isEmpty = false;
            write(item);
        }
        if (!isEmpty) json.WriteEndArray();
    }
}
