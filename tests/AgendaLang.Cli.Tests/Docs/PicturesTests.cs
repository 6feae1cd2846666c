using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;
using Markdig;

namespace AgendaLang.Cli.Tests.Docs;

/// <summary>
/// The pictures of the documentation show what the product prints today: their texts come from runs here (that of the build from the tests of the package), and
/// <c>docs/pictures/draw.mjs</c> notes which text each picture was drawn from. <c>docs/pictures/make</c> makes all of them anew.
/// </summary>
public sealed class PicturesTests
{
    private const string Folder = "docs/pictures";
    private const string Example = "examples/c5plus1";
    private const int LargestPicture = 150_000;
    private static readonly string[] Drawings = ["build.ansi", "check.ansi", "comment.html", "diff.ansi", "page.html"];

    [Fact]
    public void ACheckIsWhatTheCommandPrints()
    {
        var sample = MarkdownSample.Of("README.md", RepositoryFolder.Read("README.md")!).Single(sample => sample.Option("picture") == "check");
        using var world = new World { IsTerminal = true };
        world.Write(sample.Option("file")!, sample.Text);
        var outcome = world.Run("check", sample.Option("file")!);
        Assert.Equal(1, outcome.Status);
        PictureSource.MustBe("check.ansi", PictureSource.Typed($"agenda check {sample.Option("file")}") + outcome.Output + outcome.Error);
    }

    [Fact]
    public void AComparisonIsWhatTheCommandPrints()
    {
        using var git = new GitWorld();
        foreach (var (name, text) in Before()) git.Write(name, text);
        git.Commit();
        git.Write("washington.agenda", Changed(git.World.Read("washington.agenda")));
        Assert.Equal(0, git.Run("check").Status);
        git.World.IsTerminal = true;
        var outcome = git.Run("diff");
        PictureSource.MustBe("diff.ansi", PictureSource.Typed("agenda diff") + outcome.Output + outcome.Error);
    }

    [NodeFact]
    public void ACommentIsWhatTheActionWrites()
    {
        using var world = new World();
        foreach (var (name, text) in Before())
        {
            world.Write($"before/{name}", text);
            world.Write($"after/{name}", name == "washington.agenda" ? Changed(text) : text);
        }
        var start = new ProcessStartInfo("node", [RepositoryFolder.PathOf("tests/actions/comment.mjs"), world.Full("before"), world.Full("after")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AGENDA_COMMAND"] = string.Join(' ', AgendaProgram.Words);
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var comment = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.GetAwaiter().GetResult());
        PictureSource.MustBe("comment.html", Markdown.ToHtml(comment, new MarkdownPipelineBuilder().UsePipeTables().Build()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void APageIsWhatTheCommandExports()
    {
        using var world = new World();
        foreach (var (name, text) in Before()) world.Write(name, text);
        PictureSource.MustBe("page.html", world.Run("export", "washington.agenda", "--to", "html").Output);
    }

    [Fact]
    public void EveryPictureIsDrawnFromItsText()
    {
        using var drawn = JsonDocument.Parse(RepositoryFolder.Read($"{Folder}/drawn.json")!);
        Assert.Equal(Drawings, drawn.RootElement.EnumerateObject().Select(each => each.Name));
        Assert.Equal(Drawings, RepositoryFolder.FilesOf(PictureSource.Folder, "*"));
        Assert.Equal(Drawings.Select(name => Path.ChangeExtension(name, ".png")), RepositoryFolder.FilesOf(Folder, "*.png"));
        foreach (var name in Drawings)
        {
            var note = drawn.RootElement.GetProperty(name);
            var picture = $"{Folder}/{Path.ChangeExtension(name, ".png")}";
            Assert.Equal(Hash($"{PictureSource.Folder}/{name}"), note.GetProperty("source").GetString());
            Assert.Equal(Hash(picture), note.GetProperty("picture").GetString());
            Assert.InRange(new FileInfo(RepositoryFolder.PathOf(picture)).Length, 1, LargestPicture);
        }
    }

    private static IEnumerable<(string Name, string Text)> Before() =>
        RepositoryFolder.FilesOf(Example, "*.agenda").Select(name => (name, RepositoryFolder.Read($"{Example}/{name}")!));

    /// <summary>The summit a day later: it begins earlier, a speaker comes, a topic gives way to another.</summary>
    private static string Changed(string agenda)
    {
        Replace("18:00-18:20", "17:25-17:45");
        Replace("18:20-19:30", "17:45-18:55");
        Replace("            speaker tokayev 10m\n", "            speaker tokayev 10m\n            speaker mirziyoyev 5m\n");
        Replace("discuss security, finance, trade", "discuss security, regional-issues, trade");
        return agenda;

        void Replace(string old, string now)
        {
            Assert.Contains(old, agenda, StringComparison.Ordinal);
            agenda = agenda.Replace(old, now, StringComparison.Ordinal);
        }
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(RepositoryFolder.PathOf(path))));
}
