namespace AgendaLang.Models.Records;

/// <summary>What events, sessions and items have in common.</summary>
internal interface IProceedingRecord
{
    EarlierRecord[]? Was { get; }

    StatusRecord<EventStatus>? Status { get; }

    string[]? Chairs { get; }

    string[]? Topics { get; }

    string[]? Documents { get; }

    Decision? Decides { get; }

    string[]? Outcomes { get; }

    Precedence? Precedence { get; }
}

/// <summary>What events and sessions have in common.</summary>
internal interface IGatheringRecord : IProceedingRecord
{
    DateTimeOffset? Start { get; }

    DateTimeOffset? End { get; }

    string? Zone { get; }

    string? Host { get; }

    Rank? Level { get; }

    string? DelegationSize { get; }

    InvitationRecord[]? Invitations { get; }

    string[]? Participants { get; }

    AbsenceRecord[]? Absent { get; }

    RemoteRecord[]? Remote { get; }

    string[]? People { get; }

    int? Quorum { get; }

    string[]? Languages { get; }
}
