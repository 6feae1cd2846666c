using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>An agenda item.</summary>
public sealed class ItemModel
{
    internal ItemModel(Symbol symbol, ItemModel? holder, string number, ModelView view)
    {
        Symbol = symbol;
        Holder = holder;
        Facts facts = view.Facts(symbol);
        IsBroken = facts.IsBroken;
        Minutes = symbol.Declaration.Head.Minutes;
        Number = AutomaticNumber = number;
        ImmutableArray<Speaker>.Builder? speakers = null;
        foreach (var fact in facts)
        {
            switch (fact.Keyword)
            {
                case Keyword.Kind:
                    Kind = (ItemKind?)Terms.Read(Vocabularies.ItemKind, fact.Values);
                    HasKind = true;
                    break;
                case Keyword.Number:
                    if (fact.Values.Text is { IsDefault: false } text) Number = text.Value;
                    break;
                case Keyword.Status:
                    Status = Terms.EventStatus(fact);
                    break;
                case Keyword.Chair:
                    Chairs = Chairs.AddRange(fact.Mentions());
                    break;
                case Keyword.Speaker:
                    (speakers ??= ImmutableArray.CreateBuilder<Speaker>()).Add(new(fact));
                    break;
                case Keyword.Discuss:
                    HasDiscuss = true;
                    Topics = Topics.AddRange(fact.Mentions());
                    break;
                case Keyword.Documents:
                    HasDocuments = true;
                    Documents = Documents.AddRange(fact.Mentions());
                    break;
                case Keyword.Decides:
                    Decides = (Decision?)Terms.Read(Vocabularies.Decision, fact.Values);
                    DecidesLocation = fact.Location;
                    break;
                case Keyword.Precedence:
                    HasOwnPrecedence = true;
                    OwnPrecedence = (Precedence?)Terms.Read(Vocabularies.Precedence, fact.Values);
                    break;
                case Keyword.Deadline:
                    Deadline = new(fact);
                    break;
            }
        }
        Speakers = speakers?.ToImmutable() ?? [];
    }

    /// <summary>An item of another event that a session here takes up, with its parts. What takes it up there is not known here.</summary>
    internal static ItemModel OfOther(Symbol symbol, ItemModel? holder, ModelView view)
    {
        var item = new ItemModel(symbol, holder, "", view) { IsHeldOff = holder?.IsHeldOff ?? IsHolderOff(symbol, view), IsOfOther = true };
        var parts = ImmutableArray.CreateBuilder<ItemModel>();
        foreach (var held in EventModel.Held(symbol))
            if (held.Kind == Language.Kind.Item && held.Holder == symbol) parts.Add(OfOther(held, item, view));
        item.Items = parts.ToImmutable();
        return item;
    }

    /// <summary>The declaration.</summary>
    public Symbol Symbol { get; }

    /// <summary>The item that it is a part of; null if none.</summary>
    public ItemModel? Holder { get; }

    /// <summary>Its parts, in order.</summary>
    public ImmutableArray<ItemModel> Items { get; internal set; } = [];

    /// <summary>The session that it stands in; null if it stands in the event or a day.</summary>
    public SessionModel? Session { get; internal set; }

    /// <summary>The sessions that take it up by <c>items</c>, in order; those of its own event only.</summary>
    public ImmutableArray<SessionModel> TakenUpIn { get; internal set; } = [];

    /// <summary>The sessions that may deal with it: the one that it stands in, and those that take it, or what it is a part of, up.</summary>
    public IEnumerable<SessionModel> Sessions
    {
        get
        {
            if (Session != null) yield return Session;
            for (var item = this; item != null; item = item.Holder)
                foreach (var session in item.TakenUpIn) yield return session;
        }
    }

    /// <summary>Those of <see cref="Sessions"/> that take place, each once.</summary>
    internal ImmutableArray<SessionModel> LiveSessions
    {
        get
        {
            // Nearly always one at most, which is asked for at each stroke.
            if (Holder == null && TakenUpIn.IsEmpty) return Session is { IsLive: true } own ? [own] : [];
            return [.. Sessions.Where(session => session.IsLive).Distinct()];
        }
    }

    /// <summary>Whether it is of another event than the session that takes it up, which is where it was asked for.</summary>
    public bool IsOfOther { get; private init; }

    /// <summary>Whether something in it could not be read.</summary>
    public bool IsBroken { get; }

    /// <summary>Its number as printed: as given, else the automatic one.</summary>
    public string Number { get; }

    /// <summary>Its number by order of appearance in the event: <c>1</c>, <c>1.1</c>.</summary>
    public string AutomaticNumber { get; }

    /// <summary>Its kind; null if none is given, or it is unknown.</summary>
    public ItemKind? Kind { get; }

    /// <summary>Whether a kind is given, known or not.</summary>
    public bool HasKind { get; }

    /// <summary>Its own status; null if that is unknown.</summary>
    public EventStatus? Status { get; } = EventStatus.Provisional;

    /// <summary>Whether it, or an item that it is a part of, is postponed or cancelled, whatever becomes of its session.</summary>
    public bool IsOff => Status is { } status && status.IsOff() || Holder is { IsOff: true };

    /// <summary>Whether neither it nor what holds it is postponed or cancelled.</summary>
    public bool IsLive => !IsOff && (Session?.IsLive ?? !(Holder?.IsHeldOff ?? IsHeldOff));

    /// <summary>Its own time as written, in minutes; null if none is given.</summary>
    public int? Minutes { get; }

    /// <summary>The time it takes, in minutes: its own, else the sum of its speakers and live parts; 0 if nothing says.</summary>
    public int MinutesNeeded => Minutes ?? MinutesOfParts;

    /// <summary>The sum of its speakers and live parts, in minutes.</summary>
    public int MinutesOfParts =>
        (int)Math.Min(int.MaxValue, Speakers.Sum(speaker => (long)(speaker.Minutes ?? 0)) + Items.Where(item => item.IsLive).Sum(item => (long)item.MinutesNeeded));

    /// <summary>Its chairs.</summary>
    public ImmutableArray<Mention> Chairs { get; } = [];

    /// <summary>Its speakers, in order.</summary>
    public ImmutableArray<Speaker> Speakers { get; }

    /// <summary>Its own topics and initiatives.</summary>
    public ImmutableArray<Mention> Topics { get; } = [];

    /// <summary>Whether topics are given, known or not.</summary>
    public bool HasDiscuss { get; }

    /// <summary>Its documents.</summary>
    public ImmutableArray<Mention> Documents { get; } = [];

    /// <summary>Whether documents are given, known or not.</summary>
    public bool HasDocuments { get; }

    /// <summary>How it decides by its own word; null if it does not say.</summary>
    public Decision? Decides { get; }

    /// <summary>The line that says how it decides; null if there is none.</summary>
    public Findings.Location? DecidesLocation { get; }

    /// <summary>The precedence that it declares itself; null if none, or if it is unknown.</summary>
    public Precedence? OwnPrecedence { get; }

    /// <summary>Whether it declares a precedence itself, known or not.</summary>
    public bool HasOwnPrecedence { get; }

    /// <summary>Its own deadline for papers; null if none.</summary>
    public Deadline? Deadline { get; }

    /// <summary>It and its parts of any depth, in order.</summary>
    public IEnumerable<ItemModel> WithParts
    {
        get
        {
            yield return this;
            foreach (var item in Items)
                foreach (var part in item.WithParts) yield return part;
        }
    }

    /// <summary>Whether the event or session of an item of another event is postponed or cancelled.</summary>
    private bool IsHeldOff { get; init; }

    private static bool IsHolderOff(Symbol symbol, ModelView view)
    {
        for (var at = symbol.Holder; at != null; at = at.Holder)
            if (view.Facts(at).First(Keyword.Status) is { IsDefault: false } status && Terms.EventStatus(status) is { } off && off.IsOff()) return true;
        return false;
    }
}

/// <summary>The last day or minute for something.</summary>
public sealed class Deadline
{
    internal Deadline(Fact fact)
    {
        Date = fact.Values.Dates?.First;
        Minutes = fact.Values.Times?.Start;
        Zone = fact.Values.FirstWord is { IsDefault: false } zone ? zone.Text.ToString() : null;
        Location = fact.Location;
    }

    /// <summary>The last day; null if it could not be read.</summary>
    public DateOnly? Date { get; }

    /// <summary>Until when on that day, in minutes since midnight; null for the whole of it.</summary>
    public int? Minutes { get; }

    /// <summary>The zone of that time as written; null for the clock of the event.</summary>
    public string? Zone { get; }

    /// <summary>The whole of it.</summary>
    public Findings.Location Location { get; }
}
