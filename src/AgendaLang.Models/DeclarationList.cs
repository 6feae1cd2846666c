using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>Declarations that another one holds, in order of text; they can be found by their id.</summary>
/// <typeparam name="T">Their type.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public abstract class DeclarationList<T> : IReadOnlyList<T> where T : Declaration
{
    private IReadOnlyList<T> _items = Lists.Copy<T>(null);
    private Dictionary<string, T>? _byId;

    private protected DeclarationList()
    {
    }

    private protected abstract Kind HeldKind { get; }

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

    /// <summary>Puts in what a declaration holds, before anybody else sees the list.</summary>
    internal void FillFrom(Declared holder)
    {
        _items = Lists.Held<T>(holder, HeldKind);
        if (ListedBy(holder) is not { Length: > 0 } listed) return;
        var seen = new HashSet<T>(_items);
        _items = Lists.Of(_items.Concat(Lists.Of(listed, holder.File.Find<T>).Where(seen.Add)));
    }

    /// <summary>The paths of others that are in the list too, though declared elsewhere.</summary>
    private protected virtual string[]? ListedBy(Declared holder) => null;

    private Dictionary<string, T> ById()
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in _items)
            if (item.Id is { } id) byId.TryAdd(id, item);
        return byId;
    }
}

/// <summary>The sessions of an event.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public class SessionList : DeclarationList<Session>
{
    /// <summary>An empty list. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SessionList()
    {
    }

    private protected sealed override Kind HeldKind => Models.Kind.Session;
}

/// <summary>The items that an event, session or item holds itself.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public class ItemList : DeclarationList<Item>
{
    /// <summary>An empty list. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ItemList()
    {
    }

    private protected sealed override Kind HeldKind => Models.Kind.Item;
}

/// <summary>The documents of an event: those that are declared in it, then those that it lists and that are declared elsewhere.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public class DocumentList : DeclarationList<Document>
{
    /// <summary>An empty list. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public DocumentList()
    {
    }

    private protected sealed override Kind HeldKind => Models.Kind.Document;

    private protected sealed override string[]? ListedBy(Declared holder) => (holder.Record as EventRecord)?.Documents;
}

/// <summary>The rooms of a place.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list.")]
public class RoomList : DeclarationList<Room>
{
    /// <summary>An empty list. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RoomList()
    {
    }

    private protected sealed override Kind HeldKind => Models.Kind.Room;
}
