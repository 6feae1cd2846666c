namespace AgendaLang.Tests.Comparing;

/// <summary>What a comparison finds, and what it says.</summary>
public sealed class ComparingCasesTests
{
    public static TheoryData<string> Titles => [.. ComparingCase.All.Select(each => each.Title)];

    [Theory, MemberData(nameof(Titles))]
    public void ACaseGivesItsChanges(string title)
    {
        var each = ComparingCase.All.Single(other => other.Title == title);
        if (Environment.GetEnvironmentVariable("AGENDA_UPDATE_CASES") == "1") ComparingCase.Rewrite();
        else Assert.Equal(each.Expected, ComparingCase.Describe(each.Old, each.New).Trim('\n'));
    }

    [Fact]
    public void TitlesAreUnique() => Assert.Equal(ComparingCase.All.Count, ComparingCase.All.Select(each => each.Title).Distinct().Count());
}
