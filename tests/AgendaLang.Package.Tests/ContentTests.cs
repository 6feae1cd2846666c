using System.IO.Compression;
using System.Xml.Linq;
using AgendaLang.Package.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>What is in the packages.</summary>
[Collection(PackedTests.Name)]
public sealed class ContentTests(PackedFeed feed)
{
    [Fact]
    public void ThePackageHoldsTheModelsTheGeneratorAndWhatItNeeds()
    {
        Assert.Equal(
            [
                "AgendaLang.nuspec", "README.md", "THIRD-PARTY-NOTICES.txt", "analyzers/dotnet/cs/AgendaLang.Generator.dll", "analyzers/dotnet/cs/AgendaLang.Models.dll", "analyzers/dotnet/cs/AgendaLang.dll",
                "analyzers/dotnet/cs/NodaTime.dll", "analyzers/dotnet/cs/Pidgin.dll", "build/AgendaLang.props", "build/AgendaLang.targets", "build/AgendaLang.xaml", "icon.png",
                "lib/net8.0/AgendaLang.Models.dll", "lib/net8.0/AgendaLang.Models.xml",
                // Compiled in advance where packages for others are made.
                .. (PackedFeed.IsCompiledInAdvance ? ["AgendaLang.Generator", "AgendaLang.Models", "AgendaLang", "NodaTime", "Pidgin"] : Array.Empty<string>())
                    .Select(name => $"tools/linux-x64/{name}.dll"),
            ], Entries("nupkg"));
        Assert.Equal(["AgendaLang.nuspec", "lib/net8.0/AgendaLang.Models.pdb"], Entries("snupkg"));
    }

    [Fact]
    public void ThePackageSaysWhatItIs()
    {
        using var archive = Open("nupkg");
        using var stream = archive.GetEntry("AgendaLang.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal("AgendaLang", Value("id"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        // No other package comes along.
        Assert.Equal("", Value("dependencies"));
        Assert.Equal("net8.0", metadata.Descendants().Single(element => element.Name.LocalName == "group").Attribute("targetFramework")!.Value);
    }

    [Fact]
    public void TheLibraryTakesTheModelsOfItsVeryVersionAndNoGenerator()
    {
        Assert.Equal(["AgendaLang.Core.nuspec", "README.md", "THIRD-PARTY-NOTICES.txt", "icon.png", "lib/net8.0/AgendaLang.dll", "lib/net8.0/AgendaLang.xml"], Entries("nupkg", "AgendaLang.Core"));
        Assert.Equal(["AgendaLang.Core.nuspec", "lib/net8.0/AgendaLang.pdb"], Entries("snupkg", "AgendaLang.Core"));
        using var archive = Open("nupkg", "AgendaLang.Core");
        using var stream = archive.GetEntry("AgendaLang.Core.nuspec")!.Open();
        var nuspec = XDocument.Load(stream);
        Assert.Equal(
            [$"AgendaLang [{PackedFeed.Version}] Build,Analyzers", "NodaTime", "Pidgin [3.5.1] Build,Analyzers"],
            nuspec.Descendants().Where(element => element.Name.LocalName == "dependency")
                .Select(element => (string)element.Attribute("id")! is var id && id == "NodaTime" ? id : $"{id} {(string?)element.Attribute("version")} {(string?)element.Attribute("exclude")}").Order(StringComparer.Ordinal));
        Assert.Equal("MIT", nuspec.Descendants().Single(element => element.Name.LocalName == "license").Value);
    }

    [Fact]
    public async Task PackedTwiceTheyAreTheSameBytes()
    {
        var again = Path.Combine(feed.Root, "again");
        await PackedFeed.PackAsync(again);
        var files = Directory.GetFiles(feed.Feed).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(4, files.Count);
        Assert.Equal(files, Directory.GetFiles(again).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.True(File.ReadAllBytes(Path.Combine(feed.Feed, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, file))), $"{file} differs."));
    }

    [Fact]
    public void TheIconIsAsLargeAsGalleriesShowIt()
    {
        using var archive = Open("nupkg");
        using var stream = archive.GetEntry("icon.png")!.Open();
        var head = new byte[24];
        stream.ReadExactly(head);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], head[16..]);
    }

    private ZipArchive Open(string extension, string package = "AgendaLang") => ZipFile.OpenRead(Path.Combine(feed.Feed, $"{package}.{PackedFeed.Version}.{extension}"));

    /// <summary>The files, those of the container format aside.</summary>
    private IEnumerable<string> Entries(string extension, string package = "AgendaLang")
    {
        using var archive = Open(extension, package);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }
}
