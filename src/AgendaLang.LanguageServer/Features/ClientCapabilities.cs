using System.Text.Json;

namespace AgendaLang.LanguageServer.Features;

/// <summary>What the client says that it can do.</summary>
internal sealed class ClientCapabilities(JsonElement all)
{
    /// <summary>A client that can do nothing but what is demanded.</summary>
    public static ClientCapabilities None { get; } = new(default);

    /// <summary>What stands somewhere in them; null if nothing does.</summary>
    /// <param name="path">Where, with dots: <c>textDocument.completion.completionItem.snippetSupport</c>.</param>
    public JsonElement? Find(string path)
    {
        var at = all;
        foreach (var part in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at)) return null;
        }
        return at.ValueKind == JsonValueKind.Null ? null : at;
    }

    /// <summary>Whether there is something: an object, or <c>true</c>.</summary>
    public bool Has(string path) => Find(path) is { ValueKind: not JsonValueKind.False };

    /// <summary>Whether a list holds a text.</summary>
    public bool Lists(string path, string text) => TextsOf(path).Contains(text);

    /// <summary>The texts of a list; none where there is none.</summary>
    public IReadOnlyList<string> TextsOf(string path) => Find(path) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!)]
        : [];

    /// <summary>Whether a list holds a number.</summary>
    public bool Lists(string path, int number) => Find(path) is { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray().Any(each => each.ValueKind == JsonValueKind.Number && each.TryGetInt32(out var value) && value == number);
}
