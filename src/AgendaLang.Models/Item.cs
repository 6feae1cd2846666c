using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>An agenda item.</summary>
[JsonConverter(typeof(DeclarationConverter<Item>))]
public class Item : Proceeding
{
    private ItemList? _items;

    internal Item(Declared declared) : base(declared)
    {
    }

    /// <summary>The event.</summary>
    public Event Event => InEvent;

    /// <summary>The session that holds it, directly or in another item; null if it stands in the event or in a day.</summary>
    public Session? Session
    {
        get
        {
            var declared = Declared.Holder!;
            while (declared.Kind == Models.Kind.Item) declared = declared.Holder!;
            return Declared.File[declared.Index] as Session;
        }
    }

    /// <summary>What holds it: an event, a session or an item.</summary>
    public Proceeding Holder => HolderAs<Proceeding>()!;

    /// <summary>The sessions that take it up by naming it.</summary>
    public IReadOnlyList<Session> TakenUpIn => Compilation.SessionsTakingUp.Of(this);

    /// <summary>Its number as printed, such as <c>2.1</c> or <c>16 (b)</c>; null if it is unknown.</summary>
    public string? Number => Record.Number;

    /// <summary>What it is; null if that is not said.</summary>
    public ItemKind? Kind => Record.Kind;

    /// <summary>How long it takes, as it says itself; null if it says nothing.</summary>
    public TimeSpan? Duration => Words.Minutes(Record.Minutes);

    /// <summary>Its date: that of its day or session; null if none is known.</summary>
    public DateOnly? Date
    {
        get
        {
            for (var declared = Declared; declared?.Record is ItemRecord item; declared = declared.Holder)
                if (item.Date is { } date) return date;
            return Session?.Date;
        }
    }

    /// <summary>Its speakers, in order.</summary>
    public IReadOnlyList<Speaker> Speakers => field ??= Lists.Of(Record.Speakers, record => Speaker.Of(this, record));

    /// <summary>Its deadline for papers; null if it has none.</summary>
    public Moment? Deadline => Words.Moment(Record.Deadline);

    /// <summary>What the press may attend: as it says itself; null if it says nothing.</summary>
    public Coverage? Coverage => Record.Coverage;

    /// <summary>The items that it holds.</summary>
    public ItemList Items => _items ?? Once.Set(ref _items, MakeItems());

    /// <summary>As people read it: <c>1.2 Critical minerals and energy</c>.</summary>
    public override string ToString() => Number is { } number ? $"{number} {DisplayName()}" : DisplayName();

    /// <summary>Whether it or an item that holds it is postponed or cancelled; its session or event may be, and it is taken up elsewhere.</summary>
    internal bool IsOff
    {
        get
        {
            for (var declared = Declared; declared?.Record is ItemRecord item; declared = declared.Holder)
                if (item.Status?.Is is EventStatus.Postponed or EventStatus.Cancelled) return true;
            return false;
        }
    }

    /// <summary>Itself and the items in it, of whatever depth, in order of text.</summary>
    internal IEnumerable<Item> WithParts()
    {
        for (var i = Declared.Index; i < Declared.End; i++) yield return (Item)Declared.File[i];
    }

    private protected virtual ItemList MakeItems() => Lists.Filled<ItemList, Item>(Declared);

    private ItemRecord Record => (ItemRecord)Declared.Record;
}
