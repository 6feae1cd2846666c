using AgendaLang.Exchange.Importing.Writing;
using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>What <c>schedule.xml</c> and <c>schedule.json</c> have in common: the fields of an event and of the conference.</summary>
internal sealed class FrabEvents(Schedule schedule)
{
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private LocalTime _dayChange;

    /// <summary>Before which time something belongs to the day before, in schedules that give times without dates.</summary>
    public void SetDayChange(string? text) => _dayChange = text is not null && WrittenTimes.Time(text) is { } time ? time : LocalTime.Midnight;

    /// <summary>A date of the conference, or of one of its days. It may come with a time; then it is the date in the zone of the schedule.</summary>
    public LocalDate? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (schedule.Zone is { } named && TimeZones.Find(named) is { } zone && WrittenTimes.Instant(text) is { } instant) return instant.InZone(zone).Date;
        return WrittenTimes.Date(text.Trim().Split('T', ' ')[0]);
    }

    /// <summary>Takes a track that the schedule lists; those that no session has are counted.</summary>
    public void List(string? track)
    {
        if (Word(track) is { } name) _listed.Add(name);
    }

    /// <summary>Counts what was listed and is used by nothing.</summary>
    public void Finish() => schedule.Losses.Count("tracks without sessions", _listed.Except(schedule.Entries.SelectMany(entry => entry.Topics)).Count());

    /// <summary>Takes a day: its date, and how far its clock is from UTC.</summary>
    public LocalDate? Day(string? date, string? start)
    {
        var day = Date(date) ?? Date(start);
        if (day is { } known) schedule.Days.Add(known);
        if (start is not null && WrittenTimes.Instant(start) is { } instant && schedule.Zone is null) schedule.Offset ??= instant.Offset;
        return day;
    }

    /// <summary>When an event is.</summary>
    public When At(LocalDate? day, string? date, string? start, string? duration, string title, int? line)
    {
        var length = duration is null ? null : WrittenTimes.Length(duration);
        if (length is null && !string.IsNullOrWhiteSpace(duration)) schedule.Losses.Say("durations", $"\"{title}\" has a duration that means nothing, \"{duration}\"; its end was left open.", line);
        if (date is not null && WrittenTimes.Instant(date) is { } instant)
            return new(instant.Date, instant.TimeOfDay, length, instant.Offset);
        if (date is not null && WrittenTimes.DateTime(date) is { } local)
            return new(local.Date, local.TimeOfDay, length);
        if (!string.IsNullOrWhiteSpace(date)) schedule.Losses.Say("dates", $"\"{title}\" has a date that means nothing, \"{date}\".", line);
        if (start is null || WrittenTimes.Time(start) is not { } time)
        {
            if (!string.IsNullOrWhiteSpace(start)) schedule.Losses.Say("times", $"\"{title}\" has a time that means nothing, \"{start}\".", line);
            return new(day);
        }
        return new(day is { } on && time < _dayChange ? on.PlusDays(1) : day, time, length);
    }

    /// <summary>What makes an event this very event: globally unique ids first, since numbers are given anew when a schedule is put together from several.</summary>
    public (string Identity, string Id) Identity(string? guid, string? id, string? code, string? slug, string title)
    {
        foreach (var known in new[] { guid, id, code, slug })
            if (!string.IsNullOrWhiteSpace(known)) return (known.Trim(), IdText.OfEntry(known.Trim()));
        schedule.Losses.Say("ids", $"\"{title}\" has no id in the source; its title was taken, so another title will look like another session.");
        return ("title " + title, IdText.Of(title, "s"));
    }

    /// <summary>Languages: <c>de</c>, <c>de, en</c>.</summary>
    public static List<string> Languages(string? text) => [.. (text ?? "").Split([',', ';', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => tag.Replace('_', '-'))];

    /// <summary>A text that says something, or null.</summary>
    public static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
