using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgendaLang.Generator.Tests.Testing;

/// <summary>What a run of the generator gave.</summary>
/// <param name="Driver">The driver after the run.</param>
/// <param name="Compilation">The project with what was generated.</param>
internal sealed record TestBuild(GeneratorDriver Driver, Compilation Compilation)
{
    public static TestBuild Of(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return new(driver, updated);
    }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>What was generated, by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Sources =>
        Result.GeneratedSources.ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The findings as <c>path(line,column): severity id: message</c>.</summary>
    public IEnumerable<string> Findings => Result.Diagnostics.Select(Describe);

    /// <summary>What the compiler says of the whole, agendas aside; generated code may not hide its warnings.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            var strict = Compilation;
            foreach (var tree in Result.GeneratedSources.Select(source => source.SyntaxTree))
            {
                var text = tree.ToString().Replace("#pragma warning disable\n", "\n", StringComparison.Ordinal);
                strict = strict.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
            }
            return [.. strict.GetDiagnostics().Where(IsProblem).Select(Describe)];
        }
    }

    /// <summary>Makes sure that the generator did not fail, and that what it made compiles without a word.</summary>
    public TestBuild MustCompile()
    {
        Assert.Null(Result.Exception);
        Assert.Equal([], Problems);
        Assert.Equal([], Compilation.GetDiagnostics().Where(IsProblem).Select(Describe));
        return this;
    }

    /// <summary>Compiles and runs <c>static string Run()</c> of the class <c>Program</c>.</summary>
    public string Run()
    {
        using var stream = new MemoryStream();
        var emitted = Compilation.Emit(stream);
        Assert.Equal([], emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));
        stream.Position = 0;
        var context = new AssemblyLoadContext("test", isCollectible: true);
        try
        {
            var run = context.LoadFromStream(stream).GetType("Program")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
            return (string)run.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Why the outputs of a step ran, by their order.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps.GetValueOrDefault(step, []).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    // What has neither name nor doc comment has no documentation.
    private static bool IsProblem(Diagnostic diagnostic) => diagnostic.Severity != DiagnosticSeverity.Hidden && diagnostic.Id != "CS1591";

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return diagnostic.Location.Kind == LocationKind.None
            ? $"{severity} {diagnostic.Id}: {diagnostic.GetMessage(null)}"
            : FormattableString.Invariant($"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(null)}");
    }
}
