using AgendaLang.Tests.Testing;
using System.Text;
using AgendaLang.Rules;

namespace AgendaLang.Tests.Docs;

/// <summary>The pages that are generated from the code say what the code says. <c>AGENDA_UPDATE_DOCS=1</c> writes them anew.</summary>
public sealed class GeneratedPagesTests
{
    private const string RulesFolder = "docs/rules";

    private static bool Update => Environment.GetEnvironmentVariable("AGENDA_UPDATE_DOCS") == "1";

    public static TheoryData<string> Rules => [.. RulePages.All.Select(page => page.Rule.Id)];

    [Fact]
    public void TheLanguageReferenceIsUpToDate() => Compare(ReferencePage.Path, ReferencePage.Write());

    [Fact]
    public void TheIndexOfRulesIsUpToDate() => Compare(RuleTables.Index, RuleTables.WriteIndex());

    [Theory, MemberData(nameof(Rules))]
    public void ThePageOfARuleIsUpToDate(string id) => Compare($"{RulesFolder}/{id}.md", RulePages.Find(id)!.ToMarkdown());

    [Fact]
    public void EveryRulePageInTheFolderIsOfARule() =>
        Assert.Subset(
            RulePages.All.Select(page => $"{page.Rule.Id}.md").Append("README.md").ToHashSet(),
            RepositoryFolder.FilesOf(RulesFolder, "*").ToHashSet());

    private static void Compare(string path, string expected)
    {
        if (Update && expected != RepositoryFolder.Read(path))
        {
            var full = RepositoryFolder.PathOf(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, expected, new UTF8Encoding(false));
        }
        Assert.True(expected == RepositoryFolder.Read(path),
            $"{path} is not what the code says. Run \"AGENDA_UPDATE_DOCS=1 dotnet test tests/AgendaLang.Tests\" and look at the difference.");
    }
}
