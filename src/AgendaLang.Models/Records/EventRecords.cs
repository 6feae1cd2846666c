namespace AgendaLang.Models.Records;

internal sealed record TourRecord : DeclarationRecord
{
    /// <summary>Its dates.</summary>
    public PeriodRecord? On { get; init; }

    /// <summary>The parties, persons or sources that it is by.</summary>
    public string[]? By { get; init; }

    /// <summary>Who travels.</summary>
    public DelegationRecord[]? Delegations { get; init; }

    /// <summary>Its meetings, in order.</summary>
    public string[]? Stops { get; init; }

    /// <summary>The events that it prepares.</summary>
    public string[]? Prepares { get; init; }
}

/// <summary>A meeting or summit.</summary>
internal sealed record EventRecord : DeclarationRecord, IGatheringRecord
{
    /// <summary>When and where it was before it was moved.</summary>
    public EarlierRecord[]? Was { get; init; }

    /// <summary>Its status; absent where nothing is said: then it is the first of the vocabulary.</summary>
    public StatusRecord<EventStatus>? Status { get; init; }

    /// <summary>Its revision, raised each time that it is reissued.</summary>
    public int? Revision { get; init; }

    /// <summary>Its dates in order of time: as it says itself, else one period for each of its days.</summary>
    public PeriodRecord[]? On { get; init; }

    /// <summary>When it starts on its first date, with the offset of its zone then; absent unless it gives a time itself and a zone is known.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends, with the offset of its zone then; absent if that is open or unknown.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The zone of its clock, an IANA id.</summary>
    public string? Zone { get; init; }

    /// <summary>The place.</summary>
    public string? At { get; init; }

    /// <summary>The event that it is part of.</summary>
    public string? Within { get; init; }

    /// <summary>The format in which it is held.</summary>
    public string? Format { get; init; }

    /// <summary>The sides of a meeting.</summary>
    public string[]? Between { get; init; }

    /// <summary>Its host, a party or person.</summary>
    public string? Host { get; init; }

    /// <summary>Who chairs it, persons or parties.</summary>
    public string[]? Chairs { get; init; }

    /// <summary>The lowest rank that may lead a delegation, as it says itself.</summary>
    public Rank? Level { get; init; }

    /// <summary>The most seats that a delegation may fill: <c>5</c>, or <c>1+4</c> for the head and others.</summary>
    public string? DelegationSize { get; init; }

    /// <summary>Who comes for the parties, in order.</summary>
    public DelegationRecord[]? Delegations { get; init; }

    /// <summary>Who is invited.</summary>
    public InvitationRecord[]? Invitations { get; init; }

    /// <summary>The participants as written, persons or parties.</summary>
    public string[]? Participants { get; init; }

    /// <summary>Who is not there although expected.</summary>
    public AbsenceRecord[]? Absent { get; init; }

    /// <summary>Who takes part from afar.</summary>
    public RemoteRecord[]? Remote { get; init; }

    /// <summary>The countries and organizations that take part, groups taken apart; worked out.</summary>
    public string[]? Parties { get; init; }

    /// <summary>The persons who are named for it; worked out.</summary>
    public string[]? People { get; init; }

    /// <summary>The topics and initiatives that it discusses, as it says itself.</summary>
    public string[]? Topics { get; init; }

    /// <summary>The documents that it uses.</summary>
    public string[]? Documents { get; init; }

    /// <summary>How it decides, as it says itself.</summary>
    public Decision? Decides { get; init; }

    /// <summary>What came of it.</summary>
    public string[]? Outcomes { get; init; }

    /// <summary>The number of parties that it needs.</summary>
    public int? Quorum { get; init; }

    /// <summary>The languages of interpretation, BCP 47 tags, as it says itself.</summary>
    public string[]? Languages { get; init; }

    /// <summary>The basis for the order of parties, as it says itself.</summary>
    public Precedence? Precedence { get; init; }

    /// <summary>The least times that ways take.</summary>
    public TransferRecord[]? Transfers { get; init; }

    /// <summary>Until when proposals, requests and papers are due.</summary>
    public MomentRecord? Deadline { get; init; }

    /// <summary>The events that it prepares.</summary>
    public string[]? Prepares { get; init; }

    /// <summary>The events and agreements that it follows.</summary>
    public string[]? Follows { get; init; }

    /// <summary>What it takes the place of.</summary>
    public string[]? Supersedes { get; init; }

    /// <summary>The documents that are declared in it.</summary>
    public DocumentRecord[]? Papers { get; init; }

    /// <summary>The items that are declared in it or in its days, outside sessions.</summary>
    public ItemRecord[]? Items { get; init; }

    /// <summary>The days that are declared.</summary>
    public DayRecord[]? Days { get; init; }

    /// <summary>Its sessions.</summary>
    public SessionRecord[]? Sessions { get; init; }

    /// <summary>Its breaks.</summary>
    public BreakRecord[]? Breaks { get; init; }
}

/// <summary>A day that is declared, with or without a name.</summary>
internal sealed record DayRecord : DeclarationRecord
{
    /// <summary>The date.</summary>
    public required DateOnly Date { get; init; }
}

internal sealed record SessionRecord : DeclarationRecord, IGatheringRecord
{
    /// <summary>When and where it was before it was moved.</summary>
    public EarlierRecord[]? Was { get; init; }

    /// <summary>What it is.</summary>
    public SessionKind? Kind { get; init; }

    /// <summary>Its status; absent where nothing is said: then it is the first of the vocabulary.</summary>
    public StatusRecord<EventStatus>? Status { get; init; }

    /// <summary>Its date: its own, that of its day, or the only one of its event; absent if none is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Its last date; absent if it is the first.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Its time on the clock: <c>09:00</c>, <c>09:00-10:30</c>, <c>23:30-00:15+1</c> (until the next day), <c>22:00-24:00</c>.</summary>
    public string? Time { get; init; }

    /// <summary>How long it lasts, in minutes, as it says itself.</summary>
    public int? Length { get; init; }

    /// <summary>When it starts, with the offset of its zone then; absent without a date, time or zone.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends, by its time, else by its length; absent if that is open.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>All its times, where it takes place on several days.</summary>
    public OccurrenceRecord[]? Occurrences { get; init; }

    /// <summary>The zone of its clock, an IANA id; absent if it is the event's.</summary>
    public string? Zone { get; init; }

    /// <summary>The room or place.</summary>
    public string? In { get; init; }

    /// <summary>Its host, a party or person.</summary>
    public string? Host { get; init; }

    /// <summary>Who chairs it, persons or parties.</summary>
    public string[]? Chairs { get; init; }

    /// <summary>The lowest rank that may lead a delegation, as it says itself.</summary>
    public Rank? Level { get; init; }

    /// <summary>The most seats that a delegation may fill: <c>5</c>, or <c>1+4</c> for the head and others.</summary>
    public string? DelegationSize { get; init; }

    /// <summary>Who is invited.</summary>
    public InvitationRecord[]? Invitations { get; init; }

    /// <summary>The participants as written, persons or parties.</summary>
    public string[]? Participants { get; init; }

    /// <summary>Who is not there although expected.</summary>
    public AbsenceRecord[]? Absent { get; init; }

    /// <summary>Who takes part from afar.</summary>
    public RemoteRecord[]? Remote { get; init; }

    /// <summary>Who is in it; worked out. Absent for everybody of the event.</summary>
    public Attendance? Attendance { get; init; }

    /// <summary>The persons in it, where these are named; worked out.</summary>
    public string[]? People { get; init; }

    /// <summary>Its speakers, in order.</summary>
    public SpeakerRecord[]? Speakers { get; init; }

    /// <summary>The order of seating, photo, arrival or signing: persons or parties.</summary>
    public string[]? Order { get; init; }

    /// <summary>The topics and initiatives that it discusses, as it says itself.</summary>
    public string[]? Topics { get; init; }

    /// <summary>Items declared elsewhere that are taken up here.</summary>
    public string[]? TakesUp { get; init; }

    /// <summary>The sessions that it must come after.</summary>
    public string[]? After { get; init; }

    /// <summary>The documents that it uses.</summary>
    public string[]? Documents { get; init; }

    /// <summary>How it decides, as it says itself.</summary>
    public Decision? Decides { get; init; }

    /// <summary>What came of it.</summary>
    public string[]? Outcomes { get; init; }

    /// <summary>The number of parties that it needs.</summary>
    public int? Quorum { get; init; }

    /// <summary>The languages of interpretation, BCP 47 tags, as it says itself.</summary>
    public string[]? Languages { get; init; }

    /// <summary>The basis for the order of parties, as it says itself.</summary>
    public Precedence? Precedence { get; init; }

    /// <summary>What the press may attend.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>The items in it.</summary>
    public ItemRecord[]? Items { get; init; }
}

internal sealed record ItemRecord : DeclarationRecord, IProceedingRecord
{
    /// <summary>When and where it was before it was moved.</summary>
    public EarlierRecord[]? Was { get; init; }

    /// <summary>Its number as printed: as given, else the automatic one.</summary>
    public string? Number { get; init; }

    /// <summary>What it is.</summary>
    public ItemKind? Kind { get; init; }

    /// <summary>Its status; absent where nothing is said: then it is the first of the vocabulary.</summary>
    public StatusRecord<EventStatus>? Status { get; init; }

    /// <summary>How long it takes, in minutes, as it says itself.</summary>
    public int? Minutes { get; init; }

    /// <summary>Who chairs it, persons or parties.</summary>
    public string[]? Chairs { get; init; }

    /// <summary>Its speakers, in order.</summary>
    public SpeakerRecord[]? Speakers { get; init; }

    /// <summary>The topics and initiatives that it discusses, as it says itself.</summary>
    public string[]? Topics { get; init; }

    /// <summary>The documents that it uses.</summary>
    public string[]? Documents { get; init; }

    /// <summary>How it decides, as it says itself.</summary>
    public Decision? Decides { get; init; }

    /// <summary>What came of it.</summary>
    public string[]? Outcomes { get; init; }

    /// <summary>The basis for the order of parties, as it says itself.</summary>
    public Precedence? Precedence { get; init; }

    /// <summary>Until when papers are due.</summary>
    public MomentRecord? Deadline { get; init; }

    /// <summary>What the press may attend.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>The date of an item that stands in a day outside sessions.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The items in it.</summary>
    public ItemRecord[]? Items { get; init; }
}

internal sealed record BreakRecord : DeclarationRecord
{
    /// <summary>Its date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Its last date; absent if it is the first.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>The time on the clock: <c>09:00</c>, <c>09:00-10:30</c>, <c>23:30-00:15+1</c>, <c>22:00-24:00</c>.</summary>
    public string? Time { get; init; }

    /// <summary>When it starts, with the offset of its zone then.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends, with the offset of its zone then; absent if that is open or unknown.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The room or place.</summary>
    public string? In { get; init; }
}
