using System.Text.Json.Serialization;

namespace AgendaLang.Models.Records;

/// <summary>What one declaration says, as it stands in compiled agendas and in JSON: references as paths, nothing that is absent.</summary>
/// <remarks>
/// The names of these properties are the published JSON (docs/agenda.schema.json). Null means "not said". Paths are ids (<c>kz</c>) or two parts
/// (<c>washington.opening</c>, <c>washington-dc.east-room</c>); a day is <c>washington/2025-11-06</c>.
/// </remarks>
internal abstract record DeclarationRecord
{
    /// <summary>Its id, by which others refer to it; absent for days and breaks, and where an agenda with errors lacks it.</summary>
    [JsonPropertyOrder(-20)] public string? Id { get; init; }

    /// <summary>The file that declares it, relative to the root's folder; only for top-level declarations in a whole set.</summary>
    [JsonPropertyOrder(-19)] public string? File { get; init; }

    /// <summary>Its name or title, in English unless the agenda is in another language.</summary>
    [JsonPropertyOrder(-18)] public string? Name { get; init; }

    /// <summary>Names in other languages, by BCP 47 tag.</summary>
    [JsonPropertyOrder(-17)] public Dictionary<string, string>? Names { get; init; }

    /// <summary>Other spellings.</summary>
    [JsonPropertyOrder(-16)] public string[]? Aka { get; init; }

    /// <summary>Earlier ids.</summary>
    [JsonPropertyOrder(-15)] public string[]? Formerly { get; init; }

    /// <summary>The doc comment, Markdown.</summary>
    [JsonPropertyOrder(-14)] public string? Description { get; init; }

    /// <summary>Its own <c>audience</c>, else that of the <c>day</c> that it stands in; not one inherited from elsewhere.</summary>
    [JsonPropertyOrder(-13)] public Audience? Audience { get; init; }

    /// <summary>Its own <c>embargo</c>, else that of the <c>day</c> that it stands in; not one inherited from elsewhere.</summary>
    [JsonPropertyOrder(-12)] public MomentRecord? Embargo { get; init; }

    /// <summary>Notes; never for the public.</summary>
    [JsonPropertyOrder(10)] public string[]? Notes { get; init; }

    /// <summary>Where to read more, mostly URLs: what the agenda says with <c>see</c>.</summary>
    [JsonPropertyOrder(11)] public string[]? Links { get; init; }

    /// <summary>What it rests on.</summary>
    [JsonPropertyOrder(12)] public CitationRecord[]? Citations { get; init; }
}

/// <summary>A date with a time in a zone: <c>deadline</c>, <c>embargo</c>.</summary>
internal sealed record MomentRecord
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The time on that day: <c>12:00</c>; <c>24:00</c> is the day's end, which is meant too where it is absent.</summary>
    public string? Time { get; init; }

    /// <summary>The zone of that time, an IANA id: as written, else that of the event; absent if neither is known.</summary>
    public string? Zone { get; init; }

    /// <summary>The instant, with the offset of its zone then; absent without a zone.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>A date or range of dates, with a time on each of them if one is said.</summary>
internal sealed record PeriodRecord
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; absent if it is the first.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The time on the clock: <c>09:00</c>, <c>09:00-10:30</c>, <c>23:30-00:15+1</c> (until the next day), <c>22:00-24:00</c>.</summary>
    public string? Time { get; init; }
}

/// <summary>A source that something rests on.</summary>
internal sealed record CitationRecord
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>When it was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What is quoted.</summary>
    public string? Text { get; init; }
}

/// <summary>A status, as it is said.</summary>
internal sealed record StatusRecord<T> where T : struct, Enum
{
    /// <summary>The status.</summary>
    public required T Is { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Why; never for the public.</summary>
    public string? Because { get; init; }
}

/// <summary>Who comes for a party to an event or tour.</summary>
internal sealed record DelegationRecord
{
    /// <summary>The party for which it comes.</summary>
    public required string Party { get; init; }

    /// <summary>Its leader.</summary>
    public string? LedBy { get; init; }

    /// <summary>Its other members, as far as they are named.</summary>
    public string[]? With { get; init; }

    /// <summary>How many seats it fills: <c>5</c>, or <c>1+4</c> for the head and others.</summary>
    public string? Size { get; init; }
}

/// <summary>Somebody who is invited.</summary>
internal sealed record InvitationRecord
{
    /// <summary>The party or person who is invited.</summary>
    public required string Guest { get; init; }

    /// <summary>Who is to lead them.</summary>
    public string? LedBy { get; init; }

    /// <summary>The event to which a proposal would invite.</summary>
    public string? To { get; init; }

    /// <summary>As what; absent where nothing is said: then as guest.</summary>
    public InviteeRole? As { get; init; }
}

/// <summary>Who is not there although expected.</summary>
internal sealed record AbsenceRecord
{
    /// <summary>The person or party.</summary>
    public required string Who { get; init; }

    /// <summary>Why; never for the public.</summary>
    public string? Because { get; init; }
}

/// <summary>Who takes part from afar.</summary>
internal sealed record RemoteRecord
{
    /// <summary>The persons and parties.</summary>
    public required string[] Who { get; init; }

    /// <summary>The place from where.</summary>
    public string? From { get; init; }
}

/// <summary>Somebody on the list of speakers.</summary>
internal sealed record SpeakerRecord
{
    /// <summary>The person or party.</summary>
    public required string Who { get; init; }

    /// <summary>How long, in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>The parties for whom they speak too.</summary>
    public string[]? For { get; init; }

    /// <summary>As what they speak.</summary>
    public string? As { get; init; }
}

/// <summary>What is raised, and where.</summary>
internal sealed record RaisedRecord
{
    /// <summary>The topics and initiatives.</summary>
    public required string[] Topics { get; init; }

    /// <summary>The event at which they are raised.</summary>
    public string? At { get; init; }
}

/// <summary>When and where something was before it was moved.</summary>
internal sealed record EarlierRecord
{
    /// <summary>When it was to be.</summary>
    public required PeriodRecord On { get; init; }

    /// <summary>The room or place where it was to be.</summary>
    public string? In { get; init; }

    /// <summary>Why it was moved; never for the public.</summary>
    public string? Because { get; init; }
}

/// <summary>When somebody is available, or is not.</summary>
internal sealed record AvailabilityRecord
{
    /// <summary>Whether they are available then, or not.</summary>
    public required bool Available { get; init; }

    /// <summary>When.</summary>
    public required PeriodRecord On { get; init; }

    /// <summary>The zone of the clock, an IANA id; absent for the clock of each event.</summary>
    public string? Zone { get; init; }

    /// <summary>Why; never for the public.</summary>
    public string? Because { get; init; }
}

/// <summary>The least time that a way takes.</summary>
internal sealed record TransferRecord
{
    /// <summary>How long it takes, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>The rooms and places between which it holds; absent for any two rooms.</summary>
    public string[]? Between { get; init; }
}

/// <summary>One of several times at which a session of several days takes place.</summary>
internal sealed record OccurrenceRecord
{
    /// <summary>When it starts, with the offset of its zone then.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends, with the offset of its zone then; absent if that is open or unknown.</summary>
    public DateTimeOffset? End { get; init; }
}
