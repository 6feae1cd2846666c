namespace AgendaLang.Models.Tests;

/// <summary>What declarations look like to people.</summary>
public class TextTests
{
    private static readonly AgendaSet Set = Sample.Washington();

    [Theory]
    [InlineData("tokayev", "Kassym-Jomart Tokayev, President (Kazakhstan)")]
    [InlineData("kz", "Kazakhstan")]
    [InlineData("washington-dc.east-room", "East Room (Washington, D.C.)")]
    [InlineData("washington", "US-Central Asia summit, 6-7 November 2025")]
    [InlineData("astana-talks", "Talks in Astana, 29 October 2025")]
    [InlineData("envoys-tour", "Tour of Central Asia, 27-29 October 2025")]
    [InlineData("washington.plenary", "Plenary, 6 November 2025 18:20-19:30 (America/New_York)")]
    [InlineData("washington.bilateral", "US-Kazakhstan, 7 November 2025 23:30-00:15+1 (Asia/Almaty)")]
    [InlineData("washington.press", "Press conference, 20:00-20:45 (America/New_York)")]
    [InlineData("washington.supply", "2.1 Supply chains")]
    [InlineData("joint-statement", "Joint statement (C5+1/1)")]
    [InlineData("impetus", "Kassym-Jomart Tokayev: A fresh impetus.")]
    [InlineData("minerals", "Critical minerals")]
    public void ADeclarationReadsWell(string path, string text) => Assert.Equal(text, Set.Find(path)!.ToString());

    [Fact]
    public void FactsReadWell()
    {
        var washington = Set.Summits[0];
        Assert.Equal("6 November 2025, The day of the presidents", washington.Days[0].ToString());
        Assert.Equal("7 November 2025", washington.Days[1].ToString());
        Assert.Equal("Coffee, 6 November 2025 19:30-19:45", washington.Breaks[0].ToString());
        Assert.Equal("Kazakhstan, led by Kassym-Jomart Tokayev", washington.Delegations[1].ToString());
        Assert.Equal("Azerbaijan as observer, led by Ilham Aliyev", washington.Invitations[0].ToString());
        Assert.Equal("Kassym-Jomart Tokayev, 10 min", washington.Sessions[0].Speakers[0].ToString());
        Assert.Equal("Kazakhstan, Coordinator", Set.Find<Item>("washington.supply")!.Speakers[0].ToString());
        Assert.Equal("Shavkat Mirziyoyev", washington.Absent[0].ToString());
        Assert.Equal("Yermek Kosherbayev, from Astana", washington.Remote[0].ToString());
        Assert.Equal("10 min between East Room (Washington, D.C.) and Cabinet Room (Washington, D.C.)", washington.Transfers[0].ToString());
        Assert.Equal("5 November 2025", washington.Was[0].ToString());
        Assert.Equal("1 November 2025 (America/New_York)", washington.Deadline.ToString());
        Assert.Equal("1+4", washington.DelegationSize.ToString());
        Assert.Equal("unavailable 7 November 2025 09:00-12:00", Set.Find<Person>("tokayev")!.Availability[0].ToString());
        Assert.Equal("Akorda, 26 October 2025: Proposed", Set.Proposals[0].Citations[0].ToString());
        Assert.Equal("The shrinking Caspian Sea at US-Central Asia summit", Set.Requests[0].Raises[0].ToString());
        Assert.Equal("6 November 2025 18:20-19:30", washington.Sessions[0].Occurrences.Single().ToString());
    }

    [Theory]
    [InlineData("kz", "ru", "Казахстан")]
    [InlineData("kz", "RU", "Казахстан")]
    [InlineData("kz", "ru-Cyrl-KZ", "Казахстан")]
    [InlineData("kz", "de", "Kazakhstan")]
    [InlineData("kz", "", "Kazakhstan")]
    [InlineData("impetus", "ru", "impetus")]
    public void TheNameIsInTheLanguageIfThereIsOne(string path, string language, string name) =>
        Assert.Equal(name, Set.Find(path)!.DisplayName(language));

    [Fact]
    public void WithoutAnythingThereIsTheKind() => Assert.Equal("Country", Sample.Of("""{"countries":[{}]}""").Countries[0].ToString());

    [Theory]
    [InlineData("2025-11-06", "2025-11-06", "6 November 2025")]
    [InlineData("2025-10-30", "2025-11-02", "30 October-2 November 2025")]
    [InlineData("2025-12-31", "2026-01-01", "31 December 2025-1 January 2026")]
    public void DatesAreWrittenShortly(string from, string until, string text) =>
        Assert.Equal(text, new Period(DateOnly.Parse(from), DateOnly.Parse(until), null).ToString());
}
