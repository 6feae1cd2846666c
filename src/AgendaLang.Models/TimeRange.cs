using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace AgendaLang.Models;

/// <summary>A time of day on the wall clock, with or without an end: <c>09:00-10:30</c>, <c>23:30-00:15+1</c>, <c>22:00-24:00</c>, <c>09:00</c>.</summary>
/// <remarks>
/// To the minute. The end is no more part of it. Ranges that end at midnight are equal, whether written with <c>24:00</c> or <c>00:00+1</c>. They are sorted
/// by their start, then by their end, an open one first.
/// </remarks>
[JsonConverter(typeof(TimeRangeConverter))]
public readonly record struct TimeRange : IParsable<TimeRange>, IComparable<TimeRange>
{
    private const int Day = 24 * 60;

    private readonly short _start;
    private readonly short _end;

    // The end as minutes since the midnight before the start, plus 1, so that the default value has none.
    private TimeRange(int start, int? end) => (_start, _end) = ((short)start, (short)(end + 1 ?? 0));

    /// <summary>A range of times.</summary>
    /// <param name="start">Its start; seconds are cut off.</param>
    /// <param name="end">Its end; null if open. An end that is not after the start is on the next day.</param>
    public TimeRange(TimeOnly start, TimeOnly? end = null)
        : this(MinutesOf(start), end is not { } to ? null : MinutesOf(to) > MinutesOf(start) ? MinutesOf(to) : MinutesOf(to) + Day)
    {
    }

    /// <summary>When it starts.</summary>
    public TimeOnly Start => new(_start / 60, _start % 60);

    /// <summary>When it ends, on the day of the start or, with <see cref="EndsNextDay"/>, on the next; null if that is open.</summary>
    public TimeOnly? End => EndMinutes is { } end ? new(end % Day / 60, end % 60) : null;

    /// <summary>Whether it ends on the day after its start; midnight at its end counts as the next day's.</summary>
    public bool EndsNextDay => EndMinutes >= Day;

    /// <summary>How long it lasts by the clock, under 48 hours; null if its end is open. Across a change of clocks, instants differ by more or less.</summary>
    public TimeSpan? Duration => EndMinutes is { } end ? TimeSpan.FromMinutes(end - _start) : null;

    private int? EndMinutes => _end == 0 ? null : _end - 1;

    /// <summary>Reads what an agenda writes: <c>09:00</c>, <c>09:00-10:30</c>, <c>23:30-00:15+1</c>, <c>22:00-24:00</c>.</summary>
    /// <exception cref="FormatException">It is not written so, or ends before it starts.</exception>
    public static TimeRange Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out var range) ? range : throw new FormatException($"\"{s}\" is no time or range of times, such as 09:00 or 09:00-10:30.");
    }

    /// <summary>Reads what an agenda writes; false if it is not written so, or ends before it starts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out TimeRange result)
    {
        result = default;
        if (s == null) return false;
        var text = s.AsSpan();
        var dash = text.IndexOf('-');
        if (!TryMinutes(dash < 0 ? text : text[..dash], out var start) || start >= Day) return false;
        if (dash < 0)
        {
            result = new(start, null);
            return true;
        }
        var written = text[(dash + 1)..];
        var isNextDay = written.EndsWith("+1", StringComparison.Ordinal);
        if (!TryMinutes(isNextDay ? written[..^2] : written, out var end) || isNextDay && end == Day) return false;
        if (isNextDay) end += Day;
        if (end <= start) return false;
        result = new(start, end);
        return true;
    }

    /// <summary>Whether it comes before another (negative), after it (positive), or is equal to it (0).</summary>
    public int CompareTo(TimeRange other) => _start != other._start ? _start.CompareTo(other._start) : _end.CompareTo(other._end);

    /// <summary>Whether one comes before another.</summary>
    public static bool operator <(TimeRange left, TimeRange right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes before another or is equal to it.</summary>
    public static bool operator <=(TimeRange left, TimeRange right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one comes after another.</summary>
    public static bool operator >(TimeRange left, TimeRange right) => left.CompareTo(right) > 0;

    /// <summary>Whether one comes after another or is equal to it.</summary>
    public static bool operator >=(TimeRange left, TimeRange right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    static TimeRange IParsable<TimeRange>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<TimeRange>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TimeRange result) => TryParse(s, out result);

    /// <summary>As an agenda writes it: <c>09:00-10:30</c>; midnight at the end of the day of the start is <c>24:00</c>.</summary>
    public override string ToString() => EndMinutes switch
    {
        null => Written(_start),
        <= Day and { } end => $"{Written(_start)}-{Written(end)}",
        { } end => $"{Written(_start)}-{Written(end - Day)}+1",
    };

    private static string Written(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static int MinutesOf(TimeOnly time) => time.Hour * 60 + time.Minute;

    private static bool TryMinutes(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.Length != 5 || text[2] != ':' || !Digits(text[..2], out var hours) || !Digits(text[3..], out var rest) || rest > 59) return false;
        minutes = hours * 60 + rest;
        return minutes <= Day;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
