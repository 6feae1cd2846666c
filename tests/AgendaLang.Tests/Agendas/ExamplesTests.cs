using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Rules;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Agendas;

/// <summary>The agendas under <c>examples/</c> are what people copy from: they are clean and in canonical form.</summary>
public sealed class ExamplesTests
{
    public static TheoryData<string> Folders => [.. Examples.All.Select(file => FolderOf(file.Path)).Distinct()];

    public static TheoryData<string> Files => [.. Examples.All.Select(file => file.Path)];

    [Theory, MemberData(nameof(Folders))]
    public void AnExampleIsClean(string folder)
    {
        var sources = Load(folder);
        var result = AgendaChecker.Check([new([.. sources.Select(source => source.Path)], IsFolder: true)], MemoryFiles.Of(sources));
        Assert.Equal(sources.Select(source => source.Path), result.Files);
        AssertClean(result);
    }

    [Theory, MemberData(nameof(Files))]
    public void AFileOfAnExampleIsCleanByItself(string path)
    {
        var files = MemoryFiles.Of(Load(FolderOf(path)));
        AssertClean(AgendaChecker.Check([new([NameOf(path)], IsFolder: false)], files));
    }

    [Theory, MemberData(nameof(Files))]
    public void AFileOfAnExampleIsInCanonicalForm(string path)
    {
        var text = Examples.Read(path);
        var result = AgendaFormatter.Format(new SourceText(path, text));
        Assert.Null(result.Refusal);
        Assert.Equal(text, result.Text);
    }

    private static void AssertClean(CheckResult result) =>
        Assert.Equal([], result.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(Describe));

    private static string Describe(Finding finding)
    {
        var (source, span) = finding.Location;
        var place = source.PositionOf(span.Start);
        return $"{source.Path}:{place.Line + 1}:{place.Column + 1}: {finding.Rule.Id} {finding.Message}";
    }

    private static SourceText[] Load(string folder) =>
        [.. Examples.All.Where(file => FolderOf(file.Path) == folder).Select(file => new SourceText(NameOf(file.Path), file.Text))];

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
