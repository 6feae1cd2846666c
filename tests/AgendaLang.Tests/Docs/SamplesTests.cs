using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Language;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Docs;

/// <summary>
/// Every agenda on a page can be copied as it stands. <c>agenda</c> behind the fence is a whole file, <c>agenda file=NAME</c> one that others
/// on the page use, <c>agenda fragment [KIND]</c> a piece of a file or of the block of a kind, whose names need not be declared.
/// Samples with mistakes (<c>agenda wrong</c>) are run by the tests of the command, which print them.
/// </summary>
public sealed class SamplesTests
{
    private static readonly ILookup<string, MarkdownSample> ByPage =
        RepositoryFolder.MarkdownFiles()
            .Where(page => !page.StartsWith("docs/rules/", StringComparison.Ordinal)) // Run by the tests of the rule pages.
            .SelectMany(page => MarkdownSample.Of(page, RepositoryFolder.Read(page)!))
            .Where(sample => sample.IsAgenda)
            .ToLookup(sample => sample.Page);

    public static TheoryData<string, int> Wholes => Select(sample => !sample.IsFragment && !sample.IsWrong);

    public static TheoryData<string, int> Fragments => Select(sample => sample.IsFragment);

    public static TheoryData<string> Kinds => [.. LanguageTable.Kinds.Select(kind => kind.Kind.Text())];

    [Theory, MemberData(nameof(Wholes))]
    public void AWholeFileIsCleanAndInCanonicalForm(string page, int line)
    {
        var sample = Find(page, line);
        var source = Source(sample);
        var others = ByPage[page].Where(other => other != sample && other.Option("file") != null).Select(Source);
        var result = AgendaChecker.Check([new([source.Path], IsFolder: false)], MemoryFiles.Of([source, .. others]));
        Assert.Equal([], SyntaxTree.Parse(source).Findings.Select(finding => finding.Message));
        Assert.Equal([], result.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => finding.Message));
        Assert.Equal(sample.Text, AgendaFormatter.Format(source).Text);
    }

    [Theory, MemberData(nameof(Fragments))]
    public void AFragmentCanBeRead(string page, int line)
    {
        var sample = Find(page, line);
        Assert.Equal([], Findings(sample.Words is [_, var kind] ? kind : "", sample.Text));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void TheTablesExamplesCanBeRead(string kind)
    {
        var info = LanguageTable.Kinds.Single(each => each.Kind.Text() == kind);
        foreach (var holder in info.Holders) Assert.Equal([], Findings(holder.Text(), info.Example + "\n"));
        if (info.IsTopLevel) Assert.Equal([], Findings("", info.Example + "\n"));
        foreach (var row in LanguageTable.PropertiesOf(info.Kind))
            Assert.Equal([], Findings(kind, row.Example + "\n").Select(message => $"{row.Text}: {message}"));
    }

    [Fact]
    public void APageWithSamplesIsFound() => Assert.Contains(ReferencePage.Path, ByPage.Select(group => group.Key));

    private static IEnumerable<string> Findings(string holder, string text) =>
        SyntaxTree.Parse(Wrap(holder, text)).Findings.Select(finding => finding.Message);

    /// <summary>A file in which the lines stand in the block of a kind.</summary>
    private static string Wrap(string holder, string text)
    {
        if (holder.Length == 0) return text;
        var info = LanguageTable.Kinds.Single(kind => kind.Kind.Text() == holder);
        var head = info.HasId ? $"{holder} wrapper" : info.Example.TrimEnd();
        var indented = string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"    {line}\n"));
        var block = $"{head} {{\n{indented}}}\n";
        return info.IsTopLevel ? block : Wrap(info.Holders.First().Text(), block);
    }

    private static SourceText Source(MarkdownSample sample) => new(sample.Option("file") ?? "sample.agenda", sample.Text);

    private static MarkdownSample Find(string page, int line) => ByPage[page].Single(sample => sample.Line == line);

    private static TheoryData<string, int> Select(Func<MarkdownSample, bool> which)
    {
        var data = new TheoryData<string, int>();
        foreach (var sample in ByPage.SelectMany(group => group).Where(which)) data.Add(sample.Page, sample.Line);
        return data;
    }
}
