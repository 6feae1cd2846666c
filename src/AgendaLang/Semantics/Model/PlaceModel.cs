using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>A place or room: where it lies, and what time it is there.</summary>
public sealed class PlaceModel : Model
{
    private PlaceModel(Symbol symbol) : base(symbol)
    {
        var view = new ModelView();
        var facts = view.Facts(symbol);
        IsBroken = facts.IsBroken;
        if (symbol.Kind == Kind.Room && facts.First(Keyword.Seats) is { IsDefault: false } seats) Seats = seats.Values.Size?.Total;

        var around = ImmutableArray.CreateBuilder<Symbol>();
        var seen = new HashSet<Symbol>();
        for (var at = symbol.Kind == Kind.Room ? symbol.Scope : symbol; at != null && seen.Add(at);)
        {
            around.Add(at);
            var place = view.Facts(at);
            HasUnknownZone |= Zone == null && place.IsBroken;
            if (Zone == null && place.First(Keyword.Zone) is { IsDefault: false } zone) ReadZone(zone);
            var within = place.First(Keyword.In);
            if (within.IsDefault) break;
            at = within.Mention().Target;
            HasUnknownZone |= Zone == null && at == null;
            IsLost |= at == null;
            if (at?.Kind != Kind.Country) continue;
            Country = at;
            var country = view.Facts(at);
            if (country.First(Keyword.Zone) is { IsDefault: false } last) CountryZone = ZoneOf(last);
            else if (!country.IsBroken) break;
            HasUnknownCountryZone = CountryZone == null;
            break;
        }
        Places = around.ToImmutable();
        Reads = view.ToReads();
    }

    /// <summary>The place itself (of a room: the place that it belongs to) and those that it lies in, from the nearest.</summary>
    public ImmutableArray<Symbol> Places { get; }

    /// <summary>The country that it lies in; null if none is given or it is unknown.</summary>
    public Symbol? Country { get; }

    /// <summary>Whether a place that it lies in is unknown.</summary>
    public bool IsLost { get; }

    /// <summary>Its zone, an IANA id: its own, else that of the nearest place that it lies in and that has one; null if there is none.</summary>
    public string? Zone { get; private set; }

    /// <summary>The zone of its country, the last resort; null if there is none.</summary>
    public string? CountryZone { get; }

    /// <summary>Whether its country may have a zone that could not be read.</summary>
    public bool HasUnknownCountryZone { get; }

    /// <summary>Whether it may have a zone that could not be read.</summary>
    public bool HasUnknownZone { get; private set; }

    /// <summary>How many people a room seats; null if not given, and for places.</summary>
    public int? Seats { get; }

    internal static PlaceModel Of(Symbol symbol) => (PlaceModel)(symbol.Model ??= new PlaceModel(symbol));

    /// <summary>The zone that a property gives; null if there is no such zone (AGL1011).</summary>
    internal static string? ZoneOf(Fact zone) =>
        zone.Values.FirstWord is { IsDefault: false } word && TimeZones.IsKnown(word.Text) ? word.Text.ToString() : null;

    private void ReadZone(Fact zone)
    {
        Zone = ZoneOf(zone);
        HasUnknownZone |= Zone == null;
    }
}
