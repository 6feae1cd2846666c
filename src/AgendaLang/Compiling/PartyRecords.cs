using AgendaLang.Language;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;

namespace AgendaLang.Compiling;

/// <summary>Parties, people, places and sources.</summary>
internal static class PartyRecords
{
    public static CountryRecord Country(Written country) => country.Head(new CountryRecord
    {
        Code = Code(country),
        Zone = OwnZone(country),
    });

    public static OrganizationRecord Organization(Written organization) => organization.Head(new OrganizationRecord { Zone = OwnZone(organization) });

    public static GroupRecord Group(Written group) => group.Head(new GroupRecord { Members = group.Paths(Keyword.Equals) });

    public static PersonRecord Person(Written person)
    {
        var model = PersonModel.Of(person.Symbol);
        if (!person.IsWhole) return person.Head(new PersonRecord { Office = model.Office });
        return person.Head(new PersonRecord
        {
            Of = person.Paths(Keyword.Of),
            Office = model.Office,
            Rank = (Models.Rank?)model.Rank,
            Languages = person.Words(Keyword.Speaks),
            Since = model.Since,
            Until = model.Until,
            Zone = model.Zone is { } zone && TimeZones.IsKnown(zone) ? zone : null,
            Availability = person.HasInternals ? Availability(person) : null,
        });
    }

    public static PlaceRecord Place(Written place)
    {
        var model = PlaceModel.Of(place.Symbol);
        return place.Head(new PlaceRecord
        {
            In = place.Path(Keyword.In),
            Zone = model.Zone ?? model.CountryZone,
            Rooms = place.Writer.Held(place.Symbol, Kind.Room, Room),
        });
    }

    public static SourceRecord Source(Written source) => source.Head(new SourceRecord { Of = source.Paths(Keyword.Of) });

    private static RoomRecord Room(Written room) => room.Head(new RoomRecord { Seats = PlaceModel.Of(room.Symbol).Seats });

    private static string? Code(Written country)
    {
        var code = country.Word(Keyword.Code) ?? country.Symbol.Id;
        return Countries.IsKnown(code) ? code.ToUpperInvariant() : null;
    }

    private static string? OwnZone(Written party) => party.First(Keyword.Zone) is { IsDefault: false } zone ? PlaceModel.ZoneOf(zone) : null;

    private static AvailabilityRecord[]? Availability(Written person) => person.All(Keyword.Available, Keyword.Unavailable,
        static (fact, _) => fact.IsBroken || Moments.Period(fact.Values) is not { } on ? null : new AvailabilityRecord
        {
            Available = fact.Keyword == Keyword.Available,
            On = on,
            Zone = PlaceModel.ZoneOf(fact),
            Because = Written.TextOf(fact.Of(Keyword.Because)),
        });
}
