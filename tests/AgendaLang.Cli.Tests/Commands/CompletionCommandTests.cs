using System.Diagnostics;

namespace AgendaLang.Cli.Tests.Commands;

public sealed class CompletionCommandTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void A_script_knows_all_commands_options_and_rules(string shell)
    {
        var script = _world.Run("completion", shell).Output;
        var hyphens = shell == "fish" ? "-l " : "--";
        string[] words = ["check", "format", "export", "import", "explain", "completion", hyphens + "audience", hyphens + "as-of", "delegations", hyphens + "warnaserror", hyphens + "fix", hyphens + "watch", hyphens + "statistics", hyphens + "diff", hyphens + "zone", "schedule-xml", "sarif", "AGL1002", "no-name", "pwsh"];
        foreach (var word in words)
            Assert.Contains(word, script, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', script);
    }

    // Each line: what is written, then what bash offers (the cursor is at the end).
    [UnixFact]
    public void Bash_completes()
    {
        if (!File.Exists("/bin/bash")) return;
        _world.Write("a b.agenda", "");
        _world.Write("x.txt", "");
        _world.Write("sub/y.agenda", "");
        var cases = new Dictionary<string, string>
        {
            ["agenda |ch"] = "check",
            ["agenda |"] = "check format diff merge log brief export import explain git-setup lsp completion --help --version",
            ["agenda |check |--out"] = "--output",
            ["agenda |check |--output |s"] = "sarif",
            ["agenda |check |--output |=|j"] = "json",
            ["agenda |check |--output |="] = "text json sarif github",
            ["agenda |check |a"] = "a b.agenda",
            ["agenda |format |"] = "sub a b.agenda --check --diff --stdin-path --help",
            ["agenda |check |sub/"] = "sub/y.agenda",
            ["agenda |export |--to |i"] = "ics",
            ["agenda |export |--audience |p"] = "public",
            ["agenda |export |a"] = "a b.agenda",
            ["agenda |explain |AGL001"] = "AGL0010 AGL0011 AGL0012 AGL0013 AGL0014",
            ["agenda |explain |unknown-r"] = "unknown-reference",
            ["agenda |completion |f"] = "fish",
            ["agenda |import |x"] = "x.txt",
            ["agenda |import |x.txt |--format |schedule"] = "schedule-xml schedule-json",
            ["agenda |import |x.txt |--zone |x"] = "",
            ["agenda |import |x.txt |--out |a"] = "a b.agenda",
        };
        var script = _world.Run("completion", "bash").Output + "\n"
            + string.Concat(cases.Keys.Select(line => $"COMP_WORDS=({string.Join(' ', line.Split('|').Select(word => $"'{word.TrimEnd()}'"))}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _agenda; echo \"${{COMPREPLY[*]}}\"\n"));
        var offered = Bash(script).TrimEnd('\n').Split('\n');
        Assert.Equal(cases.Select(each => $"{each.Key}: {Sorted(each.Value)}"), cases.Keys.Zip(offered, (line, words) => $"{line}: {Sorted(words)}"));
    }

    private static string Sorted(string words) => string.Join(' ', words.Split(' ').Order(StringComparer.Ordinal));

    private string Bash(string script)
    {
        var start = new ProcessStartInfo("/bin/bash", ["--norc", "-u", _world.Write(".script", script)]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _world.Folder };
        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        Assert.Equal("", error.Result);
        return output;
    }
}
