using AgendaLang.Editing;

namespace AgendaLang.Tests.Editing;

/// <summary>Finding declarations by what somebody remembers.</summary>
public sealed class WorkspaceSymbolsTests
{
    private const string Agenda = """
        // file: a.agenda
        country kz "Kazakhstan" { name ru "Казахстан" name kk "Қазақстан" aka "Republic of Kazakhstan" }
        country kg "Kyrgyzstan" name fr "Kirghizistan"
        person tokayev "Kassym-Jomart Tokayev" of kz
        topic trade "Trade" { topic free-trade "Free trade" }
        // file: b.agenda
        use "a.agenda"
        summit washington "Washington summit" on 2025-11-06 {
            session opening "Opening of the summit" 09:00-10:00
            session trade-talks "Talks on trade" 10:00-11:00
            document paper "Dépôt légal"
        }
        meeting astana "Astana talks" on 2025-10-29 {
            session opening "Opening" 09:00-10:00
        }
        """;

    [Theory]
    [InlineData("kazakhstan", "Kazakhstan")]
    [InlineData("казах", "Казахстан")]
    [InlineData("ҚАЗАҚ", "Қазақстан")]
    [InlineData("kirgh", "Kirghizistan")]
    [InlineData("KJT", "Kassym-Jomart Tokayev")]
    [InlineData("tokaev", "Kassym-Jomart Tokayev")]
    [InlineData("depot legal", "Dépôt légal (Washington summit)")]
    [InlineData("trade", "Trade, trade-talks (Washington summit), Free trade (Trade)")]
    [InlineData("talks trade", "Talks on trade (Washington summit)")]
    [InlineData("opening", "Opening (Astana talks), opening (Washington summit)")]
    [InlineData("washington.open", "washington.opening (Washington summit)")]
    [InlineData("nothing like it", "")]
    public void TheBestComeFirst(string text, string expected)
    {
        var found = WorkspaceSymbols.Find(Cursors.Read(Agenda).Workspace, text).Select(match => match.Name + (match.Container == null ? "" : $" ({match.Container})"));
        Assert.Equal(expected, string.Join(", ", found));
    }

    [Fact]
    public void AnEmptyTextFindsEverythingUpToTheLimit()
    {
        var workspace = Cursors.Read(Agenda).Workspace;
        Assert.Equal(11, WorkspaceSymbols.Find(workspace, "").Length);
        Assert.Equal(3, WorkspaceSymbols.Find(workspace, "", limit: 3).Length);
        Assert.Empty(WorkspaceSymbols.Find(workspace, "", limit: -1));
    }
}
