using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AgendaLang.Cli.Output;

/// <summary>How JSON is written.</summary>
internal static class JsonText
{
    /// <summary>Writes JSON as text, indented, with <c>\n</c>; names of people and places stay readable, what steers a terminal or hides does not pass.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = Encoder() }))
            write(json);
        output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        foreach (var (first, last) in new[] { (0x00AD, 0x00AD), (0x061C, 0x061C), (0x180E, 0x180E), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFFF0, 0xFFFF) })
            settings.ForbidRange(UnicodeRange.Create((char)first, (char)last));
        return JavaScriptEncoder.Create(settings);
    }
}
