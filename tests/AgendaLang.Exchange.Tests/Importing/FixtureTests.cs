using AgendaLang.Exchange.Importing;
using AgendaLang.Exchange.Tests.Testing;

namespace AgendaLang.Exchange.Tests.Importing;

/// <summary>Small schedules of invented conferences, and the agendas that are made of them.</summary>
public sealed class FixtureTests
{
    [Theory]
    [InlineData("forum.xml")]
    [InlineData("forum.json")]
    [InlineData("talks.ics")]
    [InlineData("programme.csv")]
    public void An_agenda_is_made(string fixture)
    {
        var imported = Imported.OfFixture(fixture, new() { FallbackName = "spring programme" });
        Assert.Empty(imported.Broken);
        Snapshots.Match(imported.Everything(), fixture.Replace('.', '-'));
    }

    [Theory]
    [InlineData("forum.xml", ImportFormat.ScheduleXml)]
    [InlineData("forum.json", ImportFormat.ScheduleJson)]
    [InlineData("talks.ics", ImportFormat.Calendar)]
    [InlineData("programme.csv", ImportFormat.Csv)]
    public void The_content_says_the_format(string fixture, ImportFormat format) =>
        Assert.Equal(Imported.OfFixture(fixture, new() { Format = format }).Text, Imported.OfFixture(fixture).Text);

    [Theory]
    [InlineData("forum.xml")]
    [InlineData("forum.json")]
    [InlineData("talks.ics")]
    [InlineData("programme.csv")]
    public void The_same_source_gives_the_same_text(string fixture) => Assert.Equal(Imported.OfFixture(fixture).Text, Imported.OfFixture(fixture).Text);

    [Theory]
    [InlineData("forum.xml")]
    [InlineData("forum.json")]
    [InlineData("talks.ics")]
    [InlineData("programme.csv")]
    public void Line_breaks_of_any_sort_are_read(string fixture)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)).ReplaceLineEndings("\n");
        Assert.Equal(Imported.Of(text).Text, Imported.Of(text.ReplaceLineEndings("\r\n")).Text);
        Assert.Equal(Imported.Of(text).Text, Imported.Of("\uFEFF" + text).Text);
    }

    [Fact]
    public void A_name_and_a_zone_are_taken()
    {
        var imported = Imported.OfFixture("talks.ics", new() { EventId = "water", Zone = "Asia/Tokyo" });
        Assert.Contains("meeting water \"Talks on water\" on 2026-05-14..2026-05-18", imported.Text, StringComparison.Ordinal);
        Assert.Contains("session utc \"From London\" 17:00-17:30", imported.Text, StringComparison.Ordinal);
        Assert.Contains("\"Tokyo on the line\" 09:00-09:30", imported.Text, StringComparison.Ordinal);
        Assert.Contains("zone Asia/Tokyo", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Europe", imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_zone_that_exists_is_taken() => Assert.Throws<ArgumentException>(() => Imported.OfFixture("talks.ics", new() { Zone = "Moon/Base" }));

    [Theory]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("")]
    public void Only_an_id_is_taken_for_a_name(string id)
    {
        Assert.False(ImportOptions.IsEventId(id));
        Assert.Throws<ArgumentException>(() => Imported.OfFixture("talks.ics", new() { EventId = id }));
    }
}
