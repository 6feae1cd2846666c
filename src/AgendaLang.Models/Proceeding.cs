using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>What takes place: an event, a session or an item.</summary>
[JsonConverter(typeof(DeclarationConverter<Proceeding>))]
public abstract class Proceeding : Declaration
{
    private protected Proceeding(Declared declared) : base(declared)
    {
    }

    /// <summary>The event: itself, or the one that it is part of.</summary>
    public Event InEvent
    {
        get
        {
            var declared = Declared;
            while (declared.Holder is { } holder) declared = holder;
            return (Event)Declared.File[declared.Index];
        }
    }

    /// <summary>Its status, as it says itself: what holds it may be called off (<see cref="IsLive"/>).</summary>
    public EventStatus Status => Said.Status?.Is ?? EventStatus.Provisional;

    /// <summary>Since when it has this status; null if that is not said.</summary>
    public DateOnly? StatusDate => Said.Status?.On;

    /// <summary>Why it has this status; null if that is not said. Never for the public.</summary>
    public string? StatusReason => Said.Status?.Because;

    /// <summary>Whether neither it nor what holds it is postponed or cancelled.</summary>
    public bool IsLive
    {
        get
        {
            for (var declared = Declared; declared != null; declared = declared.Holder)
                if (declared.Record is IProceedingRecord { Status.Is: EventStatus.Postponed or EventStatus.Cancelled }) return false;
            return true;
        }
    }

    /// <summary>When and where it was before it was moved.</summary>
    public IReadOnlyList<Earlier> Was => field ??= Lists.Of(Said.Was, record => new Earlier(this, record));

    /// <summary>Who chairs it, as it says itself.</summary>
    public IReadOnlyList<Participant> Chairs => field ??= FindAll<Participant>(Said.Chairs);

    /// <summary>The topics and initiatives that it discusses, as it says itself.</summary>
    public IReadOnlyList<Subject> Topics => field ??= FindAll<Subject>(Said.Topics);

    /// <summary>The documents that it uses.</summary>
    public IReadOnlyList<Document> Documents => AllDocuments;

    /// <summary>The documents that it lists, wherever they are declared.</summary>
    internal IReadOnlyList<Document> ListedDocuments => field ??= FindAll<Document>(Said.Documents);

    private protected virtual IReadOnlyList<Document> AllDocuments => ListedDocuments;

    /// <summary>How it decides: as it says itself, else what holds it; null if nothing is said.</summary>
    public Decision? Decides
    {
        get
        {
            for (var declared = Declared; declared != null; declared = declared.Holder)
                if (declared.Record is IProceedingRecord { Decides: { } said }) return said;
            return null;
        }
    }

    /// <summary>The basis for the order of parties: as it says itself, else what holds it; null if nothing is said.</summary>
    public Precedence? Precedence
    {
        get
        {
            for (var declared = Declared; declared != null; declared = declared.Holder)
                if (declared.Record is IProceedingRecord { Precedence: { } said }) return said;
            return null;
        }
    }

    /// <summary>What came of it.</summary>
    public IReadOnlyList<string> Outcomes => field ??= Lists.Copy(Said.Outcomes);

    private IProceedingRecord Said => (IProceedingRecord)Declared.Record;
}

/// <summary>Where people come together: an event or a session.</summary>
[JsonConverter(typeof(DeclarationConverter<Gathering>))]
public abstract class Gathering : Proceeding
{
    private protected Gathering(Declared declared) : base(declared)
    {
    }

    /// <summary>When it starts, with the offset of its zone then; null without a date, time or zone.</summary>
    public DateTimeOffset? Start => Said.Start;

    /// <summary>When it ends, with the offset of its zone then; null if that is open or unknown.</summary>
    public DateTimeOffset? End => Said.End;

    /// <summary>The zone of its clock, an IANA id; null if none is known.</summary>
    public abstract string? Zone { get; }

    /// <summary>Its host, a party or person; null if it names none.</summary>
    public Participant? Host => Find<Participant>(Said.Host);

    /// <summary>The lowest rank that may lead a delegation: as it says itself, else its event; null if nothing is said.</summary>
    public Rank? Level => Said.Level ?? EventSaid.Level;

    /// <summary>The most seats that a delegation may fill, as it says itself; null if it says nothing.</summary>
    public DelegationSize? DelegationSize => Models.DelegationSize.Of(Said.DelegationSize);

    /// <summary>Who is invited to it.</summary>
    public IReadOnlyList<Invitation> Invitations => field ??= Lists.Of(Said.Invitations, record => Invitation.Of(this, record));

    /// <summary>Its participants as written; empty where everybody of the event is meant.</summary>
    public IReadOnlyList<Participant> Participants => field ??= FindAll<Participant>(Said.Participants);

    /// <summary>Who is not there although expected.</summary>
    public IReadOnlyList<Absence> Absent => field ??= Lists.Of(Said.Absent,
        record => Find<Participant>(record.Who) is { } who ? new Absence(this, who, record.Because) : null);

    /// <summary>Who takes part from afar.</summary>
    public IReadOnlyList<RemoteAttendance> Remote => field ??= Lists.Of(Said.Remote,
        record => new RemoteAttendance(this, FindAll<Participant>(record.Who), Find<Place>(record.From)));

    /// <summary>The countries and organizations that take part in it.</summary>
    public abstract IReadOnlyList<Party> Parties { get; }

    /// <summary>The persons in it, as far as they are named.</summary>
    public abstract IReadOnlyList<Person> People { get; }

    /// <summary>The number of parties that it needs; null if that is not said.</summary>
    public int? Quorum => Said.Quorum;

    /// <summary>The languages of interpretation, BCP 47 tags: as it says itself, else its event; empty if nothing is said.</summary>
    public IReadOnlyList<string> Languages => field ??= Lists.Copy(Said.Languages ?? EventSaid.Languages);

    private IGatheringRecord Said => (IGatheringRecord)Declared.Record;

    private IGatheringRecord EventSaid => (IGatheringRecord)(Declared.Holder ?? Declared).Record;
}
