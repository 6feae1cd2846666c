namespace AgendaLang.Cli.Tests.Commands;

/// <summary><c>agenda log</c>: the life of one thing.</summary>
public sealed class LogCommandTests : IDisposable
{
    private readonly GitWorld _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void The_life_of_a_topic_is_told_through_new_ids_and_renamed_files()
    {
        const string Talks = "country kz \"Kazakhstan\"\ncountry us \"United States\"\n";
        _git.Commit("talks.agenda", Talks + "meeting s \"Summit\" between kz, us\n");
        _git.Commit("talks.agenda", Talks + "meeting s \"Summit\" between kz, us\ntopic sea \"The sea\"\n");
        _git.Commit("talks.agenda", Talks + "meeting s \"Summit of two\" between kz, us\ntopic sea \"The sea\"\n");
        _git.Commit("talks.agenda", Talks + "meeting s \"Summit of two\" between kz, us\ntopic caspian-sea \"The sea\" formerly sea\nrequest r \"Help\" by kz to us { raise caspian-sea at s }\n");
        _git.Git("mv", "talks.agenda", "all.agenda");
        _git.Commit();
        _git.Commit("all.agenda", Talks + "meeting s \"Summit of two\" between kz, us discuss caspian-sea\ntopic caspian-sea \"The sea\" formerly sea\nrequest r \"Help\" by kz to us status accepted { raise caspian-sea at s }\n");
        _git.Commit("all.agenda", Talks + "meeting s \"Summit of two\" between kz, us\n");
        var outcome = _git.Run("log", "caspian-sea");
        Assert.Equal("4 commits\n", outcome.Error);
        Snapshots.Match(Hashes().Replace(outcome.Output, "COMMIT"));
        Assert.Equal("3 commits\n", _git.Run("log", "r").Error);
        Assert.Equal("5 commits\n", _git.Run("log", "s").Error);
    }

    [Fact]
    public void What_a_branch_did_is_told_once()
    {
        _git.Commit("a.agenda", "topic a \"A\"\n");
        _git.Git("switch", "--quiet", "--create", "side");
        _git.Commit("a.agenda", "topic a \"B\"\n");
        _git.Git("switch", "--quiet", "main");
        _git.Commit("b.agenda", "topic b \"B2\"\n");
        _git.Git("merge", "--quiet", "--no-edit", "side");
        Assert.Equal("2 commits\n", _git.Run("log", "a").Error);
    }

    [Fact]
    public void What_never_was_is_said_to_be_unknown()
    {
        Assert.Equal(new(2, "", "agenda: There are no commits yet.\n"), _git.Run("log", "a"));
        _git.Commit("a.agenda", "topic a \"A\"\n");
        Assert.Equal(new(2, "", "agenda: The history has nothing with the id \"b\".\n"), _git.Run("log", "b"));
    }

    private static System.Text.RegularExpressions.Regex Hashes() => new("[0-9a-f]{10}");
}
