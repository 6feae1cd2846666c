using System.Text.RegularExpressions;
using AgendaLang.Package.Tests.Testing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>The example of the solution, built from the package as a project of one's own would be.</summary>
[Collection(PackedTests.Name)]
public sealed partial class BriefingTests(PackedFeed feed)
{
    [Fact]
    public async Task TheExampleBuiltFromThePackagePrintsTheDayOfADelegation()
    {
        var project = RepositoryFolder.Read("examples/Briefing/Briefing.csproj")!;
        project = References().Replace(Imports().Replace(project, ""), $"""<PackageReference Include="AgendaLang" Version="{PackedFeed.Version}" />""", 1);
        project = References().Replace(project, "").Replace("</TargetFramework>", "</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>", StringComparison.Ordinal);
        var folder = feed.NewFolder("Briefing", ("Briefing.csproj", project), ("Program.cs", RepositoryFolder.Read("examples/Briefing/Program.cs")!));
        feed.NewFolder("c5plus1", [.. RepositoryFolder.FilesOf("examples/c5plus1", "*.agenda").Select(name => (name, RepositoryFolder.Read($"examples/c5plus1/{name}")!))]);

        var run = (await feed.RunAsync(folder, "run", "--property:TreatWarningsAsErrors=true")).MustSucceed();
        Assert.Equal(
            """
            US-Central Asia summit, Washington, D.C.
            For the delegation: Kazakhstan, led by Kassym-Jomart Tokayev

            Thursday, 6 November 2025 (America/New_York)
              18:00-18:20  Opening, chaired by Donald Trump
                - Regional and global issues
              18:20-19:30  Plenary, chaired by Donald Trump
                1. Adoption of the agenda
                2. Critical minerals and energy
                3. Connectivity and the Caspian
                   You speak: Kassym-Jomart Tokayev, 10 min
                4. Other business
              19:45-21:00  Working dinner
                - Security
                - Finance
                - Trade
                - Investment
                - Digitalization

            Bring the brief on critical minerals.
            Your request, pending: US support in addressing the shrinking Caspian Sea

            """.ReplaceLineEndings("\n"), run.Output);

        var other = await feed.RunAsync(folder, "run", "--no-build", "--", "nobody");
        Assert.Equal(1, other.ExitCode);
        Assert.Equal("No party has the id \"nobody\". There are: us, kz, kg, tj, tm, uz, az.\n", other.Output);
    }

    [GeneratedRegex("<Import [^>]*>")]
    private static partial Regex Imports();

    [GeneratedRegex("<(ProjectReference|Analyzer) [^>]*>")]
    private static partial Regex References();
}
