using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using NodaTime;
using NodaTime.Text;

namespace AgendaLang.Tests.Semantics;

/// <summary>Times on the clock as instants, where clocks change too.</summary>
public sealed class TimingTests
{
    [Theory]
    [InlineData("America/New_York", "2025-11-06", 1080, "2025-11-06T23:00", ClockProblem.None)]
    [InlineData("America/New_York", "2026-03-08", 119, "2026-03-08T06:59", ClockProblem.None)]
    [InlineData("America/New_York", "2026-03-08", 120, "2026-03-08T07:00", ClockProblem.Gap)]
    [InlineData("America/New_York", "2026-03-08", 150, "2026-03-08T07:30", ClockProblem.Gap)]
    [InlineData("America/New_York", "2026-03-08", 180, "2026-03-08T07:00", ClockProblem.None)]
    [InlineData("America/New_York", "2026-11-01", 59, "2026-11-01T04:59", ClockProblem.None)]
    [InlineData("America/New_York", "2026-11-01", 60, "2026-11-01T05:00", ClockProblem.Twice)]
    [InlineData("America/New_York", "2026-11-01", 119, "2026-11-01T05:59", ClockProblem.Twice)]
    [InlineData("America/New_York", "2026-11-01", 120, "2026-11-01T07:00", ClockProblem.None)]
    // Half an hour.
    [InlineData("Australia/Lord_Howe", "2026-10-04", 134, "2026-10-03T15:44", ClockProblem.Gap)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 150, "2026-10-03T15:30", ClockProblem.None)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 89, "2026-04-04T14:29", ClockProblem.None)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 90, "2026-04-04T14:30", ClockProblem.Twice)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 120, "2026-04-04T15:30", ClockProblem.None)]
    // At midnight.
    [InlineData("America/Santiago", "2026-09-06", 0, "2026-09-06T04:00", ClockProblem.Gap)]
    [InlineData("America/Santiago", "2026-04-04", 1410, "2026-04-05T02:30", ClockProblem.Twice)]
    [InlineData("America/Santiago", "2026-04-05", 0, "2026-04-05T04:00", ClockProblem.None)]
    [InlineData("Africa/Cairo", "2026-04-24", 30, "2026-04-23T22:30", ClockProblem.Gap)]
    [InlineData("America/Havana", "2024-11-03", 0, "2024-11-03T04:00", ClockProblem.Twice)]
    // A day that there was not.
    [InlineData("Pacific/Apia", "2011-12-29", 1439, "2011-12-30T09:59", ClockProblem.None)]
    [InlineData("Pacific/Apia", "2011-12-30", 720, "2011-12-30T22:00", ClockProblem.Gap)]
    [InlineData("Pacific/Apia", "2011-12-31", 0, "2011-12-30T10:00", ClockProblem.None)]
    // Changes that are no summer time.
    [InlineData("Asia/Almaty", "2024-02-29", 1410, "2024-02-29T17:30", ClockProblem.Twice)]
    [InlineData("Asia/Almaty", "2024-03-01", 0, "2024-02-29T19:00", ClockProblem.None)]
    [InlineData("Asia/Kathmandu", "2026-05-14", 600, "2026-05-14T04:15", ClockProblem.None)]
    public void ATimeIsAnInstant(string zone, string date, int minutes, string instant, ClockProblem problem)
    {
        var timing = Make(date, minutes, null, null, zone);
        Assert.Equal((At(instant), problem), (timing.Start, timing.StartProblem));
        Assert.Equal((timing.Start, ClockProblem.None, false, null), (timing.End, timing.EndProblem, timing.HasEnd, timing.Minutes));
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-07", 1380, 1650, 210, ClockProblem.None)] // 23:00-03:30+1 is an hour shorter
    [InlineData("America/New_York", "2026-10-31", 1380, 1650, 330, ClockProblem.None)] // and in autumn longer
    [InlineData("America/New_York", "2026-03-07", 1380, 1590, 210, ClockProblem.Gap)] // 02:30+1
    [InlineData("America/New_York", "2026-10-31", 1380, 1530, 150, ClockProblem.Twice)] // 01:30+1
    [InlineData("America/New_York", "2026-03-08", 60, 120, 60, ClockProblem.Gap)] // 01:00-02:00
    [InlineData("America/New_York", "2025-11-06", 1410, 1455, 45, ClockProblem.None)]
    [InlineData("America/Santiago", "2026-09-05", 1320, 1440, 120, ClockProblem.None)] // 24:00 is the end of the day, though 00:00 does not exist
    [InlineData("America/Santiago", "2026-09-05", 1320, 1450, 130, ClockProblem.Gap)]
    [InlineData("America/Havana", "2024-11-02", 1320, 1440, 120, ClockProblem.None)] // though 00:00 exists twice
    [InlineData("America/Santiago", "2026-04-04", 1320, 1440, 180, ClockProblem.None)] // the hour before 24:00 exists twice
    [InlineData("Pacific/Apia", "2011-12-29", 1320, 1440, 120, ClockProblem.None)]
    public void AnEndIsAsWritten(string zone, string date, int start, int end, int minutes, ClockProblem problem)
    {
        var timing = Make(date, start, end, 5, zone);
        Assert.Equal((minutes, problem, ClockProblem.None), (timing.Minutes, timing.EndProblem, timing.StartProblem));
    }

    [Theory]
    [InlineData("2026-03-08", "01:30", "2026-03-08T07:30")]
    [InlineData("2026-11-01", "00:30", "2026-11-01T05:30")]
    [InlineData("2026-05-14", "23:30", "2026-05-15T04:30")]
    public void ALengthIsTimeThatPasses(string date, string start, string end)
    {
        var timing = Make(date, int.Parse(start[..2], System.Globalization.CultureInfo.InvariantCulture) * 60 + 30, null, 60, "America/New_York");
        Assert.Equal((At(end), 60, true, null), (timing.End, timing.Minutes, timing.HasEnd, timing.EndMinutes));
    }

    [Fact]
    public void AnEndInsideWhatIsLeftOutNeverComesBeforeTheStart()
    {
        var timing = Make("2026-03-08", 150, 180, null, "America/New_York");
        Assert.Equal((timing.Start, false), (timing.End, timing.HasEnd));
    }

    [Fact]
    public void TheFirstAndTheLastYearsHaveNoInstants()
    {
        Assert.Null(Timing.Of(new(1, 12, 31), 600, 660, null, DateTimeZone.Utc));
        Assert.Null(Timing.Of(new(9999, 1, 1), 600, 660, null, DateTimeZone.Utc));
        Assert.NotNull(Timing.Of(new(2, 1, 1), 600, 660, null, DateTimeZone.Utc));
        Assert.NotNull(Timing.Of(new(9998, 12, 31), 600, 2879, null, DateTimeZone.Utc));
    }

    [Theory]
    [InlineData(600, 660, 660, 720, false)]
    [InlineData(600, 661, 660, 720, true)]
    [InlineData(600, 720, 630, 640, true)]
    [InlineData(600, null, 600, null, true)]
    [InlineData(600, null, 600, 660, true)]
    [InlineData(630, null, 600, 660, true)]
    [InlineData(660, null, 600, 660, false)]
    [InlineData(599, null, 600, 660, false)]
    public void WhatHasNoEndOverlapsAtItsStartOnly(int start, int? end, int otherStart, int? otherEnd, bool overlaps)
    {
        var one = Make("2026-05-14", start, end, null, "Asia/Almaty");
        var other = Make("2026-05-14", otherStart, otherEnd, null, "Asia/Almaty");
        Assert.Equal((overlaps, overlaps), (one.Overlaps(other), other.Overlaps(one)));
    }

    [Fact]
    public void TimesOfTwoZonesAreComparedAsInstants()
    {
        var washington = Make("2025-11-06", 1080, 1100, null, "America/New_York");
        Assert.True(washington.Overlaps(Make("2025-11-07", 240, 260, null, "Asia/Tashkent")));
        Assert.False(washington.Overlaps(Make("2025-11-06", 1080, 1100, null, "Asia/Tashkent")));
    }

    [Theory]
    [InlineData(545, null, "09:05")]
    [InlineData(540, 630, "09:00-10:30")]
    [InlineData(1410, 1440, "23:30-24:00")]
    [InlineData(1410, 1455, "23:30-00:15+1")]
    public void ATimeIsShownAsItIsWritten(int start, int? end, string text)
    {
        var timing = Make("2025-11-06", start, end, null, "Asia/Tashkent");
        Assert.Equal((text, text + " (Asia/Tashkent)"), (timing.Clock, timing.ToString()));
    }

    [Fact]
    public void AnEndThatDoesNotExistIsShownAsItIsWritten() => Assert.Equal("01:00-02:30", Make("2026-03-08", 60, 150, null, "America/New_York").Clock);

    [Theory]
    // The session's own zone goes before all others.
    [InlineData("zone Europe/Paris in room zone Asia/Tokyo", "Asia/Tokyo")]
    // Then that of its room or place, and of what the place is in.
    [InlineData("zone Europe/Paris at city in room", "Asia/Almaty")]
    [InlineData("zone Europe/Paris in city", "Asia/Almaty")]
    [InlineData("zone Europe/Paris in hall", "Asia/Almaty")]
    // Then the event's, before its place.
    [InlineData("zone Europe/Paris at city", "Europe/Paris")]
    [InlineData("zone Europe/Paris at city in bare", "Europe/Paris")]
    [InlineData("at city in bare", "Asia/Almaty")]
    [InlineData("at hall", "Asia/Almaty")]
    // A country's is the last resort, for places in it.
    [InlineData("at abroad", "Asia/Tashkent")]
    [InlineData("at abroad in bare", "Asia/Tashkent")]
    [InlineData("at bare in abroad", "Asia/Tashkent")]
    [InlineData("zone Europe/Paris in abroad", "Europe/Paris")]
    [InlineData("at city in abroad", "Asia/Almaty")]
    [InlineData("at bare", null)]
    [InlineData("", null)]
    // What leads nowhere may have any zone.
    [InlineData("zone Europe/Paris in nowhere", "?")]
    [InlineData("at city in nowhere", "?")]
    [InlineData("at nowhere", "?")]
    [InlineData("at nowhere in city", "Asia/Almaty")]
    [InlineData("at nowhere in abroad", "?")]
    [InlineData("zone Europe/Pariss at city", "?")]
    [InlineData("zone Europe/Paris in city zone Asia/Tokio", "?")]
    [InlineData("at odd", "?")]
    [InlineData("zone Europe/Paris at odd", "Europe/Paris")]
    [InlineData("at lost", "?")]
    [InlineData("at odd-country", "?")]
    [InlineData("zone Europe/Paris at odd-country", "Europe/Paris")]
    public void TheNearestZoneCounts(string properties, string? zone)
    {
        var of = properties.Split(" in ");
        var own = properties.StartsWith("in ", StringComparison.Ordinal) ? properties : of.Length > 1 ? "in " + of[1] : "";
        var inEvent = own == properties ? "" : of[0];
        var model = Read($$"""
            country uz "Uzbekistan" zone Asia/Tashkent
            country tj "Tajikistan" zone Asia/Dushanbee
            place city "City" in uz zone Asia/Almaty
            place hall "Hall" in city { room room "Room" }
            place bare "Bare"
            place abroad "Abroad" in uz
            place odd "Odd" zone Asia/Almatyy
            place lost "Lost" in somewhere
            place odd-country "Odd" in tj
            meeting talks "Talks" on 2026-05-14 {{inEvent}} {
                session one "One" 10:00-11:00 {{own.Replace("room", "hall.room", StringComparison.Ordinal)}}
            }
            """);
        var session = model.Sessions[0];
        Assert.Equal((zone, zone == "?"), (session.HasUnknownZone ? "?" : session.Zone?.Id, session.HasUnknownZone));
        Assert.Equal(zone is null or "?", session.Timings.IsEmpty);
    }

    [Fact]
    public void ADateIsThatOfOnElseOfTheDayElseTheOnlyOne()
    {
        var model = Read("""
            meeting talks "Talks" on 2026-05-14..2026-05-16 zone Asia/Almaty {
                day 2026-05-14 {
                    session one "One" 10:00-11:00
                    session two "Two" 10:00-11:00 on 2026-05-15
                    break 12:00-13:00
                }
                session three "Three" on 2026-05-14..2026-05-16 10:00-11:00
                session four "Four" 10:00-11:00
                break 12:00-13:00 on 2026-05-15..2026-05-16
                day 2026-05-32 {
                    session five "Five" 10:00-11:00
                    break 12:00-13:00
                }
                session six "Six" 10:00-11:00 on 2026-05-32
                session seven "Seven" 10:00-11:00 on 2026-05-16..2026-05-14
            }
            """);
        Assert.Equal(["14-14", "15-15", "14-16", "-", "-", "-", "-"], model.Sessions.Select(session => $"{session.FirstDate?.Day}-{session.LastDate?.Day}"));
        Assert.Equal([1, 1, 3, 0, 0, 0, 0], model.Sessions.Select(session => session.Timings.Length));
        Assert.Equal([false, false, false, false, true, true, true], model.Sessions.Select(session => session.IsTimeLost));
        Assert.Equal(["14-14", "15-16", "-"], model.Breaks.Select(pause => $"{pause.Date?.Day}-{pause.LastDate?.Day}"));
        Assert.Equal([1, 2, 0], model.Breaks.Select(pause => pause.Timings.Length));
    }

    [Theory]
    [InlineData("on 2026-05-14", "14", false)]
    [InlineData("on 2026-05-14 oops", "14", false)]
    [InlineData("on 2026-05-14\n oops", "14", false)]
    [InlineData("on 2026-05-32", "", true)]
    [InlineData("on", "", true)]
    [InlineData("day 2026-05-14 { }", "14", false)]
    [InlineData("day 2026-05-14 { }\n oops", "", true)]
    [InlineData("day 2026-05-14 { }\n day 2026-05-15 { }", "", false)]
    [InlineData("day 2026-05-32 { }", "", true)]
    [InlineData("", "", false)]
    [InlineData("oops", "", true)]
    public void TheOnlyDateOfAnEventIsThatOfItsSessions(string lines, string date, bool isLost)
    {
        var model = Read($"meeting talks \"Talks\" zone Asia/Almaty {{\n {lines}\n session one \"One\" 10:00-11:00\n}}");
        Assert.Equal(isLost, model.IsDateLost);
        Assert.Equal(isLost ? "" : date, $"{model.Sessions[0].FirstDate?.Day}");
    }

    private static Timing Make(string date, int start, int? end, int? length, string zone) =>
        Assert.IsType<Timing>(Timing.Of(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), start, end, length, DateTimeZoneProviders.Tzdb[zone]));

    private static Instant At(string instant) => InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(instant).Value;

    private static EventModel Read(string agenda)
    {
        var loader = new FileLoader(MemoryFiles.Parse(agenda));
        return new AgendaModel(loader.SetOf(loader.Load("summit.agenda"))).Events.Single();
    }
}
