using AgendaLang.Tests.Testing;
using System.Text.RegularExpressions;

namespace AgendaLang.Tests.Docs;

/// <summary><c>docs/architecture.md</c> says of each invariant which tests keep it, and they are there.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string Page = RepositoryFolder.Read("docs/architecture.md")!;

    [Fact]
    public void EveryInvariantNamesItsTests()
    {
        var invariants = Page.Split("\n\n").Where(paragraph => paragraph.StartsWith("**Invariant", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(invariants);
        Assert.Equal([], invariants.Where(paragraph => !Tests().IsMatch(paragraph)));
    }

    [Fact]
    public void TestsThatAreNamedAreThere()
    {
        var there = RepositoryFolder.Files("Tests.cs").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Tests().Matches(Page).Select(match => match.Groups[1].Value).Where(name => !there.Contains(name)));
    }

    [Fact]
    public void FoldersOnTheMapAreThere() =>
        Assert.Equal([], Folders().Matches(Page).Select(match => match.Groups[1].Value).Where(folder => !Directory.Exists(RepositoryFolder.PathOf(folder))));

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Tests();

    [GeneratedRegex(@"^\| `((?:src|tests|examples|docs|vscode-extension)/[\w./]*)`", RegexOptions.Multiline)]
    private static partial Regex Folders();
}
