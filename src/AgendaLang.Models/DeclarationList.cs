using System.Collections;
using System.Diagnostics.CodeAnalysis;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>Declarations that another one holds, in order of text; they can be found by their id.</summary>
/// <typeparam name="T">Their type.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public abstract class DeclarationList<T> : IReadOnlyList<T> where T : Declaration
{
    private readonly IReadOnlyList<T> _items;
    private Dictionary<string, T>? _byId;

    private protected DeclarationList(Declared holder, Kind kind, string[]? listed = null)
    {
        ArgumentNullException.ThrowIfNull(holder);
        _items = Lists.Held<T>(holder, kind);
        if (listed is not { Length: > 0 }) return;
        var seen = new HashSet<T>(_items);
        _items = Lists.Of(_items.Concat(Lists.Of(listed, holder.File.Find<T>).Where(seen.Add)));
    }

    /// <summary>How many there are.</summary>
    public int Count => _items.Count;

    /// <summary>The one at a place, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index] => _items[index];

    /// <summary>The one with an id.</summary>
    /// <exception cref="KeyNotFoundException">None has this id.</exception>
    public T this[string id] => Find(id) ?? throw new KeyNotFoundException($"There is no \"{id}\" here.");

    /// <summary>The one with an id; null if none has it.</summary>
    public T? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return (_byId ?? Once.Set(ref _byId, ById())).GetValueOrDefault(id);
    }

    /// <summary>Goes through them in order.</summary>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, T> ById()
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in _items)
            if (item.Id is { } id) byId.TryAdd(id, item);
        return byId;
    }
}

/// <summary>The sessions of an event.</summary>
/// <param name="holder">The event.</param>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public class SessionList(Declared holder) : DeclarationList<Session>(holder, Models.Kind.Session);

/// <summary>The items that an event, session or item holds itself.</summary>
/// <param name="holder">The event, session or item.</param>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public class ItemList(Declared holder) : DeclarationList<Item>(holder, Models.Kind.Item);

/// <summary>The documents of an event: those that are declared in it, then those that it lists and that are declared elsewhere.</summary>
/// <param name="holder">The event.</param>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public class DocumentList(Declared holder) : DeclarationList<Document>(holder, Models.Kind.Document, (holder?.Record as EventRecord)?.Documents);

/// <summary>The rooms of a place.</summary>
/// <param name="holder">The place.</param>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public class RoomList(Declared holder) : DeclarationList<Room>(holder, Models.Kind.Room);
