using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A place or a room of one.</summary>
[JsonConverter(typeof(DeclarationConverter<Location>))]
public abstract class Location : Declaration
{
    private protected Location(Declared declared) : base(declared)
    {
    }

    /// <summary>The place: itself, or of a room the one that it belongs to.</summary>
    public Place InPlace => this is Room room ? room.Place : (Place)this;

    /// <summary>The sessions that are held in it; of a place, in its rooms too.</summary>
    public IReadOnlyList<Session> Sessions => Compilation.SessionsIn.Of(this);
}

/// <summary>A city or venue.</summary>
[JsonConverter(typeof(DeclarationConverter<Place>))]
public class Place : Location
{
    private RoomList? _rooms;

    internal Place(Declared declared) : base(declared)
    {
    }

    /// <summary>The place or country that it lies in; null if that is not said.</summary>
    public Declaration? In => Find<Declaration>(Record.In);

    /// <summary>Its time zone, an IANA id: its own, else that of the place that it lies in, else that of the country; null if none is given.</summary>
    public string? Zone => Record.Zone;

    /// <summary>Its rooms.</summary>
    public RoomList Rooms => _rooms ?? Once.Set(ref _rooms, MakeRooms());

    /// <summary>The events that are held at it.</summary>
    public IReadOnlyList<Event> Events => Compilation.EventsAt.Of(this);

    /// <summary>The places in it, as far as they name it.</summary>
    public IReadOnlyList<Place> Places => Compilation.PlacesIn.Of(this);

    private protected virtual RoomList MakeRooms() => Lists.Filled<RoomList, Room>(Declared);

    private PlaceRecord Record => (PlaceRecord)Declared.Record;
}

/// <summary>A room of a place.</summary>
[JsonConverter(typeof(DeclarationConverter<Room>))]
public sealed class Room : Location
{
    internal Room(Declared declared) : base(declared)
    {
    }

    /// <summary>The place that it belongs to.</summary>
    public Place Place => HolderAs<Place>()!;

    /// <summary>How many people it seats; null if that is not said.</summary>
    public int? Seats => ((RoomRecord)Declared.Record).Seats;

    /// <summary>As people read it: <c>East Room (Washington)</c>.</summary>
    public override string ToString() => $"{DisplayName()} ({Place.DisplayName()})";
}
