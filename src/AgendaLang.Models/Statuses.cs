using System.Text.Json.Serialization;

namespace AgendaLang.Models;

/// <summary>Status of an event, session or item; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<EventStatus>))]
public enum EventStatus
{
    /// <summary>On the agenda, not yet adopted.</summary>
    Provisional,

    /// <summary>Still being drafted.</summary>
    Draft,

    /// <summary>May be held.</summary>
    Tentative,

    /// <summary>On the adopted agenda.</summary>
    Adopted,

    /// <summary>Over.</summary>
    Concluded,

    /// <summary>To be held later.</summary>
    Postponed,

    /// <summary>Not to be held.</summary>
    Cancelled,
}

/// <summary>Status of a proposal or request; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<ProposalStatus>))]
public enum ProposalStatus
{
    /// <summary>Not decided.</summary>
    Pending,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>Put off.</summary>
    Deferred,

    /// <summary>Withdrawn by those who made it.</summary>
    Withdrawn,
}

/// <summary>Status of a document; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<DocumentStatus>))]
public enum DocumentStatus
{
    /// <summary>Issued.</summary>
    Issued,

    /// <summary>Still being drafted.</summary>
    Draft,

    /// <summary>Put before the participants.</summary>
    Tabled,

    /// <summary>Agreed, not yet adopted.</summary>
    Agreed,

    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Rejected.</summary>
    Rejected,
}

/// <summary>Status of an agreement; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<AgreementStatus>))]
public enum AgreementStatus
{
    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Proposed.</summary>
    Proposed,

    /// <summary>Announced.</summary>
    Announced,

    /// <summary>In force.</summary>
    InForce,
}

/// <summary>Status of an initiative; the first is the default.</summary>
[JsonConverter(typeof(WordConverter<InitiativeStatus>))]
public enum InitiativeStatus
{
    /// <summary>Underway.</summary>
    Underway,

    /// <summary>Proposed.</summary>
    Proposed,

    /// <summary>Completed.</summary>
    Completed,

    /// <summary>Halted.</summary>
    Halted,
}
