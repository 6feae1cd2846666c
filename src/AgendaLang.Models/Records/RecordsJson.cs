using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgendaLang.Models.Records;

/// <summary>Records as JSON: names in camel case, nothing that is null, characters of any script as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FileRecord))]
[JsonSerializable(typeof(SetRecord))]
internal sealed partial class RecordsJson : JsonSerializerContext
{
    // Items nest 64 deep, each two levels of JSON, with some around and in them.
    private const int MaxDepth = 160;

    /// <summary>On one line.</summary>
    public static RecordsJson Compact { get; } = new(Written(isIndented: false));

    /// <summary>For people to read.</summary>
    public static RecordsJson Indented { get; } = new(Written(isIndented: true));

    private static JsonSerializerOptions Written(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = isIndented,
        MaxDepth = MaxDepth,
    };
}
