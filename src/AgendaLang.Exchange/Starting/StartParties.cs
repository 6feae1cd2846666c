using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Importing.Writing;
using AgendaLang.Language;
using AgendaLang.Text;
using NodaTime.TimeZones;

namespace AgendaLang.Exchange.Starting;

/// <summary>A party of a new agenda.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">The ISO 3166-1 code of a state; null of an organization.</param>
/// <param name="Zone">The zone of all of a state, an IANA id; null if it has several, or none is known.</param>
internal sealed record StartParty(string Id, string Name, string? Code, string? Zone);

/// <summary>Who takes part in a new agenda.</summary>
internal sealed class StartParties
{
    private readonly List<StartParty> _all = [];
    private readonly List<string> _notices = [];
    private readonly IdSpace _ids;

    public StartParties(StartPlan plan, IdSpace ids)
    {
        _ids = ids;
        if (plan.Host is { } host) Host = Add(host);
        foreach (var party in plan.Parties) Add(party);
    }

    /// <summary>All, the host first, each once.</summary>
    public IReadOnlyList<StartParty> All => _all;

    public StartParty? Host { get; }

    public IReadOnlyList<string> Notices => _notices;

    /// <summary>The code of a state that somebody means; null if no state is called so.</summary>
    public static string? CodeOf(string written)
    {
        var word = written.Trim().ToLowerInvariant();
        return Countries.IsKnown(word) ? word : Countries.FindCode(written.Trim());
    }

    /// <summary>The zones of a state, IANA ids, the one where most people live first as far as the list of zones says it.</summary>
    public static IReadOnlyList<string> ZonesOf(string code) =>
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Where(zone => zone.CountryCode.Equals(code, StringComparison.OrdinalIgnoreCase) && TimeZones.IsKnown(zone.ZoneId)).Select(zone => zone.ZoneId)];

    private StartParty? Add(string written)
    {
        var name = PlainText.Line(written);
        if (name.Length == 0) return null;
        var code = CodeOf(name);
        if (code is not null) name = Countries.NameOf(code)!;
        if (_all.Find(known => UnicodeText.Fold(known.Name) == UnicodeText.Fold(name)) is { } same) return same;
        if (code is null && Spelling.Nearest(name, Countries.All.Select(country => country.Name)) is [var nearest, ..])
            _notices.Add($"\"{name}\" is no state that ISO 3166 knows, and is written as an organization. Did you mean \"{nearest}\"?");
        var zones = code is null ? [] : ZonesOf(code);
        var party = new StartParty(code is null ? AgendaStarter.Claim(_ids, name, "party") : _ids.Claim(code, "state"), name, code, zones is [var only] ? only : null);
        _all.Add(party);
        return party;
    }
}
