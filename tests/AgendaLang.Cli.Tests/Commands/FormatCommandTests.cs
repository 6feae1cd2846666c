using AgendaLang.Cli.Commands;
using AgendaLang.Formatting;
using AgendaLang.Text;

namespace AgendaLang.Cli.Tests.Commands;

/// <summary>What the command does with texts; the canonical form here is just small letters.</summary>
public sealed class FormatCommandTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Files_are_written_in_place_and_only_where_something_changes()
    {
        var big = _world.Write("big.agenda", "\uFEFFBIG\r\nÉ\r\n");
        var small = _world.Write("sub/small.agenda", "small");
        File.SetLastWriteTimeUtc(small, DateTime.UnixEpoch);
        Assert.Equal(new(0, "", "1 file changed, 1 in canonical form already\n"), Format());
        Assert.Equal("\uFEFFbig\r\né\r\n"u8.ToArray(), File.ReadAllBytes(big));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(small));
        Assert.Equal(new(0, "", "2 files in canonical form already\n"), Format());
    }

    [Fact]
    public void Check_lists_and_writes_nothing()
    {
        _world.Write("big.agenda", "BIG");
        _world.Write("small.agenda", "small");
        Assert.Equal(new(1, "big.agenda\n", "1 file would be changed, 1 in canonical form already\n"), Format("--check"));
        Assert.Equal("BIG", _world.Read("big.agenda"));
        Assert.Equal(0, Format("--check", "small.agenda").Status);
    }

    [Fact]
    public void Diff_shows_and_writes_nothing()
    {
        _world.Write("big.agenda", "a\nB\n");
        const string Diff = "--- a/big.agenda\n+++ b/big.agenda\n@@ -1,2 +1,2 @@\n a\n-B\n+b\n";
        Assert.Equal(new(0, Diff, "1 file would be changed\n"), Format("--diff"));
        Assert.Equal(new(1, Diff, "1 file would be changed\n"), Format("--diff", "--check"));
        Assert.Equal("a\nB\n", _world.Read("big.agenda"));
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        _world.Write("a.agenda", "ON DISK");
        Assert.Equal(new(0, "\uFEFFtyped\r\n", ""), FormatInput("\uFEFFTyped\r\n", "-", "--stdin-path", "a.agenda"));
        Assert.Equal(new(1, "a.agenda\n", ""), FormatInput("Typed", "-", "--stdin-path", "a.agenda", "--check"));
        Assert.Equal(new(0, "typed", ""), FormatInput("typed", "-"));
        Assert.Equal("ON DISK", _world.Read("a.agenda"));
    }

    [Fact]
    public void What_cannot_be_read_or_formatted_is_left_and_the_rest_is_done()
    {
        _world.Write("a-bytes.agenda", [0x41, 0xFF]);
        _world.Write("b-refused.agenda", "REFUSE");
        _world.Write("c.agenda", "BIG");
        var outcome = Format();
        Assert.Equal(2, outcome.Status);
        Assert.Equal(
            "a-bytes.agenda: The file is not UTF-8. It was left as it is.\n"
            + "b-refused.agenda: It was left as it is, since formatting would have changed its meaning: Because. This is a defect in agenda; please report it with the file.\n"
            + "1 file changed\n", outcome.Error);
        Assert.Equal("REFUSE", _world.Read("b-refused.agenda"));
        Assert.Equal("big", _world.Read("c.agenda"));
    }

    [Fact]
    public void A_read_only_file_is_told_and_the_rest_is_done()
    {
        var path = _world.Write("a.agenda", "BIG");
        _world.Write("b.agenda", "BIG");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var outcome = Format();
        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Equal(new(2, "", "a.agenda: It is read-only, and was left as it is.\n1 file changed\n"), outcome);
        Assert.Equal("BIG", _world.Read("a.agenda"));
    }

    private static FormatResult MakeSmall(SourceText source) =>
        source.Text == "REFUSE" ? new(source.Text, [], "Because.") : new(source.Text.ToLowerInvariant(), []);

    private Outcome Format(params string[] arguments) => FormatInput("", arguments);

    private Outcome FormatInput(string input, params string[] arguments) =>
        _world.Run(shell => Program.Guard(shell, () => CommandLine.Run(new FormatCommand(MakeSmall), arguments, shell)), input);
}
