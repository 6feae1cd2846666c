using AgendaLang.Cli.Output;

namespace AgendaLang.Cli.Tests.Output;

/// <summary>What agendas say stays text in what others read as Markdown, HTML, or commands of a workflow.</summary>
public sealed class MarkdownEscapeTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("@octocat", "@<!-- -->octocat")]
    [InlineData("#1 GH-1", "\\#<!-- -->1 GH-<!-- -->1")]
    [InlineData("https://x.org www.x.org", "https:<!-- -->//x.org www.<!-- -->x.org")]
    [InlineData("[a](b) ![c](d) `e` *f* _g_ ~h~ |", "\\[a\\]\\(b\\) \\!\\[c\\]\\(d\\) \\`e\\` \\*f\\* \\_g\\_ \\~h\\~ \\|")]
    [InlineData("::error::x", ":<!-- -->:error:<!-- -->:x")]
    [InlineData("a\nb\r\u001b[2J", "a\\\\nb\\\\u\\{D\\}\\\\u\\{1B\\}\\[2J")]
    public void Marks_lose_their_meaning(string text, string expected) => Assert.Equal(expected, MarkdownEscape.Line(text));

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("github")]
    [InlineData("text")]
    [InlineData("json")]
    public void Nothing_from_a_file_gets_out(string form)
    {
        const string Evil = "</summary></details><script>alert(1)</script> @octocat [x](javascript:x) \\n::error::y\\n# Head | <!-- \\u{1B}[2J \\u{202E} ##[group]";
        _world.Write("old.agenda", "");
        _world.Write("new.agenda", $"country kz \"{Evil}\"\nsummit s \"{Evil}\" between kz {{\n    session a \"{Evil}\" 10:00-11:00\n    note \"{Evil}\"\n}}\n");
        var output = _world.Run("diff", "old.agenda", "new.agenda", "--output", form).Output;
        Assert.NotEmpty(output);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u202E', output);
        if (form is "text" or "json") return;
        if (form is "markdown" or "html") Assert.DoesNotContain("<script", output, StringComparison.Ordinal);
        if (form == "markdown")
        {
            Assert.DoesNotContain("@octocat", output, StringComparison.Ordinal);
            // On a line that begins with HTML, no Markdown is read.
            Assert.DoesNotContain("](javascript", string.Join('\n', output.Split('\n').Where(line => !line.StartsWith("<details>", StringComparison.Ordinal))), StringComparison.Ordinal);
        }
        Assert.All(output.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("::error", StringComparison.Ordinal) || line.StartsWith("##[", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_page_is_cut_and_keeps_its_summary()
    {
        _world.Write("old.agenda", "");
        _world.Write("new.agenda", string.Concat(Enumerable.Range(0, 3000).Select(i => $"topic t{i} \"{new string('x', 50)} {i}\"\n")));
        var output = _world.Run("diff", "old.agenda", "new.agenda", "--output", "markdown").Output;
        Assert.InRange(output.Length, 50_000, 65_000);
        Assert.StartsWith("**3000 changes, all editorial**\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\n</details>\n\nThere is no room for the rest; `agenda diff` shows all.\n", output, StringComparison.Ordinal);
    }
}
