using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

#pragma warning disable CS1591 // Each is the word of the vocabulary of that name; the vocabulary says what it means.

/// <summary>Ranks, highest first: the words of <see cref="Vocabularies.Rank"/> in their order.</summary>
public enum Rank : byte
{
    HeadOfState, HeadOfGovernment, HeadOfOrganization, VicePresident, DeputyHeadOfGovernment, ForeignMinister, Minister, DeputyMinister,
    Ambassador, SpecialEnvoy, SeniorOfficial, Official,
}

/// <summary>Kinds of session: the words of <see cref="Vocabularies.SessionKind"/> in their order.</summary>
public enum SessionKind : byte
{
    Plenary, Restricted, Expanded, Bilateral, PullAside, Retreat, Drafting, Consultations, Panel, WorkingLunch, WorkingDinner, Banquet,
    Reception, Ceremony, Signing, Photo, Arrival, Departure, Visit, Press, SideEvent,
}

/// <summary>Kinds of item: the words of <see cref="Vocabularies.ItemKind"/> in their order.</summary>
public enum ItemKind : byte { Adoption, Debate, Decision, Reply, OtherBusiness, Closing }

/// <summary>Kinds of document: the words of <see cref="Vocabularies.DocumentKind"/> in their order.</summary>
public enum DocumentKind : byte { Agenda, Declaration, ChairsSummary, Resolution, Report, Contract, NonPaper, Background }

/// <summary>Status of an event, session or item: the words of <see cref="Vocabularies.EventStatus"/> in their order.</summary>
public enum EventStatus : byte { Provisional, Draft, Tentative, Adopted, Concluded, Postponed, Cancelled }

/// <summary>Status of a proposal or request: the words of <see cref="Vocabularies.ProposalStatus"/> in their order.</summary>
public enum ProposalStatus : byte { Pending, Accepted, Declined, Deferred, Withdrawn }

/// <summary>Status of a document: the words of <see cref="Vocabularies.DocumentStatus"/> in their order.</summary>
public enum DocumentStatus : byte { Issued, Draft, Tabled, Agreed, Adopted, Signed, Withdrawn, Rejected }

/// <summary>Status of an agreement: the words of <see cref="Vocabularies.AgreementStatus"/> in their order.</summary>
public enum AgreementStatus : byte { Signed, Proposed, Announced, InForce }

/// <summary>Status of an initiative: the words of <see cref="Vocabularies.InitiativeStatus"/> in their order.</summary>
public enum InitiativeStatus : byte { Underway, Proposed, Completed, Halted }

/// <summary>Who may read something: the words of <see cref="Vocabularies.Audience"/> in their order, the widest first.</summary>
public enum Audience : byte { Public, Delegations, Confidential }

/// <summary>How something is decided: the words of <see cref="Vocabularies.Decision"/> in their order.</summary>
public enum Decision : byte { Consensus, Majority, TwoThirds }

/// <summary>The basis for the order of parties: the words of <see cref="Vocabularies.Precedence"/> in their order.</summary>
public enum Precedence : byte { Alphabetical, Rank, Seniority, Listed }

/// <summary>What the press may attend: the words of <see cref="Vocabularies.Coverage"/> in their order.</summary>
public enum Coverage : byte { Open, Pool, Closed }

/// <summary>As what somebody is invited: the words of <see cref="Vocabularies.Role"/> in their order.</summary>
public enum InviteeRole : byte { Guest, Observer, Member }

#pragma warning restore CS1591

/// <summary>Reads words of vocabularies.</summary>
internal static class Terms
{
    /// <summary>The place of the first word of some values in a vocabulary; null if there is none or it is no word of it (AGL1011).</summary>
    public static byte? Read(Vocabulary vocabulary, PropertyValues values) =>
        values.FirstWord is { IsDefault: false } word && vocabulary.IndexOf(word.Text) is >= 0 and var index ? (byte)index : null;

    public static EventStatus? EventStatus(Fact fact) => (EventStatus?)Read(Vocabularies.EventStatus, fact.Values);

    /// <summary>Whether a thing of a status stays as a record only.</summary>
    public static bool IsOff(this EventStatus status) => status is Semantics.EventStatus.Postponed or Semantics.EventStatus.Cancelled;

    /// <summary>Whether a thing of a status is on the adopted agenda, or over.</summary>
    public static bool IsAdopted(this EventStatus status) => status is Semantics.EventStatus.Adopted or Semantics.EventStatus.Concluded;
}
