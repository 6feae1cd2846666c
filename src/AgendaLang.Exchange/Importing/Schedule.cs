using NodaTime;

namespace AgendaLang.Exchange.Importing;

/// <summary>A schedule as a source gives it, before it is an agenda.</summary>
internal sealed class Schedule
{
    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public string? Description { get; set; }

    public string? Acronym { get; set; }

    /// <summary>Where the schedule is published.</summary>
    public string? Url { get; set; }

    /// <summary>What links without a host are relative to.</summary>
    public string? BaseUrl { get; set; }

    public string? Version { get; set; }

    public string? City { get; set; }

    public string? Venue { get; set; }

    /// <summary>The IANA id of the zone that the source names; null if it names none.</summary>
    public string? Zone { get; set; }

    /// <summary>The distance from UTC that the source writes its times with, where it says it in one place.</summary>
    public Offset? Offset { get; set; }

    public LocalDate? First { get; set; }

    public LocalDate? Last { get; set; }

    /// <summary>Whether it was published for everybody.</summary>
    public bool IsPublic { get; set; }

    public List<Entry> Entries { get; } = [];

    /// <summary>What is known about rooms, by name.</summary>
    public Dictionary<string, RoomFacts> Rooms { get; } = new(StringComparer.Ordinal);

    /// <summary>Dates that the source lists as days of the event.</summary>
    public HashSet<LocalDate> Days { get; } = [];

    public Losses Losses { get; } = new();
}

/// <summary>What is known about a room besides its name.</summary>
internal sealed record RoomFacts(int? Seats = null, string? Description = null);

/// <summary>Something in a programme.</summary>
internal sealed class Entry
{
    /// <summary>What makes it this very entry in every version of the source; several occurrences of one entry share it.</summary>
    public required string Identity { get; init; }

    /// <summary>The id that follows from its identity.</summary>
    public required string Id { get; init; }

    public required When When { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Room { get; init; }

    /// <summary>What sort of thing it is, in the source's words.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the source speaks of a pause, not of a session.</summary>
    public bool IsBreak { get; init; }

    public List<string> Topics { get; init; } = [];

    public List<string> Languages { get; init; } = [];

    public string? Abstract { get; init; }

    public string? Description { get; init; }

    public List<PersonFacts> Speakers { get; init; } = [];

    public List<PersonFacts> Chairs { get; init; } = [];

    public List<PersonFacts> Participants { get; init; } = [];

    public List<PersonFacts> Absent { get; init; } = [];

    public PersonFacts? Host { get; init; }

    public List<string> Links { get; init; } = [];

    public List<Attachment> Attachments { get; init; } = [];

    public List<string> Notes { get; init; } = [];

    /// <summary>A word of the language: <c>cancelled</c>, <c>tentative</c>; null for the usual.</summary>
    public string? Status { get; init; }

    public bool IsConfidential { get; init; }
}

/// <summary>A paper of an entry.</summary>
internal sealed record Attachment(string Url, string? Title);

/// <summary>Somebody, as an entry names them.</summary>
/// <param name="Name">Their name.</param>
/// <param name="SourceId">What the source knows them by; null if by their name.</param>
/// <param name="Biography">Who they are; null if not said.</param>
/// <param name="Url">Their page; null if not said.</param>
/// <param name="Number">The number that the source gives them besides; null if none.</param>
internal sealed record PersonFacts(string Name, string? SourceId = null, string? Biography = null, string? Url = null, string? Number = null);

/// <summary>When an entry is, as far as the source says.</summary>
/// <param name="Date">The date on the clock below; null if it has none.</param>
/// <param name="Time">The time on that clock; null if it lasts all day or has none.</param>
/// <param name="Length">How long it lasts; null if that is open.</param>
/// <param name="Offset">How far the clock is from UTC; null if not said.</param>
/// <param name="Zone">The IANA id of the clock's zone; null if not said.</param>
/// <param name="LastDate">The last date of what lasts for days without a time; null for one day.</param>
internal sealed record When(LocalDate? Date, LocalTime? Time = null, Duration? Length = null, Offset? Offset = null, string? Zone = null, LocalDate? LastDate = null);
