using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>Writes what a declaration says, references as paths. For serializers only.</summary>
/// <typeparam name="T">The type as which it is written; those that derive from it are written alike.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclarationConverter<T> : JsonConverter<T> where T : Declaration
{
    /// <summary>Always fails: what a declaration refers to is in its set.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A declaration cannot be read alone: what it refers to is in its set. Read the AgendaSet.");

    /// <summary>Writes the declaration.</summary>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        var record = value.Declared.Record;
        JsonSerializer.Serialize(writer, record, RecordsJson.Compact.GetTypeInfo(record.GetType())!);
    }
}

/// <summary>Writes and reads sets of files. For serializers only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AgendaSetConverter : JsonConverter<AgendaSet>
{
    /// <summary>Reads a set.</summary>
    /// <exception cref="JsonException">It is no set of agendas.</exception>
    public override AgendaSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var record = ReadRecord(ref reader);
        if (record.Schema != SetRecord.SchemaId)
            throw new JsonException($"The schema is \"{record.Schema}\"; what can be read is \"{SetRecord.SchemaId}\".");
        try
        {
            return AgendaSet.Of(record);
        }
        catch (FormatException e)
        {
            throw new JsonException($"This is no set of agendas: {e.Message}", e);
        }
    }

    /// <summary>Writes a set.</summary>
    public override void Write(Utf8JsonWriter writer, AgendaSet value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, value.ToRecord(), RecordsJson.Compact.SetRecord);
    }

    private static SetRecord ReadRecord(ref Utf8JsonReader reader)
    {
        try
        {
            if (!HasNull(reader)) return JsonSerializer.Deserialize(ref reader, RecordsJson.Compact.SetRecord)!;
        }
        catch (JsonException e)
        {
            // The serializer speaks of types that are none of the reader's business.
            var where = string.IsNullOrEmpty(e.Path) ? "" : $", at {e.Path}";
            throw new JsonException($"This is no set of agendas: something is wrong or missing in line {e.LineNumber + 1}{where}.", e.Path, e.LineNumber, e.BytePositionInLine, e);
        }
        throw new JsonException("This is no set of agendas: there is a null, and what is absent is left out.");
    }

    // What is absent is not written, so a null is never right; where one must not stand, the serializer does not always ask.
    private static bool HasNull(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
            if (reader.TokenType == JsonTokenType.Null) return true;
        return false;
    }
}

/// <summary>Writes a time range as an agenda does. For serializers only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimeRangeConverter : JsonConverter<TimeRange>
{
    /// <summary>Reads a range.</summary>
    /// <exception cref="JsonException">It is no time or range of times.</exception>
    public override TimeRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TimeRange.TryParse(reader.GetString(), out var range) ? range
            : throw new JsonException("This is no time or range of times, such as 09:00 or 09:00-10:30.");

    /// <summary>Writes a range.</summary>
    public override void Write(Utf8JsonWriter writer, TimeRange value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
