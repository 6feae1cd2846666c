using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AgendaLang.Package.Tests.Testing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>All that is shipped has one version, and the changelog knows it.</summary>
public sealed partial class VersionTests
{
    private static readonly string Version =
        XDocument.Parse(RepositoryFolder.Read("Directory.Build.props")!).Descendants("Version").Single().Value;

    [Fact]
    public void ItIsAVersionThatRegistriesTake() => Assert.Matches(SemanticVersion(), Version);

    [Fact]
    public void NoProjectHasItsOwn()
    {
        // The feed's version is what the project of the package says.
        Assert.Equal(Version, PackedFeed.Version);
        foreach (var project in Directory.GetFiles(RepositoryFolder.PathOf("src"), "*.*proj", SearchOption.AllDirectories))
            Assert.DoesNotContain(XDocument.Load(project).Descendants(), element => element.Name.LocalName is "Version" or "PackageVersion" or "VersionPrefix" or "AssemblyVersion" && element.Parent!.Name.LocalName == "PropertyGroup");
    }

    [Theory]
    [InlineData("vscode-extension/package.json")]
    [InlineData("vscode-extension/package-lock.json")]
    public void TheExtensionHasTheSame(string file)
    {
        using var json = JsonDocument.Parse(RepositoryFolder.Read(file)!);
        // The marketplace takes no names of prereleases; numbers alone must agree.
        Assert.Equal(Version.Split('-')[0], json.RootElement.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("CHANGELOG.md")]
    [InlineData("vscode-extension/CHANGELOG.md")]
    public void ChangelogsBeginWithIt(string file)
    {
        var first = Heading().Match(RepositoryFolder.Read(file)!).Groups[1].Value;
        Assert.True(first == Version.Split('-')[0] || first == Version, $"{file} begins with {first}, not with {Version}.");
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$")]
    private static partial Regex SemanticVersion();

    // "## 0.1.0", or "## 0.1.0 (not released)".
    [GeneratedRegex(@"^## (\S+)( \(.*\))?$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
