namespace AgendaLang.Cli.Tests.Merging;

/// <summary>Real git repositories with the merge driver set: what people see who never heard of it.</summary>
public sealed class GitMergeTests : IDisposable
{
    private const string Base =
        "summit w \"W\" on 2025-11-06 zone America/New_York {\n    session a \"A\" 09:00-10:00 kind panel\n\n    session b \"B\" 10:00-11:00 kind panel\n}\n";

    private readonly GitWorld _git = new();

    public void Dispose() => _git.Dispose();

    [UnixFact]
    public void Setup_says_what_it_would_set_and_sets_it_once()
    {
        var said = _git.Agenda("git-setup");
        Assert.Equal(0, said.Status);
        Assert.Contains("to set:       .gitattributes: *.agenda diff=agenda merge=agenda\n", said.Output, StringComparison.Ordinal);
        Assert.Equal("", _git.Git("status", "--porcelain"));
        _git.World.Write(".gitattributes", "*.png binary");
        Assert.Equal(0, _git.Agenda("git-setup", "--write").Status);
        Assert.Equal("*.png binary\n*.agenda diff=agenda merge=agenda\n", _git.World.Read(".gitattributes"));
        var again = _git.Agenda("git-setup", "--write");
        Assert.DoesNotContain("set:", again.Output.Replace("is set:", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [UnixFact]
    public void Setup_leaves_a_hook_that_is_there_alone()
    {
        _git.World.Write(".git/hooks/pre-merge-commit", "#!/bin/sh\nexit 0\n");
        Assert.Contains("add yourself:", _git.Agenda("git-setup", "--write").Output, StringComparison.Ordinal);
        Assert.Equal("#!/bin/sh\nexit 0\n", _git.World.Read(".git/hooks/pre-merge-commit"));
    }

    [UnixFact]
    public void Outside_a_repository_setup_exits_with_2()
    {
        using var world = new World();
        Assert.Equal(2, world.Run("git-setup").Status);
    }

    [UnixFact]
    public void Merge_brings_together_what_git_alone_would_not()
    {
        Branch(("\"A\" 09:00", "\"A, retitled\" 09:00"), ("\n    session b", "\n    session c \"C\" 10:20-10:30 kind panel\n\n    session b"));
        Change("ours", ("09:00-10:00", "08:30-10:00"), ("\n    session b", "\n    session d \"D\" 10:00-10:10 kind panel\n\n    session b"));
        _git.Git("merge", "-q", "--no-edit", "side");
        Assert.Equal(
            Base.Replace("\"A\" 09:00", "\"A, retitled\" 08:30", StringComparison.Ordinal)
                .Replace("\n    session b", "\n    session d \"D\" 10:00-10:10 kind panel\n\n    session c \"C\" 10:20-10:30 kind panel\n\n    session b", StringComparison.Ordinal),
            _git.World.Read("w.agenda"));
        Assert.Equal("", _git.Git("status", "--porcelain"));
    }

    [UnixFact]
    public void A_conflict_is_left_for_people_with_the_reason_in_the_file()
    {
        Branch(("09:00-10:00", "08:00-09:00"));
        Change("ours", ("09:00-10:00", "09:30-10:00"));
        var (status, _, error) = _git.TryGit("merge", "--no-edit", "side");
        Assert.Equal(1, status);
        Assert.Contains("Both sides moved session \"a\"", error, StringComparison.Ordinal);
        Assert.Contains("    // Both sides moved session \"a\": ours to 09:30-10:00, theirs to 08:00-09:00.\n", _git.World.Read("w.agenda"), StringComparison.Ordinal);
        Assert.Equal("UU w.agenda\n", _git.Git("status", "--porcelain"));
    }

    [UnixFact]
    public void Rebase_and_cherry_pick_merge_by_meaning_too()
    {
        Branch(("\"A\" 09:00", "\"A, retitled\" 09:00"));
        Change("ours", ("09:00-10:00", "08:30-10:00"));
        _git.Git("checkout", "-q", "-b", "picked");
        _git.Git("cherry-pick", "side");
        var merged = Base.Replace("\"A\" 09:00", "\"A, retitled\" 08:30", StringComparison.Ordinal);
        Assert.Equal(merged, _git.World.Read("w.agenda"));
        _git.Git("checkout", "-q", "side");
        _git.Git("rebase", "-q", "main");
        Assert.Equal(merged, _git.World.Read("w.agenda"));
    }

    [UnixFact]
    public void Stash_pop_and_revert_merge_by_meaning_too()
    {
        Setup(("w.agenda", Base));
        Change("theirs", ("\"A\" 09:00", "\"A, retitled\" 09:00"));
        _git.World.Write("w.agenda", _git.World.Read("w.agenda").Replace("\"B\" 10:00", "\"B\" 10:10", StringComparison.Ordinal));
        _git.Git("stash", "-q");
        Change("ours", ("\"B\" 10:00-11:00", "\"B, retitled\" 10:00-11:00"));
        _git.Git("stash", "pop", "-q");
        Assert.Contains("session b \"B, retitled\" 10:10-11:00", _git.World.Read("w.agenda"), StringComparison.Ordinal);
        Change("stashed");
        Change("more", ("\"A, retitled\" 09:00", "\"A, retitled\" 08:45"));
        _git.Git("revert", "--no-edit", "HEAD~3");
        Assert.Contains("session a \"A\" 08:45-10:00", _git.World.Read("w.agenda"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_file_that_one_side_renames_or_makes_executable_is_merged_by_meaning()
    {
        Setup(("w.agenda", Base));
        _git.Git("checkout", "-q", "-b", "side");
        _git.Git("mv", "w.agenda", "visit.agenda");
        _git.Commit("theirs", ("visit.agenda", Base.Replace("\"A\" 09:00", "\"A, retitled\" 09:00", StringComparison.Ordinal)));
        _git.Git("checkout", "-q", "main");
        _git.Git("update-index", "--chmod=+x", "w.agenda");
        _git.Git("commit", "-q", "-m", "mode");
        _git.Git("checkout", "-q", "--", ".");
        Change("ours", ("09:00-10:00", "08:30-10:00"));
        _git.Git("merge", "-q", "--no-edit", "side");
        Assert.False(File.Exists(_git.World.Full("w.agenda")));
        Assert.Contains("session a \"A, retitled\" 08:30-10:00", _git.World.Read("visit.agenda"), StringComparison.Ordinal);
        Assert.StartsWith("100755", _git.Git("ls-files", "-s", "visit.agenda"), StringComparison.Ordinal);
        Assert.Contains("agenda diff w.agenda → visit.agenda", _git.Git("diff", "-M", "HEAD~1", "HEAD"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void What_is_no_text_is_a_conflict_and_ours_stays()
    {
        Setup(("w.agenda", Base));
        _git.Git("checkout", "-q", "-b", "side");
        _git.World.Write("w.agenda", [0, 1, 2, 3]);
        _git.Git("commit", "-q", "-a", "-m", "theirs");
        _git.Git("checkout", "-q", "main");
        Change("ours", ("09:00-10:00", "08:30-10:00"));
        Assert.Equal(1, _git.TryGit("merge", "--no-edit", "side").Status);
        Assert.Equal("UU w.agenda\n", _git.Git("status", "--porcelain"));
        Assert.Contains("08:30-10:00", _git.World.Read("w.agenda"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_file_that_only_theirs_has_and_uses_is_merged_in()
    {
        Setup(("w.agenda", Base));
        _git.Git("checkout", "-q", "-b", "side");
        _git.Commit("theirs", ("people.agenda", "country us \"United States\"\nperson gor \"Sergio Gor\" of us\n"),
            ("w.agenda", "use \"people.agenda\"\n" + Base.Replace("10:00-11:00 kind panel", "10:00-11:00 kind panel chair gor", StringComparison.Ordinal)));
        _git.Git("checkout", "-q", "main");
        Change("ours", ("09:00-10:00", "08:30-10:00"));
        _git.Git("merge", "-q", "--no-edit", "side");
        Assert.Equal("use \"people.agenda\"\n" + Base.Replace("09:00-10:00", "08:30-10:00", StringComparison.Ordinal).Replace("10:00-11:00 kind panel", "10:00-11:00 kind panel chair gor", StringComparison.Ordinal),
            _git.World.Read("w.agenda"));
    }

    [UnixFact]
    public void Where_theirs_swaps_ids_nothing_of_ours_is_lost()
    {
        Branch(("session a \"A\" 09:00-10:00", "session x \"A\" 09:00-10:00"), ("session b \"B\"", "session a \"B\""), ("session x", "session b"));
        Change("ours", ("\"A\" 09:00", "\"A, retitled\" 09:00"));
        var (status, _, _) = _git.TryGit("merge", "-q", "--no-edit", "side");
        var merged = _git.World.Read("w.agenda");
        Assert.Equal(status != 0, merged.Contains("<<<<<<<", StringComparison.Ordinal));
        Assert.Contains("A, retitled", merged, StringComparison.Ordinal);
        Assert.Contains("\"B\" 10:00-11:00", merged, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Diff_log_and_show_speak_of_meaning()
    {
        Setup(("w.agenda", Base));
        Change("ours", ("09:00-10:00", "08:30-10:00"));
        const string said = "agenda diff w.agenda\nW (w)\n  ~ The session \"A\" ";
        Assert.Contains(said, _git.Git("diff", "HEAD~1", "HEAD"), StringComparison.Ordinal);
        Assert.Contains(said, _git.Git("log", "-p", "--ext-diff", "-1"), StringComparison.Ordinal);
        Assert.Contains(said, _git.Git("show", "--ext-diff"), StringComparison.Ordinal);
        // Without the external diff, git shows lines of the canonical form, and says which event they are of.
        var shown = _git.Git("show");
        Assert.Contains("+    session a \"A\" 08:30-10:00 kind panel", shown, StringComparison.Ordinal);
        Assert.Contains("@@", shown, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Before_a_merge_is_committed_it_is_checked_as_a_whole()
    {
        // Each file merges by itself; together they name somebody who is gone.
        Setup(("parties.agenda", "country us \"United States\"\nperson gor \"Sergio Gor\" of us\n"), ("w.agenda", "use \"parties.agenda\"\n" + Base));
        _git.Git("checkout", "-q", "-b", "side");
        _git.Commit("theirs", ("parties.agenda", "country us \"United States\"\n"));
        _git.Git("checkout", "-q", "main");
        _git.Commit("ours", ("w.agenda", "use \"parties.agenda\"\n" + Base.Replace("10:00-11:00 kind panel", "10:00-11:00 kind panel chair gor", StringComparison.Ordinal)));
        var (status, _, error) = _git.TryGit("merge", "--no-edit", "side");
        Assert.Equal(1, status);
        Assert.Contains("The merge is not committed yet.", error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Without_agenda_git_merges_as_it_always_did()
    {
        Branch(("\"A\" 09:00", "\"A, retitled\" 09:00"));
        Change("ours", ("10:00-11:00", "10:00-11:30"));
        _git.HasAgenda = false;
        var (status, _, _) = _git.TryGit("merge", "-q", "--no-edit", "side");
        var merged = _git.World.Read("w.agenda");
        // Two lines apart git may or may not see a conflict; ours is never left as if nothing had been there.
        Assert.True(status == 0 ? merged.Contains("retitled", StringComparison.Ordinal) : merged.Contains("<<<<<<< ours", StringComparison.Ordinal), merged);
    }

    [UnixFact]
    public void Diff_and_log_survive_without_agenda_and_with_what_cannot_be_read()
    {
        Branch(("\"A\"", "\"A"));
        foreach (var hasAgenda in (bool[])[true, false])
        {
            _git.HasAgenda = hasAgenda;
            Assert.Contains("session", _git.Git("log", "-p", "--no-ext-diff", "side"), StringComparison.Ordinal);
        }
        _git.HasAgenda = false;
        Assert.Contains("session a", _git.Git("diff", "main", "side"), StringComparison.Ordinal);
    }

    private void Setup(params (string Path, string Text)[] files)
    {
        Assert.Equal(0, _git.Agenda("git-setup", "--write").Status);
        _git.Commit("base", files);
    }

    private void Branch(params (string Old, string New)[] changes)
    {
        Setup(("w.agenda", Base));
        _git.Git("checkout", "-q", "-b", "side");
        Change("theirs", changes);
        _git.Git("checkout", "-q", "main");
    }

    private void Change(string message, params (string Old, string New)[] changes)
    {
        var text = _git.World.Read("w.agenda");
        foreach (var (old, now) in changes) text = text.Replace(old, now, StringComparison.Ordinal);
        _git.Commit(message, ("w.agenda", text));
    }
}
