using System.Globalization;
using AgendaLang.Models.Records;

namespace AgendaLang.Models.Linking;

/// <summary>Dates, times and lists as people read them, and what records write reads again.</summary>
internal static class Words
{
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Dates(DateOnly from, DateOnly until)
    {
        if (from == until) return Date(from);
        var first = from.Year != until.Year ? "d MMMM yyyy" : from.Month != until.Month ? "d MMMM" : "%d";
        return $"{from.ToString(first, CultureInfo.InvariantCulture)}-{Date(until)}";
    }

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int? ToNumber(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Clock(DateTimeOffset start, DateTimeOffset? end)
    {
        var from = start.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture);
        return end is { } to ? $"{from}-{to.ToString("HH:mm", CultureInfo.InvariantCulture)}" : from;
    }

    /// <summary>Parts that are there, with a comma between.</summary>
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = "";
        foreach (var part in parts)
            if (!string.IsNullOrEmpty(part)) text = text.Length == 0 ? part : $"{text}, {part}";
        return text;
    }

    public static TimeRange? Range(string? text) => TimeRange.TryParse(text, out var range) ? range : null;

    public static Period Period(PeriodRecord record) => new(record.From, record.Until is { } until && until > record.From ? until : record.From, Range(record.Time));

    public static Period? PeriodOrNull(PeriodRecord? record) => record == null ? null : Period(record);

    public static Moment? Moment(MomentRecord? record) => record == null ? null : new(record.Date, Range(record.Time)?.Start, record.Zone, record.At);

    public static TimeSpan? Minutes(int? minutes) => minutes is { } known ? TimeSpan.FromMinutes(known) : null;
}
