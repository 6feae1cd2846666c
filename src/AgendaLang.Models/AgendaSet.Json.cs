using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

[JsonConverter(typeof(AgendaSetConverter))]
public sealed partial class AgendaSet
{
    /// <summary>Reads what <c>agenda export --to json</c>, <see cref="ToJson"/> or <see cref="WriteTo"/> wrote.</summary>
    /// <exception cref="JsonException">It is not JSON, or no set of agendas.</exception>
    public static AgendaSet FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromJson(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads the UTF-8 of what <c>agenda export --to json</c>, <see cref="ToJson"/> or <see cref="WriteTo"/> wrote.</summary>
    /// <exception cref="JsonException">It is not JSON, or no set of agendas.</exception>
    public static AgendaSet FromJson(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.StartsWith("\uFEFF"u8)) utf8Json = utf8Json[3..];
        return JsonSerializer.Deserialize(utf8Json, AgendaJson.Default.AgendaSet) ?? throw new JsonException("There is a null instead of a set of agendas.");
    }

    /// <summary>The set as JSON, as <c>agenda export --to json</c> writes it: indented, lines ended by <c>\n</c>.</summary>
    public string ToJson() => Encoding.UTF8.GetString(RecordsJson.Bytes(ToRecord()));

    /// <summary>Writes the set as JSON in UTF-8, as <c>agenda export --to json</c> does.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        RecordsJson.Write(stream, ToRecord());
    }

    internal SetRecord ToRecord() =>
        SetMerge.Merge([.. CompiledFiles.Select(file => new FileOfSet(file.Path, file.Facts.Record, [.. file.Uses.Select(used => used.Path)]))], Audience);

    /// <summary>A set from its record.</summary>
    /// <exception cref="FormatException">A declaration is of no file of the set, or the files do not fit together.</exception>
    internal static AgendaSet Of(SetRecord record)
    {
        var parts = SetMerge.Split(record);
        var files = new CompiledFile[parts.Count];
        var byPath = new Dictionary<string, CompiledFile>(StringComparer.Ordinal);
        for (var i = 0; i < files.Length; i++)
        {
            var part = parts[i];
            byPath[part.Path] = files[i] = new(part.Path, () => new(part.Record, () => files, [.. part.Uses.Select(path => byPath[path])]));
        }
        return new(files[^1], files, record.Audience);
    }
}
