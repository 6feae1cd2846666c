using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgendaLang.Extension.Tests.Generated;

/// <summary>JSON as it lies in the repository.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout)) value.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static JsonArray List(params string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
