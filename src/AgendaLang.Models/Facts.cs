using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>Who comes for a party to an event or tour.</summary>
public sealed class Delegation
{
    private Delegation(Declaration to, Party party, Person? ledBy, IReadOnlyList<Person> with, DelegationSize? size) =>
        (To, Party, LedBy, With, Size) = (to, party, ledBy, with, size);

    /// <summary>The event or tour.</summary>
    public Declaration To { get; }

    /// <summary>The party for which it comes.</summary>
    public Party Party { get; }

    /// <summary>Its leader; null if none is named.</summary>
    public Person? LedBy { get; }

    /// <summary>Its other members, as far as they are named.</summary>
    public IReadOnlyList<Person> With { get; }

    /// <summary>How many seats it fills; null if that is not said.</summary>
    public DelegationSize? Size { get; }

    /// <summary>Its leader and the other members, as far as they are named, each once.</summary>
    public IReadOnlyList<Person> People => field ??= LedBy is { } leader ? Lists.Of(With.Prepend(leader).Distinct()) : With;

    /// <summary>As people read it: <c>Kazakhstan, led by Kassym-Jomart Tokayev</c>.</summary>
    public override string ToString() => Words.Join(Party.DisplayName(), LedBy is { } leader ? $"led by {leader.DisplayName()}" : null);

    internal static Delegation? Of(Declaration to, DelegationRecord record)
    {
        var file = to.Declared.File;
        return file.Find<Party>(record.Party) is { } party
            ? new(to, party, file.Find<Person>(record.LedBy), Lists.Of(record.With, file.Find<Person>), DelegationSize.Of(record.Size)) : null;
    }
}

/// <summary>An invitation to an event or session, or a proposed one.</summary>
public sealed class Invitation
{
    private Invitation(Declaration @in, Participant guest, Person? ledBy, Declaration? to, InviteeRole @as) =>
        (In, Guest, LedBy, To, As) = (@in, guest, ledBy, to, @as);

    /// <summary>What says it: an event, a session or a proposal.</summary>
    public Declaration In { get; }

    /// <summary>The party or person who is invited.</summary>
    public Participant Guest { get; }

    /// <summary>Who is to lead them; null if nobody is named.</summary>
    public Person? LedBy { get; }

    /// <summary>To what: the event or session that says it; of a proposal, the event that it names, null if it names none.</summary>
    public Declaration? To { get; }

    /// <summary>As what.</summary>
    public InviteeRole As { get; }

    /// <summary>As people read it: <c>Azerbaijan as guest, led by Ilham Aliyev</c>.</summary>
    public override string ToString()
    {
        var role = As switch { InviteeRole.Observer => "observer", InviteeRole.Member => "member", _ => "guest" };
        return Words.Join($"{Guest.DisplayName()} as {role}", LedBy is { } leader ? $"led by {leader.DisplayName()}" : null);
    }

    internal static Invitation? Of(Declaration @in, InvitationRecord record)
    {
        var file = @in.Declared.File;
        if (file.Find<Participant>(record.Guest) is not { } guest) return null;
        var to = @in is Gathering && record.To == null ? @in : file.Find<Event>(record.To);
        return new(@in, guest, file.Find<Person>(record.LedBy), to, record.As ?? InviteeRole.Guest);
    }
}

/// <summary>Somebody on the list of speakers.</summary>
public sealed class Speaker
{
    private Speaker(Proceeding @in, Participant who, SpeakerRecord record)
    {
        (In, Who) = (@in, who);
        (Duration, As) = (Words.Minutes(record.Minutes), record.As);
        For = Lists.Of(record.For, @in.Declared.File.Find<Party>);
    }

    /// <summary>The session or item.</summary>
    public Proceeding In { get; }

    /// <summary>The person or party who speaks.</summary>
    public Participant Who { get; }

    /// <summary>How long; null if that is not said.</summary>
    public TimeSpan? Duration { get; }

    /// <summary>The parties for which they speak too.</summary>
    public IReadOnlyList<Party> For { get; }

    /// <summary>As what they speak; null if that is not said.</summary>
    public string? As { get; }

    /// <summary>As people read it: <c>Kassym-Jomart Tokayev, 10 min</c>.</summary>
    public override string ToString() => Words.Join(Who.DisplayName(), As, Duration is { } time ? $"{Words.Number((int)time.TotalMinutes)} min" : null);

    internal static Speaker? Of(Proceeding @in, SpeakerRecord record) =>
        @in.Declared.File.Find<Participant>(record.Who) is { } who ? new(@in, who, record) : null;
}

/// <summary>Somebody who is not there although expected.</summary>
public sealed class Absence
{
    internal Absence(Gathering from, Participant who, string? because) => (From, Who, Because) = (from, who, because);

    /// <summary>The event or session.</summary>
    public Gathering From { get; }

    /// <summary>The party or person.</summary>
    public Participant Who { get; }

    /// <summary>Why; null if that is not said. Never for the public.</summary>
    public string? Because { get; }

    /// <summary>As people read it: <c>Turkmenistan</c>.</summary>
    public override string ToString() => Who.DisplayName();
}

/// <summary>Persons and parties who take part from afar.</summary>
public sealed class RemoteAttendance
{
    internal RemoteAttendance(Gathering @in, IReadOnlyList<Participant> who, Place? from) => (In, Who, From) = (@in, who, from);

    /// <summary>The event or session.</summary>
    public Gathering In { get; }

    /// <summary>The persons and parties.</summary>
    public IReadOnlyList<Participant> Who { get; }

    /// <summary>From where; null if that is not said.</summary>
    public Place? From { get; }

    /// <summary>As people read it: <c>Sadyr Japarov, from Bishkek</c>.</summary>
    public override string ToString() =>
        Words.Join(string.Join(", ", Who.Select(who => who.DisplayName())), From is { } place ? $"from {place.DisplayName()}" : null);
}

/// <summary>A source that something rests on.</summary>
public sealed class Citation
{
    internal Citation(Declaration @in, Source source, CitationRecord record) => (In, Source, Date, Text) = (@in, source, record.Date, record.Text);

    /// <summary>What rests on it.</summary>
    public Declaration In { get; }

    /// <summary>The source.</summary>
    public Source Source { get; }

    /// <summary>When it was published; null if that is not said.</summary>
    public DateOnly? Date { get; }

    /// <summary>What is quoted; null if nothing is.</summary>
    public string? Text { get; }

    /// <summary>As people read it: <c>Akorda, 29 October 2025: Talks with …</c></summary>
    public override string ToString()
    {
        var source = Words.Join(Source.DisplayName(), Date is { } date ? Words.Date(date) : null);
        return Text is { } text ? $"{source}: {text}" : source;
    }
}

/// <summary>What a request or proposal raises, and where.</summary>
public sealed class Raised
{
    internal Raised(Declaration @in, RaisedRecord record)
    {
        var file = @in.Declared.File;
        (In, Topics, At) = (@in, Lists.Of(record.Topics, file.Find<Subject>), file.Find<Event>(record.At));
    }

    /// <summary>The request or proposal.</summary>
    public Declaration In { get; }

    /// <summary>The topics and initiatives.</summary>
    public IReadOnlyList<Subject> Topics { get; }

    /// <summary>The event at which they are raised; null if none is named.</summary>
    public Event? At { get; }

    /// <summary>As people read it: <c>Caspian Sea at US-Central Asia summit</c>.</summary>
    public override string ToString()
    {
        var topics = string.Join(", ", Topics.Select(topic => topic.DisplayName()));
        return At is { } at ? $"{topics} at {at.DisplayName()}" : topics;
    }

    internal static IReadOnlyList<Event> Events(IReadOnlyList<Raised> raises, IReadOnlyList<Invitation> invitations) =>
        Lists.Of(raises.Select(raised => raised.At).Concat(invitations.Select(invitation => invitation.To as Event)).OfType<Event>().Distinct());
}

/// <summary>When and where something was before it was moved.</summary>
public sealed class Earlier
{
    internal Earlier(Proceeding of, EarlierRecord record)
    {
        (Of, On, Because) = (of, Words.Period(record.On), record.Because);
        In = of.Declared.File.Find<Location>(record.In);
    }

    /// <summary>What was moved.</summary>
    public Proceeding Of { get; }

    /// <summary>When it was to be.</summary>
    public Period On { get; }

    /// <summary>Where it was to be; null if that is not said.</summary>
    public Location? In { get; }

    /// <summary>Why it was moved; null if that is not said. Never for the public.</summary>
    public string? Because { get; }

    /// <summary>As people read it: <c>5 November 2025 18:00-18:20, East Room (Washington)</c>.</summary>
    public override string ToString() => Words.Join(On.ToString(), In?.ToString());
}

/// <summary>When a person is available, or is not.</summary>
public sealed class Availability
{
    internal Availability(Person person, AvailabilityRecord record) =>
        (Person, IsAvailable, On, Zone, Because) = (person, record.Available, Words.Period(record.On), record.Zone, record.Because);

    /// <summary>The person.</summary>
    public Person Person { get; }

    /// <summary>Whether they are available then, or not.</summary>
    public bool IsAvailable { get; }

    /// <summary>When.</summary>
    public Period On { get; }

    /// <summary>The zone of the clock, an IANA id; null for the clock of each event.</summary>
    public string? Zone { get; }

    /// <summary>Why; null if that is not said. Never for the public.</summary>
    public string? Because { get; }

    /// <summary>As people read it: <c>unavailable 6 November 2025</c>.</summary>
    public override string ToString() => $"{(IsAvailable ? "available" : "unavailable")} {On}{(Zone is { } zone ? $" ({zone})" : "")}";
}

/// <summary>The least time that a way takes.</summary>
public sealed class Transfer
{
    internal Transfer(TimeSpan duration, IReadOnlyList<Location> between) => (Duration, Between) = (duration, between);

    /// <summary>How long it takes.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The rooms and places between which it holds; empty for any two rooms.</summary>
    public IReadOnlyList<Location> Between { get; }

    /// <summary>As people read it: <c>15 min between Hall A (Astana) and Hall B (Astana)</c>.</summary>
    public override string ToString()
    {
        var time = $"{Words.Number((int)Duration.TotalMinutes)} min";
        return Between.Count == 0 ? time : $"{time} between {string.Join(" and ", Between)}";
    }
}
