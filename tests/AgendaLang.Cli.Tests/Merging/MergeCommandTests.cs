using System.Text;
using System.Text.Json;

namespace AgendaLang.Cli.Tests.Merging;

/// <summary><c>agenda merge</c>: arguments, where the result goes, what is said, exit statuses.</summary>
public sealed class MergeCommandTests : IDisposable
{
    private const string Base = "summit w \"W\" on 2025-11-06 {\n    session a \"A\" 09:00-10:00\n}\n";
    private const string Ours = "summit w \"W\" on 2025-11-06 {\n    session a \"A\" 09:30-10:00\n}\n";
    private const string Theirs = "summit w \"W\" on 2025-11-06 {\n    session a \"A, retitled\" 09:00-10:00\n}\n";
    private const string Merged = "summit w \"W\" on 2025-11-06 {\n    session a \"A, retitled\" 09:30-10:00\n}\n";
    private const string Contrary = "summit w \"W\" on 2025-11-06 {\n    session a \"A\" 08:00-09:00\n}\n";

    private readonly World _world = new();

    public MergeCommandTests()
    {
        _world.MakeRepository();
        _world.Write("base.agenda", Base);
        _world.Write("ours.agenda", Ours);
        _world.Write("theirs.agenda", Theirs);
        _world.Write("contrary.agenda", Contrary);
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Three_files_give_one_on_standard_output()
    {
        var outcome = _world.Run("merge", "base.agenda", "ours.agenda", "theirs.agenda");
        Assert.Equal((0, Merged, "Merged: 1 change of ours, 1 of theirs\n"), (outcome.Status, outcome.Output, outcome.Error));
        Assert.Equal(Ours, _world.Read("ours.agenda"));
    }

    [Fact]
    public void A_conflict_exits_with_1_and_says_what_must_be_decided()
    {
        var outcome = _world.Run("merge", "base.agenda", "ours.agenda", "contrary.agenda", "--out", "new/merged.agenda", "--marker-size", "9");
        Assert.Equal(1, outcome.Status);
        Assert.Equal("", outcome.Output);
        Assert.Equal(
            "ours.agenda: Both sides moved session \"a\": ours to 09:30-10:00, theirs to 08:00-09:00.\n1 conflict; 1 change of ours, 1 of theirs\n", outcome.Error);
        Assert.Contains("\n<<<<<<<<< ours\n    session a \"A\" 09:30-10:00\n||||||||| base\n", _world.Read("new/merged.agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_accounts_for_every_change()
    {
        _world.Run("merge", "base.agenda", "ours.agenda", "theirs.agenda", "--ledger", "ledger.json");
        using var ledger = JsonDocument.Parse(_world.Read("ledger.json"));
        Assert.Equal("agenda-ledger/1", ledger.RootElement.GetProperty("schema").GetString());
        Snapshots.Match(_world.Read("ledger.json"));
    }

    [Fact]
    public void What_is_not_there_is_empty()
    {
        var outcome = _world.Run("merge", "/dev/null", "ours.agenda", "ours.agenda");
        Assert.Equal((0, Ours), (outcome.Status, outcome.Output));
    }

    [Theory]
    [InlineData("agenda merge takes three files, folders or revisions: BASE OURS THEIRS (or the five that git gives its merge driver).", "base.agenda", "ours.agenda")]
    [InlineData("The file \"missing.agenda\" cannot be opened: it is not there.", "base.agenda", "ours.agenda", "missing.agenda")]
    [InlineData("\"base.agenda\" is a file and \".\" is not; three files are merged, or three folders or revisions.", "base.agenda", ".", "theirs.agenda")]
    [InlineData("Folders and revisions are merged into a folder: give --out FOLDER.", ".", ".", ".")]
    [InlineData("--marker-size takes a number from 1 to 200, not \"0\".", "base.agenda", "ours.agenda", "theirs.agenda", "--marker-size", "0")]
    public void What_cannot_be_carried_out_exits_with_2(string message, params string[] arguments)
    {
        var outcome = _world.Run(["merge", .. arguments]);
        Assert.Equal((2, "", $"agenda: {message}\n"), (outcome.Status, outcome.Output, outcome.Error));
    }

    [Fact]
    public void What_is_not_utf8_is_merged_as_text_byte_for_byte()
    {
        byte[] Bytes(string first, string last) => [.. Encoding.Latin1.GetBytes($"// {first} \u00E9\n// middle\n// more\n// {last}\n")];
        _world.Write("b", Bytes("one", "two"));
        _world.Write("o", Bytes("ONE", "two"));
        _world.Write("t", Bytes("one", "TWO"));
        var outcome = _world.Run("merge", "b", "o", "t", "--out", "r");
        Assert.Equal((0, "o: The file is not UTF-8. Its lines were merged as text.\n"), (outcome.Status, outcome.Error));
        Assert.Equal(Bytes("ONE", "TWO"), File.ReadAllBytes(_world.Full("r")));
    }

    [Fact]
    public void Folders_are_merged_whole()
    {
        _world.Write("base/parties.agenda", "country kz \"Kazakhstan\"\nperson tokayev \"Tokayev\" of kz\n");
        _world.Write("base/old.agenda", "topic old \"Old\"\n");
        _world.Write("our/parties.agenda", "country kz \"Kazakhstan\"\nperson tokayev \"Tokayev\" of kz as \"President\"\n");
        _world.Write("our/old.agenda", "topic old \"Old\"\n");
        _world.Write("their/parties.agenda", "country kz \"Kazakhstan\"\n");
        _world.Write("their/people/kz.agenda", "use \"../parties.agenda\"\nperson tokayev \"Tokayev\" of kz\n");
        var outcome = _world.Run("merge", "base", "our", "their", "--out", "our");
        Assert.Equal(0, outcome.Status);
        Assert.Equal("use \"../parties.agenda\"\nperson tokayev \"Tokayev\" of kz as \"President\"\n", _world.Read("our/people/kz.agenda"));
        Assert.Equal("country kz \"Kazakhstan\"\n", _world.Read("our/parties.agenda"));
        Assert.False(File.Exists(_world.Full("our/old.agenda")));
    }

    [Fact]
    public void Findings_that_the_merge_made_are_conflicts_wherever_the_persons_are_declared()
    {
        _world.Write("parties.agenda", "country us \"United States\" zone America/New_York\nperson trump \"Donald Trump\" of us\nperson gor \"Sergio Gor\" of us\n");
        string Agenda(string time, string chair) =>
            "use \"parties.agenda\"\nsummit w \"W\" on 2025-11-06 zone America/New_York {\n    host us\n    delegation us led by trump with gor\n"
            + $"    session a \"A\" 09:00-10:00 kind panel chair trump\n    session b \"B\" {time} kind panel chair {chair}\n}}\n";
        _world.Write("b", Agenda("10:00-11:00", "gor"));
        _world.Write("o", Agenda("09:30-10:30", "gor"));
        _world.Write("t", Agenda("10:00-11:00", "trump"));
        var outcome = _world.Run("merge", "b", "o", "t", "--path", "w.agenda");
        Assert.Equal(1, outcome.Status);
        Assert.Contains("(AGL2002)\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("<<<<<<< ours\n    session b \"B\" 09:30-10:30 kind panel chair trump\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_gits_driver_the_result_goes_over_ours()
    {
        var outcome = _world.Run("merge", "base.agenda", "ours.agenda", "theirs.agenda", "7", "w.agenda");
        Assert.Equal((0, "", ""), (outcome.Status, outcome.Output, outcome.Error));
        Assert.Equal(Merged, _world.Read("ours.agenda"));
    }

    [Fact]
    public void As_gits_driver_a_conflict_exits_with_1()
    {
        var outcome = _world.Run("merge", "base.agenda", "ours.agenda", "contrary.agenda", "11", "w.agenda");
        Assert.Equal(1, outcome.Status);
        Assert.Contains("\n<<<<<<<<<<< ours\n", _world.Read("ours.agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public void As_gits_driver_what_is_no_text_stays_ours_and_is_a_conflict()
    {
        _world.Write("ours.agenda", [0, 1, 2]);
        var outcome = _world.Run("merge", "base.agenda", "ours.agenda", "theirs.agenda", "7", "w.agenda");
        Assert.Equal(1, outcome.Status);
        Assert.Equal([0, 1, 2], File.ReadAllBytes(_world.Full("ours.agenda")));
    }

    [Fact]
    public void As_gits_driver_only_129_says_that_nothing_was_merged()
    {
        var outcome = _world.Run("merge", "base.agenda", "missing.agenda", "theirs.agenda", "7", "w.agenda");
        Assert.Equal(129, outcome.Status);
    }
}
