using System.Text.RegularExpressions;
using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Agendas;

/// <summary>
/// Agendas of many shapes, as people of the trade write them, with nothing wrong in them: a finding there is a false alarm. What is found for information only
/// is said in a comment of the file: <c>// Information: AGL5013 cruz-words</c>, the rule and the text under it.
/// </summary>
public sealed partial class CorrectTests
{
    private const string Folder = "tests/AgendaLang.Tests/Agendas/Correct";

    public static TheoryData<string> Names => [.. RepositoryFolder.FilesOf(Folder, "*.agenda")];

    [Theory, MemberData(nameof(Names))]
    public void NothingIsFoundInACorrectAgenda(string name)
    {
        var text = Read(name);
        Assert.Equal(Information().Matches(text).Select(match => match.Groups[1].Value), Find(name, text));
    }

    [Theory, MemberData(nameof(Names))]
    public void NothingIsFoundInItWhenItIsFormatted(string name)
    {
        var formatted = AgendaFormatter.Format(new SourceText(name, Read(name)));
        Assert.Null(formatted.Refusal);
        Assert.Equal(Find(name, Read(name)), Find(name, formatted.Text));
    }

    [Fact]
    public void TheyUseEveryWordOfTheLanguage()
    {
        var words = new HashSet<string>();
        foreach (var name in RepositoryFolder.FilesOf(Folder, "*.agenda")) Collect(SyntaxTree.Parse(Read(name), name).Statements, words);
        var kinds = LanguageTable.Kinds.Select(kind => kind.Kind.Text());
        Assert.Empty(kinds.Concat(LanguageTable.Properties.Select(property => property.Keyword.Text())).Except(words));
        Assert.Empty(Vocabularies.SessionKind.Terms.Select(term => term.Text).Except(words));
    }

    private static void Collect(IEnumerable<SyntaxNode> statements, HashSet<string> words)
    {
        foreach (var statement in statements)
        {
            if (statement.Kind == SyntaxKind.Property)
            {
                var property = new PropertySyntax(statement);
                words.Add(property.Info.Keyword.Text());
                if (property.Info.Keyword == Keyword.Kind) words.Add(property.Values.Words.First().Text.ToString());
            }
            if (statement.Kind != SyntaxKind.Declaration) continue;
            words.Add(new DeclarationSyntax(statement).Kind.Text());
            Collect(new DeclarationSyntax(statement).Statements, words);
        }
    }

    private static IEnumerable<string> Find(string name, string text) =>
        new MemoryFiles((name, text)).Check(name).Findings.Select(Describe);

    private static string Describe(Finding finding) => finding.Severity >= Severity.Warning
        ? MemoryFiles.Describe(finding)
        : $"{finding.Rule.Id} {finding.Location.Source.Slice(finding.Location.Span)}";

    private static string Read(string name) => RepositoryFolder.Read($"{Folder}/{name}")!;

    [GeneratedRegex(@"^// Information: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Information();
}
