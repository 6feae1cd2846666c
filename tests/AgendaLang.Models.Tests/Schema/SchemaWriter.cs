using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AgendaLang.Models.Records;

namespace AgendaLang.Models.Tests.Schema;

/// <summary>The JSON Schema of a set, as it follows from the records and their documentation.</summary>
internal sealed class SchemaWriter
{
    private const string Clock = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);
    private readonly RecordComments _comments = new();

    /// <summary>The schema as it is published.</summary>
    public static string Write()
    {
        var writer = new SchemaWriter();
        var set = writer.Shape(typeof(SetRecord));
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = "agenda.schema.json",
            ["title"] = "A set of agendas",
            ["description"] = "What `agenda export --to json` writes, and what compiled agendas serialise to. References are paths: an id (`kz`), or two parts "
                + "(`washington.plenary`, `washington-dc.east-room`). What is absent is left out; nothing is null.",
        };
        foreach (var (key, value) in set.Where(pair => pair.Key != "description")) schema[key] = value?.DeepClone();
        var definitions = new JsonObject();
        foreach (var (name, definition) in writer._definitions) definitions[name] = definition;
        schema["definitions"] = definitions;
        var options = new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        return schema.ToJsonString(options) + "\n";
    }

    private JsonObject Shape(Type type)
    {
        var info = RecordsJson.Compact.GetTypeInfo(type)!;
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var property in info.Properties)
        {
            properties[property.Name] = Property(type, property);
            if (property.IsRequired) required.Add(property.Name);
        }
        var shape = new JsonObject { ["description"] = _comments.Of(type), ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) shape["required"] = required;
        shape["additionalProperties"] = false;
        return shape;
    }

    private JsonObject Property(Type type, JsonPropertyInfo property)
    {
        var value = (type.Name, property.Name) switch
        {
            (nameof(SetRecord), "schema") => new() { ["enum"] = new JsonArray(SetRecord.SchemaId) },
            (nameof(MomentRecord), "time") => Matching($"^(24:00|{Clock})$"),
            (_, "time") => Matching($"^{Clock}(-(24:00|{Clock}(\\+1)?))?$"),
            (nameof(DelegationRecord), "size") or (_, "delegationSize") => Matching("^[0-9]+(\\+[0-9]+)?$"),
            _ => Value(property.PropertyType),
        };
        var described = new JsonObject { ["description"] = _comments.Of(type, property.Name) };
        // Beside a reference nothing else counts in draft 7.
        if (value.ContainsKey("$ref")) described["allOf"] = new JsonArray(value);
        else foreach (var (key, part) in value) described[key] = part?.DeepClone();
        return described;
    }

    private static JsonObject Matching(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private JsonObject Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray) return new() { ["type"] = "array", ["items"] = Value(type.GetElementType()!) };
        if (type == typeof(string)) return new() { ["type"] = "string" };
        if (type == typeof(int)) return new() { ["type"] = "integer" };
        if (type == typeof(bool)) return new() { ["type"] = "boolean" };
        if (type == typeof(DateOnly)) return new() { ["type"] = "string", ["format"] = "date" };
        if (type == typeof(DateTimeOffset)) return new() { ["type"] = "string", ["format"] = "date-time" };
        if (type == typeof(Dictionary<string, string>)) return new() { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" } };
        var name = NameOf(type);
        if (!_definitions.ContainsKey(name))
        {
            // Before its own properties, among which it may be.
            _definitions.Add(name, []);
            _definitions[name] = type.IsEnum ? Vocabulary(type) : Shape(type);
        }
        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject Vocabulary(Type type) => new()
    {
        ["description"] = _comments.Of(type),
        ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))]),
    };

    private static string NameOf(Type type)
    {
        if (type.IsGenericType) return "statusOf" + type.GetGenericArguments()[0].Name.Replace("Status", "", StringComparison.Ordinal);
        return JsonNamingPolicy.CamelCase.ConvertName(type.Name.Replace("Record", "", StringComparison.Ordinal));
    }
}
