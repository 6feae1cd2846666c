using AgendaLang.Cli.Files;

namespace AgendaLang.Cli.Tests.Commands;

public sealed class WatchTests : IDisposable
{
    private const string Wrong = "contry kz \"Kazakhstan\"\n";
    private const string Right = "country kz \"Kazakhstan\"\n";

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void It_checks_again_after_every_change_and_ends_with_the_last_status()
    {
        _world.Write("a.agenda", Right);
        var outcome = Watch([], () => _world.Write("a.agenda", Wrong), () => _world.Write("b.agenda", Right.Replace("kz", "uz", StringComparison.Ordinal)), () => File.Delete(_world.Full("a.agenda")));
        Assert.Equal(0, outcome.Status);
        Assert.Equal(
            "1 for information in 1 file\nWaiting for changes; Ctrl+C ends.\n\n" +
            "Something changed.\n1 error in 1 file\nWaiting for changes; Ctrl+C ends.\n\n" +
            "Something changed.\n1 error, 1 for information in 2 files\nWaiting for changes; Ctrl+C ends.\n\n" +
            "Something changed.\n1 for information in 1 file\nWaiting for changes; Ctrl+C ends.\n", outcome.Error);
        Assert.Equal(1, Watch([], () => _world.Write("b.agenda", Wrong)).Status);
    }

    [Fact]
    public void Settings_are_read_again()
    {
        _world.Write("a.agenda", Right);
        Assert.Equal(1, Watch([], () => _world.Write(".editorconfig", "[*]\ndotnet_diagnostic.AGL1007.severity = error\n")).Status);
    }

    [Fact]
    public void A_file_that_is_gone_for_a_while_does_not_end_it()
    {
        _world.Write("a.agenda", Right);
        var outcome = Watch(["a.agenda"], () => File.Delete(_world.Full("a.agenda")), () => _world.Write("a.agenda", Right));
        Assert.Equal(0, outcome.Status);
        Assert.Contains("agenda: There is no file or folder \"a.agenda\".\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, Watch(["a.agenda"], () => File.Delete(_world.Full("a.agenda"))).Status);
    }

    [Theory]
    [InlineData("There is no file or folder \"none.agenda\".", "none.agenda")]
    [InlineData("Standard input (\"-\") cannot be watched.", "-")]
    public void What_cannot_be_watched_is_refused(string message, string path)
    {
        var outcome = Watch([path]);
        Assert.Equal((2, $"agenda: {message}\n"), (outcome.Status, outcome.Error));
    }

    [Theory]
    [InlineData(true, "xterm", true)]
    [InlineData(true, "dumb", false)]
    [InlineData(false, "xterm", false)]
    public void A_terminal_is_cleared_for_each_check(bool isTerminal, string term, bool isCleared)
    {
        _world.IsTerminal = isTerminal;
        _world.Environment["TERM"] = term;
        _world.Environment["NO_COLOR"] = "1";
        _world.Write("a.agenda", Wrong);
        var parts = Watch([], () => { }).Output.Split("\u001b[2J\u001b[3J\u001b[H");
        Assert.Equal(isCleared ? 3 : 1, parts.Length);
        Assert.All(parts, part => Assert.DoesNotContain('\u001b', part));
    }

    [Fact]
    public void Every_form_of_output_is_written_whole_each_time()
    {
        _world.Write("a.agenda", Right);
        var output = Watch(["--output", "json"], () => _world.Write("a.agenda", Wrong)).Output;
        Assert.Equal(2, output.Split("\"schema\": \"agenda-check/1\"").Length - 1);
    }

    [Fact]
    public void Folders_are_watched_with_all_below_files_with_what_they_use_and_settings_above()
    {
        _world.MakeRepository();
        _world.Write("sub/deep/a.agenda", "use \"../../shared/parties.agenda\"\n");
        _world.Write("shared/parties.agenda", Right);
        _world.Write("other/b.agenda", Right);
        var watch = new ScriptedWatch([]);
        _world.Run(shell => Run(shell, watch, ["sub/deep/a.agenda", "other"]));
        Assert.Equal(2, watch.Observed.Count);
        Assert.All(watch.Observed, observed => Assert.Equal(["other"], observed.Trees.Select(Relative)));
        Assert.Equal([".", "other", "sub", "sub/deep"], watch.Observed[0].Folders.Select(Relative).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([".", "other", "shared", "sub", "sub/deep"], watch.Observed[1].Folders.Select(Relative).Distinct().Order(StringComparer.Ordinal));
        Assert.True(watch.IsDisposed);
    }

    [Fact]
    public void Interrupted_before_the_first_check_has_ended_it_says_so()
    {
        _world.Write("a.agenda", Right);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Equal(130, _world.Run(shell => Run(shell, new ScriptedWatch([]), [], source.Token)).Status);
    }

    private Outcome Watch(string[] arguments, params Action[] changes) => _world.Run(shell => Run(shell, new ScriptedWatch(changes), arguments));

    private static int Run(Shell shell, IFileWatch watch, string[] arguments, CancellationToken cancellation = default) => Program.Run(["check", "--watch", .. arguments], new()
    {
        Input = shell.Input,
        Output = shell.Output,
        Error = shell.Error,
        Environment = shell.Environment,
        Folder = shell.Folder,
        OutputIsTerminal = shell.OutputIsTerminal,
        Watch = () => watch,
        Cancellation = cancellation,
    });

    private string Relative(string path) => Path.GetRelativePath(_world.Folder, path).Replace('\\', '/');

    /// <summary>Makes its changes when it is waited for, one a time; then it is as if Ctrl+C was pressed.</summary>
    private sealed class ScriptedWatch(Action[] changes) : IFileWatch
    {
        private int _next;

        public List<(IReadOnlyCollection<string> Trees, IReadOnlyCollection<string> Folders)> Observed { get; } = [];

        public bool IsDisposed { get; private set; }

        public void Observe(IReadOnlyCollection<string> trees, IReadOnlyCollection<string> folders) => Observed.Add(([.. trees], [.. folders]));

        public bool WaitForChange(CancellationToken cancellation)
        {
            if (_next == changes.Length) return false;
            changes[_next++]();
            return true;
        }

        public void Dispose() => IsDisposed = true;
    }
}
