using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgendaLang.Models.Records;

/// <summary>Writes a value of a vocabulary as its word in the language: <c>head-of-state</c>.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;
