namespace AgendaLang.Models.Records;

internal sealed record TopicRecord : DeclarationRecord
{
    /// <summary>The topic that it is declared in.</summary>
    public string? Broader { get; init; }

    public string[]? Affects { get; init; }
}

internal sealed record InitiativeRecord : DeclarationRecord
{
    public StatusRecord<InitiativeStatus>? Status { get; init; }

    public string[]? By { get; init; }

    public string[]? About { get; init; }

    public string[]? Affects { get; init; }

    public string? Worth { get; init; }
}

internal sealed record AgreementRecord : DeclarationRecord
{
    public StatusRecord<AgreementStatus>? Status { get; init; }

    public string[]? Between { get; init; }

    public PeriodRecord? On { get; init; }

    /// <summary>The place.</summary>
    public string? At { get; init; }

    public string[]? About { get; init; }

    public string[]? Follows { get; init; }

    public string[]? Supersedes { get; init; }

    public string? Worth { get; init; }
}

internal sealed record DocumentRecord : DeclarationRecord
{
    public DocumentKind? Kind { get; init; }

    /// <summary>As printed.</summary>
    public string? Number { get; init; }

    public StatusRecord<DocumentStatus>? Status { get; init; }

    public int? Revision { get; init; }

    public string[]? By { get; init; }

    public PeriodRecord? On { get; init; }

    public string[]? About { get; init; }

    public MomentRecord? Deadline { get; init; }

    public string[]? Supersedes { get; init; }

    public string? Worth { get; init; }
}

internal sealed record ProposalRecord : DeclarationRecord
{
    public StatusRecord<ProposalStatus>? Status { get; init; }

    public string[]? By { get; init; }

    public PeriodRecord? On { get; init; }

    public RaisedRecord[]? Raises { get; init; }

    public InvitationRecord[]? Invitations { get; init; }

    public string? Because { get; init; }

    public string[]? Supersedes { get; init; }
}

internal sealed record RequestRecord : DeclarationRecord
{
    public StatusRecord<ProposalStatus>? Status { get; init; }

    public string[]? By { get; init; }

    public string[]? To { get; init; }

    public PeriodRecord? On { get; init; }

    public RaisedRecord[]? Raises { get; init; }

    public string? Because { get; init; }
}

internal sealed record StatementRecord : DeclarationRecord
{
    public string[]? By { get; init; }

    public PeriodRecord? On { get; init; }

    public string[]? About { get; init; }

    public string? Says { get; init; }

    public string[]? Contradicts { get; init; }
}
