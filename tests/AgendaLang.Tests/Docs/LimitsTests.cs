using System.Text.RegularExpressions;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Docs;

/// <summary>The page of limits names, for each, a test that there is; and those of the core that no other test is about.</summary>
public sealed partial class LimitsTests
{
    [Fact]
    public void Each_limit_of_the_page_has_its_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(RepositoryFolder.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));
        var rows = RepositoryFolder.Read("docs/limits.md")!.Split('\n').Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal) && !line.StartsWith("| what |", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains($" {TestOfRow().Match(row).Groups[1].Value}(", tests, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_range_of_ten_thousand_years_is_a_few_days()
    {
        var sessions = string.Concat(Enumerable.Range(0, 100).Select(i => $"session x{i} \"X{i}\" on 0001-01-01..9999-12-31 10:00-11:00 in hall.red\n"));
        await Task.Run(() => new MemoryFiles(("a.agenda", $"country kz \"K\"\nplace hall \"Hall\" in kz zone Asia/Almaty {{ room red \"Red\" }}\nsummit s \"S\" on 0001-01-01..9999-12-31 at hall {{\n{sessions}}}\n")).CheckFolder()).WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Unknown_names_without_number_are_told_in_bounded_time()
    {
        var people = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"person p{i} \"P\" of country-{i}\ncountry land-{i} \"L\"\n"));
        var check = await Task.Run(() => new MemoryFiles(("a.agenda", people)).CheckFolder()).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(20_000, check.Findings.Count(finding => finding.Rule.Id == "AGL1002"));
    }

    [GeneratedRegex(@"`(\w+)` \|$")]
    private static partial Regex TestOfRow();
}
