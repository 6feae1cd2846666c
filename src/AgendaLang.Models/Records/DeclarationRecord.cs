using System.Text.Json.Serialization;

namespace AgendaLang.Models.Records;

/// <summary>What one declaration says, as it stands in compiled agendas and in JSON: references as paths, nothing that is absent.</summary>
/// <remarks>
/// The names of these properties are the published JSON (docs/agenda.schema.json). Null means "not said". Paths are ids (<c>kz</c>) or two parts
/// (<c>washington.opening</c>, <c>washington-dc.east-room</c>); a day is <c>washington/2025-11-06</c>.
/// </remarks>
internal abstract record DeclarationRecord
{
    /// <summary>Null for days and breaks, and for a statement or other declaration whose id is missing.</summary>
    [JsonPropertyOrder(-20)] public string? Id { get; init; }

    /// <summary>The file that declares it, relative to the root's folder; only for top-level declarations in a whole set.</summary>
    [JsonPropertyOrder(-19)] public string? File { get; init; }

    [JsonPropertyOrder(-18)] public string? Name { get; init; }

    /// <summary>Names in other languages, by BCP 47 tag.</summary>
    [JsonPropertyOrder(-17)] public Dictionary<string, string>? Names { get; init; }

    [JsonPropertyOrder(-16)] public string[]? Aka { get; init; }

    [JsonPropertyOrder(-15)] public string[]? Formerly { get; init; }

    /// <summary>The doc comment, Markdown.</summary>
    [JsonPropertyOrder(-14)] public string? Description { get; init; }

    /// <summary>Its own <c>audience</c>, not an inherited one.</summary>
    [JsonPropertyOrder(-13)] public Audience? Audience { get; init; }

    /// <summary>Its own <c>embargo</c>, not an inherited one.</summary>
    [JsonPropertyOrder(-12)] public MomentRecord? Embargo { get; init; }

    [JsonPropertyOrder(10)] public string[]? Notes { get; init; }

    /// <summary><c>see</c>.</summary>
    [JsonPropertyOrder(11)] public string[]? Links { get; init; }

    [JsonPropertyOrder(12)] public CitationRecord[]? Citations { get; init; }
}

/// <summary>A date with a time in a zone: <c>deadline</c>, <c>embargo</c>.</summary>
internal sealed record MomentRecord
{
    public required DateOnly Date { get; init; }

    /// <summary><c>12:00</c>; <c>24:00</c> is the day's end.</summary>
    public string? Time { get; init; }

    /// <summary>An IANA id: as written, else that of the event; null if neither is known.</summary>
    public string? Zone { get; init; }

    /// <summary>The instant, with the offset of its zone then (without a time, the end of the day); null without a zone.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary><c>on</c> and other dates or ranges with a time.</summary>
internal sealed record PeriodRecord
{
    public required DateOnly From { get; init; }

    /// <summary>The last day; null if it is the first.</summary>
    public DateOnly? Until { get; init; }

    /// <summary><c>09:00</c>, <c>09:00-10:30</c>, <c>23:30-00:15+1</c>, <c>22:00-24:00</c>.</summary>
    public string? Time { get; init; }
}

internal sealed record CitationRecord
{
    public required string Source { get; init; }

    public DateOnly? Date { get; init; }

    public string? Text { get; init; }
}

/// <summary><c>status</c>.</summary>
internal sealed record StatusRecord<T> where T : struct, Enum
{
    public required T Is { get; init; }

    public DateOnly? On { get; init; }

    public string? Because { get; init; }
}

internal sealed record DelegationRecord
{
    public required string Party { get; init; }

    public string? LedBy { get; init; }

    public string[]? With { get; init; }

    /// <summary><c>1+4</c> or <c>5</c>.</summary>
    public string? Size { get; init; }
}

internal sealed record InvitationRecord
{
    public required string Guest { get; init; }

    public string? LedBy { get; init; }

    /// <summary>The event of a proposal's invitation.</summary>
    public string? To { get; init; }

    public InviteeRole? As { get; init; }
}

internal sealed record AbsenceRecord
{
    public required string Who { get; init; }

    public string? Because { get; init; }
}

internal sealed record RemoteRecord
{
    public required string[] Who { get; init; }

    public string? From { get; init; }
}

internal sealed record SpeakerRecord
{
    public required string Who { get; init; }

    public int? Minutes { get; init; }

    public string[]? For { get; init; }

    public string? As { get; init; }
}

/// <summary><c>raise</c>.</summary>
internal sealed record RaisedRecord
{
    public required string[] Topics { get; init; }

    public string? At { get; init; }
}

/// <summary><c>was</c>.</summary>
internal sealed record EarlierRecord
{
    public required PeriodRecord On { get; init; }

    public string? In { get; init; }

    public string? Because { get; init; }
}

/// <summary><c>available</c> and <c>unavailable</c>.</summary>
internal sealed record AvailabilityRecord
{
    public required bool Available { get; init; }

    public required PeriodRecord On { get; init; }

    public string? Zone { get; init; }

    public string? Because { get; init; }
}

internal sealed record TransferRecord
{
    public required int Minutes { get; init; }

    public string[]? Between { get; init; }
}

/// <summary>One of several times at which a session of several days takes place.</summary>
internal sealed record OccurrenceRecord
{
    public required DateTimeOffset Start { get; init; }

    public DateTimeOffset? End { get; init; }
}
