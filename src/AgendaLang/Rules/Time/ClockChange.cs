using AgendaLang.Semantics;
using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Rules.Time;

/// <summary>A change of a clock, and the times of an agenda that fall into it.</summary>
/// <param name="Date">The day of those times.</param>
/// <param name="From">What the clock would show at the change.</param>
/// <param name="To">What it shows instead.</param>
/// <param name="Earlier">The first of the instants that such a time could be.</param>
/// <param name="Later">The second of them.</param>
/// <param name="What">What has such a time, with it: <c>The end of the session "Drafting", 02:30,</c>.</param>
internal readonly record struct ClockChange(LocalDate Date, LocalDateTime From, LocalDateTime To, Instant Earlier, Instant Later, string What)
{
    /// <summary>The day in words.</summary>
    public string DateText => Words.Date(Date.ToDateOnly());

    /// <summary>What the clock would show at the change, in words.</summary>
    public string FromText => Text(From);

    /// <summary>What it shows instead, in words.</summary>
    public string ToText => Text(To);

    /// <summary>The change into which a time falls.</summary>
    public static ClockChange Around(OddTime odd)
    {
        var timing = odd.Timing;
        var minutes = odd.AtStart ? timing.StartMinutes : timing.EndMinutes!.Value;
        var local = LocalDate.FromDateOnly(timing.Date).AtMidnight().PlusMinutes(minutes);
        var mapping = timing.Zone.MapLocal(local);
        var times = odd is { AtStart: true, AtEnd: true } ? $"{Words.Clock(minutes)} and {Words.Clock(timing.EndMinutes!.Value)}" : Words.Clock(minutes % (24 * 60));
        var part = odd is { AtStart: true, AtEnd: true } ? "The start and end" : odd.AtStart ? "The start" : "The end";
        var what = odd.Of switch
        {
            Keyword.Deadline => "The deadline",
            Keyword.Embargo => "The embargo",
            Keyword.Available => $"{part} of the availability",
            Keyword.Unavailable => $"{part} of the unavailability",
            _ when odd.Owner.Kind is not (Kind.Session or Kind.Break or Kind.Meeting or Kind.Summit) => "The time",
            _ => part,
        };
        return new(local.Date, mapping.EarlyInterval.IsoLocalEnd, mapping.LateInterval.IsoLocalStart,
            local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(), local.WithOffset(mapping.LateInterval.WallOffset).ToInstant(), $"{what} of {Words.Of(odd.Owner)}, {times},");
    }

    /// <summary>Midnight at the end of the day is 24:00; a time of another day has its date.</summary>
    private string Text(LocalDateTime time)
    {
        if (time == Date.PlusDays(1).AtMidnight()) return "24:00";
        var clock = Words.Clock(time.Hour * 60 + time.Minute);
        return time.Date == Date ? clock : $"{clock} on {Words.Date(time.Date.ToDateOnly())}";
    }
}
