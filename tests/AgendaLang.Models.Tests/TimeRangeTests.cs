using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Models.Tests;

public class TimeRangeTests
{
    private static readonly Gen<TimeRange> Ranges = Gen.Select(Gen.Int[0, 1439], Gen.Int[-1, 2879])
        .Where((start, end) => end < 0 || end > start && end - start < 1440)
        .Select((start, end) => new TimeRange(Clock(start), end < 0 ? null : Clock(end % 1440)));

    [Theory]
    [InlineData("09:00", "09:00", null, false, null)]
    [InlineData("09:00-10:30", "09:00", "10:30", false, 90)]
    [InlineData("23:30-00:15+1", "23:30", "00:15", true, 45)]
    [InlineData("22:00-24:00", "22:00", "00:00", true, 120)]
    [InlineData("09:00-10:00+1", "09:00", "10:00", true, 25 * 60)]
    [InlineData("00:00-24:00", "00:00", "00:00", true, 24 * 60)]
    public void WhatIsWrittenIsRead(string text, string start, string? end, bool isNextDay, int? minutes)
    {
        var range = TimeRange.Parse(text);
        Assert.Equal(TimeOnly.Parse(start), range.Start);
        Assert.Equal(end == null ? null : TimeOnly.Parse(end), range.End);
        Assert.Equal(isNextDay, range.EndsNextDay);
        Assert.Equal(minutes == null ? null : TimeSpan.FromMinutes(minutes.Value), range.Duration);
        Assert.Equal(text, range.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("9:00")]
    [InlineData("24:00")]
    [InlineData("09:60")]
    [InlineData("10:00-09:00")]
    [InlineData("10:00-10:00")]
    [InlineData("10:00-24:00+1")]
    [InlineData("10:00-25:00")]
    [InlineData("10:00-")]
    [InlineData("-10:00")]
    [InlineData("+9:00")]
    [InlineData("09:00 ")]
    [InlineData("09:00+1")]
    [InlineData("٠٩:٠٠")]
    public void NothingElseIs(string text)
    {
        Assert.False(TimeRange.TryParse(text, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => TimeRange.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullIsNone() => Assert.False(TimeRange.TryParse(null, out _));

    [Fact]
    public void MidnightIsOneHoweverWritten() => Assert.Equal(TimeRange.Parse("22:00-24:00"), TimeRange.Parse("22:00-00:00+1"));

    [Fact]
    public void TheDefaultIsMidnightWithoutEnd() => Assert.Equal("00:00", default(TimeRange).ToString());

    [Fact, Trait("Category", "Property")]
    public void WhatIsSaidIsWhatIsRead() => Ranges.Sample(range => TimeRange.Parse(range.ToString()) == range, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void EqualRangesAreWrittenAlike() => Gen.Select(Ranges, Ranges).Sample((one, other) =>
        (one == other) == (one.ToString() == other.ToString()) && (one != other || one.GetHashCode() == other.GetHashCode()), iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void TheEndIsTheStartAndTheDuration() => Ranges.Sample(range => range.End == (range.Duration is { } time ? range.Start.Add(time) : null), iter: Cases.Count);

    [Fact]
    public void TheyAreSortedByStartThenEnd()
    {
        TimeRange?[] sorted = [null, .. new[] { "09:00", "09:00-10:00", "09:00-08:00+1", "10:00", "10:00-10:30" }.Select(text => (TimeRange?)TimeRange.Parse(text))];
        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[1] < sorted[2] && sorted[2] <= sorted[3] && sorted[3] > sorted[2] && sorted[5] >= sorted[4]);
    }

    [Fact, Trait("Category", "Property")]
    public void TheOrderAgreesWithEquality() => Gen.Select(Ranges, Ranges).Sample((one, other) =>
        (one.CompareTo(other) == 0) == (one == other) && Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one)), iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void AnyTextIsAnswered() => Gen.String[Gen.Char["0123456789:-+ x"], 0, 14].Sample(text =>
        !TimeRange.TryParse(text, out var range) || TimeRange.Parse(range.ToString()) == range, iter: Cases.Count);

    private static TimeOnly Clock(int minutes) => new(minutes / 60, minutes % 60);
}
