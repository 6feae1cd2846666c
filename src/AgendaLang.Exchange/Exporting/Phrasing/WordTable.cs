using System.Collections.Frozen;

namespace AgendaLang.Exchange.Exporting.Phrasing;

/// <summary>What pages say in one language: built-in words, the words of vocabularies, months, weekdays and the shape of dates.</summary>
/// <remarks>
/// A language is one text with a line <c>Term = what it is called</c> each; a test sees to it that none is missing. The data is our own, since the culture
/// is invariant throughout.
/// </remarks>
internal sealed class WordTable
{
    private static readonly FrozenDictionary<string, Lazy<WordTable>> Tables = new (string Tag, string Text)[]
    {
        ("ar", Arabic.Text), ("en", English.Text), ("fr", French.Text), ("kk", Kazakh.Text), ("ru", Russian.Text), ("uz", Uzbek.Text),
    }.ToFrozenDictionary(language => language.Tag, language => new Lazy<WordTable>(() => new(language.Tag, language.Text)));

    private readonly FrozenDictionary<string, string> _words;
    private readonly string[] _months;
    private readonly string[] _weekdays;
    private readonly string[] _shortWeekdays;

    private WordTable(string tag, string text)
    {
        Tag = tag;
        Lines = [.. text.Split('\n').Select(line => line.Split(" = ", 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]))];
        _words = Lines.ToFrozenDictionary();
        _months = _words["months"].Split(' ');
        _weekdays = _words["weekdays"].Split(' ');
        _shortWeekdays = _words["short weekdays"].Split(' ');
    }

    /// <summary>The languages that there are, BCP 47 tags in ordinal order.</summary>
    public static IReadOnlyList<string> Tags { get; } = [.. Tables.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The BCP 47 tag.</summary>
    public string Tag { get; }

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft => Tag == "ar";

    /// <summary>Whether it is written in Latin letters.</summary>
    public bool IsLatin => Tag is "en" or "fr" or "uz";

    /// <summary>All that the table says, for tests.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Lines { get; }

    /// <summary>A built-in word.</summary>
    public string this[Term word] => _words[word.ToString()];

    /// <summary>The table of a language, that of <c>fr</c> for <c>fr-CA</c> too; null if there is none.</summary>
    public static WordTable? Find(string tag) => Tables.GetValueOrDefault(Primary(tag))?.Value;

    /// <summary>The language of a tag without script and region, in lower case.</summary>
    public static string Primary(string tag) => tag.Split('-', 2)[0].ToLowerInvariant();

    /// <summary>What a value of a vocabulary is called.</summary>
    public string Of<T>(T value) where T : struct, Enum => _words[$"{typeof(T).Name}.{value}"];

    /// <summary>What a language is called; its tag where the table does not know it.</summary>
    public string LanguageName(string tag) => _words.GetValueOrDefault($"language.{Primary(tag)}") is { } name ? tag.Contains('-') ? $"{name} ({tag})" : name : tag;

    /// <summary>A date: <c>6 November 2025</c>.</summary>
    public string Date(DateOnly date) => Shape("date", DayAndMonth(date.Day, Number(date.Day), date.Month), Number(date.Year));

    /// <summary>A date with its weekday: <c>Thursday, 6 November 2025</c>.</summary>
    public string FullDate(DateOnly date) => Shape("full date", _weekdays[(int)date.DayOfWeek], Date(date));

    /// <summary>A date in a few letters: <c>Thu 6</c>.</summary>
    public string ShortDate(DateOnly date) => $"{_shortWeekdays[(int)date.DayOfWeek]} {Number(date.Day)}";

    /// <summary>Dates from one to another: <c>6–7 November 2025</c>.</summary>
    public string Dates(DateOnly from, DateOnly until)
    {
        if (from == until) return Date(from);
        if (from.Year != until.Year) return $"{Date(from)} – {Date(until)}";
        var days = from.Month == until.Month ? DayAndMonth(from.Day, $"{Ordinal(from.Day)}–{Number(until.Day)}", from.Month)
            : $"{DayAndMonth(from.Day, Number(from.Day), from.Month)} – {DayAndMonth(until.Day, Number(until.Day), until.Month)}";
        return Shape("date", days, Number(until.Year));
    }

    private string DayAndMonth(int day, string shown, int month) => Shape("day and month", day == 1 && shown.Length == 1 ? Ordinal(1) : shown, _months[month - 1]);

    private string Ordinal(int day) => day == 1 ? _words["first day"] : Number(day);

    private string Shape(string key, string first, string second) =>
        _words[key].Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
