namespace AgendaLang.Cli.Tests.Merging;

/// <summary><c>agenda merge</c> of revisions: nothing is checked out, sets are merged whole.</summary>
public sealed class MergeRevisionsTests : IDisposable
{
    private const string People = "country us \"United States\"\nperson gor \"Sergio Gor\" of us\n";
    private const string Base = "use \"people.agenda\"\nsummit w \"W\" on 2025-11-06 zone America/New_York {\n    session a \"A\" 09:00-10:00 kind panel\n\n    session b \"B\" 10:00-11:00 kind panel\n}\n";

    private readonly GitWorld _git = new();

    public MergeRevisionsTests()
    {
        _git.Write("season/people.agenda", People);
        _git.Commit("season/w.agenda", Base);
        _git.Git("switch", "--quiet", "--create", "topic");
        // Theirs moves a person to another file, and changes a session.
        _git.Write("season/people.agenda", "country us \"United States\"\n");
        _git.Write("season/more.agenda", "use \"people.agenda\"\nperson gor \"Sergio Gor\" of us\n");
        _git.Commit("season/w.agenda", Base.Replace("\"A\" 09:00", "\"A, retitled\" 09:00", StringComparison.Ordinal));
        _git.Git("switch", "--quiet", "main");
        _git.Write("season/people.agenda", People.Replace("of us", "of us rank special-envoy", StringComparison.Ordinal));
        _git.Commit("season/w.agenda", Base.Replace("09:00-10:00", "08:30-10:00", StringComparison.Ordinal));
    }

    public void Dispose() => _git.Dispose();

    [Theory]
    [InlineData("main...topic", "main", "topic", "season/")]
    [InlineData("main~1:season", "season", "topic:season", "")]
    public void Branches_are_merged_whole_whatever_is_checked_out(string atBase, string ours, string theirs, string below)
    {
        var outcome = _git.Run("merge", atBase, ours, theirs, "--out", "merged");
        Assert.Equal((0, ""), (outcome.Status, outcome.Output));
        Assert.Equal(Base.Replace("\"A\" 09:00", "\"A, retitled\" 08:30", StringComparison.Ordinal), _git.World.Read($"merged/{below}w.agenda"));
        Assert.Equal("use \"people.agenda\"\nperson gor \"Sergio Gor\" of us rank special-envoy\n", _git.World.Read($"merged/{below}more.agenda"));
        Assert.Equal("country us \"United States\"\n", _git.World.Read($"merged/{below}people.agenda"));
        Assert.Equal("?? merged/\n", _git.Git("status", "--porcelain"));
    }

    [Fact]
    public void Into_the_work_tree_what_is_gone_is_removed()
    {
        _git.Git("rm", "--quiet", "season/people.agenda");
        _git.Commit("season/w.agenda", Base.Replace("use \"people.agenda\"\n", "", StringComparison.Ordinal));
        var outcome = _git.Run("merge", "main~1", "main", "main~1", "--out", ".");
        Assert.Equal(0, outcome.Status);
        Assert.Equal("", _git.Git("status", "--porcelain"));
    }

    [Fact]
    public void One_file_goes_to_standard_output()
    {
        var outcome = _git.Run("merge", "main~1:season/w.agenda", "main:season/w.agenda", "topic:season/w.agenda");
        Assert.Equal((0, Base.Replace("\"A\" 09:00", "\"A, retitled\" 08:30", StringComparison.Ordinal)), (outcome.Status, outcome.Output));
    }

    [Theory]
    [InlineData("\"nope\" is neither a file or folder here nor a revision that git knows.", "nope", "main", "topic")]
    [InlineData("There is no file or folder \"nope\" in main.", "main~1", "main:nope", "topic")]
    [InlineData("Folders and revisions are merged into a folder: give --out FOLDER.", "main~1", "main", "topic")]
    [InlineData("\"main:season/w.agenda\" is a file and \"main~1\" is not; three files are merged, or three folders or revisions.", "main~1", "main:season/w.agenda", "topic")]
    public void Mistakes_are_told(string message, params string[] words) =>
        Assert.Equal(new(2, "", $"agenda: {message}\n"), _git.Run([.. (string[])["merge"], .. words]));

    [Fact]
    public void Outside_a_repository_files_are_asked_for()
    {
        using var world = new World();
        Assert.Contains("Give three files or folders instead", world.Run("merge", "main~1", "main", "topic").Error, StringComparison.Ordinal);
    }
}
