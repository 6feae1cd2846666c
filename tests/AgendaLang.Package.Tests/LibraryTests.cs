using AgendaLang.Package.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>Libraries for several frameworks, and programs that refer to them.</summary>
[Collection(PackedTests.Name)]
public sealed class LibraryTests(PackedFeed feed)
{
    private const string Strict = """
        <Nullable>enable</Nullable>
        <AnalysisMode>All</AnalysisMode>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        """;

    private static readonly string Library = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
            {Strict}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AgendaLang" Version="{PackedFeed.Version}" />
            <AgendaFile Update="talks.agenda" Namespace="Tales" Accessibility="internal" />
            <AgendaFile Remove="drafts/**" />
            <AgendaFile Include="../Shared/**/*.agenda" LinkBase="Common" />
          </ItemGroup>
        </Project>
        """;

    private static readonly string Program = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <NoWarn>CA1303;CA1515;CA1812;CA2007</NoWarn>
            {Strict}
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../Library/Library.csproj" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task AStrictLibraryForTwoFrameworksServesAProgram()
    {
        feed.NewFolder("Shared", ("places/cities.agenda", "/// Where they meet.\nplace astana \"Astana\" zone Asia/Almaty\n"));
        feed.NewFolder("Library",
            ("Library.csproj", Library),
            ("Assembly.cs", "[assembly: System.CLSCompliant(true)]\n[assembly: System.Runtime.InteropServices.ComVisible(false)]\n"),
            ("talks.agenda", "topic water \"Water\"\n"),
            ("drafts/broken.agenda", "sumit\n"),
            ("Events/2026/forum.agenda", "use \"../../talks.agenda\"\nuse \"../../../Shared/places/cities.agenda\"\n\n/// The <forum>.\nmeeting forum \"Forum\" on 2026-03-04 at astana {\n    session opening \"Opening\" 10:00-11:00 discuss water\n}\n"));
        var program = feed.NewFolder("Program",
            ("Program.csproj", Program),
            ("notes.agenda", "this project compiles none\n"),
            ("Program.cs", """
                using System;
                using System.Linq;
                using Library.Common.places;
                using Library.Events._2026;

                [assembly: CLSCompliant(true)]
                [assembly: System.Runtime.InteropServices.ComVisible(false)]

                var opening = Forum.Meetings.Forum.Sessions.Opening;
                Console.WriteLine($"{opening.Topics.Single().Name} in {Forum.Meetings.Forum.At == Cities.Places.Astana}");
                """));
        var run = (await feed.RunAsync(program, "run")).MustSucceed();
        Assert.Equal("Water in True", run.Output.Trim());
        Assert.True(File.Exists(Path.Combine(feed.Root, "Library", "bin", "Debug", "net10.0", "Library.dll")));

        var other = (await feed.RunAsync(Path.Combine(feed.Root, "Library"), "build")).MustSucceed();
        Assert.Contains("0 Warning(s)", other.Output, StringComparison.Ordinal);
        var documentation = await File.ReadAllTextAsync(Path.Combine(feed.Root, "Library", "bin", "Debug", "net8.0", "Library.xml"));
        Assert.Contains("<member name=\"P:Library.Events._2026.Forum.Meetings.Forum\">", documentation, StringComparison.Ordinal);
        Assert.Contains("<remarks>The &lt;forum&gt;.</remarks>", documentation, StringComparison.Ordinal);
    }
}
