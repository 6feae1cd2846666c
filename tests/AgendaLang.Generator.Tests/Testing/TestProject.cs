using System.Collections.Immutable;
using AgendaLang.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgendaLang.Generator.Tests.Testing;

/// <summary>A project with agendas, in memory.</summary>
internal sealed record TestProject
{
    /// <summary>The paths of .NET's own libraries, of the models, and of xunit for the tests that a page shows.</summary>
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "xunit.assert.dll" or "xunit.core.dll"))
            .Append(typeof(Declaration).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Where the project lies, with <c>/</c> at its end.</summary>
    public string Folder { get; init; } = "/work/app/";

    public string RootNamespace { get; init; } = "MyApp";

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp11;

    /// <summary>C# of the project itself.</summary>
    public string Code { get; init; } = "";

    /// <summary>Agendas and other additional files; a path that does not begin with <c>/</c> lies in the project's folder.</summary>
    public ImmutableArray<TestFile> Files { get; init; } = [];

    /// <summary>Metadata of items, by full path.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Items { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    public TestOptions Options => new(
        ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", RootNamespace).Add("build_property.ProjectDir", Folder), Items);

    public static TestProject Of(params (string Path, string Text)[] agendas) =>
        agendas.Aggregate(new TestProject(), (project, agenda) => project.With(agenda.Path, agenda.Text));

    /// <summary>The same with another agenda.</summary>
    public TestProject With(string path, string text, string? @namespace = null, string? accessibility = null, string? link = null) =>
        With(new TestFile(FullPath(path), text), @namespace, accessibility, link);

    public TestProject With(TestFile file, string? @namespace = null, string? accessibility = null, string? link = null)
    {
        var metadata = ImmutableDictionary<string, string>.Empty.Add("build_metadata.AgendaFile.Accessibility", accessibility ?? "public");
        if (@namespace != null) metadata = metadata.Add("build_metadata.AgendaFile.Namespace", @namespace);
        if (link != null) metadata = metadata.Add("build_metadata.AgendaFile.Link", link);
        return this with { Files = Files.Add(file), Items = Items.SetItem(file.Path, metadata) };
    }

    /// <summary>The same with a file that is no agenda.</summary>
    public TestProject WithOther(string path, string text) => this with { Files = Files.Add(new(FullPath(path), text)) };

    public string FullPath(string path) => path.StartsWith('/') ? path : Folder + path;

    /// <summary>A file by its path.</summary>
    public TestFile File(string path) => Files.Single(file => file.Path == FullPath(path));

    public CSharpParseOptions ParseOptions => CSharpParseOptions.Default.WithLanguageVersion(Language).WithDocumentationMode(DocumentationMode.Diagnose);

    public CSharpCompilation Compilation(string? code = null) => CSharpCompilation.Create(
        "App", [CSharpSyntaxTree.ParseText(code ?? Code, ParseOptions, "Code.cs")], References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new AgendaGenerator().AsSourceGenerator()], Files, ParseOptions, Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator once.</summary>
    public TestBuild Build() => TestBuild.Of(Driver(), Compilation());
}
