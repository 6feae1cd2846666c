using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

public sealed partial class EventModel
{
    private readonly Dictionary<Symbol, SessionModel> _sessions = [];
    private readonly Dictionary<Symbol, ItemModel> _items = [];
    private readonly Dictionary<Symbol, BreakModel> _breaks = [];
    private readonly HashSet<Symbol> _discussed = [];
    private readonly HashSet<Symbol> _broader = [];

    /// <summary>Its sessions, in order of text.</summary>
    public ImmutableArray<SessionModel> Sessions { get; private set; } = [];

    /// <summary>All its items of whatever depth, in order of text.</summary>
    public ImmutableArray<ItemModel> Items { get; private set; } = [];

    /// <summary>Its breaks, in order of text.</summary>
    public ImmutableArray<BreakModel> Breaks { get; private set; } = [];

    /// <summary>Whether it has sessions or items.</summary>
    public bool HasProgramme => !Sessions.IsEmpty || !Items.IsEmpty;

    /// <summary>Whether a topic or initiative that it discusses is unknown.</summary>
    public bool HasUnknownTopics { get; private set; }

    /// <summary>
    /// The topics and initiatives that those of its sessions and items name that are not called off, or without any it itself; in no order. Whether the
    /// event as a whole is called off, makes no difference.
    /// </summary>
    public IReadOnlyCollection<Symbol> Discussed => _discussed;

    /// <summary>The model of a session of it; null if it is not of this event.</summary>
    public SessionModel? Session(Symbol session) => _sessions.GetValueOrDefault(session);

    /// <summary>The model of an item of it; null if it is not of this event.</summary>
    public ItemModel? Item(Symbol item) => _items.GetValueOrDefault(item);

    /// <summary>The model of a break of it; null if it is not of this event.</summary>
    public BreakModel? Break(Symbol symbol) => _breaks.GetValueOrDefault(symbol);

    /// <summary>Whether it discusses a topic: that one, a broader or a narrower one.</summary>
    public bool Discusses(Symbol topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (_discussed.Contains(topic) || _broader.Contains(topic)) return true;
        for (var at = topic.Holder; at is { Kind: Kind.Topic }; at = at.Holder)
            if (_discussed.Contains(at)) return true;
        return false;
    }

    /// <summary>Whether two topics are the same, or one is the broader of the other.</summary>
    public static bool AreRelated(Symbol one, Symbol other) => IsWithin(one, other) || IsWithin(other, one);

    private static bool IsWithin(Symbol topic, Symbol broader)
    {
        for (var at = topic; at != null; at = at.Holder)
            if (at == broader) return true;
        return false;
    }

    private void ReadProgramme(Clocked clocked, ModelView view)
    {
        // Made as large as they get: tables that grow leave the smaller ones behind, and those of a long summit are collected last.
        var (sessionCount, itemCount) = (0, 0);
        foreach (var symbol in Held(Symbol))
        {
            if (symbol.Kind == Kind.Session) sessionCount++;
            else if (symbol.Kind == Kind.Item) itemCount++;
        }
        _sessions.EnsureCapacity(sessionCount);
        _items.EnsureCapacity(itemCount);
        var sessions = ImmutableArray.CreateBuilder<SessionModel>(sessionCount);
        var items = ImmutableArray.CreateBuilder<ItemModel>(itemCount);
        var breaks = ImmutableArray.CreateBuilder<BreakModel>();
        var children = new Dictionary<object, ImmutableArray<ItemModel>.Builder>();
        var counts = new Dictionary<object, int>();
        foreach (var symbol in Held(Symbol))
        {
            switch (symbol.Kind)
            {
                case Kind.Session:
                    var session = new SessionModel(symbol, this, clocked, view);
                    sessions.Add(session);
                    _sessions.Add(symbol, session);
                    break;
                case Kind.Break:
                    var pause = new BreakModel(symbol, this, clocked, view);
                    breaks.Add(pause);
                    _breaks.Add(symbol, pause);
                    break;
                case Kind.Item:
                    items.Add(MakeItem(symbol, counts, children, view));
                    break;
            }
        }
        foreach (var (holder, list) in children)
        {
            if (holder is ItemModel item) item.Items = list.DrainToImmutable();
            else if (holder is SessionModel session) session.Items = list.DrainToImmutable();
        }
        Sessions = sessions.MoveToImmutable();
        Items = items.MoveToImmutable();
        Breaks = breaks.ToImmutable();
        foreach (var session in Sessions) session.TakeUp(view);
        foreach (var session in Sessions) session.ReadPeople(view);
        ReadDiscussed(view);
    }

    private ItemModel MakeItem(Symbol symbol, Dictionary<object, int> counts, Dictionary<object, ImmutableArray<ItemModel>.Builder> children, ModelView view)
    {
        var holder = symbol.Holder is { Kind: Kind.Item } above ? _items.GetValueOrDefault(above) : null;
        var session = holder?.Session ?? (symbol.Holder is { Kind: Kind.Session } inSession ? _sessions.GetValueOrDefault(inSession) : null);
        object counter = holder ?? (object)this;
        var count = counts[counter] = counts.GetValueOrDefault(counter) + 1;
        var number = holder == null ? count.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{holder.AutomaticNumber}.{count}");
        var item = new ItemModel(symbol, holder, number, view) { Session = session };
        _items.TryAdd(symbol, item);
        if ((holder ?? (object?)session) is { } key)
        {
            if (!children.TryGetValue(key, out var list)) children.Add(key, list = ImmutableArray.CreateBuilder<ItemModel>(2));
            list.Add(item);
        }
        return item;
    }

    private void ReadDiscussed(ModelView view)
    {
        var isLive = false;
        foreach (var session in Sessions)
        {
            HasUnknownTopics |= session.IsBroken;
            if (session.IsOff) continue;
            isLive = true;
            Discuss(session.Topics, view);
            foreach (var mention in session.TakenUp) HasUnknownTopics |= mention.Target == null;
            foreach (var item in session.TakenUpItems)
                foreach (var part in item.WithParts)
                    if (!part.IsOff) Discuss(part.Topics, view);
        }
        foreach (var item in Items)
        {
            HasUnknownTopics |= item.IsBroken;
            if (item.IsOff || item.Session is { IsOff: true }) continue;
            isLive = true;
            Discuss(item.Topics, view);
        }
        HasUnknownTopics |= IsBroken;
        if (!isLive) Discuss(Topics, view);
    }

    private void Discuss(ImmutableArray<Mention> topics, ModelView view)
    {
        foreach (var mention in topics)
        {
            if (mention.Target is not { } topic)
            {
                HasUnknownTopics = true;
                continue;
            }
            view.Note(topic);
            _discussed.Add(topic);
            for (var at = topic.Holder; at is { Kind: Kind.Topic }; at = at.Holder) _broader.Add(at);
        }
    }
}

/// <summary>Coffee, transfer, prayer.</summary>
public sealed class BreakModel
{
    internal BreakModel(Symbol symbol, EventModel inEvent, Clocked clocked, ModelView view)
    {
        Symbol = symbol;
        Event = inEvent;
        var facts = view.Facts(symbol);
        IsBroken = facts.IsBroken;
        var on = facts.First(Keyword.On);
        Place = facts.First(Keyword.In) is { IsDefault: false } place ? place.Mention() : default;
        if (!on.IsDefault && on.Values.DateSpan is { } span) DateLocation = new(symbol.File.Source, span);
        var dates = SessionModel.WrittenDates(symbol, inEvent, on, out _);
        Date = dates?.First;
        LastDate = dates?.Last;
        var times = symbol.Declaration.Head.Times ?? (on.IsDefault ? null : on.Values.Times);
        HasTime = times != null;
        TimeLocation = new(symbol.File.Source, symbol.Declaration.Head.TimeSpan ?? (on.IsDefault ? null : on.Values.TimeSpan) ?? symbol.IdSpan);
        var clock = Clock.Of(default, Place, clocked, view, out _);
        Zone = clock.Zone;
        HasUnknownZone = clock.IsUnknown;
        if (times is { } written && dates is { } range && Zone != null) Timings = Timing.OfDays(range.First, range.Last, written.Start, written.End, null, Zone);
    }

    /// <summary>The declaration.</summary>
    public Symbol Symbol { get; }

    /// <summary>The event.</summary>
    public EventModel Event { get; }

    /// <summary>Whether something in it could not be read.</summary>
    public bool IsBroken { get; }

    /// <summary>The room or place; the default value if not said.</summary>
    public Mention Place { get; }

    /// <summary>Its first day, mostly its only one; null if unknown.</summary>
    public DateOnly? Date { get; }

    /// <summary>Its last day; null if unknown.</summary>
    public DateOnly? LastDate { get; }

    /// <summary>The dates in its <c>on</c>; null if it has none.</summary>
    public Findings.Location? DateLocation { get; }

    /// <summary>Whether a time is written.</summary>
    public bool HasTime { get; }

    /// <summary>Where its time is written, on the head line or in <c>on</c>; its keyword if there is none.</summary>
    public Findings.Location TimeLocation { get; }

    /// <summary>The zone of its clock; null if none is known.</summary>
    public NodaTime.DateTimeZone? Zone { get; }

    /// <summary>Whether a zone may be given that could not be read.</summary>
    public bool HasUnknownZone { get; }

    /// <summary>When it is, once for each of its days (at most <see cref="Timing.MaxDays"/>), mostly one; empty without time, date or zone.</summary>
    public ImmutableArray<Timing> Timings { get; } = [];

    /// <summary>When it is first; null without time, date or zone.</summary>
    public Timing? Timing => Timings.IsEmpty ? null : Timings[0];
}
