using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Syntax;
using NodaTime;

namespace AgendaLang.Semantics;

/// <summary>How findings and comparisons speak of things: names not ids, dates as people write them, times always with their zone.</summary>
internal static class Words
{
    private const int LongestName = 60;

    private static readonly KindSet Bare = KindSet.Of(Kind.Person, Kind.Place, Kind.Source);

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>What is said for a declaration: <c>Kazakhstan</c>, <c>the United States</c>, <c>Kassym-Jomart Tokayev</c>, <c>the session "Plenary"</c>, <c>the country "kz"</c>.</summary>
    public static string Of(Symbol symbol)
    {
        var name = symbol.Name;
        if (symbol.Kind == Kind.Day) return symbol.Date is { } date ? $"the day {Date(date)}" : "the day";
        if (symbol.Kind == Kind.Break && string.IsNullOrWhiteSpace(name)) return "the break";
        if (string.IsNullOrWhiteSpace(name)) return $"the {symbol.Kind.Text()} {Messages.Quote(symbol.Id)}";
        if (KindSet.Parties.Contains(symbol.Kind)) return Articles.In(Shorten(name));
        return Bare.Contains(symbol.Kind) ? Shorten(name) : $"the {symbol.Kind.Text()} \"{Shorten(name)}\"";
    }

    /// <summary>The same at the begin of a sentence: <c>The session "Plenary"</c>.</summary>
    public static string Begin(Symbol symbol) => Capital(Of(symbol));

    /// <summary>The name alone, for what its kind is said of already: <c>"Plenary"</c>.</summary>
    public static string Quoted(Symbol symbol) => symbol.Name is { } name && !string.IsNullOrWhiteSpace(name) ? $"\"{Shorten(name)}\"" : Messages.Quote(symbol.Id);

    /// <summary>With its first letter as a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary><c>A, B and C</c>; of many the first few and how many more.</summary>
    public static string List(IEnumerable<string> words, int most = 6)
    {
        var all = words.ToList();
        if (all.Count > most) all = [.. all.Take(most - 1), $"{Number(all.Count - most + 1)} more"];
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
    }

    /// <summary><c>1 seat</c>, <c>5 seats</c>.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>A number in digits.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>1 h 30 min</c>, <c>45 min</c>.</summary>
    public static string Length(int minutes) => minutes < 60 ? $"{Number(minutes)} min"
        : minutes % 60 == 0 ? $"{Number(minutes / 60)} h" : $"{Number(minutes / 60)} h {Number(minutes % 60)} min";

    /// <summary><c>6 November 2025</c>.</summary>
    public static string Date(DateOnly date) => $"{Number(date.Day)} {Months[date.Month - 1]} {Number(date.Year)}";

    /// <summary><c>6 November 2025</c>, <c>6–7 November 2025</c>, <c>30 October – 2 November 2025</c>.</summary>
    public static string Dates(DateOnly first, DateOnly last) => first == last ? Date(first)
        : first.Year != last.Year ? $"{Date(first)} – {Date(last)}"
        : first.Month != last.Month ? $"{Number(first.Day)} {Months[first.Month - 1]} – {Date(last)}"
        : $"{Number(first.Day)}–{Date(last)}";

    /// <summary><c>18:00-18:20 (New York time)</c>.</summary>
    public static string Time(Timing timing) => $"{timing.Clock} ({ZoneOf(timing.Zone)})";

    /// <summary><c>6 November 2025, 18:00-18:20 (New York time)</c>.</summary>
    public static string When(Timing timing) => $"{Date(timing.Date)}, {Time(timing)}";

    /// <summary>The same said after another time: the day again only if it is another, or by another clock.</summary>
    public static string When(Timing timing, Timing beside) => timing.Date == beside.Date && timing.Zone.Equals(beside.Zone) ? Time(timing) : When(timing);

    /// <summary><c>18:00</c>, from minutes since midnight.</summary>
    public static string Clock(int minutes) => Timing.ClockText(minutes);

    /// <summary>What a zone is called: <c>New York time</c>, <c>UTC</c>.</summary>
    public static string ZoneOf(DateTimeZone zone) => ZoneOf(zone.Id);

    /// <summary>What a zone is called: <c>New York time</c>, <c>UTC</c>, <c>UTC+5</c>.</summary>
    public static string ZoneOf(string zone)
    {
        // In the names of tzdb (file etcetera) the sign says how far Greenwich is behind, as no reader would take it.
        if (zone.StartsWith(FixedZone, StringComparison.Ordinal) && zone.Length > FixedZone.Length + 1)
            return $"UTC{(zone[FixedZone.Length] == '-' ? '+' : '-')}{zone[(FixedZone.Length + 1)..]}";
        var slash = zone.LastIndexOf('/');
        return slash < 0 || zone.StartsWith("Etc/", StringComparison.Ordinal) ? zone[(slash + 1)..] : zone[(slash + 1)..].Replace('_', ' ') + " time";
    }

    // Etc/GMT-5
    private const string FixedZone = "Etc/GMT";

    private static string Shorten(string name)
    {
        name = name.Trim();
        if (name.Length <= LongestName) return name;
        var cut = LongestName - 1;
        if (char.IsHighSurrogate(name[cut - 1])) cut--;
        return name[..cut] + "…";
    }
}
