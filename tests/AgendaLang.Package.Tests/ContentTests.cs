using System.IO.Compression;
using System.Xml.Linq;
using AgendaLang.Package.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>What is in the package.</summary>
[Collection(PackedTests.Name)]
public sealed class ContentTests(PackedFeed feed)
{
    [Fact]
    public void ThePackageHoldsTheModelsTheGeneratorAndWhatItNeeds()
    {
        Assert.Equal(
            [
                "AgendaLang.nuspec", "README.md", "analyzers/dotnet/cs/AgendaLang.Generator.dll", "analyzers/dotnet/cs/AgendaLang.Models.dll", "analyzers/dotnet/cs/AgendaLang.dll",
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
    public void TheIconIsAsLargeAsGalleriesShowIt()
    {
        using var archive = Open("nupkg");
        using var stream = archive.GetEntry("icon.png")!.Open();
        var head = new byte[24];
        stream.ReadExactly(head);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], head[16..]);
    }

    private ZipArchive Open(string extension) => ZipFile.OpenRead(Path.Combine(feed.Feed, $"AgendaLang.{PackedFeed.Version}.{extension}"));

    /// <summary>The files, those of the container format aside.</summary>
    private IEnumerable<string> Entries(string extension)
    {
        using var archive = Open(extension);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }
}
