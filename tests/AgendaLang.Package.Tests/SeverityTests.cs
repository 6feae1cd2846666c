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

    // What a project says besides, whether it has code, a global config if it has one; whether it is built, and its findings.
    private static readonly Dictionary<string, (string Properties, bool HasCode, string? GlobalConfig, bool IsBuilt, string Findings)> Projects = new()
    {
        ["Plain"] = ("", true, null, true, Place + "warning AGL3006"),
        ["Off"] = ("<NoWarn>$(NoWarn);AGL3006</NoWarn>", true, null, true, ""),
        ["AllErrors"] = ("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", true, null, false, Place + "error AGL3006"),
        ["AllButOne"] = ("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>AGL3006</WarningsNotAsErrors>", true, null, true, Place + "warning AGL3006"),
        ["OneError"] = ("<WarningsAsErrors>AGL3006</WarningsAsErrors>", true, null, false, Place + "error AGL3006"),
        ["Config"] = ("", true, "dotnet_diagnostic.AGL3006.severity = error\ndotnet_diagnostic.AGL1007.severity = warning\n", false, "talks.agenda(1,9): warning AGL1007, " + Place + "error AGL3006"),
        // MSBuild looks for global configs around C# files only.
        ["ConfigNoCode"] = ("", false, "dotnet_diagnostic.AGL3006.severity = error\n", false, Place + "error AGL3006"),
        ["ConfigOff"] = ("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", true, "dotnet_diagnostic.AGL3006.severity = none\n", true, ""),
    };

    [Fact]
    public async Task ProjectsHaveTheLastWordOnWarnings()
    {
        var solution = string.Concat(Projects.Keys.Select(name => $"  <Project Path=\"{name}/{name}.csproj\" />\n"));
        var folder = feed.NewFolder("Severities", ("Severities.slnx", $"<Solution>\n{solution}</Solution>\n"));
        foreach (var (name, project) in Projects)
        {
            feed.NewFolder(Path.Combine("Severities", name), ($"{name}.csproj", Project(project.Properties)), ("talks.agenda", Agenda));
            if (project.HasCode) feed.NewFolder(Path.Combine("Severities", name), ("Code.cs", "internal static class Code;\n"));
            if (project.GlobalConfig is { } config) feed.NewFolder(Path.Combine("Severities", name), (".globalconfig", "is_global = true\n" + config));
        }

        var build = await feed.RunAsync(folder, "build", "-maxCpuCount:1");
        Assert.NotEqual(0, build.ExitCode);
        var findings = build.Findings(folder);
        Assert.Equal(
            Projects.Select(each => $"{each.Key}: {each.Value.IsBuilt}, {each.Value.Findings}"),
            Projects.Keys.Select(name => $"{name}: {File.Exists(Path.Combine(folder, name, "bin", "Debug", "net10.0", name + ".dll"))}, {FindingsOf(name)}"));
        Assert.All(findings, line => Assert.Contains(line[..line.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal)], Projects.Keys));

        // What is said on the command line goes before what the project says.
        var plain = Path.Combine(folder, "Plain");
        var strict = await feed.RunAsync(plain, "build", "--no-restore", "--no-incremental", "-p:TreatWarningsAsErrors=true");
        Assert.NotEqual(0, strict.ExitCode);
        Assert.StartsWith(Place + "error AGL3006", Assert.Single(strict.Findings(plain)), StringComparison.Ordinal);

        // Only where, how grave and which.
        string FindingsOf(string name) => string.Join(", ", findings.Where(line => line.StartsWith(name + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..])
            .Select(line => line[..line.IndexOf(": ", line.IndexOf(": ", StringComparison.Ordinal) + 2, StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EditorsGetTheGeneratorForAnyMachineAndBuildsTheOneForTheirs()
    {
        var folder = feed.NewFolder("Hosts", ("Hosts.csproj", Project("")), ("talks.agenda", Agenda), (".editorconfig", "root = true\n"));
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

    private static string Project(string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AgendaLang" Version="{PackedFeed.Version}" />
          </ItemGroup>
        </Project>
        """;
}
