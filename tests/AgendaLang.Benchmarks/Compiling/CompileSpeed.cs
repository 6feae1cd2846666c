using System.Collections.Immutable;
using System.Globalization;
using AgendaLang.Generator;
using AgendaLang.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgendaLang.Benchmarks.Compiling;

/// <summary>Measures the generator itself: how long it runs at first and after an edit, and how much C# it writes. Prints Markdown.</summary>
internal static class CompileSpeed
{
    private const int Edits = 100;

    public static void Run()
    {
        Console.WriteLine("| files of 30 lines | first run ms | C# bytes a declaration | after an edit: best ms | median ms | 95 of 100 within ms | of parties.agenda: best ms |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var count in new[] { 1, 100, 1_000 }) Measure(count);
    }

    /// <summary>Milliseconds of the processor: others may use the machine too.</summary>
    private static double Now() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private static void Measure(int count)
    {
        var files = (count == 1 ? [("talks-0001.agenda", SmallFiles.Meeting(1).Replace("use \"parties.agenda\"", SmallFiles.Parties, StringComparison.Ordinal))] : SmallFiles.Of(count))
            .Select(file => new TestFile("/work/app/" + file.Item1, file.Item2)).ToList();
        var options = new TestOptions(
            ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "App").Add("build_property.ProjectDir", $"/work/app/"),
            files.ToImmutableDictionary(file => file.Path, _ => ImmutableDictionary<string, string>.Empty.Add("build_metadata.AgendaFile.Accessibility", "public")));
        var compilation = CSharpCompilation.Create("App", options: new(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new AgendaGenerator().AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.CSharp11), options);
        var clock = Now();
        driver = driver.RunGenerators(compilation);
        var first = Now() - clock;
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception != null || result.Diagnostics.Any(finding => finding.Severity >= DiagnosticSeverity.Warning))
            throw new InvalidOperationException($"The agendas are not in order: {result.Exception} {result.Diagnostics.FirstOrDefault()}");
        var bytes = result.GeneratedSources.Where(source => source.HintName.Contains("Talks", StringComparison.Ordinal)).Select(source => source.SourceText.Length).ToList();

        var own = Enumerable.Range(0, Edits).Select(edit => Edit(files.Count / 2, "Opening", $"Opening {edit}")).Order().ToList();
        var parties = count == 1 ? double.NaN : Enumerable.Range(0, Edits / 4).Select(edit => Edit(0, "Kazakhstan", $"Kazakhstan {edit}")).Min();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {count} | {first:F0} | {bytes.Average() / (count == 1 ? SmallFiles.Declarations + 8 : SmallFiles.Declarations):F0} | {own[0]:F1} | {own[Edits / 2]:F1} | {own[Edits * 95 / 100]:F1} | {parties:F0} |"));

        double Edit(int index, string from, string to)
        {
            var before = files[index];
            files[index] = new(before.Path, before.GetText()!.ToString().Replace($"\"{from}", $"\"{to}", StringComparison.Ordinal));
            var time = Now();
            driver = driver.ReplaceAdditionalText(before, files[index]).RunGenerators(compilation);
            var passed = Now() - time;
            if (driver.GetRunResult().Results.Single().Exception is { } exception) throw exception;
            return passed;
        }
    }
}
