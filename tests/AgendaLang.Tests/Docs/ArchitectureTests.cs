using System.Text.RegularExpressions;

namespace AgendaLang.Tests.Docs;

/// <summary>What <c>docs/architecture.md</c> says of the sources holds.</summary>
public sealed partial class ArchitectureTests
{
    private const string Library = "src/AgendaLang";
    private const int MostLines = 400;

    // Each layer knows those before its row; layers of one row do not know each other.
    private static readonly string[][] Layers = [["Text"], ["Findings"], ["Language"], ["Syntax"], ["Semantics"], ["Rules", "Formatting"]];

    public static TheoryData<string> Names => [.. Layers.SelectMany(row => row)];

    [Fact]
    public void EveryFolderOfTheLibraryIsALayer() =>
        Assert.Equal(
            Layers.SelectMany(row => row).Order(StringComparer.Ordinal),
            Directory.GetDirectories(RepositoryFolder.PathOf(Library)).Select(folder => Path.GetFileName(folder)).Except(["bin", "obj"]).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void ALayerNamesOnlyThoseBeforeIt(string layer)
    {
        var allowed = Layers.TakeWhile(row => !row.Contains(layer)).SelectMany(row => row).Append(layer).ToHashSet();
        Assert.All(Sources(layer), file =>
            Assert.Subset(allowed, LayerNames().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).ToHashSet()));
    }

    [Theory, MemberData(nameof(Names))]
    public void ALayerIsANamespace(string layer) =>
        Assert.All(Sources(layer), file => Assert.Contains($"namespace AgendaLang.{layer}", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void WrittenFilesAreShort() =>
        Assert.All(
            new[] { "src", "tests" }.SelectMany(folder => Directory.GetFiles(RepositoryFolder.PathOf(folder), "*.cs", SearchOption.AllDirectories))
                .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal) && !BuildOutput().IsMatch(file)),
            file => Assert.InRange(File.ReadLines(file).Count(), 0, MostLines));

    private static string[] Sources(string layer) =>
        Directory.GetFiles(RepositoryFolder.PathOf($"{Library}/{layer}"), "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"\bAgendaLang\.(Text|Findings|Language|Syntax|Semantics|Rules|Formatting)\b")]
    private static partial Regex LayerNames();

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex BuildOutput();
}
