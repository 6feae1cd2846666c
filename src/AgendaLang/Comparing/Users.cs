using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>What names a place, room, topic, document or person, in both states. Found once, when first asked for.</summary>
internal sealed class Users(DeclarationMatch match)
{
    private static readonly KindSet Kinds = KindSet.Of(Kind.Place, Kind.Room, Kind.Topic, Kind.Document, Kind.Person);

    private Dictionary<Symbol, List<Symbol>>? _users;
    private Dictionary<Symbol, List<Symbol>>? _inside;
    private Dictionary<Symbol, List<Symbol>>? _byZone;

    /// <summary>What names a declaration.</summary>
    public IReadOnlyList<Symbol> Of(Symbol symbol) => (_users ??= Find()).GetValueOrDefault(symbol) ?? (IReadOnlyList<Symbol>)[];

    /// <summary>The sessions, breaks and events that are at a place, or in a place or room that lies in it, however deep.</summary>
    public IReadOnlyList<Symbol> OfPlace(Symbol place) => (_inside ??= Gather(byZone: false)).GetValueOrDefault(place) ?? (IReadOnlyList<Symbol>)[];

    /// <summary>The sessions, breaks and events whose place or room has the zone of this place or country, or would if it had one.</summary>
    public IReadOnlyList<Symbol> OfZone(Symbol place) => (_byZone ??= Gather(byZone: true)).GetValueOrDefault(place) ?? (IReadOnlyList<Symbol>)[];

    /// <summary>The users of places and rooms by all that these lie in; for zones, up to the nearest that has one.</summary>
    private Dictionary<Symbol, List<Symbol>> Gather(bool byZone)
    {
        var gathered = new Dictionary<Symbol, List<Symbol>>();
        foreach (var (place, users) in _users ??= Find())
        {
            if (place.Kind is not (Kind.Place or Kind.Room)) continue;
            var there = users.FindAll(user => user.Event != null);
            if (there.Count == 0) continue;
            if (place.Kind == Kind.Room) Add(place, there);
            var model = PlaceModel.Of(place);
            var hasZone = false;
            foreach (var around in model.Places)
            {
                Add(around, there);
                hasZone = byZone && !new Facts(around).First(Keyword.Zone).IsDefault;
                if (hasZone) break;
            }
            if (!hasZone && model.Country is { } country) Add(country, there);
        }
        return gathered;

        void Add(Symbol around, List<Symbol> there)
        {
            if (!gathered.TryGetValue(around, out var list)) gathered.Add(around, list = []);
            list.AddRange(there);
        }
    }

    private Dictionary<Symbol, List<Symbol>> Find()
    {
        var users = new Dictionary<Symbol, List<Symbol>>();
        foreach (var state in new[] { match.Old, match.New })
            foreach (var file in state.Files)
            {
                state.Bind(file);
                var set = state.SetOf(file);
                foreach (var reference in set.ReferencesIn(file))
                {
                    if (reference.Target is not { } target || !Kinds.Contains(target.Kind) || reference.Property.Keyword is Keyword.Was or Keyword.Transfer) continue;
                    if (!users.TryGetValue(target, out var list)) users.Add(target, list = []);
                    if (list.Count == 0 || list[^1] != reference.Owner) list.Add(reference.Owner);
                }
            }
        return users;
    }
}
