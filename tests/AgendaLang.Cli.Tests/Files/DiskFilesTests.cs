using AgendaLang.Cli.Files;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Tests.Files;

public sealed class DiskFilesTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("61 0D 0A E4 B8 AD F0 9F A4 9D", "a\r\n中🤝")]
    [InlineData("EF BB BF 61", "\uFEFFa")]
    [InlineData("00 1B", "\0\u001b")]
    public void Utf8_is_read_as_it_is(string bytes, string text) =>
        Assert.Equal(text, AgendaBytes.Decode("a.agenda", Bytes(bytes)).Source?.Text);

    [Theory]
    [InlineData("61 62 FF", 2, "not UTF-8")]
    [InlineData("61 C3", 1, "not UTF-8")] // cut off
    [InlineData("C0 AF", 0, "not UTF-8")] // overlong
    [InlineData("61 ED A0 80", 1, "not UTF-8")] // half a surrogate pair
    [InlineData("F4 90 80 80", 0, "not UTF-8")] // beyond Unicode
    [InlineData("FF FE 61 00", 0, "UTF-16")]
    [InlineData("FE FF 00 61", 0, "UTF-16")]
    public void What_is_not_utf8_is_told_with_its_place(string bytes, int offset, string problem)
    {
        var read = AgendaBytes.Decode("a.agenda", Bytes(bytes));
        Assert.Null(read.Source);
        Assert.Equal(offset, read.Offset);
        Assert.Contains(problem, read.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AgendaBytes.MaxLength, true)]
    [InlineData(AgendaBytes.MaxLength + 1, false)]
    public void Sixteen_mebibytes_are_read_and_not_a_byte_more(int length, bool isRead)
    {
        using var known = new MemoryStream(new byte[length]);
        using var unknown = new Pipe(new byte[length]);
        foreach (var stream in new Stream[] { known, unknown })
        {
            var read = AgendaBytes.Read("a.agenda", stream);
            Assert.Equal(isRead ? length : null, read.Source?.Length);
            Assert.Equal(isRead, read.Problem is null);
        }
    }

    [Fact]
    public void A_missing_file_is_a_problem_and_no_exception()
    {
        var read = Files().Read("nope.agenda");
        Assert.Null(read.Source);
        Assert.NotNull(read.Problem);
        Assert.Null(read.Offset);
    }

    [Theory]
    [InlineData("a/main.agenda", "parties.agenda", "a/parties.agenda")]
    [InlineData("a/main.agenda", "./parties.agenda", "a/parties.agenda")]
    [InlineData("a/main.agenda", "../top.agenda", "top.agenda")]
    [InlineData("a/main.agenda", "../a/../a/parties.agenda", "a/parties.agenda")]
    [InlineData("a/main.agenda", "deep/er.agenda", "a/deep/er.agenda")]
    public void Use_leads_to_one_path(string from, string written, string path)
    {
        Lay();
        _world.MakeRepository();
        Assert.Equal(new(UseStatus.Found, path), Files().Resolve(from, written));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("\\server\\share")]
    [InlineData("C:/x.agenda")]
    [InlineData("c:x.agenda")]
    [InlineData("../../x.agenda")]
    [InlineData("../../../../../../../../../../etc/passwd")]
    public void Use_does_not_leave_the_repository(string written)
    {
        Lay();
        _world.MakeRepository();
        Assert.Equal(UseStatus.Outside, Files().Resolve("a/main.agenda", written).Status);
    }

    [Fact]
    public void Without_a_repository_the_folder_of_the_file_bounds_it()
    {
        Lay();
        Assert.Equal(UseStatus.Outside, Files().Resolve("a/main.agenda", "../top.agenda").Status);
        Assert.Equal(UseStatus.Found, Files().Resolve("a/main.agenda", "deep/er.agenda").Status);
    }

    [Fact]
    public void Without_a_repository_the_folder_that_was_given_bounds_it()
    {
        Lay();
        var files = Files();
        files.AddRoot(_world.Full("a"));
        files.AddRoot(_world.Folder);
        Assert.Equal(UseStatus.Found, files.Resolve("a/main.agenda", "../top.agenda").Status);
        Assert.Equal(UseStatus.Outside, files.Resolve("a/main.agenda", "../../x.agenda").Status);
    }

    [Theory]
    [InlineData("partys.agenda", "parties.agenda")]
    [InlineData("parties", "parties.agenda")]
    [InlineData("deep/es.agenda", "deep/er.agenda")]
    [InlineData("Parties.agenda", "parties.agenda")]
    [InlineData("something-else.agenda", null)]
    [InlineData("no/such/folder.agenda", null)]
    [InlineData("deep", null)]
    [InlineData("parties.agenda/", null)]
    [InlineData("", null)]
    [InlineData("a\0b", null)]
    public void A_missing_file_is_suggested_by_its_nearest_spelling(string written, string? suggestion)
    {
        Lay();
        Assert.Equal(new(UseStatus.NotFound, null, suggestion), Files().Resolve("a/main.agenda", written));
    }

    [UnixFact]
    public void Links_that_lead_outside_are_outside()
    {
        Lay();
        _world.MakeRepository("a");
        File.CreateSymbolicLink(_world.Full("a/link.agenda"), "../top.agenda");
        Directory.CreateSymbolicLink(_world.Full("a/linked"), "..");
        var files = Files();
        Assert.Equal(UseStatus.Outside, files.Resolve("a/main.agenda", "link.agenda").Status);
        Assert.Equal(UseStatus.Outside, files.Resolve("a/main.agenda", "linked/top.agenda").Status);
    }

    [UnixFact]
    public void A_file_has_one_path_also_through_links()
    {
        Lay();
        _world.MakeRepository();
        File.CreateSymbolicLink(_world.Full("a/link.agenda"), "parties.agenda");
        Directory.CreateSymbolicLink(_world.Full("linked"), "a");
        var files = Files();
        Assert.Equal("a/parties.agenda", files.Resolve("a/main.agenda", "link.agenda").Path);
        Assert.Equal("a/parties.agenda", files.Resolve("a/main.agenda", "../linked/link.agenda").Path);

        var named = Files();
        Assert.Equal("linked/link.agenda", named.Add(_world.Full("linked/link.agenda")));
        Assert.Equal("linked/link.agenda", named.Resolve("a/main.agenda", "parties.agenda").Path);
    }

    [UnixFact]
    public void Links_in_a_circle_end()
    {
        File.CreateSymbolicLink(_world.Full("x.agenda"), "y.agenda");
        File.CreateSymbolicLink(_world.Full("y.agenda"), "x.agenda");
        _world.Write("main.agenda", "");
        Assert.Equal(UseStatus.NotFound, Files().Resolve("main.agenda", "x.agenda").Status);
    }

    [Fact]
    public void Neighbours_are_the_other_agendas_of_the_workspace()
    {
        Lay();
        _world.MakeRepository();
        Assert.Equal(["a/deep/er.agenda", "a/parties.agenda", "top.agenda"], Files().Neighbours("a/main.agenda"));
    }

    [Fact]
    public void Paths_outside_the_current_folder_are_shown_from_it()
    {
        var files = new DiskFiles(Directory.CreateDirectory(_world.Full("here")).FullName);
        Assert.Equal("../there/x.agenda", files.Add(_world.Full("there/x.agenda")));
        Assert.Equal("x.agenda", files.Add(_world.Full("here/./y/../x.agenda")));
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    private void Lay()
    {
        foreach (var path in new[] { "top.agenda", "a/main.agenda", "a/parties.agenda", "a/deep/er.agenda" }) _world.Write(path, "");
    }

    private DiskFiles Files() => new(_world.Folder);

    private sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
