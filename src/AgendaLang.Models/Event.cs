using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A meeting or summit.</summary>
[JsonConverter(typeof(DeclarationConverter<Event>))]
public abstract class Event : Gathering
{
    // A range of dates beyond this is no programme of days; a wrong year must not make a million of them.
    private const int MaxDays = 366;

    private SessionList? _sessions;
    private ItemList? _items;
    private DocumentList? _documents;
    private IReadOnlyList<Day>? _days;

    private protected Event(Declared declared) : base(declared)
    {
    }

    /// <summary>Its revision, raised each time that it is reissued; null if none is said.</summary>
    public int? Revision => Record.Revision;

    /// <summary>Its dates, in order of time: as it says itself, else one period for each of its days; empty if none is known.</summary>
    public IReadOnlyList<Period> On => field ??= Lists.Of((Record.On ?? []).Select(Words.Period));

    /// <summary>Its first date; null if none is known.</summary>
    public DateOnly? Date => On.Count == 0 ? null : On.Min(period => period.From);

    /// <summary>Its last date; null if none is known.</summary>
    public DateOnly? LastDate => On.Count == 0 ? null : On.Max(period => period.Until);

    /// <inheritdoc/>
    public sealed override string? Zone => Record.Zone;

    /// <summary>Where it is; null if that is not said.</summary>
    public Place? At => Find<Place>(Record.At);

    /// <summary>The event that it is part of; null if it stands alone.</summary>
    public Event? Within => Find<Event>(Record.Within);

    /// <summary>The format in which it is held; null if that is not said.</summary>
    public Format? Format => Find<Format>(Record.Format);

    /// <summary>The sides of a meeting.</summary>
    public IReadOnlyList<Party> Between => field ??= FindAll<Party>(Record.Between);

    /// <summary>Who comes for the parties, in order.</summary>
    public IReadOnlyList<Delegation> Delegations => field ??= Lists.Of(Record.Delegations, record => Delegation.Of(this, record));

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Party> Parties => field ??= FindAll<Party>(Record.Parties);

    /// <summary>The persons who are named for it: of its delegations, invitations and participants.</summary>
    public sealed override IReadOnlyList<Person> People => field ??= FindAll<Person>(Record.People);

    /// <summary>The least times that ways take, as it says itself.</summary>
    public IReadOnlyList<Transfer> Transfers => field ??= Lists.Of(Record.Transfers, record =>
    {
        var between = FindAll<Location>(record.Between);
        // One that holds between some rooms does not hold between any two.
        return between.Count == (record.Between?.Length ?? 0) ? new Transfer(TimeSpan.FromMinutes(record.Minutes), between) : null;
    });

    /// <summary>Its deadline for proposals, requests and papers; null if it has none.</summary>
    public Moment? Deadline => Words.Moment(Record.Deadline);

    /// <summary>The events that it prepares.</summary>
    public IReadOnlyList<Event> Prepares => field ??= FindAll<Event>(Record.Prepares);

    /// <summary>The meetings and tours that prepare it.</summary>
    public IReadOnlyList<Declaration> Preparations => Compilation.PreparationsOf.Of(this);

    /// <summary>The events and agreements that it follows.</summary>
    public IReadOnlyList<Declaration> Follows => field ??= FindAll<Declaration>(Record.Follows);

    /// <summary>The events and agreements that follow it.</summary>
    public IReadOnlyList<Declaration> FollowedBy => Compilation.FollowersOf.Of(this);

    /// <summary>The events that it takes the place of.</summary>
    public IReadOnlyList<Event> Supersedes => field ??= FindAll<Event>(Record.Supersedes);

    /// <summary>The events that took its place.</summary>
    public IReadOnlyList<Event> SupersededBy => Compilation.EventsSuperseding.Of(this);

    /// <summary>The events that are part of it.</summary>
    public IReadOnlyList<Event> Parts => Compilation.PartsOf.Of(this);

    /// <summary>The tours that it is a stop of.</summary>
    public IReadOnlyList<Tour> Tours => Compilation.ToursWithStop.Of(this);

    /// <summary>The proposals that raise something at it or would invite to it.</summary>
    public IReadOnlyList<Proposal> Proposals => Compilation.ProposalsFor.Of(this);

    /// <summary>The requests that raise something at it.</summary>
    public IReadOnlyList<Request> Requests => Compilation.RequestsAt.Of(this);

    /// <summary>Its documents: those that are declared in it, then those that it lists and that are declared elsewhere.</summary>
    public new DocumentList Documents => _documents ?? Once.Set(ref _documents, MakeDocuments());

    /// <summary>The items that are declared in it or in its days, outside sessions.</summary>
    public ItemList Items => _items ?? Once.Set(ref _items, MakeItems());

    /// <summary>Its sessions, in order of text.</summary>
    public SessionList Sessions => _sessions ?? Once.Set(ref _sessions, MakeSessions());

    /// <summary>Its breaks, in order of text.</summary>
    public IReadOnlyList<Break> Breaks => field ??= Held<Break>(Kind.Break);

    /// <summary>Its days in order of time: those that it declares, and each date that it or one of its sessions has.</summary>
    public IReadOnlyList<Day> Days => _days ?? Once.Set(ref _days, FindDays());

    /// <summary>Its day on a date; null if it has none.</summary>
    public Day? DayOn(DateOnly date)
    {
        var (from, to) = (0, Days.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Days[middle].Date < date) from = middle + 1;
            else to = middle;
        }
        return from < Days.Count && Days[from].Date == date ? Days[from] : null;
    }

    /// <summary>The delegation that comes for a party; null if none is said to.</summary>
    public Delegation? DelegationOf(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return Delegations.FirstOrDefault(delegation => delegation.Party == party)
            ?? Delegations.FirstOrDefault(delegation => delegation.Party.AllMembers.Contains(party));
    }

    /// <summary>As people read it: <c>US-Central Asia summit, 6 November 2025</c>.</summary>
    public override string ToString() => Words.Join(DisplayName(), Date is { } first ? Words.Dates(first, LastDate!.Value) : null);

    private protected virtual SessionList MakeSessions() => Lists.Filled<SessionList, Session>(Declared);

    private protected virtual ItemList MakeItems() => Lists.Filled<ItemList, Item>(Declared);

    private protected virtual DocumentList MakeDocuments() => Lists.Filled<DocumentList, Document>(Declared);

    private protected sealed override IReadOnlyList<Document> AllDocuments => Documents;

    private IReadOnlyList<Day> FindDays()
    {
        var days = new SortedDictionary<DateOnly, Day>();
        foreach (var day in Held<Day>(Kind.Day)) days.TryAdd(day.Date, day);
        foreach (var period in On) Add(period.From, period.Until);
        foreach (var session in Sessions)
            if (session.Date is { } date) Add(date, session.LastDate ?? date);
        return Lists.Of(days.Values);

        void Add(DateOnly from, DateOnly until)
        {
            var isShort = until.DayNumber - from.DayNumber < MaxDays;
            for (var date = from.DayNumber; date <= until.DayNumber; date += isShort ? 1 : until.DayNumber - from.DayNumber)
            {
                var at = DateOnly.FromDayNumber(date);
                if (!days.ContainsKey(at)) days.Add(at, Day.Undeclared(this, at));
            }
        }
    }

    private EventRecord Record => (EventRecord)Declared.Record;
}

/// <summary>An event that is no summit: preparatory talks, a bilateral, a committee, a forum.</summary>
[JsonConverter(typeof(DeclarationConverter<Meeting>))]
public class Meeting : Event
{
    internal Meeting(Declared declared) : base(declared)
    {
    }
}

/// <summary>The event that an agenda is for.</summary>
[JsonConverter(typeof(DeclarationConverter<Summit>))]
public class Summit : Event
{
    internal Summit(Declared declared) : base(declared)
    {
    }
}
