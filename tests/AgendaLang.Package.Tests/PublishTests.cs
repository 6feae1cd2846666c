using AgendaLang.Package.Tests.Testing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>The command is published on a machine that has no packages yet.</summary>
public sealed class PublishTests
{
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
