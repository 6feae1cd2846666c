namespace AgendaLang.Cli.Tests.Commands;

/// <summary><c>agenda diff --git</c>, as git calls it: whatever it is given, it exits with 0.</summary>
public sealed class GitExternalDiffTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Seven_arguments_are_two_files()
    {
        _world.Write("tmp1", "use \"nowhere.agenda\"\ntopic a \"A\"\n");
        _world.Write("tmp2", "use \"nowhere.agenda\"\ntopic a \"B\"\n");
        Assert.Equal(new(0, "agenda diff sub/a.agenda\nTopics\n  ~ The topic \"A\" is now called \"B\".\n    sub/a.agenda:2 · editorial\n", ""),
            Diff("sub/a.agenda", "tmp1", "1234", "100644", "tmp2", "5678", "100644"));
        Assert.Equal(new(0, "agenda diff sub/a.agenda (mode 100644 → 100755)\n", ""), Diff("sub/a.agenda", "tmp1", "1234", "100644", "tmp1", "1234", "100755"));
    }

    [Fact]
    public void Layout_is_said_to_be_layout()
    {
        _world.Write("tmp1", "topic a \"A\"\n");
        _world.Write("tmp2", "topic  a   \"A\"\n");
        Assert.Equal("agenda diff a.agenda\n  No change in meaning: layout, comments or order only.\n", Diff("a.agenda", "tmp1", "1", "100644", "tmp2", "2", "100644").Output);
    }

    [Fact]
    public void Nine_arguments_are_a_renamed_file()
    {
        _world.Write("tmp1", "topic a \"A\"\n");
        _world.Write("tmp2", "topic a \"B\"\n");
        var outcome = Diff("a.agenda", "tmp1", "1", "100644", "tmp2", "2", "100644", "b.agenda", "similarity index 90%\nrename from a.agenda\nrename to b.agenda\n");
        Assert.Equal(new(0, "agenda diff a.agenda → b.agenda\nTopics\n  ~ The topic \"A\" is now called \"B\".\n    b.agenda:1 · editorial\n", ""), outcome);
    }

    [Fact]
    public void New_and_removed_files_are_compared_with_nothing()
    {
        _world.Write("tmp", "topic a \"A\"\n");
        Assert.Equal("agenda diff a.agenda (new file)\nTopics\n  + The topic \"A\" is new.\n    a.agenda:1 · editorial\n", Diff("a.agenda", "/dev/null", ".", ".", "tmp", "1", "100644").Output);
        Assert.Equal("agenda diff a.agenda (file removed)\nTopics\n  - The topic \"A\" is removed.\n    a.agenda:1 before · editorial\n", Diff("a.agenda", "tmp", "1", "100644", "/dev/null", ".", ".").Output);
    }

    [Fact]
    public void What_is_not_merged_is_named() => Assert.Equal(new(0, "* Unmerged path a.agenda\n", ""), Diff("a.agenda"));

    [Fact]
    public void What_cannot_be_read_is_shown_as_text()
    {
        _world.Write("tmp1", [0xFF, 0x00, 0x01]);
        _world.Write("tmp2", "topic a \"A\"\n");
        Assert.Equal(new(0, "agenda diff a.agenda\n  Shown as text: The file is not UTF-8.\n  The files differ.\n", ""), Diff("a.agenda", "tmp1", "1", "100644", "tmp2", "2", "100644"));
        var link = Diff("a.agenda", "tmp2", "1", "120000", "tmp2", "2", "100644");
        Assert.StartsWith("agenda diff a.agenda (mode 120000 → 100644)\n", link.Output, StringComparison.Ordinal);
        Assert.Equal(0, Diff("a.agenda", "nowhere", "1", "100644", "tmp2", "2", "100644").Status);
    }

    [Theory]
    [InlineData]
    [InlineData("a", "b")]
    [InlineData("-x", "--output", "nope")]
    [InlineData("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")]
    public void Nothing_makes_it_fail(params string[] arguments) => Assert.Equal(0, Diff(arguments).Status);

    [UnixFact]
    public void Git_calls_it()
    {
        using var git = new GitWorld();
        git.Git("config", "diff.agenda.command", $"{AgendaProgram.InShell} diff --git");
        git.Write(".gitattributes", "*.agenda diff=agenda\n");
        const string rest = "// A comment that is long enough for git to know the file again.\n";
        git.Commit("a.agenda", $"topic a \"A\"\n{rest}");
        git.Write("a.agenda", $"topic a \"B\"\n{rest}");
        Assert.Equal("agenda diff a.agenda\nTopics\n  ~ The topic \"A\" is now called \"B\".\n    a.agenda:1 · editorial\n", git.Git("diff"));
        git.Git("mv", "--", "a.agenda", "-b.agenda");
        git.Commit();
        Assert.Contains("The topic \"A\" is now called \"B\".", git.Git("log", "--ext-diff", "--patch", "--find-renames=10%", "-1"), StringComparison.Ordinal);
    }

    private Outcome Diff(params string[] arguments) => _world.Run([.. (string[])["diff", "--git"], .. arguments]);
}
