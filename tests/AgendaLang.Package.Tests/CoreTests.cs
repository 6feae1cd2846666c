using AgendaLang.Package.Tests.Testing;
using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>The library, from its package, as <c>docs/library.md</c> tells.</summary>
[Collection(PackedTests.Name)]
public sealed class CoreTests(PackedFeed feed)
{
    private static readonly string Program = RepositoryFolder.Read("examples/Library/Program.cs")!;

    private static string Project(string packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            {packages}
          </ItemGroup>
        </Project>
        """;

    // What the program prints.
    private static readonly string Printed = """
        Meeting talks
        visit.agenda(8,65): Error AGL1002: No topic or initiative has the id "trad".
        topic water "Water"
        Opening: 2025-10-29T05:00:00Z, 60 min
        Talks in Astana
        Retimed: The session "Opening" moves from 10:00-11:00 to 10:30-11:30 (Almaty time).
        clean: True
        session opening "Opening session" 10:30-11:30 chair tokayev discuss trade

        """.ReplaceLineEndings("\n");

    private static readonly string Core = $"""<PackageReference Include="AgendaLang.Core" Version="{PackedFeed.Version}" />""";

    [Fact]
    public async Task AProgramOfThePackageReadsChecksComparesAndMerges()
    {
        var folder = feed.NewFolder("Core", ("Core.csproj", Project(Core)), ("Program.cs", Program),
            // Without the package for builds, agendas are files as any other.
            ("stray.agenda", "sumit\n"));
        var run = (await feed.RunAsync(folder, "run")).MustSucceed();
        Assert.Equal(Printed, run.Output);
    }

    [Fact]
    public async Task BothPackagesGoTogether()
    {
        var folder = feed.NewFolder("Both", ("Both.csproj", Project($"""{Core}<PackageReference Include="AgendaLang" Version="{PackedFeed.Version}" />""")),
            ("water.agenda", "topic water \"Water\"\n"),
            ("Program.cs", "using AgendaLang.Syntax;\nConsole.WriteLine($\"{SyntaxTree.Parse(\"topic x\\n\").SegmentCount} {Both.Water.Topics.Water.Name}\");\n"));
        Assert.Equal("1 Water", (await feed.RunAsync(folder, "run")).MustSucceed().Output.Trim());
    }

    [Fact]
    public void ThePageShowsTheProgram()
    {
        var samples = MarkdownSample.Of("docs/library.md", RepositoryFolder.Read("docs/library.md")!).Where(sample => sample.Info == "csharp").ToList();
        Assert.Equal(Program.TrimEnd(), string.Join("\n\n", samples.Select(sample => sample.Text.TrimEnd())));
        // The page tells some of what it prints.
        var page = RepositoryFolder.Read("docs/library.md")!;
        foreach (var line in Printed.Split('\n').Where(line => line.Length > 30 && !line.StartsWith("Opening", StringComparison.Ordinal)))
            Assert.Contains($"`{line}`", page, StringComparison.Ordinal);
    }
}
