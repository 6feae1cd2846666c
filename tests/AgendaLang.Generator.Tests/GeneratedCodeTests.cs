using AgendaLang.Generator.Tests.Testing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Generator.Tests;

/// <summary>The C# of agendas: how it looks, that it compiles, what it gives when it runs.</summary>
public sealed class GeneratedCodeTests
{
    private const string Parties = """
        /// Who takes part.

        country kz "Kazakhstan" { name ru "Казахстан" }
        country uz "Uzbekistan"
        /// The five & a <guest>.
        ///
        /// More of them.
        group c5 "Central Asia" = kz, uz
        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state
        place astana "Astana" in kz zone Asia/Almaty { room hall "Hall" seats 40 }
        topic trade "Trade" { topic critical-minerals "Critical minerals" }
        """;

    private const string Summit = """
        use "parties.agenda"

        summit washington "US-Central Asia summit" on 2025-11-06 at astana {
            host kz
            document draft "Draft declaration" kind declaration
            item adoption "Adoption" 5m
            session opening "Opening" 09:00-09:20 in hall chair tokayev
            session plenary "Plenary" 10:00-11:00 {
                chair tokayev
                /// The main one.
                item minerals "Minerals" 30m discuss critical-minerals { item copper "Copper" 10m }
            }
        }
        """;

    private static readonly TestProject Project = TestProject.Of(("parties.agenda", Parties), ("washington.agenda", Summit));

    [Fact]
    public void AFileOfPartiesLooksSo() => Snapshots.Match(Project.Build().MustCompile().Sources["MyApp.Parties.g.cs"], "Parties");

    [Fact]
    public void AFileWithASummitLooksSo() => Snapshots.Match(Project.Build().MustCompile().Sources["MyApp.Washington.g.cs"], "Washington");

    [Fact]
    public void TheListOfFilesLooksSo() => Snapshots.Match(Project.Build().MustCompile().Sources["__AgendaFiles.g.cs"], "List");

    [Fact]
    public void AllTheWayDownThereAreNames() => Assert.Equal("Copper, Draft declaration, Hall, Adoption, True", (Project with
    {
        Code = """
            using MyApp;
            public static class Program
            {
                public static string Run()
                {
                    var summit = Washington.Summits.Washington;
                    var opening = summit.Sessions.Opening;
                    var chaired = System.Linq.Enumerable.Contains(Parties.People.Tokayev.Chairs, opening);
                    return $"{summit.Sessions.Plenary.Items.Minerals.Items.Copper.Name}, {summit.Documents.Draft.Name}, {Parties.Places.Astana.Rooms.Hall.Name}, {summit.Items.Adoption.Name}, {chaired}";
                }
            }
            """,
    }).Build().MustCompile().Run());

    [Theory]
    [InlineData("MyApp")]
    [InlineData("")]
    [InlineData("System")]
    [InlineData("System.Collections")]
    [InlineData("AgendaLang")]
    [InlineData("AgendaLang.Models")]
    [InlineData("Washington")]
    [InlineData("MyApp.Washington.Parties")]
    [InlineData("Topics")]
    [InlineData("__m")]
    [InlineData("global")]
    [InlineData("my-app 2.0.class")]
    [InlineData("Казахстан")]
    public void AnyRootNamespaceWillDo(string root) => (Project with { RootNamespace = root }).Build().MustCompile();

    [Fact]
    public void TheExamplesCompile()
    {
        foreach (var example in new[] { "c5plus1", "culture-summit", "bilateral-visit" })
        {
            var project = RepositoryFolder.FilesOf($"examples/{example}", "*.agenda")
                .Aggregate(new TestProject(), (all, name) => all.With(name, RepositoryFolder.Read($"examples/{example}/{name}")!));
            var build = project.Build().MustCompile();
            Assert.DoesNotContain(build.Result.Diagnostics, finding => finding.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        }
    }

    [Fact]
    public void InternalClassesAreInternal()
    {
        var build = new TestProject().With("secret.agenda", "topic trade \"Trade\"\n", accessibility: "internal").Build().MustCompile();
        Assert.Contains("\ninternal static partial class Secret{", build.Sources["MyApp.Secret.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AProjectWithoutAgendasGetsNothing() => Assert.Empty(new TestProject().WithOther("notes.txt", "country").Build().MustCompile().Sources);
}
