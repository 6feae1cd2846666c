using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgendaLang.Models.Records;

/// <summary>Records as JSON: names in camel case, nothing that is null, characters of any script as they are; only what is known is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FileRecord))]
[JsonSerializable(typeof(SetRecord))]
internal sealed partial class RecordsJson : JsonSerializerContext
{
    /// <summary>How deep JSON may be nested: items nest as deep as blocks may (64), each with two levels.</summary>
    public const int MaxDepth = 256;

    /// <summary>On one line.</summary>
    public static RecordsJson Compact { get; } = new(Written(isIndented: false));

    /// <summary>For people to read.</summary>
    public static RecordsJson Indented { get; } = new(Written(isIndented: true));

    /// <summary>What a file declares in UTF-8 on one line: what <see cref="Compact"/> gives, but without the serializer's knowledge of types, which takes a cold
    /// compiler longer to make than all files of a project to write.</summary>
    public static byte[] CompactBytes(FileRecord file)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth }))
            Default.FileRecordSerializeHandler(writer, file);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>What a file declares, of JSON that this library or the generator wrote.</summary>
    public static FileRecord ReadFile(string json) => JsonSerializer.Deserialize(json, Compact.FileRecord) ?? new();

    /// <inheritdoc cref="ReadFile(string)"/>
    public static FileRecord ReadFile(byte[] utf8Json) => JsonSerializer.Deserialize(utf8Json, Compact.FileRecord) ?? new();

    /// <summary>A set as the command writes it: UTF-8, indented, each line ended by <c>\n</c>, the last one too.</summary>
    public static byte[] Bytes(SetRecord set)
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(set, Indented.SetRecord);
        var bytes = new List<byte>(written.Length + 1);
        // The writer ends lines as the machine does; within texts, line breaks are always escaped.
        foreach (var each in written)
            if (each != '\r') bytes.Add(each);
        bytes.Add((byte)'\n');
        return [.. bytes];
    }

    /// <summary>The same into a stream, piece by piece where lines end as they should on this machine anyway.</summary>
    public static void Write(Stream stream, SetRecord set)
    {
        if (Environment.NewLine != "\n")
        {
            stream.Write(Bytes(set));
            return;
        }
        JsonSerializer.Serialize(stream, set, Indented.SetRecord);
        stream.WriteByte((byte)'\n');
    }

    private static JsonSerializerOptions Written(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
        WriteIndented = isIndented,
    };
}
