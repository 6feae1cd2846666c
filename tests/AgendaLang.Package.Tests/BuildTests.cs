using AgendaLang.Package.Tests.Testing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>What projects are built with: also on a machine that has no packages yet, and that has never built them.</summary>
public sealed class BuildTests
{
    /// <summary>Whoever tries the command does not wait for what looks for mistakes in it; whoever tests it must not miss them.</summary>
    [Theory]
    [InlineData("", "false")]
    [InlineData("*Undefined*", "false")]
    [InlineData("/AgendaLang.sln", "")]
    public async Task OnlyABuildOfAllAnalyses(string solution, string expected)
    {
        var file = RepositoryFolder.PathOf("src/AgendaLang.Cli/AgendaLang.Cli.csproj");
        var run = await Dotnet.RunAsync(Path.GetDirectoryName(file)!, Path.GetTempPath(), "msbuild", file, "-getProperty:RunAnalyzersDuringBuild", $"-p:SolutionPath={solution}");
        Assert.Equal(expected, run.MustSucceed().Output.Trim());
    }

    /// <summary>What is asked for by "--use-current-runtime" reaches the libraries too, and a library for a platform takes a runtime of its framework that nothing downloads.</summary>
    [Theory]
    [InlineData("AgendaLang")]
    [InlineData("AgendaLang.Models")]
    public async Task ALibraryIsForNoPlatform(string project)
    {
        var file = RepositoryFolder.PathOf($"src/{project}/{project}.csproj");
        var run = await Dotnet.RunAsync(Path.GetDirectoryName(file)!, Path.GetTempPath(), "msbuild", file, "-getProperty:RuntimeIdentifier", "-getProperty:TargetFramework", "-p:UseCurrentRuntimeIdentifier=true");
        run.MustSucceed();
        Assert.Contains("\"RuntimeIdentifier\": \"\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"TargetFramework\": \"net8.0\"", run.Output, StringComparison.Ordinal);
    }
}
