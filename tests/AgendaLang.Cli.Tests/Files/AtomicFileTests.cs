using AgendaLang.Cli.Files;

namespace AgendaLang.Cli.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_text_is_replaced_byte_by_byte_and_nothing_is_left_beside_it()
    {
        var path = _world.Write("a.agenda", "old");
        AtomicFile.Write(path, "\uFEFFné\r\nw\n");
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'n', 0xC3, 0xA9, 13, 10, (byte)'w', 10], File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_world.Folder));
    }

    [UnixFact]
    public void Permissions_stay()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = _world.Write("a.agenda", "old");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(path, Mode);
        AtomicFile.Write(path, "new");
        Assert.Equal(Mode, File.GetUnixFileMode(path));
    }

    [UnixFact]
    public void A_link_stays_a_link()
    {
        var target = _world.Write("there/a.agenda", "old");
        File.CreateSymbolicLink(_world.Full("one.agenda"), "there/a.agenda");
        File.CreateSymbolicLink(_world.Full("two.agenda"), "one.agenda");
        AtomicFile.Write(_world.Full("two.agenda"), "new");
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal("one.agenda", new FileInfo(_world.Full("two.agenda")).LinkTarget);
        Assert.Equal([target], Directory.GetFileSystemEntries(_world.Full("there")));
    }

    [Fact]
    public void A_read_only_file_is_left_alone()
    {
        var path = _world.Write("a.agenda", "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var problem = Assert.Throws<CommandProblem>(() => AtomicFile.Write(path, "new"));
        Assert.Contains("read-only", problem.Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(_world.Folder));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void What_cannot_be_written_is_told()
    {
        var problem = Assert.Throws<CommandProblem>(() => AtomicFile.Write(_world.Full("no/such/folder.agenda"), "new"));
        Assert.Contains("cannot be written", problem.Message, StringComparison.Ordinal);
        // The new name cannot be taken: the neighbour goes again.
        Directory.CreateDirectory(_world.Full("a.agenda/inside"));
        Assert.Throws<CommandProblem>(() => AtomicFile.Write(_world.Full("a.agenda"), "new"));
        Assert.Equal([_world.Full("a.agenda")], Directory.GetFileSystemEntries(_world.Folder));
    }

    [Fact]
    public void Half_a_character_is_not_written()
    {
        var path = _world.Write("a.agenda", "old");
        Assert.ThrowsAny<ArgumentException>(() => AtomicFile.Write(path, "\ud800"));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(_world.Folder));
    }
}
