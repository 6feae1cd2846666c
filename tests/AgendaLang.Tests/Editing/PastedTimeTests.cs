using AgendaLang.Editing;

namespace AgendaLang.Tests.Editing;

/// <summary>Times as programmes have them.</summary>
public sealed class PastedTimeTests
{
    [Theory]
    [InlineData("9.30 am – 11", "09:30-11:00")]
    [InlineData("9:30–11:00", "09:30-11:00")]
    [InlineData("14h30", "14:30")]
    [InlineData("14 h 30", "14:30")]
    [InlineData("14h–16h", null)]
    [InlineData("14h30–16h", "14:30-16:00")]
    [InlineData("9:30", "09:30")]
    [InlineData("9 a.m.", "09:00")]
    [InlineData("12 pm", "12:00")]
    [InlineData("12.15 am", "00:15")]
    [InlineData("11 am - 1 pm", "11:00-13:00")]
    [InlineData("11 am – 1", "11:00-13:00")]
    [InlineData("11–1 pm", "11:00-13:00")]
    [InlineData("2–4 pm", "14:00-16:00")]
    [InlineData("2 to 4 PM", "14:00-16:00")]
    [InlineData("10 pm – 1", "22:00-01:00+1")]
    [InlineData("23:30-0:15", "23:30-00:15+1")]
    [InlineData("20:00–24:00", "20:00-24:00")]
    [InlineData("09:30-11:00", null)]
    [InlineData("09:30", null)]
    [InlineData("9–11", null)]
    [InlineData("2025-11-06", null)]
    [InlineData("25:00", null)]
    [InlineData("9:75", null)]
    [InlineData("13 pm", null)]
    [InlineData("1h30m", null)]
    [InlineData("45m", null)]
    [InlineData("1+4", null)]
    [InlineData("9.30.2025", null)]
    [InlineData("c5plus1", null)]
    [InlineData("24h30", null)]
    public void AreRead(string pasted, string? written)
    {
        foreach (var (before, after) in new[] { ("", ""), ("session a ", " kind plenary"), ("(", ")") })
        {
            var found = PastedTimes.Find(before + pasted + after);
            if (written == null) Assert.Empty(found);
            else Assert.Equal((before.Length, pasted.Length, written), Assert.Single(found.Select(time => (time.Span.Start, time.Span.Length, time.Written))));
        }
    }
}
