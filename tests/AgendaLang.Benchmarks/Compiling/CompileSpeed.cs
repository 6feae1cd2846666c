using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Loader;
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

    /// <summary>The whole work of a compiler in turns, on agendas and on one <c>const string</c> a declaration: medians of the processor's milliseconds.</summary>
    public static void RunWhole()
    {
        Console.WriteLine("| files of 30 lines | constants by hand ms | constants generated ms | agendas ms | of it the generator ms | agendas / constants by hand | agendas / constants generated |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        var constantsGenerator = (IIncrementalGenerator)Activator.CreateInstance(new AssemblyLoadContext("constants")
            .LoadFromAssemblyPath(BuildSpeed.ConstantsGenerator).GetType(typeof(AgendaGenerator).FullName!)!)!;
        foreach (var (count, rounds) in new[] { (1, 21), (100, 11), (1_000, 5) })
        {
            var files = BuildSpeed.Files(count).ToList();
            var (constants, others, agendas, generators) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
            // The first turns also compile the compiler.
            for (var round = -2; round < rounds; round++)
            {
                var start = Now();
                Emit(Empty.AddSyntaxTrees(files.Select(file => CSharpSyntaxTree.ParseText(BuildSpeed.Constants(file.Name, file.Text), Parse))));
                var first = Now();
                Emit(Generate(constantsGenerator));
                var second = Now();
                var compilation = Generate(new AgendaGenerator());
                var generated = Now();
                Emit(compilation);
                if (round < 0) continue;
                constants.Add(first - start);
                others.Add(second - first);
                agendas.Add(Now() - second);
                generators.Add(generated - second);

                Compilation Generate(IIncrementalGenerator generator)
                {
                    // Another folder each time: nothing is remembered.
                    var folder = string.Create(CultureInfo.InvariantCulture, $"/work/app{count}-{round}/");
                    Driver(generator, [.. files.Select(file => new TestFile(folder + file.Name, file.Text))], folder)
                        .RunGeneratorsAndUpdateCompilation(Empty, out var compilation, out _);
                    return compilation;
                }
            }
            double Ratio(List<double> than) => agendas.Zip(than, (ours, theirs) => ours / theirs).Order().ElementAt(rounds / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {count} | {Median(constants):F0} | {Median(others):F0} | {Median(agendas):F0} | {Median(generators):F0} | {Ratio(constants):F2} | {Ratio(others):F2} |"));
        }
    }

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class Class;", Parse)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "AgendaLang.Models.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)), new(OutputKind.DynamicallyLinkedLibrary));

    private static void Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        if (!emitted.Success) throw new InvalidOperationException(emitted.Diagnostics.First().ToString());
    }

    private static CSharpGeneratorDriver Driver(IIncrementalGenerator generator, List<TestFile> files, string folder) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()], files, Parse,
        new TestOptions(
            ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "App").Add("build_property.ProjectDir", folder),
            files.ToImmutableDictionary(file => file.Path, _ => ImmutableDictionary<string, string>.Empty.Add("build_metadata.AgendaFile.Accessibility", "public"))));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Milliseconds of the processor: others may use the machine too.</summary>
    private static double Now() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private static void Measure(int count)
    {
        var files = BuildSpeed.Files(count).Select(file => new TestFile("/work/app/" + file.Name, file.Text)).ToList();
        var texts = files.ConvertAll(file => file.GetText()!.ToString());
        GeneratorDriver driver = Driver(new AgendaGenerator(), files, "/work/app/");
        var compilation = Empty;
        var clock = Now();
        driver = driver.RunGenerators(compilation);
        var first = Now() - clock;
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception != null || result.Diagnostics.Any(finding => finding.Severity >= DiagnosticSeverity.Warning))
            throw new InvalidOperationException($"The agendas are not in order: {result.Exception} {result.Diagnostics.FirstOrDefault()}");
        var bytes = result.GeneratedSources.Where(source => source.HintName.Contains("Talks", StringComparison.Ordinal)).Select(source => source.SourceText.Length).ToList();

        // As in an editor that has been open for a while.
        for (var edit = 0; edit < Edits; edit++) Edit(files.Count / 2, "Opening", $"Opening before {edit}");
        var own = Enumerable.Range(0, Edits).Select(edit => Edit(files.Count / 2, "Opening", $"Opening {edit}")).Order().ToList();
        var parties = count == 1 ? double.NaN : Enumerable.Range(0, Edits / 4).Select(edit => Edit(0, "Kazakhstan", $"Kazakhstan {edit}")).Min();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {count} | {first:F0} | {bytes.Average() / (count == 1 ? SmallFiles.Declarations + 8 : SmallFiles.Declarations):F0} | {own[0]:F1} | {own[Edits / 2]:F1} | {own[Edits * 95 / 100]:F1} | {parties:F0} |"));

        double Edit(int index, string from, string to)
        {
            var before = files[index];
            files[index] = new(before.Path, texts[index].Replace($"\"{from}", $"\"{to}", StringComparison.Ordinal));
            var time = Now();
            driver = driver.ReplaceAdditionalText(before, files[index]).RunGenerators(compilation);
            var passed = Now() - time;
            if (driver.GetRunResult().Results.Single().Exception is { } exception) throw exception;
            return passed;
        }
    }
}
