using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgendaLang.Cli.Tests;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Docs;

/// <summary>The page of figures says what was measured: a script writes it from results that are kept beside it, and nobody by hand.</summary>
public sealed partial class PerformancePageTests
{
    private const string Page = "docs/performance.md";
    private const string Results = "docs/figures";
    private const string Script = "tests/AgendaLang.Benchmarks/page.mjs";

    [NodeFact]
    public void ThePageAndItsCurvesAreWhatTheScriptMakesOfTheResults()
    {
        var folder = Directory.CreateTempSubdirectory("agenda-page-").FullName;
        try
        {
            var start = new ProcessStartInfo("node", [RepositoryFolder.PathOf(Script), "--render", "--out", folder]) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var problem = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, problem);
            var made = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).ToList();
            Assert.Contains("performance.md", made);
            foreach (var path in made)
                Assert.True(RepositoryFolder.Read($"docs/{path}") == File.ReadAllText(Path.Combine(folder, path)).ReplaceLineEndings("\n"), $"docs/{path} is not what was measured. Run: node {Script} --render");
            Assert.Equal(RepositoryFolder.FilesOf(Results, "*.svg"), made.Where(path => path.EndsWith(".svg", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void EveryFigureStandsUnderTheSectionThatMakesIt()
    {
        var (section, count) = ("", 0);
        foreach (var line in RepositoryFolder.Read(Page)!.Split('\n'))
        {
            if (MadeBy().Match(line) is { Success: true } made) section = made.Groups[1].Value;
            else if (line.StartsWith('#')) section = "";
            if (line != "| what | goal | measured | |") continue;
            count++;
            Assert.True(section.Length > 0, "There is a table of figures under a heading without the command that makes it.");
            using var result = JsonDocument.Parse(RepositoryFolder.Read($"{Results}/{section}.json")!);
            Assert.Equal(section, result.RootElement.GetProperty("section").GetString());
            Assert.NotEmpty(result.RootElement.GetProperty("date").GetString()!);
        }
        Assert.True(count > 0);
    }

    [GeneratedRegex("^Made by `node tests/AgendaLang.Benchmarks/page.mjs ([a-z]+)`")]
    private static partial Regex MadeBy();
}
