using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>AGL1011: words from lists.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("person p \"P\" rank ministr", "ministr", "There is no rank \"ministr\".", "person p \"P\" rank minister")]
    [InlineData("meeting m \"M\" status Adopted", "Adopted", "There is no status of an event, session or item \"Adopted\".", "meeting m \"M\" status adopted")]
    [InlineData("meeting m \"M\" status tabled", "tabled", "\"tabled\" is a status of a document; a status of an event, session or item was expected.", null)]
    [InlineData("document d \"D\" kind plenary", "plenary", "\"plenary\" is a kind of session; a kind of document was expected.", null)]
    [InlineData("meeting m \"M\" decides by consent", "consent", "There is no way of deciding \"consent\".", null)]
    [InlineData("place p \"P\" zone Asia/Tashkend", "Asia/Tashkend", "There is no time zone \"Asia/Tashkend\".", "place p \"P\" zone Asia/Tashkent")]
    [InlineData("place p \"P\" zone Europe/Bishkek", "Europe/Bishkek", "There is no time zone \"Europe/Bishkek\".", "place p \"P\" zone Asia/Bishkek")]
    [InlineData("meeting m \"M\" deadline 2025-10-01 10:00 Nowhere", "Nowhere", "There is no time zone \"Nowhere\".", null)]
    [InlineData("meeting m \"M\" languages en, zz", "zz", "There is no language 'zz' in the IANA registry.", null)]
    [InlineData("place p \"P\" { name uz-Cyrk \"П\" }", "Cyrk", "There is no script 'Cyrk' in the IANA registry.", null)]
    [InlineData("country x \"Kazakhstan\" code kaz", "kaz", "There is no country code \"kaz\".", "country x \"Kazakhstan\" code kz")]
    [InlineData("country kazakhstan \"Kazakhstan\" zone Asia/Almaty", "kazakhstan",
        "\"kazakhstan\" is not the ISO 3166-1 code of a country, and no \"code\" gives it.", "country kazakhstan \"Kazakhstan\" code kz zone Asia/Almaty")]
    [InlineData("country atlantis", "atlantis", "\"atlantis\" is not the ISO 3166-1 code of a country, and no \"code\" gives it.", null)]
    [InlineData("meeting m \"M\" { waive AGL3901 because \"x\" }", "AGL3901", "There is no rule \"AGL3901\".", null)]
    [InlineData("meeting m \"M\" { waive AGL1002 because \"x\" }", "AGL1002", "AGL1002 (unknown-reference) cannot be waived.", null)]
    [InlineData("meeting m \"M\" { waive AGL6001 because \"x\" }", "AGL6001", "AGL6001 (id-style) cannot be waived.", null)]
    [InlineData("meeting m \"M\" { waive AGL0001 because \"x\" }", "AGL0001", "AGL0001 (unexpected-text) cannot be waived.", null)]
    [InlineData("meeting m \"M\" { waive no-chiar because \"x\" }", "no-chiar", "There is no rule \"no-chiar\".", "meeting m \"M\" { waive no-chair because \"x\" }")]
    [InlineData("meeting m \"M\" { waive whatever because \"x\" }", "whatever", "There is no rule \"whatever\".", null)]
    [InlineData("place p \"P\" zone Europe/Louisville", "Europe/Louisville", "There is no time zone \"Europe/Louisville\".", null)]
    [InlineData("meeting m \"M\" { session s \"S\" kind plenry }", "plenry", "There is no kind of session \"plenry\".", "meeting m \"M\" { session s \"S\" kind plenary }")]
    [InlineData("country atlantis \"Kyrgyzstan\" { zone Asia/Bishkek }", "atlantis",
        "\"atlantis\" is not the ISO 3166-1 code of a country, and no \"code\" gives it.", "country atlantis \"Kyrgyzstan\" code kg { zone Asia/Bishkek }")]
    [InlineData("country uzbekistan", "uzbekistan", "\"uzbekistan\" is not the ISO 3166-1 code of a country, and no \"code\" gives it.", "country uzbekistan code uz")]
    [InlineData("country x \"X\" code zz", "zz", "There is no country code \"zz\".", null)]
    [InlineData("meeting m \"M\" { invite x as gest }", "gest", "There is no role of an invitee \"gest\".", "meeting m \"M\" { invite x as guest }")]
    public void AWordThatIsNotInTheListIsFound(string agenda, string word, string message, string? mended)
    {
        var finding = Assert.Single(MemoryFiles.Parse(agenda).Check("summit.agenda").Findings, finding => finding.Rule.Id == "AGL1011");
        Assert.Equal(word, finding.Location.Source.Slice(finding.Location.Span).ToString());
        Assert.Equal(message, finding.Message);
        Assert.NotNull(finding.Help);
        if (mended != null) Assert.Equal(mended + "\n", Mends.Apply(finding));
        else Assert.All(finding.Fixes, fix => Assert.StartsWith("Change ", fix.Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("country x \"Kazakhstan\" code kz")]
    [InlineData("country xk \"Kosovo\"")]
    [InlineData("country x \"X\" { cod kz }")]
    [InlineData("country x \"X\" code")]
    [InlineData("document d \"D\" status tabled kind chairs-summary")]
    [InlineData("proposal p \"P\" status declined")]
    [InlineData("meeting m \"M\" { waive AGL3001 because \"x\" }")]
    [InlineData("person p \"P\" speaks en, uz-Cyrl, zh-Hans zone America/Argentina/Buenos_Aires available 2025-01-01 Europe/Kyiv")]
    [InlineData("meeting m \"M\" embargo 2025-11-06 20:00 US/Eastern decides by two-thirds precedence listed")]
    public void AWordThatIsInTheListIsNot(string agenda) =>
        Assert.DoesNotContain(MemoryFiles.Parse(agenda).Check("summit.agenda").Findings, finding => finding.Rule.Id == "AGL1011");

    [Fact]
    public void AWordOfAUsedFileIsFoundToo() => Marked.Check("""
        // file: a.agenda
        use "b.agenda"
        meeting m "M" chair p

        // file: b.agenda
        person p "P" rank boss //! AGL1011 boss
        """, "AGL1011");
}
