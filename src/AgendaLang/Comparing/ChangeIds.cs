using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>What a declaration is called in a list of changes.</summary>
internal sealed class ChangeIds
{
    private readonly Dictionary<Symbol, string> _breaks = [];

    /// <summary>Its path; of a day event and date, of a break event, date, name and occurrence; its name where its id is missing.</summary>
    public string Of(Symbol symbol)
    {
        switch (symbol.Kind)
        {
            case Kind.Day:
                return $"{symbol.Event?.Id}/{DateText(symbol.Date)}";
            case Kind.Break:
                if (!_breaks.TryGetValue(symbol, out var id)) Number(symbol.Event!);
                return id ?? _breaks[symbol];
            default:
                return symbol.Path.Length > 0 ? symbol.Path : symbol.Name ?? "";
        }
    }

    private void Number(Symbol inEvent)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var symbol in EventModel.Held(inEvent))
        {
            if (symbol.Kind != Kind.Break) continue;
            var name = $"{inEvent.Id}/{DateText(When.Of(symbol)?.Dates?.First)}/{symbol.Name}";
            var count = counts[name] = counts.GetValueOrDefault(name) + 1;
            _breaks[symbol] = string.Create(CultureInfo.InvariantCulture, $"{name}#{count}");
        }
    }

    private static string DateText(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
