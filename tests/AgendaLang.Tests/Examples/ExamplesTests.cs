using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Tests.Examples;

/// <summary>The agendas under <c>examples/</c> are what people copy from: they are clean and in canonical form.</summary>
public sealed class ExamplesTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.GetDirectories(Root, "*", SearchOption.AllDirectories)
            .Where(folder => Directory.EnumerateFiles(folder, "*.agenda").Any())
            .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private static string Root => Path.Combine(Repository(), "examples");

    [Theory, MemberData(nameof(Folders))]
    public void AnExampleIsClean(string folder)
    {
        var sources = Load(folder);
        var result = AgendaChecker.Check([new([.. sources.Select(source => source.Path)], IsFolder: true)], new ExampleFiles(sources));
        Assert.Equal(sources.Select(source => source.Path), result.Files);
        Assert.Equal([], result.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(Describe));
    }

    [Theory, MemberData(nameof(Folders))]
    public void EveryFileOfAnExampleIsCleanByItself(string folder)
    {
        var sources = Load(folder);
        var files = new ExampleFiles(sources);
        Assert.All(sources, source =>
        {
            var result = AgendaChecker.Check([new([source.Path], IsFolder: false)], files);
            Assert.Equal([], result.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(Describe));
        });
    }

    [Theory, MemberData(nameof(Folders))]
    public void AnExampleIsInCanonicalForm(string folder) =>
        Assert.All(Load(folder), source => Assert.Equal(source.Text, AgendaFormatter.Format(source).Text));

    private static SourceText[] Load(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.agenda")
            .Select(path => new SourceText(Path.GetFileName(path), File.ReadAllText(path)))
            .OrderBy(source => source.Path, StringComparer.Ordinal)];

    private static string Describe(Finding finding)
    {
        var (source, span) = finding.Location;
        var place = source.PositionOf(span.Start);
        return $"{source.Path}:{place.Line + 1}:{place.Column + 1}: {finding.Rule.Id} {finding.Message}";
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgendaLang.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
