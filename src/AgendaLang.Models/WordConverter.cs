using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgendaLang.Models;

/// <summary>Writes a value of a vocabulary as its word in the language: <c>head-of-state</c>. For serializers only.</summary>
/// <typeparam name="T">The vocabulary.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;
