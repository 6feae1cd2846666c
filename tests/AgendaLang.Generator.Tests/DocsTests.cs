using System.Text.RegularExpressions;
using System.Xml.Linq;
using AgendaLang.Generator.Tests.Testing;
using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Generator.Tests;

/// <summary>What the developer's guide shows is so.</summary>
public sealed partial class DocsTests
{
    private static readonly List<MarkdownSample> Samples = [.. MarkdownSample.Of("docs/compiling.md", RepositoryFolder.Read("docs/compiling.md")!)];

    [Fact]
    public void TheProgramPrintsWhatThePageSays()
    {
        var code = One("csharp");
        var usings = string.Concat(Usings().Matches(code).Select(match => match.Value));
        // Written to a text instead of the console.
        var program = $"using System;\nusing System.Linq;\n{usings}static class Program {{ static string Run() {{ var Console = new System.IO.StringWriter {{ NewLine = \"\\n\" }};\n{Usings().Replace(code, "")}\nreturn Console.ToString(); }} }}";
        var project = Project() with { Code = program };
        Assert.Equal(One("text output"), project.Build().MustCompile().Run());
    }

    [Fact]
    public void TheMistakeIsSaidAsThePageSays()
    {
        var agenda = One("agenda file=talks.agenda").Replace("led by tokayev", "led by tokaev", StringComparison.Ordinal);
        var build = (new TestProject { RootNamespace = "Water" }).With("talks.agenda", agenda).Build().MustCompile();
        Assert.Contains(One("text build").TrimEnd(), build.Findings.Select(finding => finding.Replace("/work/app/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void ProjectFilesAreWellFormed()
    {
        foreach (var sample in Samples.Where(sample => sample.Info == "xml")) Assert.NotNull(XDocument.Parse(sample.Text).Root);
    }

    [Fact]
    public void FilesGetTheNamesThatThePageSays()
    {
        var build = (new TestProject { RootNamespace = "Water" }).With("topics.agenda", "").With("water.agenda", "").With("central-asia.agenda", "").Build().MustCompile();
        Assert.Equal(["Water.CentralAsia.g.cs", "Water.TopicsAgenda.g.cs", "Water.WaterAgenda.g.cs", "__AgendaFiles.g.cs"], build.Sources.Keys);
    }

    private static TestProject Project() => new TestProject { RootNamespace = "Water" }.With("talks.agenda", One("agenda file=talks.agenda"));

    private static string One(string info) => Samples.Single(sample => sample.Info == info).Text;

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
