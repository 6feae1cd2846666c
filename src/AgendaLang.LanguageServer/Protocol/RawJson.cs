using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgendaLang.LanguageServer.Protocol;

/// <summary>A value that is written already.</summary>
/// <param name="octets">The value, in UTF-8.</param>
[JsonConverter(typeof(Converter))]
internal sealed class RawJson(ReadOnlyMemory<byte> octets)
{
    /// <summary>A list without members.</summary>
    public static RawJson EmptyList { get; } = new("[]"u8.ToArray());

    /// <summary>The value, in UTF-8.</summary>
    public ReadOnlySpan<byte> Octets => octets.Span;

    /// <summary>Writes such values; they are never read.</summary>
    internal sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Octets, skipInputValidation: true);
    }
}
