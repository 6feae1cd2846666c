using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Editing;

/// <summary>What time it is at somebody's home.</summary>
internal static class HomeZone
{
    /// <summary>The zone that somebody means: an IANA zone itself, else the home of a party or person of a set; null if there is none, or it is not known.</summary>
    public static DateTimeZone? Find(string wanted, AgendaSet set)
    {
        if (TimeZones.Find(wanted) is { } zone) return zone;
        if (set.Find(wanted) is not { } who) return null;
        new AgendaModel(set).Of(who);
        return Of(who, set) is { } id ? TimeZones.Find(id) : null;
    }

    /// <summary>The home zone of a party or person, an IANA id: their own or their party's, else the only one that places of their country have; null if it is not known.</summary>
    public static string? Of(Symbol who, AgendaSet set)
    {
        if (who.Kind == Kind.Person)
        {
            var person = PersonModel.Of(who);
            return person.Zone ?? person.Given.Select(party => Of(party, set)).FirstOrDefault(zone => zone != null);
        }
        if (!KindSet.Parties.Contains(who.Kind)) return null;
        if (PartyModel.Of(who).Zone is { } own) return own;
        var zones = set.OfKind(Kind.Place).Select(PlaceModel.Of).Where(place => place.Country == who && place.Zone != null).Select(place => place.Zone!).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return zones is [var only] ? only : null;
    }
}
