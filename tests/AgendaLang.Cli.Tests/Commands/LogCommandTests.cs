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
    public void The_life_of_the_caspian_topic_is_told_across_fifteen_commits()
    {
        var files = new Dictionary<string, string>
        {
            ["parties.agenda"] = "country us \"United States\"\ncountry kz \"Kazakhstan\"\nperson tokayev \"Kassym-Jomart Tokayev\" of kz rank head-of-state\nsource gazette \"Gazette\"\n",
            ["topics.agenda"] = "topic regional \"Regional issues\"\ntopic trade \"Trade\"\n",
            ["washington.agenda"] = "use \"parties.agenda\"\nuse \"topics.agenda\"\n\nsummit washington \"Summit in Washington\" on 2026-11-06 zone America/New_York {\n    participants us, kz\n    session plenary \"Plenary\" 10:00-12:00 kind plenary discuss trade\n}\n",
        };
        foreach (var (path, text) in files) _git.Write(path, text);
        _git.Commit();
        Edit("topics.agenda", "topic trade", "topic caspian \"The Caspian Sea\"\ntopic trade");
        Edit("washington.agenda", "\nsummit", "\nrequest caspian-ask \"Take up the Caspian Sea\" by kz to us {\n    raise caspian at washington\n}\n\nsummit");
        Edit("parties.agenda", "\"Gazette\"", "\"The Gazette\"");
        Edit("washington.agenda", "at washington\n", "at washington\n    status accepted\n");
        Edit("washington.agenda", "discuss trade", "discuss trade, caspian");
        Edit("topics.agenda", "topic regional \"Regional issues\"\ntopic caspian \"The Caspian Sea\"\n", "topic regional \"Regional issues\" {\n    topic caspian \"The Caspian Sea\"\n}\n");
        _git.Write("topics.agenda", _git.World.Read("topics.agenda").Replace("topic caspian \"The Caspian Sea\"", "topic caspian-sea \"The Caspian Sea\" formerly caspian", StringComparison.Ordinal));
        Edit("washington.agenda", "raise caspian at", "raise caspian-sea at", "trade, caspian", "trade, caspian-sea");
        _git.Git("mv", "washington.agenda", "visit.agenda");
        _git.Commit();
        Edit("visit.agenda", "discuss trade, caspian-sea", "discuss trade, caspian-sea {\n        item shrinking \"A sea that shrinks\" 20m discuss caspian-sea {\n            speaker tokayev 10m\n        }\n    }");
        Edit("topics.agenda", "\"The Caspian Sea\"", "\"The shrinking Caspian Sea\"");
        Edit("visit.agenda", "10:00-12:00", "11:00-13:00");
        Edit("visit.agenda", "discuss trade, caspian-sea {", "discuss trade {");
        Edit("visit.agenda", "        item shrinking \"A sea that shrinks\" 20m discuss caspian-sea {\n            speaker tokayev 10m\n        }\n", "", "\nrequest caspian-ask \"Take up the Caspian Sea\" by kz to us {\n    raise caspian-sea at washington\n    status accepted\n}\n", "");
        Edit("topics.agenda", "    topic caspian-sea \"The shrinking Caspian Sea\" formerly caspian\n", "");
        Assert.Equal("15", _git.Git("rev-list", "--count", "HEAD").Trim());
        Snapshots.Match(Hashes().Replace(_git.Run("log", "caspian-sea").Output, "COMMIT"));

        void Edit(string path, params string[] pairs)
        {
            var text = _git.World.Read(path);
            for (var i = 0; i < pairs.Length; i += 2)
            {
                Assert.Contains(pairs[i], text, StringComparison.Ordinal);
                text = text.Replace(pairs[i], pairs[i + 1], StringComparison.Ordinal);
            }
            _git.Commit(path, text);
        }
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
