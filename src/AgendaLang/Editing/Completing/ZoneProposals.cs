using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime.TimeZones;

namespace AgendaLang.Editing;

/// <summary>Proposes time zones: those of the country first, then those of the agenda, then all.</summary>
internal static class ZoneProposals
{
    private static readonly Lazy<Dictionary<string, List<string>>> ByCountry = new(ListByCountry);

    /// <summary>Zones; where one need not be given and nothing is typed, only those that are likely.</summary>
    public static void Add(CompletionDraft draft, bool isOptional)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (CountryOf(draft.Place) is { } country && CodeOf(country) is { } code && ByCountry.Value.TryGetValue(code, out var near))
            foreach (var zone in near) AddOne(draft, zone, "0", SymbolNames.Of(country), seen);
        foreach (var (zone, _) in ValueProposals.Used(draft, ValueForm.Zone)) AddOne(draft, zone, "1", "used in the agenda", seen);
        if (isOptional && draft.Prefix.Length == 0)
        {
            draft.Cut();
            return;
        }
        foreach (var zone in TimeZones.All) AddOne(draft, zone, "2", "", seen);
    }

    private static void AddOne(CompletionDraft draft, string zone, string group, string reason, HashSet<string> seen)
    {
        if (!TimeZones.IsKnown(zone) || !seen.Add(zone)) return;
        draft.Add(new(zone, CompletionKind.Zone) { Reason = reason, SortText = group + zone });
    }

    /// <summary>The country of the place, person or party at the cursor, or of the place where its event is.</summary>
    private static Symbol? CountryOf(CursorPlace place)
    {
        for (var at = place.Owner ?? place.HolderSymbol; at != null; at = at.Holder)
        {
            var country = at.Kind switch
            {
                Kind.Country => at,
                Kind.Place => PlaceModel.Of(at).Country,
                Kind.Person => PersonModel.Of(at).Parties.FirstOrDefault(party => party.Kind == Kind.Country),
                Kind.Meeting or Kind.Summit => EventModel.Of(at).At.Target is { Kind: Kind.Place } venue ? PlaceModel.Of(venue).Country : null,
                _ => null,
            };
            if (country != null) return country;
        }
        return null;
    }

    private static string? CodeOf(Symbol country) =>
        (new Facts(country).First(Keyword.Code) is { IsDefault: false } fact && fact.Values.FirstWord is { IsDefault: false } word ? word.Text.ToString() : country.Id) is var code
        && Countries.IsKnown(code) ? code.ToLowerInvariant() : null;

    private static Dictionary<string, List<string>> ListByCountry()
    {
        var zones = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var location in TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        {
            var code = location.CountryCode.ToLowerInvariant();
            if (!zones.TryGetValue(code, out var list)) zones.Add(code, list = []);
            list.Add(location.ZoneId);
        }
        return zones;
    }
}
