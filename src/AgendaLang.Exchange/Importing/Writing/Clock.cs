using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>When a session is, as the language writes it.</summary>
/// <param name="Date">Its date; null if not known.</param>
/// <param name="Last">Its last date, if it lasts for days without a time.</param>
/// <param name="Start">When it starts; null if it has no time.</param>
/// <param name="Text">The time or time range; empty if it has none.</param>
/// <param name="Length">The duration, where the end cannot be written as a time; else null.</param>
/// <param name="Zone">Its own zone, where it is not that of the event; else null.</param>
internal sealed record Slot(LocalDate? Date, LocalDate? Last = null, LocalTime? Start = null, string Text = "", string? Length = null, string? Zone = null);

/// <summary>Puts the times of a source on the clock of one zone.</summary>
internal sealed class Clock
{
    // Durations are written in hours; what lasts longer than a season is a mistake.
    private static readonly Duration MaxLength = Duration.FromDays(92);

    private readonly Losses _losses;
    private readonly bool _isForced;
    private readonly DateTimeZone? _zone;

    public Clock(Schedule schedule, string? forced)
    {
        _losses = schedule.Losses;
        _isForced = forced is not null;
        ZoneId = forced ?? Named(schedule) ?? OfCity(schedule) ?? OfOffset(schedule);
        _zone = ZoneId is null ? null : TimeZones.Find(ZoneId);
        if (ZoneId is null && schedule.Entries.Exists(entry => entry.When is { Time: not null, Zone: null }))
            _losses.Say("zones", "No time zone is given, so times say nothing outside the room. Say it with --zone, such as --zone Europe/Paris.");
    }

    /// <summary>The IANA id of the event's zone; null where nothing says it.</summary>
    public string? ZoneId { get; }

    /// <summary>The time of an entry.</summary>
    public Slot At(When when)
    {
        if (when.Date is not { } date) return new(null, Start: when.Time, Text: when.Time is { } only ? Text(only) : "", Length: LengthOf(when));
        if (when.Time is not { } time) return new(date, when.LastDate > date ? when.LastDate : null);

        var own = _isForced || when.Zone == ZoneId ? null : when.Zone;
        var zone = own is null ? _zone : TimeZones.Find(own);
        var local = date + time;
        if (when.Offset is { } offset && zone is not null) local = local.WithOffset(offset).ToInstant().InZone(zone).LocalDateTime;
        else if (_isForced && when.Zone is { } from && TimeZones.Find(from) is { } other) local = local.InZoneLeniently(other).ToInstant().InZone(zone!).LocalDateTime;
        var (text, length) = Range(local, when.Length, zone);
        return new(local.Date, null, local.TimeOfDay, text, length, own);
    }

    private (string Text, string? Length) Range(LocalDateTime start, Duration? length, DateTimeZone? zone)
    {
        var from = Text(start.TimeOfDay);
        if (length is not { } lasting || lasting <= Duration.Zero) return (from, null);
        if (lasting > MaxLength)
        {
            _losses.Say("ends", $"What starts on {Text(start.Date)} at {from} would last for more than {(int)MaxLength.TotalDays} days; its end was left open.");
            return (from, null);
        }
        var end = zone is null ? start + Period.FromMinutes((long)lasting.TotalMinutes) : (start.InZoneLeniently(zone).ToInstant() + lasting).InZone(zone).LocalDateTime;
        // On the night when clocks go back, an end can stand before its start.
        if (end.Date == start.Date && Minutes(end) > Minutes(start)) return ($"{from}-{Text(end.TimeOfDay)}", null);
        if (end.Date == start.Date.PlusDays(1)) return (end.TimeOfDay == LocalTime.Midnight ? $"{from}-24:00" : $"{from}-{Text(end.TimeOfDay)}+1", null);
        return (from, Text(lasting));
    }

    private static string? LengthOf(When when) => when.Length is { } length && length > Duration.Zero && length <= MaxLength ? Text(length) : null;

    private static int Minutes(LocalDateTime time) => (time.Hour * 60) + time.Minute;

    public static string Text(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    private static string Text(LocalTime time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");

    private static string Text(Duration length)
    {
        var minutes = Math.Max(1, (int)length.TotalMinutes);
        return (minutes / 60, minutes % 60) switch
        {
            (0, var m) => $"{m}m",
            (var h, 0) => $"{h}h",
            var (h, m) => $"{h}h{m}m",
        };
    }

    private string? Named(Schedule schedule)
    {
        if (schedule.Zone is not { } named) return null;
        if (TimeZones.IsKnown(named)) return named;
        if (OfWindows(named) is { } iana) return iana;
        _losses.Say("zones", $"The source names the time zone \"{named}\", which {(named.Contains('+', StringComparison.Ordinal) ? "no agenda can name; say another with --zone" : "is not known")}.");
        return null;
    }

    /// <summary>The IANA id of a zone as Windows calls it; null if it does not.</summary>
    public static string? OfWindows(string name) =>
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var iana) && TimeZones.IsKnown(iana) ? iana : null;

    // Zones are called after cities: Europe/Brussels.
    private string? OfCity(Schedule schedule)
    {
        if (schedule.Offset is not null || string.IsNullOrWhiteSpace(schedule.City)) return null;
        var city = UnicodeText.Fold(schedule.City).Replace(' ', '_');
        var found = TimeZones.All.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal) && UnicodeText.Fold(id[(id.LastIndexOf('/') + 1)..]) == city).ToList();
        if (found.Count != 1) return null;
        _losses.Say("zones", $"The source names no time zone; that of {schedule.City} was taken, {found[0]}. --zone says another.");
        return found[0];
    }

    private string? OfOffset(Schedule schedule)
    {
        var offset = schedule.Offset ?? schedule.Entries.Where(entry => entry.When.Offset is not null).GroupBy(entry => entry.When.Offset!.Value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (Offset?)group.Key).FirstOrDefault();
        if (offset is not { } found) return null;
        // Of zones that are only a distance there are those of whole hours; west of UTC they have a plus sign, which no word has.
        if (found.Seconds < 0 || found.Seconds % 3600 != 0)
            throw new ImportProblemException($"The source names no time zone, only the distance from UTC, {Signed(found)}. Say the zone with --zone, such as --zone {(found.Seconds < 0 ? "America/New_York" : "Asia/Kolkata")}.");
        // The signs of these zones are the other way round.
        var hours = found.Seconds / 3600;
        var id = hours == 0 ? "Etc/UTC" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT-{hours}");
        if (!TimeZones.IsKnown(id)) return null;
        _losses.Say("zones", $"The source names no time zone, only the distance from UTC, {Signed(found)}; {id} was written. Say the zone with --zone, such as --zone Europe/Berlin.");
        return id;
    }

    private static string Signed(Offset offset) => string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{Math.Abs(offset.Seconds) / 3600:00}:{Math.Abs(offset.Seconds) / 60 % 60:00}");
}
