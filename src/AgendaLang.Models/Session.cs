using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A part of an event's programme.</summary>
[JsonConverter(typeof(DeclarationConverter<Session>))]
public class Session : Gathering
{
    private ItemList? _items;

    internal Session(Declared declared) : base(declared)
    {
    }

    /// <summary>The event.</summary>
    public Event Event => InEvent;

    /// <summary>What it is; null if that is not said.</summary>
    public SessionKind? Kind => Record.Kind;

    /// <summary>Its date: its own, that of its day, or the only one of its event; null if none is known.</summary>
    public DateOnly? Date => Record.Date;

    /// <summary>Its last date, mostly its only one; null if none is known.</summary>
    public DateOnly? LastDate => Record.LastDate is { } last && last > Date ? last : Date;

    /// <summary>The day of its event on which it starts; null if its date is unknown.</summary>
    public Day? Day => Date is { } date ? Event.DayOn(date) : null;

    /// <summary>Its time on the clock of <see cref="Zone"/>; null if none is said.</summary>
    public TimeRange? Time => Words.Range(Record.Time);

    /// <summary>How long it lasts, as it says itself; null if it says nothing.</summary>
    public TimeSpan? Length => Words.Minutes(Record.Length);

    /// <summary>All its times where it takes place on several days; else the one from <see cref="Gathering.Start"/>, if that is known.</summary>
    public IReadOnlyList<Occurrence> Occurrences => field ??= Record.Occurrences is { Length: > 0 } several
        ? Lists.Of(several.Select(record => new Occurrence(record.Start, record.End)))
        : Start is { } start ? Lists.Of([new Occurrence(start, End)]) : Lists.Copy<Occurrence>(null);

    /// <inheritdoc/>
    public sealed override string? Zone => Record.Zone ?? Event.Zone;

    /// <summary>The room or place, as it says itself; null if it says nothing.</summary>
    public Location? In => Find<Location>(Record.In);

    /// <summary>The place: that of <see cref="In"/>, else that of its event; null if neither is known.</summary>
    public Place? Place => In?.InPlace ?? Event.At;

    /// <summary>Who is in it: everybody of its event, those that it names, or nobody in particular.</summary>
    public Attendance Attendance => Record.Attendance ?? Attendance.Everybody;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Party> Parties => field ??= FindParties();

    /// <summary>The persons in it, as far as they are named: where everybody is in it, those of the event; none where it is open.</summary>
    public sealed override IReadOnlyList<Person> People => field ??= Attendance switch
    {
        Attendance.Everybody => Event.People,
        Attendance.Named => FindAll<Person>(Record.People),
        _ => Lists.Copy<Person>(null),
    };

    /// <summary>Its own speakers, in order.</summary>
    public IReadOnlyList<Speaker> Speakers => field ??= Lists.Of(Record.Speakers, record => Speaker.Of(this, record));

    /// <summary>The order of seating, photo, arrival or signing.</summary>
    public IReadOnlyList<Participant> Order => field ??= FindAll<Participant>(Record.Order);

    /// <summary>Its own items.</summary>
    public ItemList Items => _items ?? Once.Set(ref _items, MakeItems());

    /// <summary>Items from elsewhere that it takes up.</summary>
    public IReadOnlyList<Item> TakesUp => field ??= FindAll<Item>(Record.TakesUp);

    /// <summary>What is on its agenda: its own items and those that it takes up, each followed by its parts, of whatever depth.</summary>
    public IReadOnlyList<Item> AllItems => field ??= Lists.Of(Items.Concat(TakesUp).SelectMany(item => item.WithParts()).Distinct());

    /// <summary>The sessions that it must come after.</summary>
    public IReadOnlyList<Session> After => field ??= FindAll<Session>(Record.After);

    /// <summary>What the press may attend; null if that is not said.</summary>
    public Coverage? Coverage => Record.Coverage;

    /// <summary>As people read it: <c>Plenary, 6 November 2025 18:20-19:30 (America/New_York)</c>.</summary>
    public override string ToString()
    {
        var when = Date is { } date ? Words.Dates(date, LastDate!.Value) : null;
        var time = Time is { Duration: null } and { } open && Length is { TotalHours: < 24 } length ? new TimeRange(open.Start, open.Start.Add(length)) : Time;
        if (time is { } clock) when = when == null ? clock.ToString() : $"{when} {clock}";
        return Words.Join(DisplayName(), time != null && Zone is { } zone ? $"{when} ({zone})" : when);
    }

    /// <summary>Whether its parties are just those of the event.</summary>
    internal bool IsOfAllParties => Attendance == Attendance.Everybody && Record is { Participants: null, Invitations: null, Absent: null, Remote: null, Host: null };

    // What the session says goes before what the event says; whoever is absent in person leaves their party there.
    private IReadOnlyList<Party> FindParties()
    {
        if (Attendance == Attendance.Open) return Lists.Copy<Party>(null);
        if (IsOfAllParties) return Event.Parties;
        var isOfEvent = Record.Participants == null && (Attendance == Attendance.Everybody || Invitations.Count > 0 || Absent.Count > 0 || DelegationSize != null);
        // Participants that may not be shown leave the persons who may.
        var own = Record.Participants == null ? People.SelectMany(person => person.Of) : PartiesOf(Participants);
        var parties = isOfEvent ? Event.Parties : Membership.Flatten(own).Except(AbsentFrom(Event));
        var joining = Invitations.Select(invitation => invitation.Guest).Concat(Remote.SelectMany(remote => remote.Who));
        if (Host is { } host) joining = joining.Append(host);
        return Lists.Of(parties.Concat(Membership.Flatten(PartiesOf(joining))).Distinct().Except(AbsentFrom(this)));
    }

    private static IEnumerable<Party> PartiesOf(IEnumerable<Participant> participants) =>
        participants.SelectMany(who => who is Person person ? person.Of : [(Party)who]);

    private static IReadOnlyList<Party> AbsentFrom(Gathering gathering) =>
        Membership.Flatten(gathering.Absent.Select(absence => absence.Who).OfType<Party>());

    private protected virtual ItemList MakeItems() => Lists.Filled<ItemList, Item>(Declared);

    private SessionRecord Record => (SessionRecord)Declared.Record;
}
