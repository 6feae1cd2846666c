using System.Text.Json;

namespace AgendaLang.LanguageServer;

/// <summary>What is configured in the client, in its section <c>agenda</c>.</summary>
internal sealed class ServerSettings(JsonElement all)
{
    /// <summary>Nothing is configured.</summary>
    public static ServerSettings None { get; } = new(default);

    /// <summary>The settings that a client sends: the section itself, or an object that holds it.</summary>
    public static ServerSettings Of(JsonElement sent) =>
        new(sent.ValueKind == JsonValueKind.Object && sent.TryGetProperty("agenda", out var section) && section.ValueKind == JsonValueKind.Object ? section : sent);

    /// <summary>A text; null if there is none.</summary>
    /// <param name="path">Where, with dots: <c>inlayHints.zone</c>.</param>
    public string? Text(string path) => Find(path) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>Yes or no.</summary>
    /// <param name="path">Where, with dots.</param>
    /// <param name="otherwise">What holds where nothing is said.</param>
    public bool Flag(string path, bool otherwise) => Find(path) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => otherwise,
    };

    private JsonElement? Find(string path)
    {
        var at = all;
        foreach (var part in path.Split('.'))
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at)) return null;
        return at;
    }
}
