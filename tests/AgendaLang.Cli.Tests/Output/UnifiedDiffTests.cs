using AgendaLang.Cli.Output;
using AgendaLang.Text;

namespace AgendaLang.Cli.Tests.Output;

public class UnifiedDiffTests
{
    [Theory]
    [InlineData("one-line", "a\nb\nc\n", "a\nB\nc\n")]
    [InlineData("no-newline", "a\nb", "a\nb\n")]
    [InlineData("from-nothing", "", "a\n")]
    [InlineData("to-nothing", "a\n", "")]
    [InlineData("two-hunks", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n15\n")]
    [InlineData("near-changes", "1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n")]
    public void What_patch_takes(string name, string before, string after) => Snapshots.Match(Diff(before, after, isTerminal: false), name);

    [Fact]
    public void Line_ends_are_given_as_they_are() =>
        Assert.Equal("--- a/x.agenda\n+++ b/x.agenda\n@@ -1,2 +1,2 @@\n-a\r\n-b\r\n+a\n+b\n", Diff("a\r\nb\r\n", "a\nb\n", isTerminal: false));

    [Fact]
    public void A_terminal_gets_text_only() =>
        Assert.Equal("--- a/x.agenda\n+++ b/x.agenda\n@@ -1 +1 @@\n-\ta\\u{1B}[31m\n+b\n", Diff("\ta\u001b[31m\r\n", "b\n", isTerminal: true));

    private static string Diff(string before, string after, bool isTerminal)
    {
        using var output = new StringWriter();
        UnifiedDiff.Write(output, new SourceText("x.agenda", before), after, new Style(isOn: false), isTerminal);
        return output.ToString();
    }
}
