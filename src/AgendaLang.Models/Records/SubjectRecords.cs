namespace AgendaLang.Models.Records;

internal sealed record TopicRecord : DeclarationRecord
{
    /// <summary>The topic that it is declared in.</summary>
    public string? Broader { get; init; }

    /// <summary>The topics and initiatives that it affects.</summary>
    public string[]? Affects { get; init; }
}

internal sealed record InitiativeRecord : DeclarationRecord
{
    /// <summary>Its status; absent where nothing is said: then it is the first of the vocabulary.</summary>
    public StatusRecord<InitiativeStatus>? Status { get; init; }

    /// <summary>The parties, persons or sources that it is by.</summary>
    public string[]? By { get; init; }

    /// <summary>What it is about.</summary>
    public string[]? About { get; init; }

    /// <summary>The topics and initiatives that it affects.</summary>
    public string[]? Affects { get; init; }

    /// <summary>What it is worth, in words.</summary>
    public string? Worth { get; init; }
}

internal sealed record AgreementRecord : DeclarationRecord
{
    /// <summary>Its status; absent where nothing is said: then it is the first of the vocabulary.</summary>
    public StatusRecord<AgreementStatus>? Status { get; init; }

    /// <summary>The parties between which it is.</summary>
    public string[]? Between { get; init; }

    /// <summary>When it was made.</summary>
    public PeriodRecord? On { get; init; }

    /// <summary>The place where it was made.</summary>
    public string? At { get; init; }

    /// <summary>What it is about.</summary>
    public string[]? About { get; init; }

    /// <summary>The events and agreements that it follows.</summary>
    public string[]? Follows { get; init; }

    /// <summary>What it takes the place of.</summary>
    public string[]? Supersedes { get; init; }

    /// <summary>What it is worth, in words.</summary>
    public string? Worth { get; init; }
}

internal sealed record DocumentRecord : DeclarationRecord
{
    /// <summary>What it is.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Its number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>Its status; absent where nothing is said: then it is the first of the vocabulary.</summary>
    public StatusRecord<DocumentStatus>? Status { get; init; }

    /// <summary>Its revision, raised each time that it is reissued.</summary>
    public int? Revision { get; init; }

    /// <summary>The parties, persons or sources that it is by.</summary>
    public string[]? By { get; init; }

    /// <summary>Its date.</summary>
    public PeriodRecord? On { get; init; }

    /// <summary>What it is about.</summary>
    public string[]? About { get; init; }

    /// <summary>Until when papers, proposals and requests are due, or a silence procedure lasts.</summary>
    public MomentRecord? Deadline { get; init; }

    /// <summary>What it takes the place of.</summary>
    public string[]? Supersedes { get; init; }

    /// <summary>What it is worth, in words.</summary>
    public string? Worth { get; init; }
}

internal sealed record ProposalRecord : DeclarationRecord
{
    /// <summary>Its status; absent where nothing is said: then it is the first of the vocabulary.</summary>
    public StatusRecord<ProposalStatus>? Status { get; init; }

    /// <summary>The parties, persons or sources that it is by.</summary>
    public string[]? By { get; init; }

    /// <summary>When it was made.</summary>
    public PeriodRecord? On { get; init; }

    /// <summary>What it raises.</summary>
    public RaisedRecord[]? Raises { get; init; }

    /// <summary>Whom it would invite.</summary>
    public InvitationRecord[]? Invitations { get; init; }

    /// <summary>Why; never for the public.</summary>
    public string? Because { get; init; }

    /// <summary>What it takes the place of.</summary>
    public string[]? Supersedes { get; init; }
}

internal sealed record RequestRecord : DeclarationRecord
{
    /// <summary>Its status; absent where nothing is said: then it is the first of the vocabulary.</summary>
    public StatusRecord<ProposalStatus>? Status { get; init; }

    /// <summary>The parties, persons or sources that it is by.</summary>
    public string[]? By { get; init; }

    /// <summary>The parties that are asked.</summary>
    public string[]? To { get; init; }

    /// <summary>When it was made.</summary>
    public PeriodRecord? On { get; init; }

    /// <summary>What it raises.</summary>
    public RaisedRecord[]? Raises { get; init; }

    /// <summary>Why; never for the public.</summary>
    public string? Because { get; init; }
}

internal sealed record StatementRecord : DeclarationRecord
{
    /// <summary>The parties, persons or sources that it is by.</summary>
    public string[]? By { get; init; }

    /// <summary>When it was said.</summary>
    public PeriodRecord? On { get; init; }

    /// <summary>What it is about.</summary>
    public string[]? About { get; init; }

    /// <summary>What was said.</summary>
    public string? Says { get; init; }

    /// <summary>The statements that it contradicts.</summary>
    public string[]? Contradicts { get; init; }
}
