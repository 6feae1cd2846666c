namespace AgendaLang.Cli.Tests.Commands;

/// <summary><c>agenda diff</c> of what git keeps.</summary>
public sealed class DiffRevisionsTests : IDisposable
{
    private const string Renamed = "Topics\n  ~ The topic \"A\" is now called \"B\".\n    a.agenda:1 · editorial\n";

    private readonly GitWorld _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void The_work_tree_is_compared_with_the_last_commit()
    {
        _git.Commit("a.agenda", "topic a \"A\"\n");
        Assert.Equal("No change in meaning\n", _git.Run("diff").Error);
        _git.Write("a.agenda", "topic a \"B\"\n");
        Assert.Equal(Renamed, _git.Run("diff").Output);
        Assert.Equal(Renamed, _git.Run("diff", "HEAD").Output);
        Assert.Equal(Renamed, _git.Run("diff", "HEAD", "--", "a.agenda").Output);
        Assert.Equal(Renamed, _git.Run("diff", "--", "a.agenda").Output);
        Assert.Equal(Renamed, _git.Run("diff", "a.agenda").Output);
        _git.Write("b.agenda", "");
        Assert.Equal("", _git.Run("diff", "b.agenda").Output);
    }

    [Fact]
    public void Revisions_are_compared_as_in_git()
    {
        _git.Commit("a.agenda", "topic a \"A\"\n");
        _git.Git("switch", "--quiet", "--create", "branch");
        _git.Commit("a.agenda", "topic a \"B\"\n");
        _git.Git("switch", "--quiet", "main");
        _git.Commit("a.agenda", "topic a \"A\"\ntopic main \"Main\"\n");
        const string AndMain = "Topics\n  ~ The topic \"A\" is now called \"B\".\n    a.agenda:1 · editorial\n  - The topic \"Main\" is removed.\n    a.agenda:2 before · editorial\n";
        Assert.Equal(AndMain, _git.Run("diff", "main..branch").Output);
        Assert.Equal(AndMain, _git.Run("diff", "main", "branch").Output);
        Assert.Equal(AndMain, _git.Run("diff", "..branch").Output);
        Assert.Equal(Renamed, _git.Run("diff", "main...branch").Output);
        Assert.Equal(Renamed, _git.Run("diff", "main...branch", "--", "a.agenda").Output);
        Assert.Equal(Renamed, _git.Run("diff", "main~1:a.agenda", "branch:a.agenda").Output);
        Assert.Equal(Renamed, _git.Run("diff", "main~1:", "branch:./").Output);
        Assert.Equal(AndMain, _git.Run("diff", "a.agenda", "branch:a.agenda").Output);
    }

    [Fact]
    public void Files_are_found_from_any_folder_and_shown_from_there()
    {
        _git.Commit("sub/a.agenda", "use \"../parties.agenda\"\ntopic a \"A\" affects b\n");
        _git.Commit("parties.agenda", "topic b \"B\"\n");
        _git.Write("sub/a.agenda", "use \"../parties.agenda\"\ntopic a \"B\"\n");
        Assert.Contains("sub/a.agenda:2 · editorial", _git.Run("diff").Output, StringComparison.Ordinal);
        Assert.Contains("The topic \"B\" no longer has an effect on \"B\".", _git.Run("diff", "HEAD:sub/a.agenda", "sub/a.agenda").Output, StringComparison.Ordinal);
        Assert.Contains("The topic \"B\" no longer has an effect on \"B\".", _git.Run("diff", "HEAD:sub", "sub").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_file_is_the_same_file()
    {
        // The other file declares the same id, so only the name of the file says which of the two it was.
        _git.Write("other.agenda", "topic a \"Another\"\n");
        _git.Commit("b.agenda", "// A file that is long enough to be known again after it was renamed.\ntopic a \"A\"\n");
        _git.Git("mv", "b.agenda", "c.agenda");
        _git.Commit("c.agenda", "// A file that is long enough to be known again after it was renamed.\ntopic a \"A2\"\n");
        Assert.Equal("Topics\n  ~ The topic \"A\" is now called \"A2\".\n    c.agenda:2 · editorial\n", _git.Run("diff", "HEAD~1..HEAD").Output);
    }

    [Fact]
    public void Names_of_files_are_taken_as_they_are()
    {
        _git.Commit("sub folder/Öl \"x\".agenda", "topic a \"A\"\n");
        _git.Commit("sub folder/Öl \"x\".agenda", "topic a \"B\"\n");
        Assert.Contains("sub folder/Öl \"x\".agenda:1", _git.Run("diff", "HEAD~1", "HEAD").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_without_commits_is_compared_with_nothing()
    {
        _git.Write("a.agenda", "topic a \"A\"\n");
        Assert.Contains("The topic \"A\" is new.", _git.Run("diff").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_repository_has_revisions_only()
    {
        _git.Commit("a.agenda", "topic a \"A\"\n");
        _git.Commit("a.agenda", "topic a \"B\"\n");
        using var bare = new World();
        _git.Git("clone", "--quiet", "--bare", ".", bare.Full("bare.git"));
        bare.Write("bare.git/description", "");
        var inside = bare.Full("bare.git");
        var outcome = bare.Run(shell => Program.Run(["diff", "HEAD~1", "HEAD"], new Shell
        {
            Input = shell.Input, Output = shell.Output, Error = shell.Error, Environment = shell.Environment, Folder = inside,
        }));
        Assert.Contains("is now called \"B\"", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"nope\" is neither a file or folder here nor a revision that git knows.", "nope")]
    [InlineData("There is no file or folder \"nope.agenda\" in HEAD.", "HEAD:nope.agenda", "a.agenda")]
    [InlineData("\"nope\" is neither a file or folder here nor a revision that git knows.", "nope:a.agenda", "a.agenda")]
    [InlineData("REV:PATH is compared with one other file or folder", "HEAD:a.agenda")]
    [InlineData("\"--upload-pack=x\" is neither a file or folder here nor a revision that git knows.", "--", "--upload-pack=x")]
    [InlineData("At most two revisions are compared", "HEAD", "HEAD", "HEAD", "--")]
    public void Mistakes_are_told(string message, params string[] words)
    {
        _git.Commit("a.agenda", "topic a \"A\"\n");
        var outcome = _git.Run([.. (string[])["diff"], .. words]);
        if (words is ["--", ..])
        {
            // After "--" all are paths; one that is not there was perhaps removed.
            Assert.Equal(0, outcome.Status);
            return;
        }
        Assert.Equal(2, outcome.Status);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submodule_is_another_repository()
    {
        using var other = new GitWorld();
        other.Commit("inner.agenda", "topic inner \"Inner\"\n");
        _git.Commit("a.agenda", "topic a \"A\"\n");
        _git.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.World.Folder, "sub");
        _git.Commit();
        other.Commit("inner.agenda", "topic inner \"Inner, renamed\"\n");
        _git.GitIn("sub", "-c", "protocol.file.allow=always", "pull", "--quiet", other.World.Folder, "main");
        Assert.Equal("No change in meaning\n", _git.Run("diff").Error);
        _git.Commit("a.agenda", "topic a \"B\"\n");
        Assert.Equal("1 change, editorial\n", _git.Run("diff", "HEAD~1..HEAD").Error);
        Assert.Equal("1 change, editorial\n", _git.Run("diff", "HEAD~1").Error);
        Assert.Equal("2 commits\n", _git.Run("log", "a").Error);
    }

    [Fact]
    public void A_detached_head_is_a_revision_as_any_other()
    {
        _git.Commit("a.agenda", "topic a \"A\"\n");
        _git.Commit("a.agenda", "topic a \"B\"\n");
        _git.Git("checkout", "--quiet", "--detach", "HEAD~1");
        _git.Write("a.agenda", "topic a \"C\"\n");
        Assert.Contains("is now called \"C\"", _git.Run("diff").Output, StringComparison.Ordinal);
        Assert.Contains("is now called \"B\"", _git.Run("diff", "HEAD", "main").Output, StringComparison.Ordinal);
        Assert.Equal("1 commit\n", _git.Run("log", "a").Error);
    }

    [Fact]
    public void Another_mode_or_a_file_that_is_no_text_is_no_change_in_meaning_and_is_not_taken_for_empty()
    {
        _git.Commit("a.agenda", "topic a \"A\"\n");
        _git.Git("update-index", "--chmod=+x", "a.agenda");
        _git.Git("commit", "--quiet", "--message", "Mode");
        Assert.Equal(new(0, "", "No change in meaning\n"), _git.Run("diff", "HEAD~1..HEAD"));
        _git.World.Write("a.agenda", [0xFF, 0xFE, 0x00]);
        var outcome = _git.Run("diff");
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.Contains("a.agenda (the work tree) cannot be read, so it is not compared", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_says_what_to_fetch()
    {
        _git.Commit("a.agenda", "topic a \"A\"\n");
        _git.Commit("a.agenda", "topic a \"B\"\n");
        using var shallow = new World();
        _git.Git("clone", "--quiet", "--depth=1", $"file://{_git.World.Folder}", shallow.Full("clone"));
        using var outcome = new StringWriter();
        shallow.Run(shell => Program.Run(["diff", "HEAD~1"], new Shell
        {
            Input = shell.Input, Output = shell.Output, Error = outcome, Environment = shell.Environment, Folder = shallow.Full("clone"),
        }));
        Assert.Contains("git fetch --unshallow", outcome.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_repository_two_files_are_asked_for()
    {
        using var world = new World();
        Assert.Equal(new(2, "", "agenda: This folder is not in a git repository. Give two files or folders instead: agenda diff OLD NEW.\n"), world.Run("diff"));
    }
}
