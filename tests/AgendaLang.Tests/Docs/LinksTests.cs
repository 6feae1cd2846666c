using AgendaLang.Tests.Testing;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgendaLang.Tests.Docs;

/// <summary>Links lead somewhere: between pages, to headings and pictures, from code to pages, and to hosts that we know.</summary>
public sealed partial class LinksTests
{
    /// <summary>Where a page or the program may lead people.</summary>
    private static readonly HashSet<string> Hosts =
    [
        "c3voc.de", "code.visualstudio.com", "dotnet.microsoft.com", "git-scm.com", "microsoft.github.io", "nodatime.org", "schema.org",
    ];

    /// <summary>What is a name in a format, or an example, and nobody is led to.</summary>
    private static readonly HashSet<string> Names =
    [
        "docs.oasis-open.org", "example.org", "purl.org", "schemas.microsoft.com", "schemas.openxmlformats.org",
    ];

    public static TheoryData<string> Pages => [.. RepositoryFolder.MarkdownFiles()];

    [Theory, MemberData(nameof(Pages))]
    public void LinksLeadToFilesAndHeadingsThatAreThere(string page)
    {
        var markdown = RepositoryFolder.Read(page)!;
        var folder = Path.GetDirectoryName(page)!.Replace('\\', '/');
        foreach (var target in Links().Matches(Code().Replace(Fences().Replace(markdown, ""), "")).Select(match => match.Groups[1].Value))
        {
            if (target.Contains(':', StringComparison.Ordinal))
            {
                Assert.True(Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme == "https", $"{page}: {target} is no address on the web.");
                Assert.True(Hosts.Contains(address.Host), $"{page}: {address.Host} is not among the hosts that we know; look at the page, then add it.");
                continue;
            }
            var parts = target.Split('#');
            var file = parts[0].Length == 0 ? page : Path.Combine(folder, parts[0]);
            var path = RepositoryFolder.PathOf(file);
            Assert.True(File.Exists(path) || Directory.Exists(path), $"{page}: There is no {target}.");
            if (parts.Length > 1)
                Assert.True(MarkdownAnchor.AllOf(RepositoryFolder.Read(file)!).Contains(parts[1]), $"{page}: There is no heading for {target}.");
        }
    }

    [Fact]
    public void EveryPageIsOnTheMap()
    {
        var map = RepositoryFolder.Read("docs/README.md")!;
        var pages = RepositoryFolder.FilesOf("docs", "*.md").Where(name => name != "README.md");
        Assert.Equal([], pages.Where(name => !map.Contains($"]({name})", StringComparison.Ordinal)));
    }

    [Fact]
    public void PagesThatCodeNamesAreThere()
    {
        var named = Sources().SelectMany(path => PagesInCode().Matches(RepositoryFolder.Read(path)!).Select(match => (path, match.Value))).ToList();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(each => RepositoryFolder.Read(each.Value) == null));
    }

    [Fact]
    public void AddressesInCodeAreOfKnownHosts()
    {
        var named = Sources().SelectMany(path => Addresses().Matches(RepositoryFolder.Read(path)!).Select(match => (path, match.Groups[1].Value))).ToList();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(each => !Hosts.Contains(each.Value) && !Names.Contains(each.Value)));
    }

    [Fact]
    public void PicturesOfTheWalkthroughAreThere()
    {
        using var package = JsonDocument.Parse(RepositoryFolder.Read("vscode-extension/package.json")!);
        var pictures = package.RootElement.GetProperty("contributes").GetProperty("walkthroughs").EnumerateArray()
            .SelectMany(walkthrough => walkthrough.GetProperty("steps").EnumerateArray())
            .Select(step => step.GetProperty("media").GetProperty("image").GetString()!).Append(package.RootElement.GetProperty("icon").GetString()!).ToList();
        Assert.Equal([], pictures.Where(picture => !File.Exists(RepositoryFolder.PathOf($"vscode-extension/{picture}"))));
    }

    private static IEnumerable<string> Sources() =>
        new[] { ".cs", ".ts", ".nls.json", ".nls.ru.json", ".targets" }.SelectMany(RepositoryFolder.Files)
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("vscode-extension/", StringComparison.Ordinal) && !path.StartsWith("vscode-extension/e2e/", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("`[^`\\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bdocs/[\w/-]+\.(?:md|json)\b")]
    private static partial Regex PagesInCode();

    [GeneratedRegex(@"\bhttps?://([\w-]+(?:\.[\w-]+)+)")]
    private static partial Regex Addresses();
}
