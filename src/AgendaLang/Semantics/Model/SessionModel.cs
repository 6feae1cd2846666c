using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>A part of an event's programme.</summary>
public sealed partial class SessionModel
{
    internal SessionModel(Symbol symbol, EventModel inEvent, Clocked clocked, ModelView view)
    {
        Symbol = symbol;
        Event = inEvent;
        var facts = view.Facts(symbol);
        IsBroken = facts.IsBroken;
        var draft = default(Draft);
        foreach (var fact in facts) Read(fact, ref draft);
        Speakers = draft.Speakers?.ToImmutable() ?? [];
        Invitations = draft.Invitations?.ToImmutable() ?? [];

        var head = symbol.Declaration.Head;
        var times = head.Times ?? (draft.On.IsDefault ? null : draft.On.Values.Times);
        HasTime = times != null;
        TimeLocation = TimeOf(symbol, draft.On, head.Times != null);
        IsTimeLost = IsBroken || !draft.On.IsDefault && draft.On.IsBroken;
        OnLocation = draft.On.IsDefault ? null : draft.On.Location;
        if (!draft.On.IsDefault && draft.On.Values.DateSpan is { } dateSpan) DateLocation = new(symbol.File.Source, dateSpan);
        var dates = WrittenDates(symbol, inEvent, draft.On, out var isDateLost);
        IsDateLost = isDateLost;
        IsTimeLost |= isDateLost;
        FirstDate = dates?.Item1;
        LastDate = dates?.Item2;
        var clock = Clock.Of(draft.Zone, Place, clocked, view, out _);
        Zone = clock.Zone;
        HasUnknownZone = clock.IsUnknown;
        if (times == null || dates == null || Zone == null) return;
        Timings = Timing.OfDays(dates.Value.Item1, dates.Value.Item2, times.Value.Start, times.Value.End, Length, Zone);
    }

    /// <summary>The declaration.</summary>
    public Symbol Symbol { get; }

    /// <summary>The event.</summary>
    public EventModel Event { get; }

    /// <summary>Whether something in it could not be read.</summary>
    public bool IsBroken { get; }

    /// <summary>Its kind; null if none is given, or it is unknown.</summary>
    public SessionKind? Kind { get; private set; }

    /// <summary>Whether a kind is given, known or not.</summary>
    public bool HasKind { get; private set; }

    /// <summary>Its status; null if it is unknown.</summary>
    public EventStatus? Status { get; private set; } = EventStatus.Provisional;

    /// <summary>Whether it is itself postponed or cancelled.</summary>
    public bool IsOff => Status is { } status && status.IsOff();

    /// <summary>Whether neither it nor its event is postponed or cancelled.</summary>
    public bool IsLive => Event.IsLive && !IsOff;

    /// <summary>Its first day; null if unknown.</summary>
    public DateOnly? FirstDate { get; }

    /// <summary>Its last day; null if unknown.</summary>
    public DateOnly? LastDate { get; }

    /// <summary>Whether a time is written.</summary>
    public bool HasTime { get; }

    /// <summary>Whether a date or time of it could not be read.</summary>
    public bool IsTimeLost { get; }

    /// <summary>Whether a date of it is given that could not be read.</summary>
    public bool IsDateLost { get; }

    /// <summary>Where its time is written: on the head line, else in <c>on</c>; its id if there is none.</summary>
    public Location TimeLocation { get; }

    /// <summary>Its <c>on</c>; null if it has none.</summary>
    public Location? OnLocation { get; }

    /// <summary>The dates in its <c>on</c>; null if it has none.</summary>
    public Location? DateLocation { get; }

    /// <summary>The zone of its clock; null if none is known.</summary>
    public NodaTime.DateTimeZone? Zone { get; }

    /// <summary>Whether a zone may be given that could not be read.</summary>
    public bool HasUnknownZone { get; }

    /// <summary>When it is, once for each of its days (at most <see cref="Timing.MaxDays"/>), mostly one; empty without time, date or zone.</summary>
    public ImmutableArray<Timing> Timings { get; } = [];

    /// <summary>When it is first; null without time, date or zone.</summary>
    public Timing? Timing => Timings.IsEmpty ? null : Timings[0];

    /// <summary>How long it is by <c>length</c>, in minutes; null if not said.</summary>
    public int? Length { get; private set; }

    /// <summary>The room or place; the default value if not said.</summary>
    public Mention Place { get; private set; }

    /// <summary>Its host; the default value if not said.</summary>
    public Mention Host { get; private set; }

    /// <summary>Its own chairs.</summary>
    public ImmutableArray<Mention> Chairs { get; private set; } = [];

    /// <summary>Whether a chair of its own is given, known or not.</summary>
    public bool HasChair { get; private set; }

    /// <summary>Whether it has <c>participants</c>, known or not.</summary>
    public bool HasParticipants { get; private set; }

    /// <summary>Its participants as written.</summary>
    public ImmutableArray<Mention> Participants { get; private set; } = [];

    /// <summary>Who is invited to it alone.</summary>
    public ImmutableArray<Invitation> Invitations { get; }

    /// <summary>Who is not in it although expected.</summary>
    public ImmutableArray<Mention> Absent { get; private set; } = [];

    /// <summary>Who takes part from afar.</summary>
    public ImmutableArray<Mention> Remote { get; private set; } = [];

    /// <summary>Its own speakers, in order.</summary>
    public ImmutableArray<Speaker> Speakers { get; }

    /// <summary>The order of seating, photo, arrival or signing.</summary>
    public ImmutableArray<Mention> Order { get; private set; } = [];

    /// <summary>Its own topics and initiatives.</summary>
    public ImmutableArray<Mention> Topics { get; private set; } = [];

    /// <summary>Whether topics are given, known or not.</summary>
    public bool HasDiscuss { get; private set; }

    /// <summary>The items of this or another event that are taken up in it.</summary>
    public ImmutableArray<Mention> TakenUp { get; private set; } = [];

    /// <summary>Its own items, those that stand in its block, in order.</summary>
    public ImmutableArray<ItemModel> Items { get; internal set; } = [];

    /// <summary>The sessions that it must come after.</summary>
    public ImmutableArray<Mention> After { get; private set; } = [];

    /// <summary>Whether it must come after others, known or not.</summary>
    public bool HasAfter { get; private set; }

    /// <summary>Its documents.</summary>
    public ImmutableArray<Mention> Documents { get; private set; } = [];

    /// <summary>The number of parties that it needs; null if not said.</summary>
    public int? Quorum { get; private set; }

    /// <summary>Where the quorum is written; null if it is not.</summary>
    public Location? QuorumLocation { get; private set; }

    /// <summary>The languages of interpretation, its own or else the event's; empty if not said.</summary>
    public ImmutableArray<string> Languages => HasOwnLanguages ? _languages : Event.Languages;

    /// <summary>Whether it says itself in which languages there is interpretation.</summary>
    public bool HasOwnLanguages { get; private set; }

    /// <summary>Its precedence, its own or else the event's; null if not said, or unknown.</summary>
    public Precedence? Precedence => HasOwnPrecedence ? _precedence : Event.Precedence;

    /// <summary>Whether it says itself what the order of parties is, known or not.</summary>
    public bool HasOwnPrecedence { get; private set; }

    /// <summary>The lowest rank that may lead a delegation, its own or else the event's; null if not said.</summary>
    public Rank? Level => OwnLevelLocation != null ? OwnLevel : Event.Level;

    /// <summary>Its own <c>level</c>; null if not said.</summary>
    public Rank? OwnLevel { get; private set; }

    /// <summary>Where its own <c>level</c> is written; null if it is not.</summary>
    public Location? OwnLevelLocation { get; private set; }

    /// <summary>How it decides, its own or else the event's; null if not said.</summary>
    public Decision? Decides => _decides ?? Event.Decides;

    /// <summary>The most seats that a delegation may fill in it, by its own word; null if not said.</summary>
    public (int Head, int Total)? DelegationSize { get; private set; }

    /// <summary>Where that size is written; null if it is not.</summary>
    public Location? DelegationSizeLocation { get; private set; }

    /// <summary>Whether its kind is a word that is not known, so that it may be of any kind.</summary>
    public bool HasUnknownKind => HasKind && Kind == null;

    /// <summary>Whether nobody in particular is in it, so that it counts no one and anybody may chair or speak.</summary>
    public bool IsOfNobody => !HasParticipants && Kind is (SessionKind.SideEvent or SessionKind.Panel or SessionKind.Drafting
        or SessionKind.Consultations or SessionKind.Press or SessionKind.Reception or SessionKind.Visit);

    /// <summary>Whether everybody of the event is in it, as far as is known.</summary>
    public bool IsOfEverybody => !HasParticipants && !IsOfNobody && !HasUnknownKind;

    /// <inheritdoc/>
    public override string ToString() => Symbol.ToString();

    private ImmutableArray<string> _languages = [];
    private Precedence? _precedence;
    private Decision? _decides;

    private void Read(Fact fact, ref Draft draft)
    {
        switch (fact.Keyword)
        {
            case Keyword.Kind:
                Kind = (SessionKind?)Terms.Read(Vocabularies.SessionKind, fact.Values);
                HasKind = true;
                break;
            case Keyword.Status: Status = Terms.EventStatus(fact); break;
            case Keyword.On: draft.On = fact; break;
            case Keyword.Zone: draft.Zone = fact; break;
            case Keyword.Length: Length = fact.Values.Minutes; break;
            case Keyword.In: Place = fact.Mention(); break;
            case Keyword.Host:
                HasUnknownParticipants |= fact.IsUnknown;
                Host = fact.Mention();
                break;
            case Keyword.Chair:
                HasChair = true;
                Chairs = Chairs.AddRange(fact.Mentions());
                break;
            case Keyword.Participants:
                HasParticipants = true;
                HasUnknownParticipants |= fact.IsUnknown;
                Participants = Participants.AddRange(fact.Mentions());
                break;
            case Keyword.Invite:
                HasUnknownParticipants |= fact.IsUnknown;
                (draft.Invitations ??= ImmutableArray.CreateBuilder<Invitation>()).Add(new(fact));
                break;
            case Keyword.Absent: Absent = Absent.Add(fact.Mention()); break;
            case Keyword.Remote:
                HasUnknownParticipants |= fact.IsUnknown;
                Remote = Remote.AddRange(fact.Mentions());
                break;
            case Keyword.Speaker: (draft.Speakers ??= ImmutableArray.CreateBuilder<Speaker>()).Add(new(fact)); break;
            case Keyword.Order: Order = Order.AddRange(fact.Mentions()); break;
            case Keyword.Discuss:
                HasDiscuss = true;
                Topics = Topics.AddRange(fact.Mentions());
                break;
            case Keyword.Items: TakenUp = TakenUp.AddRange(fact.Mentions()); break;
            case Keyword.After:
                HasAfter = true;
                After = After.AddRange(fact.Mentions());
                break;
            case Keyword.Documents: Documents = Documents.AddRange(fact.Mentions()); break;
            case Keyword.Quorum:
                Quorum = fact.Values.Size?.Total;
                QuorumLocation = fact.LocationOf();
                break;
            case Keyword.Languages:
                HasOwnLanguages = true;
                _languages = _languages.AddRange(fact.Values.Words.Select(word => word.Text.ToString()));
                break;
            case Keyword.Precedence:
                HasOwnPrecedence = true;
                _precedence = (Precedence?)Terms.Read(Vocabularies.Precedence, fact.Values);
                break;
            case Keyword.Level:
                OwnLevel = (Rank?)Terms.Read(Vocabularies.Rank, fact.Values);
                OwnLevelLocation = fact.LocationOf();
                break;
            case Keyword.Decides: _decides = (Decision?)Terms.Read(Vocabularies.Decision, fact.Values); break;
            case Keyword.DelegationSize:
                DelegationSize = fact.Values.Size;
                DelegationSizeLocation = fact.LocationOf();
                break;
        }
    }

    /// <summary>The dates of a session or break: its <c>on</c>, else its day, else the event's single date. One that could not be read is not another.</summary>
    internal static (DateOnly First, DateOnly Last)? WrittenDates(Symbol symbol, EventModel inEvent, Fact on, out bool isLost)
    {
        isLost = !on.IsDefault && (on.IsBroken || on.Values.Dates == null);
        if (!on.IsDefault && on.Values.Dates is { } own && own.First <= own.Last) return own;
        if (isLost) return null;
        if (symbol.Holder is { Kind: Language.Kind.Day } day)
        {
            isLost = day.Date is not { } date || inEvent.IsRepeated(date);
            return isLost ? null : (day.Date!.Value, day.Date.Value);
        }
        return inEvent.SingleDate is { } single && !inEvent.IsDateLost ? (single, single) : null;
    }

    private static Location TimeOf(Symbol symbol, Fact on, bool isOnHead)
    {
        if (isOnHead && symbol.Declaration.Head.TimeSpan is { } span) return new(symbol.File.Source, span);
        return !on.IsDefault && on.Values.TimeSpan is { } at ? new(symbol.File.Source, at) : new(symbol.File.Source, symbol.IdSpan);
    }

    /// <summary>What is gathered while its lines are read.</summary>
    private struct Draft
    {
        public Fact On;
        public Fact Zone;

        public ImmutableArray<Speaker>.Builder? Speakers;
        public ImmutableArray<Invitation>.Builder? Invitations;
    }
}
