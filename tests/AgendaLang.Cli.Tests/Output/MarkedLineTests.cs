using AgendaLang.Cli.Output;

namespace AgendaLang.Cli.Tests.Output;

public class MarkedLineTests
{
    [Theory]
    [InlineData("led by ⟦tokaev⟧", 7, 6)]
    [InlineData("\tled by ⟦tokaev⟧", 11, 6)]
    [InlineData("a\tb⟦c⟧", 5, 1)]
    [InlineData("title \"中亚\" ⟦x⟧", 13, 1)] // East Asian wide
    [InlineData("⟦中亚⟧", 0, 4)]
    [InlineData("e\u0301e\u0301 ⟦x⟧", 3, 1)] // combining marks
    [InlineData("\"🤝\" ⟦x⟧", 5, 1)]
    [InlineData("🇰🇿 ⟦x⟧", 3, 1)] // a flag is two letters, drawn as one
    [InlineData("👩‍👩‍👧 ⟦x⟧", 3, 1)] // joined
    [InlineData("❤️ ⟦x⟧", 3, 1)] // made an emoji by a selector
    [InlineData("ab⟦⟧", 2, 1)] // the end of a line
    [InlineData("⟦⟧", 0, 1)]
    [InlineData("a⟦⟧b", 1, 1)]
    [InlineData("\u001b[31m⟦x⟧", 10, 1)] // drawn as \u{1B}[31m
    [InlineData("\uFEFF⟦country⟧", 0, 7)]
    public void Marks_stand_under_what_they_mean(string marked, int column, int width)
    {
        var line = Draw(marked);
        Assert.Equal((column, width), (line.MarkColumn, line.MarkWidth));
    }

    [Theory]
    // Marks touch a right-to-left stretch: all of it, whichever way the terminal draws it.
    [InlineData("title \"⟦א⟧בג\"", 7, 3)]
    [InlineData("title \"אב⟦ג⟧ 12\" x", 7, 6)]
    [InlineData("title ⟦\"א⟧בג\" x", 6, 4)]
    // Marks elsewhere stay as they are.
    [InlineData("title \"אבג\" ⟦x⟧", 12, 1)]
    [InlineData("⟦title⟧ \"אבג\"", 0, 5)]
    public void Marks_cover_a_right_to_left_stretch_whole(string marked, int column, int width)
    {
        var line = Draw(marked);
        Assert.Equal((column, width), (line.MarkColumn, line.MarkWidth));
    }

    [Fact]
    public void A_terminal_does_not_reorder_a_line_with_right_to_left_text()
    {
        Assert.Equal("\u2066\"שלום\" x\u2069", Draw("\"שלום\" ⟦x⟧", isolate: true).Text);
        Assert.Equal("\"hello\" x", Draw("\"hello\" ⟦x⟧", isolate: true).Text);
        Assert.Equal("\"שלום\" x", Draw("\"שלום\" ⟦x⟧").Text);
    }

    [Fact]
    public void What_steers_a_terminal_is_written_out()
    {
        Assert.Equal("a\\u{1B}[31m\\u{202E}\\u{0}\uFFFD\\u{2028}b", Draw("a\u001b[31m\u202E\0\ud800\u2028⟦b⟧").Text);
        Assert.Equal("نمی‌خواهم x", Draw("نمی‌خواهم ⟦x⟧").Text); // a joiner belongs to the word
    }

    [Theory]
    [InlineData(0)]
    [InlineData(45)]
    [InlineData(200)]
    [InlineData(100_000)]
    public void A_long_line_is_cut_around_the_marks(int before)
    {
        var line = Draw($"{new string('中', before)}⟦tokaev⟧{new string('y', 100_000)}", width: 60);
        Assert.Equal("tokaev", line.Text[IndexAt(line.Text, line.MarkColumn)..][..6]);
        Assert.Equal(6, line.MarkWidth);
        Assert.EndsWith("…", line.Text, StringComparison.Ordinal);
        Assert.Equal(before > 0, line.Text.StartsWith('…') || line.Text.StartsWith('中'));
        Assert.InRange(DisplayWidth.Of(line.Text), 50, 60);
    }

    [Fact]
    public void Marks_longer_than_the_room_end_with_it()
    {
        var line = Draw($"ab⟦{new string('x', 500)}⟧", width: 60);
        Assert.Equal(2, line.MarkColumn);
        Assert.InRange(line.MarkColumn + line.MarkWidth, 50, 60);
    }

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        for (var before = 4000; before < 4200; before++)
        {
            var line = Draw($"{new string('x', before & 1)}{string.Concat(Enumerable.Repeat("🤝", before))}⟦x⟧{string.Concat(Enumerable.Repeat("🤝", 4000))}", width: 50);
            Assert.DoesNotContain("\\u{", line.Text, StringComparison.Ordinal);
            Assert.Equal('x', line.Text[IndexAt(line.Text, line.MarkColumn)]);
        }
    }

    private static MarkedLine Draw(string marked, int width = 1000, bool isolate = false)
    {
        var location = Sample.At("x.agenda", marked);
        var line = location.Source.Text;
        return MarkedLine.Of(line, location.Span.Start, location.Span.End, width, isolate);
    }

    private static int IndexAt(string text, int column)
    {
        for (var at = 0; at <= text.Length; at++)
        {
            if (DisplayWidth.Of(text[..at]) == column) return at;
        }
        throw new InvalidOperationException("No such column.");
    }
}
