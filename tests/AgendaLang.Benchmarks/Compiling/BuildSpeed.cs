using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AgendaLang.Benchmarks.Compiling;

/// <summary>
/// Measures whole builds of a project with agendas from the packed package, in turns with the same project where the generator, reading and checking as ever,
/// gives one <c>const string</c> a declaration in place of our C#; with such constants written by hand, without the package; and with neither. What is compared is the compiler's own time, of which MSBuild tells with <c>-clp:PerformanceSummary</c>; medians. Prints Markdown.
/// </summary>
internal static partial class BuildSpeed
{
    private static readonly string[] Kinds = ["nothing", "constants", "generated", "agendas"];

    /// <summary>The generator that gives constants.</summary>
    public static string ConstantsGenerator => Path.Combine(AppContext.BaseDirectory, "constants", "AgendaLang.Generator.dll");

    /// <param name="feed">A folder with the package.</param>
    /// <param name="rounds">How many turns.</param>
    public static void Run(string feed, int rounds)
    {
        var root = Directory.CreateTempSubdirectory("agenda-builds-").FullName;
        WriteSources(root, feed);
        Console.WriteLine("| files of 30 lines | compiler | nothing s | constants by hand s | constants generated s | agendas s | agendas - nothing s | agendas / constants by hand | agendas / constants generated |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var count in new[] { 1, 100, 1_000 })
        {
            var projects = Array.ConvertAll(Kinds, what => Project(root, count, what));
            foreach (var project in projects) Dotnet(project, "restore");
            foreach (var isWarm in new[] { false, true })
            {
                if (isWarm && count > 1 && rounds < 3) continue;
                var times = projects.Select(_ => new List<double>()).ToArray();
                for (var round = isWarm ? -1 : 0; round < rounds; round++)
                {
                    for (var i = 0; i < projects.Length; i++)
                    {
                        var time = Build(projects[i], isWarm);
                        if (round >= 0) times[i].Add(time);
                    }
                }
                var median = Array.ConvertAll(times, each => each.Order().ElementAt(each.Count / 2));
                double Ratio(int than) => times[3].Zip(times[than], (agendas, constants) => agendas / constants).Order().ElementAt(rounds / 2);
                var more = times[3].Zip(times[0], (agendas, nothing) => agendas - nothing).Order().ElementAt(rounds / 2);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {count} | {(isWarm ? "warm" : "cold")} | {median[0]:F2} | {median[1]:F2} | {median[2]:F2} | {median[3]:F2} | {more:F2} | {Ratio(1):F2} | {Ratio(2):F2} |"));
            }
        }
        Directory.Delete(root, recursive: true);
    }

    /// <summary>Writes the projects into a folder, restored, each called after what it has and how many files: <c>agendas100</c>.</summary>
    /// <param name="feed">A folder with the package.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="count">How many files.</param>
    public static void Write(string feed, string folder, int count)
    {
        var root = Directory.CreateDirectory(folder).FullName;
        WriteSources(root, feed);
        foreach (var what in Kinds) Dotnet(Project(root, count, what), "restore");
    }

    private static void WriteSources(string root, string feed) => File.WriteAllText(Path.Combine(root, "nuget.config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{root}/packages" /></config>
          <packageSources><clear /><add key="local" value="{Path.GetFullPath(feed)}" /></packageSources>
        </configuration>
        """);

    private static string Project(string root, int count, string what)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, $"{what}{count}")).FullName;
        var reference = what is "agendas" or "generated" ? """<PackageReference Include="AgendaLang" Version="0.1.0" />""" : "";
        File.WriteAllText(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
              {(what == "generated" ? Exchange : "")}
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Class.cs"), "class Class;");
        if (what == "nothing") return folder;
        foreach (var (name, text) in Files(count))
        {
            if (what != "constants") File.WriteAllText(Path.Combine(folder, name), text);
            else File.WriteAllText(Path.Combine(folder, name + ".cs"), Constants(name, text));
        }
        return folder;
    }

    /// <summary>Puts the generator of constants in place of ours.</summary>
    private static string Exchange => $"""
        <Target Name="UseConstants" BeforeTargets="CoreCompile" AfterTargets="UseGeneratorCompiledInAdvance">
          <ItemGroup>
            <Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'AgendaLang.Generator'" />
            <Analyzer Include="{ConstantsGenerator}" />
          </ItemGroup>
        </Target>
        """;

    /// <summary>So many files; one is whole in itself.</summary>
    public static IEnumerable<(string Name, string Text)> Files(int count) => count == 1
        ? [("talks-0001.agenda", SmallFiles.Meeting(1).Replace("use \"parties.agenda\"", SmallFiles.Parties, StringComparison.Ordinal))]
        : SmallFiles.Of(count);

    /// <summary>The same declarations as constants.</summary>
    public static string Constants(string name, string agenda)
    {
        var code = new StringBuilder($"public static class {name.Replace('-', '_').Replace(".agenda", "", StringComparison.Ordinal)}\n{{\n");
        foreach (Match declaration in Declaration().Matches(agenda))
            code.Append(CultureInfo.InvariantCulture, $"    public const string {declaration.Groups[1].Value.Replace('-', '_')} = \"{declaration.Groups[2].Value}\";\n");
        return code.Append("}\n").ToString();
    }

    /// <summary>The seconds that compiling took.</summary>
    private static double Build(string folder, bool isWarm)
    {
        File.SetLastWriteTimeUtc(Path.Combine(folder, "Class.cs"), File.GetLastWriteTimeUtc(Path.Combine(folder, "Class.cs")).AddSeconds(2));
        foreach (var output in Directory.EnumerateFiles(folder, "App.dll", SearchOption.AllDirectories)) File.Delete(output);
        var said = Dotnet(folder, "build", "--no-restore", "-clp:PerformanceSummary", $"-p:UseSharedCompilation={(isWarm ? "true" : "false")}");
        return double.Parse(Csc().Match(said).Groups[1].Value, CultureInfo.InvariantCulture) / 1e3;
    }

    private static string Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException(said);
    }

    [GeneratedRegex("^ *(?:country|person|place|room|topic|source|meeting|session|item|document) ([a-z0-9-]+) \"([^\"]*)\"", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    // The summary ends with tasks: "     3214 ms  Csc    1 calls".
    [GeneratedRegex(@"^ *(\d+) ms +Csc ", RegexOptions.Multiline)]
    private static partial Regex Csc();
}
