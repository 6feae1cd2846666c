using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>What names a place, room, topic, document or person, in both states. Found once, when first asked for.</summary>
internal sealed class Users(DeclarationMatch match)
{
    private static readonly KindSet Kinds = KindSet.Of(Kind.Place, Kind.Room, Kind.Topic, Kind.Document, Kind.Person);

    private Dictionary<Symbol, List<Symbol>>? _users;

    /// <summary>What names a declaration.</summary>
    public IReadOnlyList<Symbol> Of(Symbol symbol) => (_users ??= Find()).GetValueOrDefault(symbol) ?? (IReadOnlyList<Symbol>)[];

    /// <summary>The sessions, breaks and events that are at a place, in it or in a room of it.</summary>
    public List<Symbol> OfPlace(Symbol place)
    {
        var users = Of(place).Where(user => user.Event != null).ToList();
        if (place.Kind != Kind.Place) return users;
        foreach (var room in EventModel.Held(place))
            if (room.Kind == Kind.Room) users.AddRange(Of(room));
        return users;
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
