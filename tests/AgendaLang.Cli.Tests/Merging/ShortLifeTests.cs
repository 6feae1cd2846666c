using AgendaLang.Cli.Merging;

namespace AgendaLang.Cli.Tests.Merging;

/// <summary>Setting memory aside is a wish: whatever is asked for, and however often, work goes on.</summary>
public sealed class ShortLifeTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(40 << 20)]
    [InlineData(512 << 20)]
    [InlineData(long.MaxValue)]
    public void AnythingMayBeAskedFor(long bytes)
    {
        ShortLife.SetMemoryAside(bytes);
        ShortLife.SetMemoryAside(bytes);
        Assert.Equal(1 << 20, new byte[1 << 20].Length);
    }
}
