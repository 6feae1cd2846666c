using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Whose programme is written, and how.</summary>
public sealed record ExportSettings
{
    /// <summary>What the entries of a calendar belong to where nothing is set.</summary>
    public const string NoDomain = "agenda.invalid";

    private readonly string _domain = NoDomain;

    /// <summary>The person or party whose programme is wanted, or the event; one of the set. Null for all of the set.</summary>
    /// <exception cref="ArgumentException">It is neither a person, a party nor an event.</exception>
    public Declaration? For
    {
        get;
        init => field = value is null or Participant or Event ? value
            : throw new ArgumentException("Only a person, a party or an event has a programme.", nameof(value));
    }

    /// <summary>The clock on which times are written, an IANA id; null for that of each session. On a page it stands beside that of the event.</summary>
    public string? Zone { get; init; }

    /// <summary>The language of names, dates and built-in words of what people read (pages, Word files, calendars), a BCP 47 tag; null for that of names.</summary>
    public string? Language { get; init; }

    /// <summary>The language of names and texts that do not say theirs, a BCP 47 tag.</summary>
    public string NamesLanguage { get; init; } = "en";

    /// <summary>How long before a session calendars remind of it, whole minutes; null for no reminder.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than nothing.</exception>
    public TimeSpan? Alarm
    {
        get;
        init => field = value is null || value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A reminder comes before what it reminds of.");
    }

    /// <summary>An earlier state of the same agenda, for the same readers: linked data tells what has been moved since. Null for none.</summary>
    public AgendaSet? Base { get; init; }

    /// <summary>The domain that entries of calendars belong to; what is no domain is taken as <see cref="NoDomain"/>.</summary>
    public string? Domain
    {
        get => _domain;
        init => _domain = value is { Length: > 0 and < 254 } && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '.') ? value : NoDomain;
    }
}
