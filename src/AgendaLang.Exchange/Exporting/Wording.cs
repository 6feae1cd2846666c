using System.Globalization;
using System.Text.Json;
using AgendaLang.Models;
using AgendaLang.Models.Linking;

namespace AgendaLang.Exchange.Exporting;

/// <summary>What agendas say, in the words and the order in which people read it. One line each, without control characters.</summary>
internal static class Wording
{
    // Places lie in each other; by mistake, in a circle.
    private const int MaxPlaces = 6;

    /// <summary>What it is called.</summary>
    public static string Name(Declaration declaration) =>
        PlainText.Line(declaration is Break && string.IsNullOrEmpty(declaration.Name) ? "Break" : declaration.DisplayName()) is { Length: > 0 } name
            ? name : declaration.DeclaredAs.ToString();

    /// <summary>What it is called where that is said again and again, cut if it is very long.</summary>
    public static string ShortName(Declaration declaration)
    {
        const int MaxLength = 200;
        var name = Name(declaration);
        return name.Length <= MaxLength ? name : $"{name[..(char.IsHighSurrogate(name[MaxLength - 1]) ? MaxLength - 1 : MaxLength)]}…";
    }

    public static string Names(IEnumerable<Declaration> declarations, string divider = ", ") => string.Join(divider, declarations.Select(Name));

    /// <summary>A word of the language: <c>working-lunch</c>.</summary>
    public static string Word<T>(T word) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    /// <summary>The same as the beginning of a sentence: <c>Working lunch</c>.</summary>
    public static string Title<T>(T word) where T : struct, Enum
    {
        var text = Word(word).Replace('-', ' ');
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>With office: <c>Kassym-Jomart Tokayev, President</c>.</summary>
    public static string Who(Participant who) => who is Person { Office: { Length: > 0 } office } ? $"{Name(who)}, {PlainText.Line(office)}" : Name(who);

    /// <summary>A length of time: <c>1 h 30 min</c>.</summary>
    public static string Length(TimeSpan length)
    {
        var minutes = (long)length.TotalMinutes;
        return (minutes / 60, minutes % 60) switch
        {
            (0, var m) => Invariant($"{m} min"),
            (var h, 0) => Invariant($"{h} h"),
            var (h, m) => Invariant($"{h} h {m} min"),
        };
    }

    /// <summary><c>Kassym-Jomart Tokayev (10 min, for Kazakhstan, Uzbekistan)</c>.</summary>
    public static string Speaker(Speaker speaker)
    {
        var details = new List<string>();
        if (speaker.As is { Length: > 0 } role) details.Add(PlainText.Line(role));
        if (speaker.Duration is { } length) details.Add(Length(length));
        if (speaker.For.Count > 0) details.Add($"for {Names(speaker.For)}");
        return details.Count == 0 ? Name(speaker.Who) : $"{Name(speaker.Who)} ({string.Join(", ", details)})";
    }

    /// <summary><c>A/80/141 Draft declaration</c>.</summary>
    public static string Document(Document document) =>
        document.Number is { Length: > 0 } number && PlainText.Line(number) is { Length: > 0 } printed ? $"{printed} {Name(document)}" : Name(document);

    /// <summary><c>2.1 Critical minerals</c>.</summary>
    public static string Item(Item item) =>
        item.Number is { Length: > 0 } number && PlainText.Line(number) is { Length: > 0 } printed ? $"{printed} {Name(item)}" : Name(item);

    /// <summary>The room with the places that it lies in: <c>Great Hall, Lantern Hall, Porto Lume, Portugal</c>.</summary>
    public static string Place(Location location)
    {
        var names = new List<string>();
        Declaration? at = location;
        for (var i = 0; at != null && i < MaxPlaces; i++)
        {
            var name = Name(at);
            if (names.Count == 0 || names[^1] != name) names.Add(name);
            at = at switch { Room room => room.Place, Place place => place.In, _ => null };
        }
        return string.Join(", ", names);
    }

    /// <summary>Where something is, as it says itself or its event does; null if neither says it.</summary>
    public static string? Place(Location? own, Event inEvent) => own is not null ? Place(own) : inEvent.At is { } at ? Place(at) : null;

    /// <summary>A room as it is called at an event: <c>Great Hall</c>, elsewhere <c>Long Gallery (Museum of the Sea)</c>.</summary>
    public static string Room(Location location, Event inEvent) =>
        location is Room room && room.Place != inEvent.At ? $"{Name(room)} ({Name(room.Place)})" : Name(location);

    /// <summary>When and where it was: <c>16 September 2026 17:00-18:00, Harbour Room (Lantern Hall): It met the bilaterals.</c></summary>
    public static string Earlier(Earlier was)
    {
        var text = PlainText.Line(was.ToString());
        return was.Because is { Length: > 0 } because ? $"{text}: {PlainText.Line(because)}" : text;
    }

    /// <summary>An event, session or item as it stands: postponed or cancelled with what holds it; without a status of its own, as that.</summary>
    public static EventStatus Status(Proceeding proceeding)
    {
        EventStatus? status = null;
        for (var declared = proceeding.Declared; declared != null; declared = declared.Holder)
        {
            if (declared.Record is not Models.Records.IProceedingRecord { Status.Is: var said }) continue;
            if (said is EventStatus.Cancelled or EventStatus.Postponed) return said;
            status ??= said;
        }
        return status ?? EventStatus.Provisional;
    }

    /// <summary>Days as people write them: <c>16-18 September 2026</c>.</summary>
    public static string Dates(DateOnly from, DateOnly until) => Words.Dates(from, until);

    /// <summary>An address that can be followed; null if it is none of the web.</summary>
    public static string? Address(string link) =>
        link.Length <= 4096 && !link.AsSpan().Trim().ContainsAnyInRange('\0', ' ') && !link.Contains('\\', StringComparison.Ordinal) && Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri : null;

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
