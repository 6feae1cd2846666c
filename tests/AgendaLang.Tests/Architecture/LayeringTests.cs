using System.Text.RegularExpressions;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Architecture;

/// <summary>The invariants of <c>docs/architecture.md</c> that the compiler does not see.</summary>
public sealed partial class LayeringTests
{
    private const int MaxLines = 400;

    /// <summary>The parts of the core; each may know those before it. Parts of one rank do not know each other.</summary>
    private static readonly string[][] Layers = [["Text"], ["Findings"], ["Language"], ["Syntax"], ["Semantics"], ["Rules", "Formatting", "Compiling", "Comparing"], ["Merging"], ["Editing"]];

    private static string Root { get; } = RepositoryFolder.PathOf("");

    public static TheoryData<string> Parts => [.. Layers.SelectMany(layer => layer)];

    [Fact]
    public void EveryPartHasItsRank() =>
        Assert.All(Directory.GetDirectories(Core).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")),
            name => Assert.Contains(name, Layers.SelectMany(layer => layer)));

    [Theory, MemberData(nameof(Parts))]
    public void APartKnowsOnlyThoseBelowIt(string part)
    {
        var rank = Array.FindIndex(Layers, layer => layer.Contains(part));
        var allowed = Layers.Take(rank).SelectMany(layer => layer).Append(part).ToHashSet();
        var files = SourcesIn(Path.Combine(Core, part)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.All(PartsNamedIn(File.ReadAllText(file)), named =>
            Assert.True(allowed.Contains(named), $"{Path.GetRelativePath(Root, file)} knows AgendaLang.{named}")));
    }

    [Theory, MemberData(nameof(Parts))]
    public void APartIsANamespace(string part) =>
        Assert.All(SourcesIn(Path.Combine(Core, part)),
            file => Assert.Contains($"namespace AgendaLang.{part}", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void ExchangeStandsOnTheCoreAndBesideTheRest()
    {
        var exchange = Path.Combine(Root, "src", "AgendaLang.Exchange");
        string[] others = ["Cli", "LanguageServer", "Generator", "Editing", "Comparing", "Merging"];
        Assert.All(SourcesIn(exchange), file => Assert.DoesNotContain(ProjectName().Matches(Comment().Replace(File.ReadAllText(file), "")).Select(match => match.Groups[1].Value), others.Contains));
        foreach (var folder in Directory.GetDirectories(Path.Combine(Root, "src")).Where(folder => Path.GetFileName(folder) is not ("AgendaLang.Exchange" or "AgendaLang.Cli" or "AgendaLang.LanguageServer")))
            Assert.All(SourcesIn(folder), file => Assert.DoesNotContain("AgendaLang.Exchange", File.ReadAllText(file), StringComparison.Ordinal));
        // As pure as the core.
        var project = File.ReadAllText(Path.Combine(exchange, "AgendaLang.Exchange.csproj"));
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", project, StringComparison.Ordinal);
        Assert.Contains("<AdditionalFiles Include=\"../AgendaLang/BannedSymbols.txt\"", project, StringComparison.Ordinal);
        Assert.All(SourcesIn(exchange).Select(File.ReadAllText), text => Assert.DoesNotContain("RS0030", text, StringComparison.Ordinal));
    }

    [Fact]
    public void OnlyTheServerKnowsTheProtocol()
    {
        var server = Path.Combine(Root, "src", "AgendaLang.LanguageServer");
        Assert.All(SourcesIn(Path.Combine(Root, "src")).Where(file => !file.StartsWith(server, StringComparison.Ordinal)),
            file => Assert.DoesNotContain("StreamJsonRpc", File.ReadAllText(file), StringComparison.Ordinal));
        // Of the server, only its transport knows by what messages come.
        Assert.All(SourcesIn(server).Where(file => !file.Contains("Transport", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("StreamJsonRpc", File.ReadAllText(file), StringComparison.Ordinal));
        foreach (var folder in Directory.GetDirectories(Path.Combine(Root, "src")).Where(folder => Path.GetFileName(folder) is not ("AgendaLang.LanguageServer" or "AgendaLang.Cli")))
            Assert.All(SourcesIn(folder), file => Assert.DoesNotContain("AgendaLang.LanguageServer", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.All(SourcesIn(server), file => Assert.DoesNotContain("AgendaLang.Cli", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void APartNamedInCodeIsSeen() =>
        Assert.Equal(["Text", "Rules"], PartsNamedIn("using AgendaLang.Text;\n// AgendaLang.Syntax\nvar x = AgendaLang.Rules.Y.Z;"));

    [Fact]
    public void NoFileIsLong() =>
        Assert.All(SourcesIn(Path.Combine(Root, "src")).Concat(SourcesIn(Path.Combine(Root, "tests"))).Where(file => !IsData(file)),
            file => Assert.True(File.ReadLines(file).Count() <= MaxLines, $"{Path.GetRelativePath(Root, file)} has more than {MaxLines} lines"));

    [Theory]
    [InlineData("T:System.IO.File;")]
    [InlineData("T:System.Console;")]
    [InlineData("P:System.DateTime.Now;")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture;")]
    public void TheCoreIsPure(string banned)
    {
        var project = File.ReadAllText(Path.Combine(Core, "AgendaLang.csproj"));
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", project, StringComparison.Ordinal);
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\" />", project, StringComparison.Ordinal);
        Assert.Contains(File.ReadLines(Path.Combine(Core, "BannedSymbols.txt")), line => line.StartsWith(banned, StringComparison.Ordinal));
        // Nothing turns the analyzer off: neither a setting nor a line of code.
        var settings = SettingsFiles().Select(File.ReadAllText);
        Assert.All(settings.Concat(SourcesIn(Core).Select(File.ReadAllText)), text => Assert.DoesNotContain("RS0030", text, StringComparison.Ordinal));
    }

    private static string Core => Path.Combine(Root, "src", "AgendaLang");

    private static IEnumerable<string> PartsNamedIn(string code) =>
        Name().Matches(Comment().Replace(code, "")).Select(match => match.Groups[1].Value).Where(Layers.SelectMany(layer => layer).Contains).Distinct();

    private static IEnumerable<string> SourcesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>Tables, which grow with what they list.</summary>
    private static bool IsData(string file) => file.EndsWith(".g.cs", StringComparison.Ordinal);

    private static IEnumerable<string> SettingsFiles() =>
        [Path.Combine(Root, ".editorconfig"), Path.Combine(Root, "Directory.Build.props"), Path.Combine(Core, "AgendaLang.csproj")];

    [GeneratedRegex(@"\bAgendaLang\.([A-Z]\w+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"\busing AgendaLang\.([A-Z]\w+)")]
    private static partial Regex ProjectName();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
