using AgendaLang.Cli.Files;

namespace AgendaLang.Cli.Tests.Files;

public sealed class FolderWalkTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void All_agendas_are_found_but_for_what_builds_and_tools_leave()
    {
        Lay("a.agenda", "b/c.agenda", "b/d e/ф.agenda", ".hidden.agenda", "b/x.txt", "b/AGENDA", "bin/x.agenda", "b/obj/x.agenda", "node_modules/p/x.agenda", ".git/x.agenda", "b/.vs/x.agenda", "binary/x.agenda", "folder.agenda/x.agenda");
        Assert.Equal([".hidden.agenda", "a.agenda", "b/c.agenda", "b/d e/ф.agenda", "binary/x.agenda", "folder.agenda/x.agenda"], Found());
    }

    [Fact]
    public void The_folder_itself_is_taken_whatever_its_name()
    {
        Lay("bin/x.agenda", "bin/bin/y.agenda");
        Assert.Equal(["bin/x.agenda"], Found("bin"));
    }

    // As gitignore(5) has it; git itself gives the same answers (compared by hand).
    [Theory]
    [InlineData("x.agenda", "a/x.agenda y.agenda x.agenda", "y.agenda")]
    [InlineData("/x.agenda", "a/x.agenda x.agenda xx/x.agenda", "a/x.agenda xx/x.agenda")]
    [InlineData("a/x.agenda", "a/x.agenda b/a/x.agenda", "b/a/x.agenda")]
    [InlineData("out/", "out/x.agenda a/out/x.agenda b/x.agenda", "b/x.agenda")]
    [InlineData("/out/", "out/x.agenda a/out/x.agenda", "a/out/x.agenda")]
    [InlineData("out/", "out.agenda out/x.agenda", "out.agenda")]
    [InlineData("draft-*.agenda", "draft-1.agenda a/draft-.agenda adraft-1.agenda", "adraft-1.agenda")]
    [InlineData("a/**/x.agenda", "a/x.agenda a/b/c/x.agenda x.agenda", "x.agenda")]
    [InlineData("**/old/*", "old/x.agenda a/old/x.agenda a/x.agenda", "a/x.agenda")]
    [InlineData("a/*", "a/x.agenda a/b/x.agenda b/a/x.agenda", "b/a/x.agenda")]
    [InlineData("*.agenda\n!keep.agenda", "x.agenda a/keep.agenda", "a/keep.agenda")]
    [InlineData("out/\n!out/keep.agenda", "out/keep.agenda", "")] // nothing comes back from an ignored folder
    [InlineData("# x.agenda\n\n   \n\\#x.agenda", "x.agenda #x.agenda", "x.agenda")]
    [InlineData("x.agenda   ", "x.agenda y.agenda", "y.agenda")]
    [InlineData("x.agenda\r\n", "x.agenda y.agenda", "y.agenda")]
    [InlineData("[xy].agenda", "x.agenda y.agenda z.agenda", "z.agenda")]
    [InlineData("[", "x.agenda", "x.agenda")]
    [InlineData("?.agenda", "x.agenda xx.agenda", "xx.agenda")]
    public void What_git_ignores_is_left_out(string ignore, string files, string found)
    {
        _world.MakeRepository();
        _world.Write(".gitignore", ignore);
        Lay(files.Split(' '));
        Assert.Equal(found, string.Join(' ', Found()));
    }

    [Fact]
    public void A_deeper_file_has_the_last_word()
    {
        _world.MakeRepository();
        _world.Write(".gitignore", "draft.agenda\nlast.agenda");
        _world.Write("a/.gitignore", "!draft.agenda\nhere.agenda");
        Lay("draft.agenda", "here.agenda", "a/draft.agenda", "a/here.agenda", "a/b/here.agenda", "a/last.agenda", "a/b/draft.agenda");
        Assert.Equal(["a/b/draft.agenda", "a/draft.agenda", "here.agenda"], Found());
    }

    [Fact]
    public void Files_above_count_up_to_the_repository()
    {
        _world.Write(".gitignore", "*");
        _world.MakeRepository("repo");
        _world.Write("repo/.gitignore", "x.agenda");
        Lay("repo/a/x.agenda", "repo/a/y.agenda");
        Assert.Equal(["repo/a/y.agenda"], Found("repo/a"));
    }

    [UnixFact]
    public void Links_make_neither_circles_nor_twins()
    {
        Lay("a/x.agenda");
        Directory.CreateSymbolicLink(_world.Full("a/up"), "..");
        Directory.CreateSymbolicLink(_world.Full("b"), "a");
        File.CreateSymbolicLink(_world.Full("dangling.agenda"), "nowhere.agenda");
        File.CreateSymbolicLink(_world.Full("twin.agenda"), "a/x.agenda");
        Assert.Equal(["a/x.agenda", "twin.agenda"], Found());
        using var nothing = new StringWriter();
        using var input = new MemoryStream();
        var shell = new Shell { Input = input, Output = nothing, Error = nothing, Environment = _ => null, Folder = _world.Folder };
        Assert.Equal(["a/x.agenda"], Selection.Of(shell, [], null).AllPaths);
    }

    [Fact]
    public void More_than_a_workspace_holds_is_refused()
    {
        Lay("a.agenda", "b.agenda", "sub/c.agenda");
        Assert.Equal(3, FolderWalk.Find(_world.Folder, maxFiles: 3).Count);
        Assert.StartsWith("There are more than 2 agendas below ", Assert.Throws<CommandProblem>(() => FolderWalk.Find(_world.Folder, maxFiles: 2)).Message, StringComparison.Ordinal);
        Assert.Equal(100_000, FolderWalk.MaxFiles);
    }

    [Fact]
    public void Only_so_many_folders_are_looked_into()
    {
        Lay("a.agenda", "sub/b.agenda", "sub/deeper/c.agenda");
        Assert.Single(FolderWalk.Find(_world.Folder, maxFolders: 1));
        Assert.Equal(3, FolderWalk.Find(_world.Folder, maxFolders: 3).Count);
    }

    private void Lay(params string[] paths)
    {
        foreach (var path in paths) _world.Write(path, "");
    }

    private List<string> Found(string folder = ".")
    {
        var found = FolderWalk.Find(_world.Full(folder)).ConvertAll(path => Path.GetRelativePath(_world.Folder, path).Replace('\\', '/'));
        found.Sort(string.CompareOrdinal);
        return found;
    }
}
