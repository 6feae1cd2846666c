using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using AgendaLang.Models.Linking;

// Generated code says of what types the lists of a declaration are; were it to derive a type for each declaration, compilers would take longer.
[assembly: SuppressMessage("Design", "CA1000", Justification = "For generated code only.", Scope = "namespaceanddescendants", Target = "~N:AgendaLang.Models")]

namespace AgendaLang.Models;

/// <summary>A meeting, whose lists have a property for each thing in them that has an id.</summary>
/// <typeparam name="TSessions">The type of its sessions.</typeparam>
/// <typeparam name="TItems">The type of its items.</typeparam>
/// <typeparam name="TDocuments">The type of its documents.</typeparam>
public sealed class Meeting<TSessions, TItems, TDocuments> : Meeting
    where TSessions : SessionList, new() where TItems : ItemList, new() where TDocuments : DocumentList, new()
{
    private Meeting(Declared declared) : base(declared)
    {
    }

    /// <inheritdoc cref="Event.Sessions"/>
    public new TSessions Sessions => (TSessions)base.Sessions;

    /// <inheritdoc cref="Event.Items"/>
    public new TItems Items => (TItems)base.Items;

    /// <inheritdoc cref="Event.Documents"/>
    public new TDocuments Documents => (TDocuments)base.Documents;

    /// <summary>Says that the declaration with a number in its file is of this type. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static CompiledType Typed(int index) => new(index, declared => new Meeting<TSessions, TItems, TDocuments>(declared));

    private protected override SessionList MakeSessions() => Lists.Filled<TSessions, Session>(Declared);

    private protected override ItemList MakeItems() => Lists.Filled<TItems, Item>(Declared);

    private protected override DocumentList MakeDocuments() => Lists.Filled<TDocuments, Document>(Declared);
}

/// <summary>A summit, whose lists have a property for each thing in them that has an id.</summary>
/// <typeparam name="TSessions">The type of its sessions.</typeparam>
/// <typeparam name="TItems">The type of its items.</typeparam>
/// <typeparam name="TDocuments">The type of its documents.</typeparam>
public sealed class Summit<TSessions, TItems, TDocuments> : Summit
    where TSessions : SessionList, new() where TItems : ItemList, new() where TDocuments : DocumentList, new()
{
    private Summit(Declared declared) : base(declared)
    {
    }

    /// <inheritdoc cref="Event.Sessions"/>
    public new TSessions Sessions => (TSessions)base.Sessions;

    /// <inheritdoc cref="Event.Items"/>
    public new TItems Items => (TItems)base.Items;

    /// <inheritdoc cref="Event.Documents"/>
    public new TDocuments Documents => (TDocuments)base.Documents;

    /// <summary>Says that the declaration with a number in its file is of this type. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static CompiledType Typed(int index) => new(index, declared => new Summit<TSessions, TItems, TDocuments>(declared));

    private protected override SessionList MakeSessions() => Lists.Filled<TSessions, Session>(Declared);

    private protected override ItemList MakeItems() => Lists.Filled<TItems, Item>(Declared);

    private protected override DocumentList MakeDocuments() => Lists.Filled<TDocuments, Document>(Declared);
}

/// <summary>A session, whose items have a property each.</summary>
/// <typeparam name="TItems">The type of its items.</typeparam>
public sealed class Session<TItems> : Session where TItems : ItemList, new()
{
    private Session(Declared declared) : base(declared)
    {
    }

    /// <inheritdoc cref="Session.Items"/>
    public new TItems Items => (TItems)base.Items;

    /// <summary>Says that the declaration with a number in its file is of this type. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static CompiledType Typed(int index) => new(index, declared => new Session<TItems>(declared));

    private protected override ItemList MakeItems() => Lists.Filled<TItems, Item>(Declared);
}

/// <summary>An item, whose items have a property each.</summary>
/// <typeparam name="TItems">The type of its items.</typeparam>
public sealed class Item<TItems> : Item where TItems : ItemList, new()
{
    private Item(Declared declared) : base(declared)
    {
    }

    /// <inheritdoc cref="Item.Items"/>
    public new TItems Items => (TItems)base.Items;

    /// <summary>Says that the declaration with a number in its file is of this type. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static CompiledType Typed(int index) => new(index, declared => new Item<TItems>(declared));

    private protected override ItemList MakeItems() => Lists.Filled<TItems, Item>(Declared);
}

/// <summary>A place, whose rooms have a property each.</summary>
/// <typeparam name="TRooms">The type of its rooms.</typeparam>
public sealed class Place<TRooms> : Place where TRooms : RoomList, new()
{
    private Place(Declared declared) : base(declared)
    {
    }

    /// <inheritdoc cref="Place.Rooms"/>
    public new TRooms Rooms => (TRooms)base.Rooms;

    /// <summary>Says that the declaration with a number in its file is of this type. For generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static CompiledType Typed(int index) => new(index, declared => new Place<TRooms>(declared));

    private protected override RoomList MakeRooms() => Lists.Filled<TRooms, Room>(Declared);
}
