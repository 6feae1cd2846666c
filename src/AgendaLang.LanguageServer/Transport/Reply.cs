using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AgendaLang.LanguageServer.Transport;

/// <summary>A value that is sent, with how it is written. One type for all, so that the transport needs to know no other.</summary>
[JsonConverter(typeof(ReplyConverter))]
internal sealed class Reply
{
    private readonly object? _value;
    private readonly JsonTypeInfo? _type;

    private Reply(object? value, JsonTypeInfo? type)
    {
        _value = value;
        _type = type;
    }

    /// <summary>The answer of those who have nothing to say: <c>null</c>.</summary>
    public static Reply None { get; } = new(null, null);

    /// <summary>A value.</summary>
    public static Reply Of<T>(T value, JsonTypeInfo<T> type) => value is null ? None : new(value, type);

    private void Write(Utf8JsonWriter writer)
    {
        if (_type == null) writer.WriteNullValue();
        else JsonSerializer.Serialize(writer, _value, _type);
    }

    /// <summary>Writes replies; they are never read.</summary>
    internal sealed class ReplyConverter : JsonConverter<Reply>
    {
        public override Reply Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Reply value, JsonSerializerOptions options) => value.Write(writer);
    }
}
