using AgendaLang.Cli.Output;
using AgendaLang.Findings;

namespace AgendaLang.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("AGL1002")]
    [InlineData("agl1002")]
    [InlineData("unknown-reference")]
    [InlineData("Unknown-Reference")]
    public void A_rule_is_found_by_id_or_name_whatever_the_case(string written)
    {
        var outcome = _world.Run("explain", written);
        Assert.Equal(0, outcome.Status);
        Assert.Contains("AGL1002", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("unknown-reference", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\x1b', outcome.Output);
    }

    [Fact]
    public void All_rules_are_listed()
    {
        var lines = _world.Run("explain").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(RuleCatalogue.All.Length, lines.Length);
        Assert.All(lines.Zip(RuleCatalogue.All), pair => Assert.StartsWith(pair.Second.Id, pair.First, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("NO_COLOR", "1", false)]
    [InlineData("NO_COLOR", "", true)]
    [InlineData("TERM", "dumb", false)]
    public void A_terminal_is_painted_unless_it_says_no(string? variable, string? value, bool isPainted)
    {
        _world.IsTerminal = true;
        if (variable is not null) _world.Environment[variable] = value!;
        Assert.Equal(isPainted, _world.Run("explain", "AGL1002").Output.Contains('\x1b', StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_becomes_a_page() => Snapshots.Match(new MarkdownText(new Style(isOn: false), 60).Render("""
        # AGL1002 unknown-reference

        A **name** that nothing has: `led by tokaev` is a [reference](https://example.org/ref) to nobody, and this
        paragraph is longer than sixty columns.

        - first thing, which goes on and on and on until it has to be broken somewhere
        - second

        1. one
        2. two

        ```agenda
        person tokayev "Kassym-Jomart Tokayev"    // as it is, `not` **painted**
        ```

        | a | b |
        |---|---|
        | `x` | y |

        """));

    [Fact]
    public void Markdown_is_painted_for_a_terminal() =>
        Assert.Equal("\x1b[1mTitle\x1b[0m\n\nUse \x1b[36mled by\x1b[0m, \x1b[1mnot\x1b[0m \\u{1B}[31m.\n",
            new MarkdownText(new Style(isOn: true), 80).Render("## Title\n\nUse `led by`, **not** \u001b[31m.\n"));
}
