using System.Collections.Immutable;

namespace AgendaLang.Rules.Time;

/// <summary>The rules of this family, by id.</summary>
internal static class TimeRules
{
    public static ImmutableArray<IRule> All =>
    [
        new OutsideEvent(), new RoomOverlap(), new PlenaryOverlap(), new OverTime(), new NoZone(), new ClockGap(), new NoDate(), new PreparedTooLate(), new FollowsLater(),
        new SourceTooEarly(), new TransferTooShort(), new RoomTooSmall(), new OrderBroken(), new OutOfSequence(), new ClockTwice(), new NoTime(), new BreakOverlap(),
    ];
}
