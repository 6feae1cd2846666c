using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Tests.Testing;

/// <summary>What the model says of an agenda, as text: for each thing a line of whatever it says that is not empty.</summary>
internal static class ModelText
{
    // Asking a type for them takes longer than reading them.
    private static readonly ConcurrentDictionary<Type, System.Reflection.PropertyInfo[]> PropertiesOf = new();

    /// <summary>All that the model says of the things of the root file that have a model.</summary>
    public static string Of(AgendaSet set)
    {
        var model = new AgendaModel(set);
        var text = new StringBuilder();
        foreach (var symbol in set.Root.Symbols)
        {
            if (model.Of(symbol) is { } of)
            {
                Write(text, of, of.Symbol);
                text.Append("  Reads: ").AppendJoin(", ", of.Reads.Select(read => read.Path).Order(StringComparer.Ordinal)).Append('\n');
            }
            else if (symbol.Event is { } at)
            {
                var inEvent = EventModel.Of(at);
                if ((inEvent.Session(symbol) ?? inEvent.Item(symbol) ?? (object?)inEvent.Break(symbol)) is { } part) Write(text, part, symbol);
            }
        }
        return text.ToString();
    }

    /// <summary>Who may read each thing of the root file, and from when.</summary>
    public static string PublicityOf(AgendaSet set) => string.Concat(set.Root.Symbols.Select(symbol =>
    {
        var publicity = Publicity.Of(symbol);
        return $"{symbol}: {Show(publicity)} reads {string.Join(", ", publicity.Reads.Select(read => read.Path).Order(StringComparer.Ordinal))}\n";
    }));

    private static void Write(StringBuilder text, object thing, Symbol symbol)
    {
        text.Append(symbol.Kind.Text()).Append(' ').Append(symbol.Path).Append('\n');
        foreach (var (name, value) in Properties(thing))
            if (name is not ("Symbol" or "Event")) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
    }

    private static IEnumerable<(string Name, string Value)> Properties(object thing) => PropertiesOf.GetOrAdd(thing.GetType(), type =>
            [.. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0).OrderBy(property => property.Name, StringComparer.Ordinal)])
        .Select(property => (property.Name, Show(property.GetValue(thing))))
        .Where(property => property.Item2.Length > 0);

    private static string Show(List<object> all) => all.Count > 20 ? $"{all.Count}, the last: {Show(all[^1])}" : string.Join(", ", all.Select(Show));

    private static string Show(object? value) => value switch
    {
        null or false or Mention { IsDefault: true } => "",
        true => "yes",
        string text => $"\"{text}\"",
        Symbol symbol => symbol.Path,
        Mention mention => $"{Show(mention.Location)} is {mention.Target?.Path ?? "unknown"}",
        Location place => $"`{place.Source.Slice(place.Span).ToString().Replace("\n", "\\n", StringComparison.Ordinal)}`",
        Model model => model.Symbol.Path,
        SessionModel session => session.Symbol.Path,
        ItemModel item => item.Symbol.Path,
        BreakModel pause => pause.TimeLocation.Source.Slice(pause.TimeLocation.Span).ToString(),
        DateTimeZone zone => zone.Id,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable all => Show([.. all.Cast<object>()]),
        ITuple tuple => string.Join('/', Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i]))),
        Enum or int or Instant => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => $"{{{string.Join("; ", Properties(value).Select(property => $"{property.Name}: {property.Value}"))}}}",
    };
}
