using System.Text.RegularExpressions;
using AgendaLang.Package.Tests.Testing;
using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>The picture of a build shows what a build says: the developer's guide, with the slip that it tells of.</summary>
[Collection(PackedTests.Name)]
public sealed partial class PictureTests(PackedFeed feed)
{
    [Fact]
    public async Task ABuildIsWhatTheCompilerSays()
    {
        var agenda = MarkdownSample.Of("docs/compiling.md", RepositoryFolder.Read("docs/compiling.md")!).Single(sample => sample.Option("file") == "talks.agenda").Text;
        var folder = feed.NewFolder("Talks");
        (await feed.RunAsync(folder, "new", "console", "--framework", "net10.0", "--no-restore")).MustSucceed();
        (await feed.RunAsync(folder, "add", "package", "AgendaLang", "--version", PackedFeed.Version)).MustSucceed();
        await File.WriteAllTextAsync(Path.Combine(folder, "talks.agenda"), agenda.Replace("led by tokayev", "led by tokaev", StringComparison.Ordinal));
        var build = await feed.RunAsync(folder, "build", "--no-restore", "--tl:on");
        Assert.Equal(1, build.ExitCode);
        // What the build shows while it runs it takes back with this sequence; what stays says how long it took and where the project is, between empty lines.
        var output = build.Output.ReplaceLineEndings("\n");
        var stays = output[(output.LastIndexOf("\x1b[J", StringComparison.Ordinal) + 3)..].Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        var lines = Times().Replace(NotColours().Replace(stays, ""), "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        PictureSource.MustBe("build.ansi", PictureSource.Typed("dotnet build") + string.Join('\n', lines) + "\n");
    }

    [GeneratedRegex(@"\x1b\[(?![0-9;]*m)[?0-9;]*[A-Za-z]|\x1b\].*?\x1b\\")]
    private static partial Regex NotColours();

    [GeneratedRegex(@" \([0-9.]+s\)| in [0-9.]+s")]
    private static partial Regex Times();
}
