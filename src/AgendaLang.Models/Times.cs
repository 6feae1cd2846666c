using AgendaLang.Models.Linking;

namespace AgendaLang.Models;

/// <summary>A date or range of dates, with a time on each of them if one is said.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, which is part of it; the first if there is only one.</param>
/// <param name="Time">The time on each day; null if none is said.</param>
public readonly record struct Period(DateOnly From, DateOnly Until, TimeRange? Time)
{
    /// <summary>Whether a date is one of its days.</summary>
    public bool Contains(DateOnly date) => From <= date && date <= Until;

    /// <summary>As people read it: <c>6-7 November 2025 09:00-18:00</c>.</summary>
    public override string ToString() => Time is { } time ? $"{Words.Dates(From, Until)} {time}" : Words.Dates(From, Until);
}

/// <summary>A time limit: a date with or without a time.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time on that day; null for the end of the day.</param>
/// <param name="Zone">The zone of the clock, an IANA id; null if it is unknown.</param>
/// <param name="At">The instant; null without a zone.</param>
public readonly record struct Moment(DateOnly Date, TimeOnly? Time, string? Zone, DateTimeOffset? At)
{
    /// <summary>As people read it: <c>5 November 2025 12:00 (Asia/Almaty)</c>.</summary>
    public override string ToString() =>
        Words.Date(Date) + (Time is { } time ? $" {Words.Time(time)}" : "") + (Zone is { } zone ? $" ({zone})" : "");
}

/// <summary>One of the times at which a session of several days takes place.</summary>
/// <param name="Start">When it starts, with the offset of its zone then.</param>
/// <param name="End">When it ends; null if that is open.</param>
public readonly record struct Occurrence(DateTimeOffset Start, DateTimeOffset? End)
{
    /// <summary>As people read it: <c>6 November 2025 18:20-19:30</c>.</summary>
    public override string ToString() => Words.Clock(Start, End);
}

/// <summary>How many seats a delegation fills: <c>5</c>, or <c>1+4</c>, the head and others.</summary>
/// <param name="Heads">The heads; 0 if they are not told from the others.</param>
/// <param name="Others">The others.</param>
public readonly record struct DelegationSize(int Heads, int Others)
{
    /// <summary>All of them.</summary>
    public long Total => (long)Heads + Others;

    /// <summary>As an agenda writes it: <c>1+4</c> or <c>5</c>.</summary>
    public override string ToString() => Heads == 0 ? Words.Number(Others) : $"{Words.Number(Heads)}+{Words.Number(Others)}";

    internal static DelegationSize? Of(string? text)
    {
        if (text == null) return null;
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        if (plus < 0) return Words.ToNumber(text) is { } all ? new(0, all) : null;
        return Words.ToNumber(text.AsSpan(0, plus)) is { } heads && Words.ToNumber(text.AsSpan(plus + 1)) is { } others ? new(heads, others) : null;
    }
}
