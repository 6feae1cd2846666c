using AgendaLang.Cli.Files;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Tests.Files;

public sealed class SelectionTests : IDisposable
{
    private readonly World _world = new();

    public SelectionTests()
    {
        foreach (var path in new[] { "b.agenda", "a.agenda", "sub/c.agenda", "sub/d.txt" }) _world.Write(path, path);
    }

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("", "folder a.agenda b.agenda sub/c.agenda")]
    [InlineData(".", "folder a.agenda b.agenda sub/c.agenda")]
    [InlineData("sub", "folder sub/c.agenda")]
    [InlineData("sub/ sub/../sub", "folder sub/c.agenda; folder sub/c.agenda")]
    [InlineData("b.agenda a.agenda ./b.agenda sub/../a.agenda", "files a.agenda b.agenda")]
    [InlineData("sub b.agenda", "files b.agenda; folder sub/c.agenda")]
    [InlineData("sub/d.txt", "files sub/d.txt")] // what is named is taken
    public void Paths_stand_for_files(string paths, string targets) => Assert.Equal(targets, Targets("", paths));

    [Fact]
    public void The_path_from_the_root_and_the_one_from_here_are_one() =>
        Assert.Equal("files a.agenda", Targets("", $"{_world.Full("a.agenda")} a.agenda"));

    [Fact]
    public void What_is_ignored_is_taken_when_it_is_named()
    {
        _world.MakeRepository();
        _world.Write(".gitignore", "sub/\na.agenda");
        Assert.Equal("folder b.agenda", Targets("", ""));
        Assert.Equal("files a.agenda; folder sub/c.agenda", Targets("", "a.agenda sub"));
    }

    [Fact]
    public void Standard_input_stands_for_the_file_of_its_name()
    {
        Assert.Equal("files <stdin>", Targets("x", "-"));
        Assert.Equal("files sub/new.agenda", Targets("x", "-", "sub/new.agenda"));
        var selection = Select("typed", ["-", "."], "sub/../a.agenda");
        Assert.Equal("files a.agenda; folder a.agenda b.agenda sub/c.agenda", Said(selection));
        Assert.Equal("typed", selection.Files.Read("a.agenda").Source?.Text);
        Assert.Equal("b.agenda", selection.Files.Read("b.agenda").Source?.Text);
        Assert.Equal(new(UseStatus.Found, "a.agenda"), selection.Files.Resolve("sub/c.agenda", "../a.agenda"));
    }

    [Fact]
    public void Standard_input_that_is_not_on_the_disk_can_be_used()
    {
        var files = Select("typed", ["-", "sub"], "sub/new.agenda").Files;
        Assert.Equal(new(UseStatus.Found, "sub/new.agenda"), files.Resolve("sub/c.agenda", "new.agenda"));
        Assert.Equal(new(UseStatus.Found, "sub/c.agenda"), files.Resolve("sub/new.agenda", "c.agenda"));
    }

    [Fact]
    public void A_pipe_that_is_named_is_read_once()
    {
        if (!OperatingSystem.IsLinux()) return;
        var selection = Select("", ["/dev/null"], null);
        var path = selection.AllPaths.Single();
        Assert.Equal("", selection.Files.Read(path).Source?.Text);
        Assert.Same(selection.Files.Read(path), selection.Files.Read(path));
    }

    private string Targets(string input, string paths, string? name = null) =>
        Said(Select(input, paths.Split(' ', StringSplitOptions.RemoveEmptyEntries), name));

    private static string Said(Selection selection) =>
        string.Join("; ", selection.Targets.Select(target => $"{(target.IsFolder ? "folder" : "files")} {string.Join(' ', target.Paths)}"));

    private Selection Select(string input, string[] paths, string? name)
    {
        Selection? selection = null;
        _world.Run(shell =>
        {
            selection = Selection.Of(shell, paths, name);
            return 0;
        }, input);
        return selection!;
    }
}
