using System.Diagnostics;
using System.Globalization;
using AgendaLang.Cli.Commands;
using AgendaLang.Formatting;

namespace AgendaLang.Cli.Tests.Files;

/// <summary>Whatever lies in a folder under the name of an agenda, commands end, say what is the matter in words that steer no terminal, and lose nothing.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Good = "country kz \"Kazakhstan\"\nsummit s \"S\" on 2025-11-06 zone Asia/Almaty {\n    session a \"A\" 10:00-11:00\n    session b \"B\" 11:00-12:00 {\n    participants kz }\n}\n";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    public static TheoryData<string> Names =>
    [
        "with blank.agenda", " .agenda", "it's \"quoted\" `cmd` $(cmd) ;.agenda", "two\nlines.agenda", "😀 саммит 会议.agenda", "-x.agenda", "--fix.agenda", "\u001b[31mred\u001b]0;title\u0007.agenda", "\u202Eright.agenda", "100%d.agenda",
        "#.agenda", "a:b.agenda", "\t.agenda", "..agenda", "*.agenda", new string('x', 248) + ".agenda",
    ];

    public static TheoryData<string[]> Readers =>
    [
        ["check", "."], ["format", "."], ["format", "--check"], ["diff", "/dev/null", "."], ["merge", ".", ".", ".", "--out", "merged"], ["export", ".", "--to", "json"], ["brief", "kz", "."],
    ];

    [UnixTheory, MemberData(nameof(Names))]
    public void Any_name_can_be_read_and_written(string name)
    {
        _world.Write(name, Good.Replace("    session a", "  session a", StringComparison.Ordinal));
        foreach (var arguments in new string[][]
        {
            ["check"], ["check", "./" + name], ["check", "--output", "json"], ["check", "--output", "github"], ["check", "--output", "sarif"], ["diff", "/dev/null", "./" + name], ["diff", "/dev/null", ".", "--output", "markdown"],
            ["merge", "./" + name, "./" + name, "./" + name], ["export", "./" + name, "--to", "json"], ["export", ".", "--to", "ics"], ["brief", "kz", "./" + name], ["format", "--check"], ["format", "--diff"], ["format"],
            ["export", ".", "--to", "csv", "--out", "./" + name + ".c"], ["import", "./" + name + ".c", "--out", "./" + name + ".i"],
        })
        {
            var outcome = Run(name.Length > 200 && arguments.Any(argument => argument.EndsWith(".c", StringComparison.Ordinal)) ? 2 : null, arguments);
            Assert.DoesNotContain(outcome.Error, c => char.IsControl(c) && c != '\n');
            // Data for machines says it as it is, escaped as their form does.
            Assert.DoesNotContain(outcome.Output, c => char.IsControl(c) && c is not ('\n' or '\r'));
        }
        Assert.Contains("\n    session a", _world.Read(name), StringComparison.Ordinal);
        Assert.Equal(0, _world.Run("format", "--check").Status);
    }

    [UnixFact]
    public void A_name_that_is_no_utf8_is_told()
    {
        if (!OperatingSystem.IsLinux()) return; // Elsewhere there are none.
        Shell("printf 'country kz \"K\"\\n' > \"$(printf 'bad\\377.agenda')\"");
        _world.Write("good.agenda", Good);
        var checkedAll = Run(1, "check");
        Assert.Contains("bad\uFFFD.agenda(1,1): error AGL0014: ", checkedAll.Output, StringComparison.Ordinal);
        Assert.Contains("its name is not UTF-8.", checkedAll.Output, StringComparison.Ordinal);
        Assert.Equal("bad\uFFFD.agenda: The file cannot be opened: its name is not UTF-8. It was left as it is.\n1 file changed\n", Run(2, "format").Error);
        Shell("rm bad*"); // The framework cannot.
    }

    // Nobody writes into these pipes: whoever waits for them waits for good.
    [UnixTheory, MemberData(nameof(Readers))]
    public void A_pipe_is_no_agenda(string[] arguments)
    {
        Shell("mkfifo pipe.agenda .editorconfig .gitignore");
        _world.Write("good.agenda", Good);
        _world.Write("uses.agenda", "use \"pipe.agenda\"\n");
        var outcome = Run(null, arguments);
        Assert.InRange(outcome.Status, arguments[0] is "brief" ? 0 : 1, 2);
        // Of several agendas none is exported.
        if (arguments[0] != "export") Assert.Contains("pipe.agenda", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_pipe_that_is_named_is_refused()
    {
        Shell("mkfifo pipe.agenda");
        _world.Write("good.agenda", Good);
        const string Told = "a pipe, a socket or a device, not a file";
        foreach (var arguments in new string[][]
        {
            ["check", "pipe.agenda"], ["format", "pipe.agenda"], ["diff", "good.agenda", "pipe.agenda"], ["merge", "good.agenda", "pipe.agenda", "good.agenda"], ["export", "pipe.agenda", "--to", "json"], ["brief", "kz", "pipe.agenda"],
            ["import", "pipe.agenda"], ["export", "good.agenda", "--to", "json", "--out", "pipe.agenda"],
        })
            Assert.Contains(Told, Run(2, arguments).Error, StringComparison.Ordinal);
        Shell("test -p pipe.agenda");
    }

    [UnixFact]
    public void A_device_is_written_into_and_stays_one()
    {
        _world.Write("good.agenda", Good);
        Run(0, "export", "good.agenda", "--to", "docx", "--out", "/dev/null");
        Assert.Equal("", Run(0, "check", "/dev/null").Output);
        Shell("test -c /dev/null");
    }

    [Fact]
    public void Settings_of_more_than_a_mebibyte_say_nothing()
    {
        const int Mebibyte = 1024 * 1024;
        _world.Write("a.agenda", "country kz \"K\"\n");
        var (ignore, config) = ("*.agenda\n", "[*]\ndotnet_diagnostic.AGL1007.severity = error\n");
        _world.Write(".gitignore", ignore + new string('#', Mebibyte - ignore.Length));
        Assert.Equal("There are no .agenda files here.\n", Run(0, "check").Error);
        _world.Write(".gitignore", ignore + new string('#', Mebibyte));
        Assert.Contains("info AGL1007", Run(0, "check").Output, StringComparison.Ordinal);
        _world.Write(".editorconfig", config + new string('#', Mebibyte - config.Length));
        Assert.Contains("error AGL1007", Run(1, "check").Output, StringComparison.Ordinal);
        _world.Write(".editorconfig", config + new string('#', Mebibyte));
        Assert.Contains("info AGL1007", Run(0, "check").Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Links_in_a_circle_are_told_or_left_out()
    {
        Shell("ln -s loop.agenda loop.agenda; ln -s b.agenda a.agenda; ln -s a.agenda b.agenda; mkdir sub; ln -s .. sub/up; ln -s sub/up/sub again");
        _world.Write("sub/good.agenda", Good);
        Assert.Contains("1 file", Run(0, "check").Error, StringComparison.Ordinal);
        Assert.Equal("1 file changed\n", Run(0, "format").Error);
        Assert.Equal(2, Run(null, "check", "loop.agenda").Status);
        _world.Write("uses.agenda", "use \"a.agenda\"\nuse \"sub/up/sub/up/sub/good.agenda\"\n");
        Assert.Contains("AGL1004", Run(1, "check", "uses.agenda").Output, StringComparison.Ordinal);
    }

    // Or a pull request could show what the machine that checks it holds, and a format change it.
    [UnixTheory, MemberData(nameof(Readers))]
    public void A_link_out_of_the_workspace_is_not_read(string[] arguments)
    {
        const string Secret = "password \"hunter2\"\n";
        _world.Write("secret.agenda", Secret);
        _world.Write("ws/good.agenda", Good);
        File.CreateSymbolicLink(_world.Full("ws/link.agenda"), "../secret.agenda");
        var outcome = In("ws", arguments);
        Assert.DoesNotContain("hunter2", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("password", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Contains("link.agenda", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Secret, _world.Read("secret.agenda"));
    }

    [UnixFact]
    public void The_language_server_reads_neither()
    {
        _world.Write("secret.agenda", "password\n");
        _world.Write("ws/good.agenda", Good);
        Shell("mkfifo ws/pipe.agenda; ln -s ../secret.agenda ws/link.agenda");
        var look = new Cli.LanguageServer.DiskLook(_world.Full("ws"), [_world.Full("ws")]);
        Assert.Equal(["good.agenda", "pipe.agenda"], look.AgendasBelow(_world.Full("ws"), CancellationToken.None).Paths.Order(StringComparer.Ordinal));
        var read = Task.Run(() => look.Read("pipe.agenda"));
        Assert.True(read.Wait(Patience));
        Assert.Contains("a pipe", read.Result.Problem, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_within_the_workspace_is_read()
    {
        _world.MakeRepository();
        _world.Write("shared/good.agenda", Good);
        Directory.CreateDirectory(_world.Full("ws"));
        File.CreateSymbolicLink(_world.Full("ws/link.agenda"), "../shared/good.agenda");
        Assert.Equal("1 file changed\n", In("ws", ["format"]).Error);
        Assert.Contains("\n    session b \"B\"", _world.Read("shared/good.agenda"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_files_are_read_and_written()
    {
        const int Count = 10_000;
        for (var i = 0; i < Count; i++) _world.Write(string.Create(CultureInfo.InvariantCulture, $"{i % 100}/{i}.agenda"), $"// {i}{(i % 1000 == 0 ? "  " : "")}\n");
        Assert.Equal("No findings in 10000 files\n", Run(0, "check").Error);
        Assert.Equal("10 files changed, 9990 in canonical form already\n", Run(0, "format").Error);
    }

    [Fact]
    public void A_file_that_vanishes_after_it_was_found_is_told()
    {
        _world.Write("a.agenda", Good);
        _world.Write("b.agenda", Good);
        _world.Write("c.agenda", Good);
        var outcome = Format(onFirst: () => File.Delete(_world.Full("b.agenda")));
        Assert.Equal(2, outcome.Status);
        Assert.Equal("b.agenda: The file cannot be opened: it is not there. It was left as it is.\n2 files changed\n", outcome.Error);
    }

    [Fact]
    public void What_somebody_saved_meanwhile_is_not_written_over()
    {
        _world.Write("a.agenda", Good);
        var outcome = Format(onFirst: () => _world.Write("a.agenda", "country us \"Theirs\"\n"));
        Assert.Equal(2, outcome.Status);
        Assert.Equal("country us \"Theirs\"\n", _world.Read("a.agenda"));
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_read_to_its_end()
    {
        using var stream = new Growing(Good.Length);
        var read = Cli.Files.AgendaBytes.Read("a.agenda", stream);
        Assert.Equal(3 * Good.Length, read.Source!.Text.Length);
    }

    private Outcome Run(int? status, params string[] arguments)
    {
        // A test that waits says so.
        var run = Task.Run(() => _world.Run(arguments));
        Assert.True(run.Wait(Patience), $"agenda {string.Join(' ', arguments)} does not end.");
        Assert.True(status is null || status == run.Result.Status, $"agenda {string.Join(' ', arguments)}\n{run.Result}");
        Assert.DoesNotContain("defect", run.Result.Error, StringComparison.Ordinal);
        return run.Result;
    }

    // Formats all; something happens while the first is formatted.
    private Outcome Format(Action? onFirst) => _world.Run(shell => Program.Guard(shell, () => CommandLine.Run(new FormatCommand(source =>
    {
        onFirst?.Invoke();
        onFirst = null;
        return AgendaFormatter.Format(source);
    }), [], shell)));

    private Outcome In(string folder, string[] arguments) => _world.Run(shell => Program.Run(arguments, new()
    {
        Input = shell.Input,
        Output = shell.Output,
        Error = shell.Error,
        Environment = shell.Environment,
        Folder = _world.Full(folder),
    }));

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = _world.Folder })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>Says that it is short, and gives three times as much.</summary>
    private sealed class Growing(int length) : MemoryStream(System.Text.Encoding.ASCII.GetBytes(Good + Good + Good))
    {
        public override long Length => length;
    }
}
