using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

public sealed class RulePagesTests
{
    public static TheoryData<string> Pages => [.. RulePages.All.Select(page => page.Rule.Id)];

    public static TheoryData<string> PagesWithExample =>
        [.. RulePages.All.Where(page => page.Bad.Length > 0).Select(page => page.Rule.Id)];

    [Fact]
    public void PagesStandInTheOrderOfTheCatalogueEachOnce() =>
        Assert.Equal(RuleCatalogue.All.Where(rule => RulePages.Find(rule.Id) is not null), RulePages.All.Select(page => page.Rule));

    [Fact]
    public void EveryRuleHasAPage() => Assert.All(RuleCatalogue.All, rule => Assert.NotNull(RulePages.Find(rule.Id)));

    [Fact]
    public void APageIsFoundByIdAndByNameInAnyCase()
    {
        Assert.Same(RulePages.All[0], RulePages.Find("agl0001"));
        Assert.Same(RulePages.All[0], RulePages.Find("Unexpected-Text"));
        Assert.Null(RulePages.Find("AGL9999"));
    }

    [Theory, MemberData(nameof(Pages))]
    public void APageHasAllItsParts(string id)
    {
        var page = RulePages.Find(id)!;
        Assert.All([page.What, page.Why, page.Mend], text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.Equal(page.Bad.Length == 0, page.Mended.Length == 0);
        Assert.Equal(page.Bad.Length == 0, page.NoExample.Length > 0);
        Assert.NotEqual(page.Bad.Length > 0 ? page.Bad : null, page.Mended);
    }

    [Theory, MemberData(nameof(Pages))]
    public void APageReadsAsMarkdown(string id)
    {
        var page = RulePages.Find(id)!;
        var text = page.ToMarkdown();
        Assert.StartsWith($"# {page.Rule.Id} {page.Rule.Name}\n\n{page.Rule.Severity}", text, StringComparison.Ordinal);
        Assert.Contains(page.Bad.Length > 0 ? page.Bad : page.NoExample, text, StringComparison.Ordinal);
        Assert.EndsWith(page.Mend + "\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Theory, MemberData(nameof(PagesWithExample))]
    public void TheExampleGivesThisFindingAndNoOther(string id)
    {
        var page = RulePages.Find(id)!;
        Assert.Equal([id], CheckFirst(page.Bad));
    }

    [Theory, MemberData(nameof(PagesWithExample))]
    public void TheMendedExampleGivesNoFinding(string id)
    {
        var page = RulePages.Find(id)!;
        Assert.Equal([], CheckFirst(page.Mended));
    }

    [Theory, MemberData(nameof(PagesWithExample))]
    public void TheMendedExampleIsInCanonicalForm(string id)
    {
        var page = RulePages.Find(id)!;
        Assert.All(RulePage.FilesOf(page.Mended), file => Assert.Equal(file.Text, AgendaFormatter.Format(file).Text));
    }

    [Fact]
    public void SeveralFilesOfAnExampleAreToldApart()
    {
        var files = RulePage.FilesOf("// file: a.agenda\nuse \"b.agenda\"\n\n// file: b.agenda\n// About b\ntopic b \"B\"");
        Assert.Equal(["a.agenda", "b.agenda"], files.Select(file => file.Path));
        Assert.Equal(["use \"b.agenda\"\n", "// About b\ntopic b \"B\"\n"], files.Select(file => file.Text));
        Assert.Empty(RulePage.FilesOf(""));
    }

    private static IEnumerable<string> CheckFirst(string example)
    {
        var files = RulePage.FilesOf(example);
        var result = AgendaChecker.Check([new([files[0].Path], IsFolder: false)], MemoryFiles.Of(files));
        return result.Findings.Select(finding => finding.Rule.Id);
    }
}
