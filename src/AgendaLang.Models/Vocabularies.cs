using System.Text.Json.Serialization;

namespace AgendaLang.Models;

#pragma warning disable CS1591 // Each is the word of the language reference's vocabulary of that name (section 5), which says what it means.

/// <summary>The kinds of declaration, in the order of the language reference.</summary>
[JsonConverter(typeof(WordConverter<Kind>))]
public enum Kind
{
    Country, Organization, Group, Format, Person, Place, Room, Topic, Initiative, Agreement, Source, Document, Tour, Meeting, Summit, Day,
    Session, Item, Break, Proposal, Request, Statement,
}

/// <summary>Ranks, highest first.</summary>
[JsonConverter(typeof(WordConverter<Rank>))]
public enum Rank
{
    HeadOfState, HeadOfGovernment, HeadOfOrganization, VicePresident, DeputyHeadOfGovernment, ForeignMinister, Minister, DeputyMinister,
    Ambassador, SpecialEnvoy, SeniorOfficial, Official,
}

/// <summary>Kinds of session.</summary>
[JsonConverter(typeof(WordConverter<SessionKind>))]
public enum SessionKind
{
    Plenary, Restricted, Expanded, Bilateral, PullAside, Retreat, Drafting, Consultations, Panel, WorkingLunch, WorkingDinner, Banquet,
    Reception, Ceremony, Signing, Photo, Arrival, Departure, Visit, Press, SideEvent,
}

/// <summary>Kinds of item.</summary>
[JsonConverter(typeof(WordConverter<ItemKind>))]
public enum ItemKind { Adoption, Debate, Decision, Reply, OtherBusiness, Closing }

/// <summary>Kinds of document.</summary>
[JsonConverter(typeof(WordConverter<DocumentKind>))]
public enum DocumentKind { Agenda, Declaration, ChairsSummary, Resolution, Report, Contract, NonPaper, Background }

/// <summary>Status of an event, session or item; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<EventStatus>))]
public enum EventStatus { Provisional, Draft, Tentative, Adopted, Concluded, Postponed, Cancelled }

/// <summary>Status of a proposal or request; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<ProposalStatus>))]
public enum ProposalStatus { Pending, Accepted, Declined, Deferred, Withdrawn }

/// <summary>Status of a document; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<DocumentStatus>))]
public enum DocumentStatus { Issued, Draft, Tabled, Agreed, Adopted, Signed, Withdrawn, Rejected }

/// <summary>Status of an agreement; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<AgreementStatus>))]
public enum AgreementStatus { Signed, Proposed, Announced, InForce }

/// <summary>Status of an initiative; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<InitiativeStatus>))]
public enum InitiativeStatus { Underway, Proposed, Completed, Halted }

/// <summary>Who may read something, the widest first.</summary>
[JsonConverter(typeof(WordConverter<Audience>))]
public enum Audience { Public, Delegations, Confidential }

/// <summary>How something is decided.</summary>
[JsonConverter(typeof(WordConverter<Decision>))]
public enum Decision { Consensus, Majority, TwoThirds }

/// <summary>The basis for the order of parties.</summary>
[JsonConverter(typeof(WordConverter<Precedence>))]
public enum Precedence { Alphabetical, Rank, Seniority, Listed }

/// <summary>What the press may attend.</summary>
[JsonConverter(typeof(WordConverter<Coverage>))]
public enum Coverage { Open, Pool, Closed }

/// <summary>As what somebody is invited; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<InviteeRole>))]
public enum InviteeRole { Guest, Observer, Member }

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

#pragma warning restore CS1591
