using AgendaLang.Exchange.Importing.Reading;

namespace AgendaLang.Exchange.Tests.Importing;

public sealed class WrittenTimesTests
{
    [Theory]
    [InlineData("9.30 am", "09:30")]
    [InlineData("9:30", "09:30")]
    [InlineData("09:30:00", "09:30")]
    [InlineData("9h30", "09:30")]
    [InlineData("9h", "09:00")]
    [InlineData("9 a.m.", "09:00")]
    [InlineData("12 am", "00:00")]
    [InlineData("12.15 PM", "12:15")]
    [InlineData("11pm", "23:00")]
    [InlineData("24:00", "00:00")]
    [InlineData("9", null)]
    [InlineData("25:00", null)]
    [InlineData("13 pm", null)]
    [InlineData("9:60", null)]
    [InlineData("noon", null)]
    public void Times(string written, string? time) => Assert.Equal(time, WrittenTimes.Time(written)?.ToString("HH:mm", null));

    [Theory]
    [InlineData("2026-05-14", "2026-05-14")]
    [InlineData("14.5.2026", "2026-05-14")]
    [InlineData("14 May 2026", "2026-05-14")]
    [InlineData("Thursday, 14th May 2026", "2026-05-14")]
    [InlineData("May 14, 2026", "2026-05-14")]
    [InlineData("14/05/2026", "2026-05-14")]
    [InlineData("05/14/2026", "2026-05-14")]
    [InlineData("05/06/2026", null)]
    [InlineData("05/05/2026", "2026-05-05")]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-13-01", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("14 Mai 2026", null)]
    [InlineData("tomorrow", null)]
    public void Dates(string written, string? date) => Assert.Equal(date, WrittenTimes.Date(written)?.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("00:45", 45)]
    [InlineData("1:30:00", 90)]
    [InlineData("55:23", 3323)]
    [InlineData("45", 45)]
    [InlineData("45 min", 45)]
    [InlineData("1h30m", 90)]
    [InlineData("2 hours", 120)]
    [InlineData("PT1H30M", 90)]
    [InlineData("P1DT2H", 1560)]
    [InlineData("P1W", 10080)]
    [InlineData("", null)]
    [InlineData("P", null)]
    [InlineData("long", null)]
    [InlineData("999999:00", null)]
    public void Lengths(string written, int? minutes) => Assert.Equal(minutes, (int?)WrittenTimes.Length(written)?.TotalMinutes);
}
