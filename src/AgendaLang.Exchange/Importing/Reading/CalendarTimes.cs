using System.Globalization;
using AgendaLang.Exchange.Importing.Writing;
using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>Reads the dates and times of a calendar.</summary>
internal sealed class CalendarTimes(Losses losses)
{
    private readonly Dictionary<string, string?> _zones = new(StringComparer.Ordinal);

    /// <summary>What the calendar itself says about a zone that it defines: the IANA id in <c>X-LIC-LOCATION</c>.</summary>
    public Dictionary<string, string> Locations { get; } = new(StringComparer.Ordinal);

    /// <summary>A date, or a date and a time; null, with something said, if it is none.</summary>
    public When? Read(CalendarLine line) => Read(line.Value.Trim(), line);

    /// <summary>One of several dates or times of a property.</summary>
    public When? Read(string value, CalendarLine line)
    {
        if (value.Length == 8 && Date(value) is { } day) return new(day);
        if (value.Length is 15 or 16 && value[8] == 'T' && Date(value[..8]) is { } date && Time(value.Substring(9, 6)) is { } time)
        {
            if (value.Length == 16 && value[15] is 'Z' or 'z') return new(date, time, Offset: Offset.Zero);
            if (value.Length == 15) return new(date, time, Zone: line.Parameter("TZID") is { } zone ? Zone(zone, line.Line) : null);
        }
        losses.Say("dates", $"{line.Name} is no date or time: \"{value}\".", line.Line);
        return null;
    }

    /// <summary>A duration: <c>PT1H30M</c>, <c>P1D</c>; null if it is none.</summary>
    public static Duration? Length(string value) => value.StartsWith('P') ? WrittenTimes.Length(value) : null;

    /// <summary>How long it is from one to the other.</summary>
    public static Duration Between(When start, When end)
    {
        if (Instant(start) is { } from && Instant(end) is { } to) return to - from;
        return Period.Between(Local(start), Local(end), PeriodUnits.Minutes).ToDuration();
    }

    /// <summary>A word that is the same for the same moment, however it is written.</summary>
    public static string Moment(When when) => when.Date is null ? "" : Instant(when) is { } instant
        ? instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        : Local(when).ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static LocalDateTime Local(When when) => when.Date!.Value + (when.Time ?? LocalTime.Midnight);

    /// <summary>The IANA id of a zone, whatever it is called; null, with something said, if it is not known.</summary>
    public string? Zone(string name, int line)
    {
        if (_zones.TryGetValue(name, out var known)) return known;
        var zone = Find(name) ?? (Locations.TryGetValue(name, out var location) ? Find(location) : null);
        if (zone is null) losses.Say("zones", $"The time zone \"{name}\" is not known; its times were taken for times on the clock of the event.", line);
        return _zones[name] = zone;
    }

    private static string? Find(string name)
    {
        if (TimeZones.IsKnown(name)) return name;
        if (Clock.OfWindows(name) is { } iana) return iana;
        // Some programs put their own name before it: /freeassociation.sourceforge.net/Tzfile/Europe/Berlin.
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, parts.Length); length >= 2; length--)
            if (string.Join('/', parts[^length..]) is var end && TimeZones.IsKnown(end)) return end;
        return null;
    }

    private static Instant? Instant(When when)
    {
        if (when.Time is null) return null;
        if (when.Offset is { } offset) return Local(when).WithOffset(offset).ToInstant();
        return when.Zone is { } zone ? Local(when).InZoneLeniently(TimeZones.Find(zone)!).ToInstant() : null;
    }

    private static LocalDate? Date(string digits) => digits.All(char.IsAsciiDigit) ? WrittenTimes.Date($"{digits[..4]}-{digits[4..6]}-{digits[6..]}") : null;

    private static LocalTime? Time(string digits) => digits.All(char.IsAsciiDigit) ? WrittenTimes.Time($"{digits[..2]}:{digits[2..4]}") : null;
}
