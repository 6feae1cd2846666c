using System.Text;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>How editors speak of declarations: names in all languages, flags, offices.</summary>
internal static class SymbolNames
{
    /// <summary>Its name; its id where it has none.</summary>
    public static string Of(Symbol symbol) => symbol.Kind == Kind.Day && symbol.Date is { } date && string.IsNullOrWhiteSpace(symbol.Name) ? Words.Date(date)
        : string.IsNullOrWhiteSpace(symbol.Name) ? symbol.Id : symbol.Name;

    /// <summary>Its names in other languages with those, and other spellings without, in order of text.</summary>
    public static IEnumerable<(string? Language, string Name)> Others(Symbol symbol)
    {
        foreach (var fact in new Facts(symbol))
        {
            if (fact.Keyword == Keyword.Name)
            {
                if (fact.Values.Text is { IsDefault: false } text) yield return (fact.Values.FirstWord is { IsDefault: false } word ? word.Text.ToString() : null, text.Value);
            }
            else if (fact.Keyword == Keyword.Aka)
            {
                foreach (var token in fact.Values.Tokens)
                    if (token.Kind is TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText) yield return (null, token.Value);
            }
        }
    }

    /// <summary>The flag of a country, of the only country of a person, or of that in which a place lies; empty if there is none.</summary>
    public static string FlagOf(Symbol symbol)
    {
        var country = symbol.Kind switch
        {
            Kind.Country => symbol,
            Kind.Person when PersonModel.Of(symbol).Parties is [{ Kind: Kind.Country } only] => only,
            Kind.Place => PlaceModel.Of(symbol).Country,
            _ => null,
        };
        if (country == null) return "";
        var code = new Facts(country).First(Keyword.Code) is { IsDefault: false } fact && fact.Values.FirstWord is { IsDefault: false } word ? word.Text.ToString() : country.Id;
        return Flag(code);
    }

    /// <summary>The flag of an ISO 3166-1 code; empty if it is none.</summary>
    public static string Flag(string code)
    {
        if (!Countries.IsKnown(code)) return "";
        var text = new StringBuilder(4);
        foreach (var letter in code) text.Append(new Rune(0x1F1E6 + (letter | 0x20) - 'a'));
        return text.ToString();
    }

    /// <summary>What is worth knowing of it besides its name, in a few words: an office, a number of seats, a date; empty if nothing.</summary>
    public static string RoleOf(Symbol symbol)
    {
        switch (symbol.Kind)
        {
            case Kind.Person:
                var person = PersonModel.Of(symbol);
                var parties = Words.List(person.Given.Select(Of), 3);
                return person.Office is not { Length: > 0 } office ? parties : parties.Length == 0 ? office : $"{office}, {parties}";
            case Kind.Group or Kind.Format:
                return Words.List(PartyModel.Of(symbol).Members.Select(member => member.Id), 8);
            case Kind.Room:
                return PlaceModel.Of(symbol).Seats is { } seats ? $"{Words.Count(seats, "seat", "seats")}, {Of(symbol.Holder!)}" : Of(symbol.Holder!);
            case Kind.Place:
                return PlaceModel.Of(symbol).Zone ?? "";
            case Kind.Meeting or Kind.Summit:
                var inEvent = EventModel.Of(symbol);
                var dates = inEvent.FirstDate is { } first ? Words.Dates(first, inEvent.LastDate!.Value) : "";
                return inEvent.At.Target is { } place ? dates.Length == 0 ? Of(place) : $"{dates}, {Of(place)}" : dates;
            case Kind.Session:
                var session = symbol.Event is { } holder ? EventModel.Of(holder).Session(symbol) : null;
                return session?.Timing is { } timing ? $"{Words.Date(timing.Date)}, {timing.Clock}" : session?.FirstDate is { } day ? Words.Date(day) : "";
            case Kind.Item:
                var item = symbol.Event is { } at ? EventModel.Of(at).Item(symbol) : null;
                return item == null ? "" : $"item {item.Number}";
            case Kind.Topic when symbol.Holder != null:
                return $"in {Of(symbol.Holder)}";
            default:
                return "";
        }
    }

    /// <summary>Whether it is an event or session that was postponed or cancelled.</summary>
    public static bool IsOff(Symbol symbol) => symbol.Kind switch
    {
        Kind.Meeting or Kind.Summit => !EventModel.Of(symbol).IsLive,
        Kind.Session when symbol.Event is { } inEvent => EventModel.Of(inEvent).Session(symbol) is { IsLive: false },
        Kind.Item when symbol.Event is { } inEvent => EventModel.Of(inEvent).Item(symbol) is { IsLive: false },
        _ => false,
    };

    /// <summary>The zone at home of a person or party; null if none is known.</summary>
    public static string? HomeZone(Symbol symbol) => symbol.Kind switch
    {
        Kind.Person when PersonModel.Of(symbol) is var person => person.Zone ?? person.Parties.Select(HomeZone).FirstOrDefault(zone => zone != null),
        Kind.Country or Kind.Organization => PartyModel.Of(symbol).Zone,
        _ => null,
    };
}
