using AgendaLang.Cli.Files;

namespace AgendaLang.Cli.Tests.Files;

public sealed class FolderWatchTests : IDisposable
{
    // Only reached where something is broken: what is waited for comes at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("a.agenda", false, true)]
    [InlineData("sub/deep/a.agenda", false, true)]
    [InlineData(".editorconfig", false, true)]
    [InlineData("sub/.gitignore", false, true)]
    [InlineData("a.txt", true, false)]
    [InlineData("sub", true, true)]
    [InlineData("sub", false, false)]
    [InlineData(".git", true, false)]
    [InlineData(".git/HEAD", true, false)]
    [InlineData("bin/a.agenda", false, false)]
    [InlineData("node_modules", true, false)]
    [InlineData(".a.agenda.x1y2z3", true, false)]
    [InlineData("", true, false)]
    public void A_change_matters(string path, bool canBeFolder, bool matters) => Assert.Equal(matters, FolderWatch.Matters(path, canBeFolder));

    [Fact]
    public void Whatever_happens_to_an_agenda_is_seen()
    {
        _world.Write("sub/a.agenda", "");
        using var watch = new FolderWatch();
        watch.Observe([_world.Folder], []);
        foreach (var change in new Action[]
        {
            () => _world.Write("sub/a.agenda", "x"),
            () => _world.Write("b.agenda", ""),
            () => _world.Write(".editorconfig", ""),
            () => AtomicFile.Write(_world.Full("b.agenda"), "y"),
            () => File.Move(_world.Full("b.agenda"), _world.Full("b.txt")),
            () => File.Move(_world.Full("b.txt"), _world.Full("b.agenda")),
            () => File.Delete(_world.Full("b.agenda")),
            () => Directory.Move(_world.Full("sub"), _world.Full("other")),
        })
        {
            change();
            Assert.True(Wait(watch));
        }
    }

    [Fact]
    public void Files_beside_are_seen_and_those_below_are_not()
    {
        _world.Write("sub/a.agenda", "");
        using var watch = new FolderWatch();
        watch.Observe([], [_world.Folder, _world.Full("gone")]);
        _world.Write("sub/a.agenda", "x");
        _world.Write("b.txt", "x");
        _world.Write("c.agenda", "x");
        Assert.True(Wait(watch));
    }

    [Fact]
    public void What_is_no_longer_named_is_no_longer_watched()
    {
        using var watch = new FolderWatch();
        var one = Directory.CreateDirectory(_world.Full("one")).FullName;
        var two = Directory.CreateDirectory(_world.Full("two")).FullName;
        watch.Observe([one], []);
        watch.Observe([two], []);
        _world.Write("one/a.agenda", "");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.False(watch.WaitForChange(stopped.Token));
        _world.Write("two/a.agenda", "");
        Assert.True(Wait(watch));
    }

    [Fact]
    public void Changes_in_quick_succession_are_one()
    {
        using var signal = new ChangeSignal(TimeSpan.Zero, TimeSpan.FromHours(1), TimeProvider.System);
        for (var i = 0; i < 3; i++) signal.Note();
        Assert.True(signal.Wait(CancellationToken.None));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.False(signal.Wait(stopped.Token));
    }

    [Fact]
    public void Changes_without_end_are_told_after_a_while()
    {
        using var signal = new ChangeSignal(TimeSpan.Zero, TimeSpan.Zero, TimeProvider.System);
        for (var i = 0; i < 4; i++) signal.Note();
        Assert.True(signal.Wait(CancellationToken.None));
        Assert.True(signal.Wait(CancellationToken.None));
    }

    private static bool Wait(FolderWatch watch)
    {
        using var patience = new CancellationTokenSource(Patience);
        return watch.WaitForChange(patience.Token);
    }
}
