using System.Text.Json;
using AgendaLang.Package.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>What a project says about warnings holds for findings too; and what builds and editors hand to the compiler.</summary>
[Collection(PackedTests.Name)]
public sealed class SeverityTests(PackedFeed feed)
{
    // One warning, at the topic of the item; and a country that nothing names, which is information.
    private const string Agenda = """
        country uz "Uzbekistan"
        topic trade "Trade"
        topic water "Water"

        meeting talks "Talks" on 2026-05-14 {
            zone Asia/Tashkent
            session plenary "Plenary" 10:00-12:00 discuss trade {
                item tariffs "Tariffs" 45m discuss trade
                item rivers "Rivers" 45m discuss water
            }
        }

        """;

    private const string Place = "talks.agenda(9,42): ";

    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AgendaLang" Version="{PackedFeed.Version}" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task ProjectsHaveTheLastWordOnWarnings()
    {
        var folder = feed.NewFolder("Severities", ("Severities.csproj", Project), ("Code.cs", "internal static class Code;\n"), ("talks.agenda", Agenda));
        (await feed.RunAsync(folder, "restore")).MustSucceed();
        Assert.Equal((true, Place + "warning AGL3006"), await Build());
        Assert.Equal((true, ""), await Build("NoWarn=AGL3006"));
        Assert.Equal((false, Place + "error AGL3006"), await Build("TreatWarningsAsErrors=true"));
        Assert.Equal((true, Place + "warning AGL3006"), await Build("TreatWarningsAsErrors=true", "WarningsNotAsErrors=AGL3006"));
        Assert.Equal((false, Place + "error AGL3006"), await Build("WarningsAsErrors=AGL3006"));

        var config = Path.Combine(folder, ".globalconfig");
        await File.WriteAllTextAsync(config, "is_global = true\ndotnet_diagnostic.AGL3006.severity = error\ndotnet_diagnostic.AGL1007.severity = warning\n");
        Assert.Equal((false, "talks.agenda(1,9): warning AGL1007, " + Place + "error AGL3006"), await Build());
        await File.WriteAllTextAsync(config, "is_global = true\ndotnet_diagnostic.AGL3006.severity = none\n");
        Assert.Equal((true, ""), await Build("TreatWarningsAsErrors=true"));

        async Task<(bool Succeeded, string Findings)> Build(params string[] properties)
        {
            var build = await feed.RunAsync(folder, ["build", "--no-restore", "--no-incremental", .. properties.Select(property => "-p:" + property)]);
            // Only where, how grave and which.
            var findings = build.Findings(folder).Select(line => line[..line.IndexOf(": ", line.IndexOf(": ", StringComparison.Ordinal) + 2, StringComparison.Ordinal)]);
            return (build.ExitCode == 0, string.Join(", ", findings.Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>MSBuild looks for such files around C# files only.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AGlobalConfigHoldsWhetherThereIsCSharpOrNot(bool hasCode)
    {
        (string, string)[] code = hasCode ? [("Code.cs", "internal static class Code;\n")] : [];
        var folder = feed.NewFolder("Global" + hasCode,
            [("Global.csproj", Project), ("talks.agenda", Agenda), (".globalconfig", "is_global = true\ndotnet_diagnostic.AGL3006.severity = error\n"), .. code]);
        var build = await feed.RunAsync(folder, "build");
        Assert.NotEqual(0, build.ExitCode);
        Assert.StartsWith(Place + "error AGL3006", Assert.Single(build.Findings(folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditorsGetTheGeneratorForAnyMachineAndBuildsTheOneForTheirs()
    {
        var folder = feed.NewFolder("Hosts", ("Hosts.csproj", Project), ("talks.agenda", Agenda), (".editorconfig", "root = true\n"));
        (await feed.RunAsync(folder, "restore")).MustSucceed();
        var editor = await Arguments("-p:DesignTimeBuild=true");
        Assert.Contains(editor, argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal) && argument.EndsWith("talks.agenda", StringComparison.Ordinal));
        Assert.Contains(editor, argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal) && argument.EndsWith(".editorconfig", StringComparison.Ordinal));
        Assert.Equal(["analyzers/dotnet/cs"], Generators(editor));

        var build = await Arguments();
        Assert.Equal([PackedFeed.IsCompiledInAdvance ? "tools/linux-x64" : "analyzers/dotnet/cs"], Generators(build));

        async Task<List<string>> Arguments(params string[] properties)
        {
            var run = (await feed.RunAsync(folder, ["msbuild", "-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs", .. properties])).MustSucceed();
            using var json = JsonDocument.Parse(run.Output);
            return [.. json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))];
        }

        // The folder within the package of each library that the compiler loads for us.
        static IEnumerable<string> Generators(IEnumerable<string> arguments) => arguments
            .Where(argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.Contains($"/agendalang/{PackedFeed.Version}/", StringComparison.Ordinal))
            .Select(argument => Path.GetFullPath(argument["/analyzer:".Length..].Trim('"')).Replace('\\', '/'))
            .Select(path => path[(path.IndexOf(PackedFeed.Version + "/", StringComparison.Ordinal) + PackedFeed.Version.Length + 1)..path.LastIndexOf('/')]).Distinct();
    }
}
