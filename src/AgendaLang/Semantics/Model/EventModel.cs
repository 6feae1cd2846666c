using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>A meeting or summit: when it is, who takes part, and its programme.</summary>
public sealed partial class EventModel : Model
{
    private EventModel(Symbol symbol) : base(symbol)
    {
        var view = new ModelView();
        var facts = view.Facts(symbol);
        IsBroken = facts.IsBroken;
        var draft = new Draft();
        foreach (var fact in facts) Read(fact, draft);
        Delegations = draft.Delegations.ToImmutable();
        Invitations = draft.Invitations.ToImmutable();
        Transfers = draft.Transfers.ToImmutable();

        ReadDates(draft);
        var clock = Clock.Of(draft.Zone, At, null, view, out var clocked);
        Zone = clock.Zone;
        HasUnknownZone = clock.IsUnknown;
        if (draft.On is { IsDefault: false } on && on.Values.Times is { } times && FirstDate is { } first && Zone != null)
            OwnTimings = Timing.OfDays(first, LastDate!.Value, times.Start, times.End, null, Zone);
        TimeLocation = draft.On.IsDefault || draft.On.Values.TimeSpan is not { } span ? new(symbol.File.Source, symbol.IdSpan) : new(symbol.File.Source, span);
        HasTime = !draft.On.IsDefault && draft.On.Values.Times != null;

        ReadParties(draft, view);
        ReadProgramme(clocked, view);
        Reads = view.ToReads();
    }

    /// <summary>Whether it is neither postponed nor cancelled.</summary>
    public bool IsLive => Status is not { } status || !status.IsOff();

    /// <summary>Its status; null if it is unknown.</summary>
    public EventStatus? Status { get; private set; } = EventStatus.Provisional;

    /// <summary>Whether it is adopted or concluded.</summary>
    public bool IsAdopted => Status is { } status && status.IsAdopted();

    /// <summary>How often it was reissued, by its <c>revision</c>; 0 if not said.</summary>
    public int Revision { get; private set; }

    /// <summary>Its dates as ranges, in order of time: <c>on</c>, else one for each day; empty if unknown.</summary>
    public ImmutableArray<(DateOnly First, DateOnly Last)> Dates { get; private set; } = [];

    /// <summary>Its first day; null if unknown.</summary>
    public DateOnly? FirstDate => Dates.IsEmpty ? null : Dates[0].First;

    /// <summary>Its last day; null if unknown.</summary>
    public DateOnly? LastDate => Dates.IsEmpty ? null : Dates[^1].Last;

    /// <summary>Its only day; null if it has several or none is known.</summary>
    public DateOnly? SingleDate => FirstDate == LastDate ? FirstDate : null;

    /// <summary>Whether a date of it could not be read.</summary>
    public bool IsDateLost { get; private set; }

    /// <summary>Whether a date has two blocks among its days (AGL1001), so that one of them may stand for another date.</summary>
    public bool HasRepeatedDay => _repeatedDays != null;

    /// <summary>Its <c>on</c>; null if it has none.</summary>
    public Location? OnLocation { get; private set; }

    /// <summary>The dates in its <c>on</c>; null if it has none.</summary>
    public Location? DateLocation { get; private set; }

    /// <summary>Whether its <c>on</c> gives a time.</summary>
    public bool HasTime { get; }

    /// <summary>Where its own time is written; its id if there is none.</summary>
    public Location TimeLocation { get; }

    /// <summary>When it is by the time of its <c>on</c>, once for each of its days (at most <see cref="Timing.MaxDays"/>); empty without time, date or zone.</summary>
    public ImmutableArray<Timing> OwnTimings { get; } = [];

    /// <summary>When it is first, by the time of its <c>on</c>; null without time, date or zone.</summary>
    public Timing? OwnTiming => OwnTimings.IsEmpty ? null : OwnTimings[0];

    /// <summary>The zone of its clock; null if none is known.</summary>
    public NodaTime.DateTimeZone? Zone { get; }

    /// <summary>Whether a zone may be given that could not be read.</summary>
    public bool HasUnknownZone { get; }

    /// <summary>Where it is; the default value if not said.</summary>
    public Mention At { get; private set; }

    /// <summary>The event that it is part of; the default value if none.</summary>
    public Mention Within { get; private set; }

    /// <summary>Its format; the default value if none.</summary>
    public Mention Format { get; private set; }

    /// <summary>The sides of a meeting, as written.</summary>
    public ImmutableArray<Mention> Between { get; private set; } = [];

    /// <summary>Its host; the default value if not said.</summary>
    public Mention Host { get; private set; }

    /// <summary>Its chairs.</summary>
    public ImmutableArray<Mention> Chairs { get; private set; } = [];

    /// <summary>Who comes for the parties, in order.</summary>
    public ImmutableArray<Delegation> Delegations { get; }

    /// <summary>Who is invited beyond the members, in order.</summary>
    public ImmutableArray<Invitation> Invitations { get; }

    /// <summary>Its participants as written.</summary>
    public ImmutableArray<Mention> Participants { get; private set; } = [];

    /// <summary>Who is not there although expected.</summary>
    public ImmutableArray<Mention> Absent { get; private set; } = [];

    /// <summary>Who takes part from afar.</summary>
    public ImmutableArray<Mention> Remote { get; private set; } = [];

    /// <summary>Its own topics and initiatives.</summary>
    public ImmutableArray<Mention> Topics { get; private set; } = [];

    /// <summary>The lowest rank that may lead a delegation; null if not said.</summary>
    public Rank? Level { get; private set; }

    /// <summary>Where that rank is written; null if it is not.</summary>
    public Location? LevelLocation { get; private set; }

    /// <summary>The most seats that a delegation may fill, of the head and in all; null if not said.</summary>
    public (int Head, int Total)? DelegationSize { get; private set; }

    /// <summary>Where that size is written; null if it is not.</summary>
    public Location? DelegationSizeLocation { get; private set; }

    /// <summary>The number of parties that it needs; null if not said.</summary>
    public int? Quorum { get; private set; }

    /// <summary>Where the quorum is written; null if it is not.</summary>
    public Location? QuorumLocation { get; private set; }

    /// <summary>The languages of interpretation, BCP 47 tags as written; empty if not said.</summary>
    public ImmutableArray<string> Languages { get; private set; } = [];

    /// <summary>The basis for the order of parties; null if not said.</summary>
    public Precedence? Precedence { get; private set; }

    /// <summary>How it decides; null if not said.</summary>
    public Decision? Decides { get; private set; }

    /// <summary>The times that ways take, in order.</summary>
    public ImmutableArray<Transfer> Transfers { get; }

    /// <summary>Its deadline for proposals, requests and papers; null if none.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>The events that it prepares.</summary>
    public ImmutableArray<Mention> Prepares { get; private set; } = [];

    /// <summary>The events and agreements that it follows.</summary>
    public ImmutableArray<Mention> Follows { get; private set; } = [];

    /// <summary>Its own documents.</summary>
    public ImmutableArray<Mention> Documents { get; private set; } = [];

    internal static EventModel Of(Symbol symbol) => (EventModel)(symbol.Model ??= new EventModel(symbol));

    /// <summary>Whether one of its days is a date.</summary>
    public bool HasDate(DateOnly date) => Dates.Any(range => range.First <= date && date <= range.Last);

    private void Read(Fact fact, Draft draft)
    {
        if (fact.Keyword is Keyword.Format or Keyword.Between or Keyword.Host or Keyword.Delegation or Keyword.Invite or Keyword.Participants
            or Keyword.Absent)
        {
            HasUnknownPeople |= fact.IsUnknown;
            HasUnknownParties |= fact.Keyword is Keyword.Delegation or Keyword.Invite ? fact.IsBroken || fact.Mention().Target == null : fact.IsUnknown;
        }
        if (fact.Keyword == Keyword.Discuss) HasUnknownTopics |= fact.IsUnknown;
        switch (fact.Keyword)
        {
            case Keyword.Status: Status = Terms.EventStatus(fact); break;
            case Keyword.Revision: Revision = fact.Values.Size?.Total ?? 0; break;
            case Keyword.On: draft.On = fact; break;
            case Keyword.Zone: draft.Zone = fact; break;
            case Keyword.At: At = fact.Mention(); break;
            case Keyword.Within: Within = fact.Mention(); break;
            case Keyword.Format: Format = fact.Mention(); break;
            case Keyword.Between: Between = Between.AddRange(fact.Mentions()); break;
            case Keyword.Host: Host = fact.Mention(); break;
            case Keyword.Chair: Chairs = Chairs.AddRange(fact.Mentions()); break;
            case Keyword.Delegation: draft.Delegations.Add(new(fact)); break;
            case Keyword.Invite: draft.Invitations.Add(new(fact)); break;
            case Keyword.Participants: Participants = Participants.AddRange(fact.Mentions()); break;
            case Keyword.Absent: Absent = Absent.Add(fact.Mention()); break;
            case Keyword.Remote: Remote = Remote.AddRange(fact.Mentions()); break;
            case Keyword.Discuss: Topics = Topics.AddRange(fact.Mentions()); break;
            case Keyword.Level:
                Level = (Rank?)Terms.Read(Vocabularies.Rank, fact.Values);
                LevelLocation = fact.LocationOf();
                break;
            case Keyword.DelegationSize:
                DelegationSize = fact.Values.Size;
                DelegationSizeLocation = fact.LocationOf();
                break;
            case Keyword.Quorum:
                Quorum = fact.Values.Size?.Total;
                QuorumLocation = fact.LocationOf();
                break;
            case Keyword.Languages: Languages = Languages.AddRange(fact.Values.Words.Select(word => word.Text.ToString())); break;
            case Keyword.Precedence: Precedence = (Precedence?)Terms.Read(Vocabularies.Precedence, fact.Values); break;
            case Keyword.Decides: Decides = (Decision?)Terms.Read(Vocabularies.Decision, fact.Values); break;
            case Keyword.Transfer: draft.Transfers.Add(new(fact)); break;
            case Keyword.Deadline: Deadline = new(fact); break;
            case Keyword.Prepares: Prepares = Prepares.AddRange(fact.Mentions()); break;
            case Keyword.Follows: Follows = Follows.AddRange(fact.Mentions()); break;
            case Keyword.Documents: Documents = Documents.AddRange(fact.Mentions()); break;
        }
    }

    private void ReadDates(Draft draft)
    {
        ReadRepeatedDays();
        // What else could not be read does not matter where `on` could be: there is only one.
        IsDateLost = draft.On.IsDefault ? IsBroken : draft.On.IsBroken;
        if (!draft.On.IsDefault)
        {
            OnLocation = draft.On.Location;
            if (draft.On.Values.DateSpan is { } span) DateLocation = new(Symbol.File.Source, span);
            if (draft.On.Values.Dates is { } dates) Dates = [(dates.First, dates.Last)];
            else IsDateLost = true;
            return;
        }
        var days = new SortedSet<DateOnly>();
        foreach (var symbol in Held(Symbol))
            if (symbol.Kind == Kind.Day && symbol.Holder == Symbol)
            {
                if (symbol.Date is { } date) days.Add(date);
                else IsDateLost = true;
            }
        Dates = [.. days.Select(date => (date, date))];
    }

    private HashSet<DateOnly>? _repeatedDays;

    private void ReadRepeatedDays()
    {
        HashSet<DateOnly>? seen = null;
        foreach (var symbol in Held(Symbol))
            if (symbol is { Kind: Kind.Day, Date: { } date } && symbol.Holder == Symbol && !(seen ??= []).Add(date)) (_repeatedDays ??= []).Add(date);
    }

    /// <summary>Whether a date has two blocks among its days.</summary>
    internal bool IsRepeated(DateOnly day) => _repeatedDays?.Contains(day) == true;

    /// <summary>What stands in a declaration, at whatever depth, in order of text.</summary>
    internal static ReadOnlySpan<Symbol> Held(Symbol symbol)
    {
        var symbols = symbol.File.Names.Symbols;
        var end = symbol.Order + 1;
        while (end < symbols.Length && symbols[end].Holder is { } holder && holder.Order >= symbol.Order) end++;
        return symbols.AsSpan(symbol.Order + 1, end - symbol.Order - 1);
    }

    /// <summary>What is gathered while its lines are read.</summary>
    private sealed class Draft
    {
        public Fact On;
        public Fact Zone;

        public ImmutableArray<Delegation>.Builder Delegations { get; } = ImmutableArray.CreateBuilder<Delegation>();

        public ImmutableArray<Invitation>.Builder Invitations { get; } = ImmutableArray.CreateBuilder<Invitation>();

        public ImmutableArray<Transfer>.Builder Transfers { get; } = ImmutableArray.CreateBuilder<Transfer>();
    }
}

/// <summary>The least time that a way takes.</summary>
public sealed class Transfer
{
    internal Transfer(Fact fact)
    {
        Minutes = fact.Values.Minutes;
        Between = fact.Mentions(Keyword.Between);
        Location = fact.Location;
    }

    /// <summary>In minutes; null if it could not be read.</summary>
    public int? Minutes { get; }

    /// <summary>The rooms and places between which it holds; empty for any two rooms.</summary>
    public ImmutableArray<Mention> Between { get; }

    /// <summary>The whole of it.</summary>
    public Location Location { get; }
}
