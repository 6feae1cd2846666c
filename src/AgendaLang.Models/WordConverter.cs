using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgendaLang.Models;

/// <summary>Writes a value of a vocabulary as its word in the language: <c>head-of-state</c>. For serializers only.</summary>
/// <typeparam name="T">The vocabulary.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WordConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Words =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Reads a word.</summary>
    /// <exception cref="JsonException">It is no word of the vocabulary.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? ValueOf(reader.GetString()!) : throw new JsonException("A word was expected here.");

    /// <summary>Writes a word.</summary>
    /// <exception cref="JsonException">It is no value of the vocabulary.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(WordOf(value));
    }

    /// <summary>Reads a word as the name of a property.</summary>
    /// <exception cref="JsonException">It is no word of the vocabulary.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ValueOf(reader.GetString()!);

    /// <summary>Writes a word as the name of a property.</summary>
    /// <exception cref="JsonException">It is no value of the vocabulary.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(WordOf(value));
    }

    private static T ValueOf(string word) => Values.TryGetValue(word, out var value) ? value : throw new JsonException($"\"{word}\" is no word for this.");

    private static string WordOf(T value) => Words.TryGetValue(value, out var word) ? word : throw new JsonException($"{value} is no value of {typeof(T).Name}.");
}
