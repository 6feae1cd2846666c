namespace AgendaLang.Models.Records;

internal sealed record TourRecord : DeclarationRecord
{
    public PeriodRecord? On { get; init; }

    public string[]? By { get; init; }

    public DelegationRecord[]? Delegations { get; init; }

    public string[]? Stops { get; init; }

    public string[]? Prepares { get; init; }
}

/// <summary>A meeting or summit.</summary>
internal sealed record EventRecord : DeclarationRecord, IGatheringRecord
{
    public EarlierRecord[]? Was { get; init; }

    public StatusRecord<EventStatus>? Status { get; init; }

    public int? Revision { get; init; }

    /// <summary><c>on</c>, else one period for each of its days; in order of time.</summary>
    public PeriodRecord[]? On { get; init; }

    /// <summary>Its own time as an instant: with the first date, the time of <c>on</c> and a zone.</summary>
    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>The zone of its clock.</summary>
    public string? Zone { get; init; }

    public string? At { get; init; }

    public string? Within { get; init; }

    public string? Format { get; init; }

    public string[]? Between { get; init; }

    public string? Host { get; init; }

    public string[]? Chairs { get; init; }

    public Rank? Level { get; init; }

    public string? DelegationSize { get; init; }

    public DelegationRecord[]? Delegations { get; init; }

    public InvitationRecord[]? Invitations { get; init; }

    public string[]? Participants { get; init; }

    public AbsenceRecord[]? Absent { get; init; }

    public RemoteRecord[]? Remote { get; init; }

    /// <summary>Worked out: the countries and organizations that take part.</summary>
    public string[]? Parties { get; init; }

    /// <summary>Worked out: the persons named for it.</summary>
    public string[]? People { get; init; }

    public string[]? Topics { get; init; }

    /// <summary>Documents that it refers to by <c>documents</c>.</summary>
    public string[]? Documents { get; init; }

    public Decision? Decides { get; init; }

    public string[]? Outcomes { get; init; }

    public int? Quorum { get; init; }

    public string[]? Languages { get; init; }

    public Precedence? Precedence { get; init; }

    public TransferRecord[]? Transfers { get; init; }

    public MomentRecord? Deadline { get; init; }

    public string[]? Prepares { get; init; }

    public string[]? Follows { get; init; }

    public string[]? Supersedes { get; init; }

    /// <summary>Documents declared in it.</summary>
    public DocumentRecord[]? Papers { get; init; }

    /// <summary>Items declared in it or in its days, outside sessions.</summary>
    public ItemRecord[]? Items { get; init; }

    public DayRecord[]? Days { get; init; }

    public SessionRecord[]? Sessions { get; init; }

    public BreakRecord[]? Breaks { get; init; }
}

/// <summary>A day that is declared, with or without a name.</summary>
internal sealed record DayRecord : DeclarationRecord
{
    public required DateOnly Date { get; init; }
}

internal sealed record SessionRecord : DeclarationRecord, IGatheringRecord
{
    public EarlierRecord[]? Was { get; init; }

    public SessionKind? Kind { get; init; }

    public StatusRecord<EventStatus>? Status { get; init; }

    /// <summary>Its <c>on</c>, its day's date or its event's only one; null if none is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Its last day; null if it is the first.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>As <see cref="PeriodRecord.Time"/>.</summary>
    public string? Time { get; init; }

    public int? Length { get; init; }

    /// <summary>Null without a date, time or zone.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>By its time, else by its length; null if open.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>All its times, where there are several days.</summary>
    public OccurrenceRecord[]? Occurrences { get; init; }

    /// <summary>The zone of its clock; null if it is the event's.</summary>
    public string? Zone { get; init; }

    /// <summary>The room or place.</summary>
    public string? In { get; init; }

    public string? Host { get; init; }

    public string[]? Chairs { get; init; }

    public Rank? Level { get; init; }

    public string? DelegationSize { get; init; }

    public InvitationRecord[]? Invitations { get; init; }

    public string[]? Participants { get; init; }

    public AbsenceRecord[]? Absent { get; init; }

    public RemoteRecord[]? Remote { get; init; }

    /// <summary>Worked out; null for everybody of the event.</summary>
    public Attendance? Attendance { get; init; }

    /// <summary>Worked out: the persons in it, where these are named.</summary>
    public string[]? People { get; init; }

    public SpeakerRecord[]? Speakers { get; init; }

    public string[]? Order { get; init; }

    public string[]? Topics { get; init; }

    /// <summary><c>items</c>: items declared elsewhere that are taken up here.</summary>
    public string[]? TakesUp { get; init; }

    public string[]? After { get; init; }

    public string[]? Documents { get; init; }

    public Decision? Decides { get; init; }

    public string[]? Outcomes { get; init; }

    public int? Quorum { get; init; }

    public string[]? Languages { get; init; }

    public Precedence? Precedence { get; init; }

    public Coverage? Coverage { get; init; }

    public ItemRecord[]? Items { get; init; }
}

internal sealed record ItemRecord : DeclarationRecord, IProceedingRecord
{
    public EarlierRecord[]? Was { get; init; }

    /// <summary>As printed: as given, else the automatic one.</summary>
    public string? Number { get; init; }

    public ItemKind? Kind { get; init; }

    public StatusRecord<EventStatus>? Status { get; init; }

    public int? Minutes { get; init; }

    public string[]? Chairs { get; init; }

    public SpeakerRecord[]? Speakers { get; init; }

    public string[]? Topics { get; init; }

    public string[]? Documents { get; init; }

    public Decision? Decides { get; init; }

    public string[]? Outcomes { get; init; }

    public Precedence? Precedence { get; init; }

    public MomentRecord? Deadline { get; init; }

    public Coverage? Coverage { get; init; }

    /// <summary>The day of an item that stands in a day outside sessions.</summary>
    public DateOnly? Date { get; init; }

    public ItemRecord[]? Items { get; init; }
}

internal sealed record BreakRecord : DeclarationRecord
{
    public DateOnly? Date { get; init; }

    public DateOnly? LastDate { get; init; }

    public string? Time { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>The room or place.</summary>
    public string? In { get; init; }
}
