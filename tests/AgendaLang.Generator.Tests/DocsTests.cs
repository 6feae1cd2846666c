using System.Text.RegularExpressions;
using System.Xml.Linq;
using AgendaLang.Generator.Tests.Testing;
using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Generator.Tests;

/// <summary>What the developer's guide and its reference show is so.</summary>
public sealed partial class DocsTests
{
    private const string Reference = "docs/compiling.md";
    private const string Guide = "docs/guide-developers.md";

    [Theory, InlineData(Reference, "Water"), InlineData(Guide, "Desk")]
    public void TheProgramPrintsWhatThePageSays(string page, string rootNamespace)
    {
        // Written to a text instead of the console.
        var code = Program($"var Console = new System.IO.StringWriter {{ NewLine = \"\\n\" }};\n{Body("csharp", page)}\nreturn Console.ToString();", Usings("csharp", page));
        Assert.Equal(One("text output", page), (Project(page, rootNamespace) with { Code = code }).Build().MustCompile().Run());
    }

    [Fact]
    public void TheProgramOfTheReadmeRuns()
    {
        const string Page = "README.md", Example = "examples/c5plus1";
        var code = Program($"var Console = new System.IO.StringWriter {{ NewLine = \"\\n\" }};\n{Body("csharp", Page)}\nreturn Console.ToString();", Usings("csharp", Page));
        var project = RepositoryFolder.FilesOf(Example, "*.agenda").Aggregate(new TestProject { RootNamespace = "Briefing", Code = code },
            (project, name) => project.With($"C5Plus1/{name}", RepositoryFolder.Read($"{Example}/{name}")!));
        var printed = project.Build().MustCompile().Run();
        Assert.Contains(": Critical minerals and energy\n", printed, StringComparison.Ordinal);
        Assert.Contains("\nPlenary, 6 November 2025 18:20-19:30", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTestsThatTheGuideShowsPass()
    {
        const string Rules = "csharp part=rules", Tests = "csharp part=test";
        var facts = Facts().Matches(One(Tests, Guide)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, facts.Count);
        var run = string.Concat(facts.Select(fact => $"new DeskRulesTests().{fact}();\n"));
        var usings = string.Concat(Usings(Rules, Guide) + Usings(Tests, Guide)).Split('\n').Distinct();
        var code = $"using System.Collections.Generic;\n{Program($"{run}return \"all\";", string.Join('\n', usings))}{Body(Rules, Guide)}{Body(Tests, Guide)}";
        Assert.Equal("all", (Project(Guide, "Desk") with { Code = code }).Build().MustCompile().Run());
    }

    [Fact]
    public void TheMistakeIsSaidAsThePageSays()
    {
        var agenda = One("agenda file=talks.agenda", Reference).Replace("led by tokayev", "led by tokaev", StringComparison.Ordinal);
        var build = (new TestProject { RootNamespace = "Water" }).With("talks.agenda", agenda).Build().MustCompile();
        Assert.Contains(One("text build", Reference).TrimEnd(), build.Findings.Select(finding => finding.Replace("/work/app/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void ProjectFilesAreWellFormed()
    {
        foreach (var sample in Samples(Reference).Where(sample => sample.Info == "xml")) Assert.NotNull(XDocument.Parse(sample.Text).Root);
    }

    [Fact]
    public void FilesGetTheNamesThatThePageSays()
    {
        var build = (new TestProject { RootNamespace = "Water" }).With("topics.agenda", "").With("water.agenda", "").With("central-asia.agenda", "").Build().MustCompile();
        Assert.Equal(["Water.CentralAsia.g.cs", "Water.TopicsAgenda.g.cs", "Water.WaterAgenda.g.cs", "__AgendaFiles.g.cs"], build.Sources.Keys);
    }

    private static TestProject Project(string page, string rootNamespace) => new TestProject { RootNamespace = rootNamespace }.With("talks.agenda", One("agenda file=talks.agenda", page));

    private static string Program(string body, string usings) =>
        $"using System;\nusing System.Linq;\n{usings}static class Program {{ static string Run() {{ {body} }} }}\n";

    private static string Usings(string info, string page) => string.Concat(UsingLines().Matches(One(info, page)).Select(match => match.Value));

    private static string Body(string info, string page) => UsingLines().Replace(One(info, page), "");

    private static string One(string info, string page) => Samples(page).Single(sample => sample.Info == info).Text;

    private static IEnumerable<MarkdownSample> Samples(string page) => MarkdownSample.Of(page, RepositoryFolder.Read(page)!);

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex UsingLines();

    [GeneratedRegex(@"\[Fact\]\s+public void (\w+)\(")]
    private static partial Regex Facts();
}
