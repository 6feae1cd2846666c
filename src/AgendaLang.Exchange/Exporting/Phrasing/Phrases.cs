using System.Globalization;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Phrasing;

/// <summary>How a page in some language names what an agenda declares, and says what is known of it.</summary>
internal sealed class Phrases
{
    private readonly string _asked;
    private readonly string _namesLanguage;

    /// <summary>Phrases in a language.</summary>
    /// <param name="language">The BCP 47 tag of the language asked for; where there are no words in it, they are English.</param>
    /// <param name="namesLanguage">The language of names that do not say theirs.</param>
    public Phrases(string language = "en", string namesLanguage = "en")
    {
        (_asked, _namesLanguage) = (language, namesLanguage);
        Words = WordTable.Find(language) ?? WordTable.Find("en")!;
    }

    /// <summary>The words.</summary>
    public WordTable Words { get; }

    /// <summary>The language of our own words, a BCP 47 tag.</summary>
    public string Language => Words.Tag;

    /// <summary>What is to be said about a language that was asked for: nothing, or that there are no words in it.</summary>
    public static IReadOnlyList<string> Notices(string? language) => language is null || WordTable.Find(language) is not null ? []
        : [$"There are names in {language} where the agenda has them; all other words are English, since built-in words are known in {string.Join(", ", WordTable.Tags)} only."];

    /// <summary>A built-in word.</summary>
    public string this[Term word] => Words[word];

    /// <summary>
    /// What a declaration is called: in the language asked for; else as the agenda calls it, marked with its language. Where a page is in the language of
    /// the agenda, nothing is marked.
    /// </summary>
    public Run Name(Declaration declaration, bool links = true)
    {
        var target = links && declaration.Path.Length > 0 ? declaration.Path : null;
        for (var tag = _asked; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
            if (declaration.Names.TryGetValue(tag, out var name) && name.Length > 0) return new(name, true, Other(tag), Target: target);
        if (string.IsNullOrEmpty(declaration.Name)) return new(Called(declaration), true, Target: target);
        // Names of people are nobody's language; only their letters may be others.
        var isMarked = WordTable.Primary(_namesLanguage) != WordTable.Primary(_asked) && !(declaration is Person && Words.IsLatin && !declaration.Name.AsSpan().ContainsAnyExceptInRange('\0', '\u024F'));
        return new(declaration.Name, true, isMarked ? _namesLanguage : Other(_namesLanguage), IsMarked: isMarked, Target: target);
    }

    /// <summary>The name as a line.</summary>
    public Line Named(Declaration declaration, bool links = true) => new(Name(declaration, links));

    /// <summary>Names with commas between.</summary>
    public Line Names(IEnumerable<Declaration> declarations) => Line.Join(declarations.Select(each => Named(each)));

    /// <summary>A text that an agenda says.</summary>
    public Run Said(string text, Setting setting = Setting.Plain) => new(text, true, Other(_namesLanguage), setting);

    /// <summary>Where to read more: a link if it is one.</summary>
    public static Run Address(string text) => new(text, true, Address: IsWeb(text) ? text : null);

    /// <summary>A person with office and party: <c>Kassym-Jomart Tokayev, President (Kazakhstan)</c>; a party by its name.</summary>
    public Line Presented(Participant who)
    {
        var line = Named(who);
        if (who is not Person person) return line;
        if (person.Office is { } office) line.Add(", ").Add(Said(office));
        return person.Of.Count > 0 ? line.Add(" (").Add(Names(person.Of)).Add(")") : line;
    }

    /// <summary>A room with its place where the place is another than expected.</summary>
    public Line Where(Location location, Place? expected = null)
    {
        var line = Named(location);
        return location is Room room && room.Place != expected ? line.Add(", ").Add(Named(room.Place)) : line;
    }

    /// <summary>A document with its number.</summary>
    public Line Document(Document document)
    {
        var line = Named(document);
        return document.Number is { } number ? line.Add(" (").Add(Said(number)).Add(")") : line;
    }

    /// <summary>Minutes: <c>25 min</c>.</summary>
    public string Minutes(TimeSpan length) => $"{Number((int)Math.Min(length.TotalMinutes, int.MaxValue))} {this[Term.Minutes]}";

    /// <summary>A clock time of a range: <c>18:20–19:30</c>, <c>23:30–00:15 (+1)</c>.</summary>
    public static string Clock(TimeRange time) => time.End is { } end
        ? $"{Clock(time.Start)}–{(time.EndsNextDay && end == TimeOnly.MinValue ? "24:00" : Clock(end))}{(time.EndsNextDay && end != TimeOnly.MinValue ? " (+1)" : "")}"
        : Clock(time.Start);

    /// <summary>A clock time.</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A period: dates, with a time if one is said.</summary>
    public string Period(Period period)
    {
        var dates = Words.Dates(period.From, period.Until);
        return period.Time is { } time ? $"{dates}, {Clock(time)}" : dates;
    }

    /// <summary>A time limit.</summary>
    public string Moment(Moment moment)
    {
        var date = Words.Date(moment.Date);
        if (moment.Time is { } time) date = $"{date}, {Clock(time)}";
        return moment is { Time: not null, Zone: { } zone } ? $"{date} ({zone})" : date;
    }

    /// <summary>A status with its date: <c>adopted, 1 September 2026</c>.</summary>
    public Line Status<T>(T status, DateOnly? date, string? reason = null) where T : struct, Enum
    {
        var line = new Line(Capital(Words.Of(status)));
        if (date is { } since) line.Add($", {Words.Date(since)}");
        return reason is { Length: > 0 } ? line.Add(" – ").Add(Said(reason)) : line;
    }

    /// <summary>Languages by name.</summary>
    public string Languages(IEnumerable<string> tags) => string.Join(", ", tags.Select(Words.LanguageName));

    /// <summary>A number as everybody writes it.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A word with a capital letter at its start.</summary>
    public static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private string Called(Declaration declaration) => declaration is Break ? this[Term.Break] : declaration.DisplayName();

    private string? Other(string tag) => tag == Language ? null : tag;

    private static bool IsWeb(string text) => (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && text.Length < 2048 && Uri.TryCreate(text, UriKind.Absolute, out _) && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
