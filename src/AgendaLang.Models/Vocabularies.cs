using System.Text.Json.Serialization;

namespace AgendaLang.Models;

/// <summary>Ranks, highest first.</summary>
[JsonConverter(typeof(WordConverter<Rank>))]
public enum Rank
{
    /// <summary>A president or monarch.</summary>
    HeadOfState,

    /// <summary>A prime minister or chancellor.</summary>
    HeadOfGovernment,

    /// <summary>A secretary-general or president of an organization.</summary>
    HeadOfOrganization,

    /// <summary>A vice president.</summary>
    VicePresident,

    /// <summary>A deputy prime minister.</summary>
    DeputyHeadOfGovernment,

    /// <summary>A minister of foreign affairs.</summary>
    ForeignMinister,

    /// <summary>Any other minister.</summary>
    Minister,

    /// <summary>A deputy minister or secretary.</summary>
    DeputyMinister,

    /// <summary>An ambassador.</summary>
    Ambassador,

    /// <summary>A special envoy or representative.</summary>
    SpecialEnvoy,

    /// <summary>A senior official.</summary>
    SeniorOfficial,

    /// <summary>An official.</summary>
    Official,
}

/// <summary>Kinds of session.</summary>
[JsonConverter(typeof(WordConverter<SessionKind>))]
public enum SessionKind
{
    /// <summary>All delegations together.</summary>
    Plenary,

    /// <summary>Few of each delegation.</summary>
    Restricted,

    /// <summary>Full delegations.</summary>
    Expanded,

    /// <summary>Two sides.</summary>
    Bilateral,

    /// <summary>Two sides, briefly and unplanned.</summary>
    PullAside,

    /// <summary>Leaders among themselves.</summary>
    Retreat,

    /// <summary>Work on a text.</summary>
    Drafting,

    /// <summary>Informal talks.</summary>
    Consultations,

    /// <summary>A panel before an audience.</summary>
    Panel,

    /// <summary>A lunch with talks.</summary>
    WorkingLunch,

    /// <summary>A dinner with talks.</summary>
    WorkingDinner,

    /// <summary>A banquet.</summary>
    Banquet,

    /// <summary>A reception.</summary>
    Reception,

    /// <summary>A ceremony.</summary>
    Ceremony,

    /// <summary>The signing of documents.</summary>
    Signing,

    /// <summary>A photo of the participants.</summary>
    Photo,

    /// <summary>The arrival of delegations.</summary>
    Arrival,

    /// <summary>The departure of delegations.</summary>
    Departure,

    /// <summary>A visit to a place.</summary>
    Visit,

    /// <summary>A press conference or statement.</summary>
    Press,

    /// <summary>An event beside the programme.</summary>
    SideEvent,
}

/// <summary>Kinds of item.</summary>
[JsonConverter(typeof(WordConverter<ItemKind>))]
public enum ItemKind
{
    /// <summary>The adoption of the agenda or a document.</summary>
    Adoption,

    /// <summary>A debate.</summary>
    Debate,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>Replies.</summary>
    Reply,

    /// <summary>Other business.</summary>
    OtherBusiness,

    /// <summary>The closing.</summary>
    Closing,
}

/// <summary>Kinds of document.</summary>
[JsonConverter(typeof(WordConverter<DocumentKind>))]
public enum DocumentKind
{
    /// <summary>An agenda.</summary>
    Agenda,

    /// <summary>A declaration.</summary>
    Declaration,

    /// <summary>A summary by the chair.</summary>
    ChairsSummary,

    /// <summary>A resolution.</summary>
    Resolution,

    /// <summary>A report.</summary>
    Report,

    /// <summary>A contract.</summary>
    Contract,

    /// <summary>A paper without official standing.</summary>
    NonPaper,

    /// <summary>Background.</summary>
    Background,
}

/// <summary>Who may read something, the widest first.</summary>
[JsonConverter(typeof(WordConverter<Audience>))]
public enum Audience
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The delegations.</summary>
    Delegations,

    /// <summary>Only the parties in the session, or those by whom and to whom it is.</summary>
    Confidential,
}

/// <summary>How something is decided.</summary>
[JsonConverter(typeof(WordConverter<Decision>))]
public enum Decision
{
    /// <summary>Nobody objects.</summary>
    Consensus,

    /// <summary>More than half.</summary>
    Majority,

    /// <summary>At least two thirds.</summary>
    TwoThirds,
}

/// <summary>The basis for the order of parties.</summary>
[JsonConverter(typeof(WordConverter<Precedence>))]
public enum Precedence
{
    /// <summary>By the English name, without diacritics.</summary>
    Alphabetical,

    /// <summary>By the rank of the leader.</summary>
    Rank,

    /// <summary>By since when the leader holds the office.</summary>
    Seniority,

    /// <summary>As the delegations are listed.</summary>
    Listed,
}

/// <summary>What the press may attend.</summary>
[JsonConverter(typeof(WordConverter<Coverage>))]
public enum Coverage
{
    /// <summary>All of it.</summary>
    Open,

    /// <summary>A few journalists for all.</summary>
    Pool,

    /// <summary>Nothing.</summary>
    Closed,
}

/// <summary>As what somebody is invited; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<InviteeRole>))]
public enum InviteeRole
{
    /// <summary>As guest.</summary>
    Guest,

    /// <summary>As observer.</summary>
    Observer,

    /// <summary>As member.</summary>
    Member,
}

/// <summary>Who is in a session.</summary>
[JsonConverter(typeof(WordConverter<Attendance>))]
public enum Attendance
{
    /// <summary>Everybody of the event.</summary>
    Everybody,

    /// <summary>Those that it names, or everybody less or more some.</summary>
    Named,

    /// <summary>Nobody in particular: anybody may come.</summary>
    Open,
}
