using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>Reads dates, times and durations as people and programs write them.</summary>
internal static partial class WrittenTimes
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>An instant as in ISO 8601: a date and a time with the distance from UTC; null if it is none.</summary>
    public static OffsetDateTime? Instant(string text)
    {
        var result = OffsetDateTimePattern.ExtendedIso.Parse(text.Trim().Replace(' ', 'T'));
        return result.Success && result.Value.Year is >= 1 and < 9998 ? result.Value : null;
    }

    /// <summary>A date and a time without a zone; null if it is none.</summary>
    public static LocalDateTime? DateTime(string text)
    {
        var at = text.Trim().IndexOfAny(['T', ' ']);
        if (at < 8 || Date(text.Trim()[..at]) is not { } date || Time(text.Trim()[(at + 1)..]) is not { } time) return null;
        return date + time;
    }

    /// <summary>A date: <c>2026-05-14</c>, <c>14.05.2026</c>, <c>14 May 2026</c>, <c>May 14, 2026</c>; with slashes if day and month cannot be taken for each other. Null if it is none.</summary>
    public static LocalDate? Date(string text)
    {
        text = text.Trim();
        if (IsoDate().Match(text) is { Success: true } iso) return Date(iso.Groups[1], iso.Groups[2], iso.Groups[3]);
        if (DottedDate().Match(text) is { Success: true } dotted) return Date(dotted.Groups[3], dotted.Groups[2], dotted.Groups[1]);
        if (SlashedDate().Match(text) is { Success: true } slashed)
        {
            var (one, other) = (Number(slashed.Groups[1]), Number(slashed.Groups[2]));
            if (one > 12) return Date(slashed.Groups[3], slashed.Groups[2], slashed.Groups[1]);
            return other > 12 || one == other ? Date(slashed.Groups[3], slashed.Groups[1], slashed.Groups[2]) : null;
        }
        if (DayMonthDate().Match(text) is { Success: true } british) return Date(british.Groups[3], british.Groups[2].Value, british.Groups[1]);
        return MonthDayDate().Match(text) is { Success: true } american ? Date(american.Groups[3], american.Groups[1].Value, american.Groups[2]) : null;
    }

    /// <summary>A time: <c>09:30</c>, <c>9.30 am</c>, <c>9h30</c>, <c>21:00:00</c>, <c>9 p.m.</c>; null if it is none. 24:00 is <see cref="LocalTime.Midnight"/>.</summary>
    public static LocalTime? Time(string text)
    {
        if (ClockTime().Match(text.Trim()) is not { Success: true } match) return null;
        var (hour, minute) = (Number(match.Groups[1]), match.Groups[2].Success ? Number(match.Groups[2]) : 0);
        var half = match.Groups[3].Value.Length > 0 ? char.ToLowerInvariant(match.Groups[3].Value[0]) : ' ';
        // A number alone is no time; "9 am" and "9 h" are.
        if (!match.Groups[2].Success && half == ' ' && !text.Contains('h', StringComparison.OrdinalIgnoreCase)) return null;
        if (half != ' ' && hour is < 1 or > 12) return null;
        if (half == 'a' && hour == 12) hour = 0;
        if (half == 'p' && hour < 12) hour += 12;
        if (hour == 24 && minute == 0) hour = 0;
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    /// <summary>A duration: <c>00:45</c>, <c>1:30:00</c>, <c>45</c> (minutes), <c>1h30m</c>, <c>45 min</c>, <c>PT45M</c>; null if it is none or longer than a year.</summary>
    public static Duration? Length(string text)
    {
        text = text.Trim();
        if (ClockLength().Match(text) is { Success: true } clock) return Bounded(Number(clock.Groups[1]) * 60L + Number(clock.Groups[2]));
        if (WordLength().Match(text) is not { Success: true } words || text.Length == 0) return null;
        var minutes = (Number(words.Groups[1]) * 7L * 24 * 60) + (Number(words.Groups[2]) * 24L * 60) + (Number(words.Groups[3]) * 60L) + Number(words.Groups[4]);
        return words.Groups.Cast<Group>().Skip(1).Any(group => group.Success) ? Bounded(minutes) : null;
    }

    private static Duration? Bounded(long minutes) => minutes <= 366L * 24 * 60 ? Duration.FromMinutes(minutes) : null;

    private static LocalDate? Date(Group year, string month, Group day)
    {
        var index = Array.FindIndex(Months, name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : Date(Number(year), index + 1, Number(day));
    }

    private static LocalDate? Date(Group year, Group month, Group day) => Date(Number(year), Number(month), Number(day));

    private static LocalDate? Date(int year, int month, int day) =>
        year is >= 2 and <= 9997 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})$")]
    private static partial Regex DottedDate();

    [GeneratedRegex(@"^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})$")]
    private static partial Regex SlashedDate();

    [GeneratedRegex(@"^(?:[A-Za-z]+,? )?([0-9]{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? ([0-9]{4})$")]
    private static partial Regex DayMonthDate();

    [GeneratedRegex(@"^(?:[A-Za-z]+,? )?([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$")]
    private static partial Regex MonthDayDate();

    [GeneratedRegex(@"^([0-9]{1,2})(?:[:.hH]([0-9]{2}))?(?::[0-9]{2})?(?:[hH]|(?:\.[0-9]+)?\s*([aApP])\.?[mM]\.?)?$")]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"^([0-9]{1,6}):([0-9]{2})(?::[0-9]{2})?$")]
    private static partial Regex ClockLength();

    [GeneratedRegex(@"^(?:P)?(?:([0-9]{1,3})W)?(?:([0-9]{1,4}) ?[dD])?T?(?:([0-9]{1,5}) ?(?:[hH]|hours?|hrs?))? ?(?:([0-9]{1,6}) ?(?:[mM]|min|mins|minutes)?)?(?:[0-9]{1,6}S)?$")]
    private static partial Regex WordLength();
}
