using AgendaLang.Tests.Testing;
using System.Text.RegularExpressions;

namespace AgendaLang.Tests.Docs;

/// <summary>Links between pages lead somewhere.</summary>
public sealed partial class LinksTests
{
    public static TheoryData<string> Pages => [.. RepositoryFolder.MarkdownFiles()];

    [Theory, MemberData(nameof(Pages))]
    public void LinksLeadToFilesAndHeadingsThatAreThere(string page)
    {
        var markdown = RepositoryFolder.Read(page)!;
        var folder = Path.GetDirectoryName(page)!.Replace('\\', '/');
        foreach (var target in Links().Matches(Fences().Replace(markdown, "")).Select(match => match.Groups[1].Value))
        {
            if (target.Contains("://", StringComparison.Ordinal)) continue;
            var parts = target.Split('#');
            var file = parts[0].Length == 0 ? page : Path.Combine(folder, parts[0]);
            var path = RepositoryFolder.PathOf(file);
            Assert.True(File.Exists(path) || Directory.Exists(path), $"{page}: There is no {target}.");
            if (parts.Length > 1)
                Assert.True(MarkdownAnchor.AllOf(RepositoryFolder.Read(file)!).Contains(parts[1]), $"{page}: There is no heading for {target}.");
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
