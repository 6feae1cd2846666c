using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>Somebody who can take part: a person or a party.</summary>
[JsonConverter(typeof(DeclarationConverter<Participant>))]
public abstract class Participant : Declaration
{
    private protected Participant(Declared declared) : base(declared)
    {
    }

    /// <summary>The events, sessions and items that they chair.</summary>
    public IReadOnlyList<Proceeding> Chairs => Compilation.ChairedBy.Of(this);

    /// <summary>Where they are on the list of speakers of a session or item.</summary>
    public IReadOnlyList<Speaker> Speeches => Compilation.SpeechesBy.Of(this);

    /// <summary>The events and sessions that they host.</summary>
    public IReadOnlyList<Gathering> Hosts => Compilation.HostedBy.Of(this);

    /// <summary>The delegations that a person leads or is listed in, or that come for a party.</summary>
    public IReadOnlyList<Delegation> Delegations => Compilation.DelegationsOf.Of(this);

    /// <summary>The invitations to them, or that a person is to lead; those to events and sessions, and those that are only proposed.</summary>
    public IReadOnlyList<Invitation> Invitations => Compilation.InvitationsOf.Of(this);

    /// <summary>The proposals that they make.</summary>
    public IReadOnlyList<Proposal> Proposals => Compilation.ProposalsBy.Of(this);

    /// <summary>The requests that they make.</summary>
    public IReadOnlyList<Request> Requests => Compilation.RequestsBy.Of(this);

    /// <summary>What they said.</summary>
    public IReadOnlyList<Statement> Statements => Compilation.StatementsBy.Of(this);
}

/// <summary>A country, organization, group or format.</summary>
[JsonConverter(typeof(DeclarationConverter<Party>))]
public abstract class Party : Participant
{
    private protected Party(Declared declared) : base(declared)
    {
    }

    /// <summary>The countries and organizations that it stands for, each once: a country or organization for itself, a group or format for its members.</summary>
    public abstract IReadOnlyList<Party> AllMembers { get; }

    /// <summary>The persons who act for it; those of its members are not among them.</summary>
    public IReadOnlyList<Person> People => Compilation.PeopleOf.Of(this);

    /// <summary>The groups and formats that name it as a member.</summary>
    public IReadOnlyList<Party> MemberOf => Compilation.GroupsOf.Of(this);

    /// <summary>The events in which it takes part; of a group or format, those in which one of its members does.</summary>
    public IReadOnlyList<Event> Events => field ??= Compilation.EventsOf(AllMembers);

    /// <summary>The sessions in which it is; of a group or format, those in which one of its members is.</summary>
    public IReadOnlyList<Session> Sessions => field ??= Compilation.SessionsOf(AllMembers);

    /// <summary>The requests to it.</summary>
    public IReadOnlyList<Request> RequestsReceived => Compilation.RequestsTo.Of(this);

    /// <summary>The agreements between it and others.</summary>
    public IReadOnlyList<Agreement> Agreements => Compilation.AgreementsOf.Of(this);
}

/// <summary>A state.</summary>
[JsonConverter(typeof(DeclarationConverter<Country>))]
public sealed class Country : Party
{
    internal Country(Declared declared) : base(declared)
    {
    }

    /// <summary>Its ISO 3166-1 alpha-2 code in upper case; null if neither its id nor what is written is one.</summary>
    public string? Code => Record.Code;

    /// <summary>Its time zone, an IANA id; null if none is given.</summary>
    public string? Zone => Record.Zone;

    /// <inheritdoc/>
    public override IReadOnlyList<Party> AllMembers => field ??= Lists.Of<Party>([this]);

    /// <summary>The places in it, as far as they name it.</summary>
    public IReadOnlyList<Place> Places => Compilation.PlacesIn.Of(this);

    private CountryRecord Record => (CountryRecord)Declared.Record;
}

/// <summary>An intergovernmental or other body that can take part.</summary>
[JsonConverter(typeof(DeclarationConverter<Organization>))]
public sealed class Organization : Party
{
    internal Organization(Declared declared) : base(declared)
    {
    }

    /// <summary>Its time zone, an IANA id; null if none is given.</summary>
    public string? Zone => ((OrganizationRecord)Declared.Record).Zone;

    /// <inheritdoc/>
    public override IReadOnlyList<Party> AllMembers => field ??= Lists.Of<Party>([this]);
}
