namespace AgendaLang.Cli.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_folder_is_begun_that_checks_clean()
    {
        var outcome = _world.Run("new", "summit", "Astana Summit", "--dates", "2026-05-14..2026-05-15", "--host", "us", "--parties", "kz, kg, tj, tm, uz", "--format", "C5+1", "--city", "Washington", "--zone", "America/New_York", "--topics", "Water, Energy", "--domain", "protocol.example");
        Assert.Equal((0, "astana-summit/parties.agenda\nastana-summit/summit.agenda\nastana-summit/.editorconfig\nastana-summit/.gitattributes\n"), (outcome.Status, outcome.Output));
        Assert.Equal(0, _world.Run("check", "astana-summit", "--warnaserror").Status);
        Assert.Equal(0, _world.Run("format", "--check", "astana-summit").Status);
        Assert.Contains("format c5plus1 \"C5+1\" = c5, us\n", _world.Read("astana-summit/parties.agenda"), StringComparison.Ordinal);
        Assert.Contains("\nagenda_domain = protocol.example\n", _world.Read("astana-summit/.editorconfig"), StringComparison.Ordinal);
        Assert.Equal("*.agenda diff=agenda merge=agenda\n", _world.Read("astana-summit/.gitattributes"));
        Assert.Contains("UID:astana-summit@protocol.example", _world.Run("export", "astana-summit", "--to", "ics").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summit")]
    [InlineData("conference")]
    public void A_name_is_enough(string kind)
    {
        Assert.Equal(0, _world.Run("new", kind, "Каспийский форум").Status);
        Assert.Equal(0, _world.Run("check", "каспийский-форум", "--warnaserror").Status);
    }

    [Fact]
    public void What_is_there_stays_as_it_is()
    {
        _world.Write("a/summit.agenda", "// mine\n");
        _world.Write("b/.editorconfig", "root = true\n");
        _world.Write("c", "");
        var outcome = _world.Run("new", "summit", "A", "--host", "kz");
        Assert.Equal((2, "agenda: \"a/summit.agenda\" is there already, and was left as it is. --folder names another folder.\n"), (outcome.Status, outcome.Error));
        Assert.Equal(["summit.agenda"], Directory.EnumerateFileSystemEntries(_world.Full("a")).Select(Path.GetFileName));
        Assert.Equal("// mine\n", _world.Read("a/summit.agenda"));

        outcome = _world.Run("new", "summit", "B");
        Assert.Equal((0, "b/summit.agenda\nb/.gitattributes\n"), (outcome.Status, outcome.Output));
        Assert.StartsWith("\"b/.editorconfig\" is there already, and was left as it is.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("root = true\n", _world.Read("b/.editorconfig"));

        Assert.Equal(2, _world.Run("new", "summit", "C").Status);
        Assert.Equal(0, _world.Run("new", "summit", "D", "--folder", "x/y/z/").Status);
        Assert.Equal(2, _world.Run("new", "summit", "D", "--folder", "x/y/z").Status);
        Assert.Equal(["a", "b", "c", "x"], Directory.EnumerateFileSystemEntries(_world.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [UnixFact]
    public void Where_nothing_can_be_written_nothing_is_left()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(_world.Full("locked"));
        File.SetUnixFileMode(_world.Full("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var outcome = _world.Run("new", "summit", "A", "--folder", "locked/a");
        File.SetUnixFileMode(_world.Full("locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // Root may write anywhere.
        if (outcome.Status == 0) return;
        Assert.StartsWith("agenda: \"locked/a\" cannot be written", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_world.Full("locked")));
    }

    [Theory]
    [InlineData("What for? \"agenda new summit NAME\"", "new")]
    [InlineData("agenda new takes summit, visit or conference, not \"sumit\". Did you mean \"summit\"?", "new", "sumit", "X")]
    [InlineData("What is it called?", "new", "summit")]
    [InlineData("What is it called?", "new", "summit", " ")]
    [InlineData("Days are written like 2026-05-14 or 2026-05-14..2026-05-16, not \"14 May\".", "new", "summit", "X", "--dates", "14 May")]
    [InlineData("Days are written like", "new", "summit", "X", "--dates", "2026-05-14..2026-05-13")]
    [InlineData("at most 31 days", "new", "summit", "X", "--dates", "2026-05-14..2026-09-13")]
    [InlineData("There is no time zone \"Asia/Almata\". Did you mean \"Asia/Almaty\"?", "new", "summit", "X", "--zone", "Asia/Almata")]
    [InlineData("A domain is written like protocol.example, not \"a b\".", "new", "summit", "X", "--domain", "a b")]
    [InlineData("A visit has two sides, the host and the guest. \"--host kz --parties uz\" names them.", "new", "visit", "X", "--host", "kz")]
    [InlineData("--format is of a summit", "new", "visit", "X", "--format", "C5")]
    public void A_mistake_is_told_in_a_line_and_exits_with_2(string message, params string[] arguments)
    {
        var outcome = _world.Run(arguments);
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_world.Folder));
    }

    [Fact]
    public void What_is_not_given_is_asked_and_asked_again_until_it_fits()
    {
        var questions = new Answers("summit", "Астана 2026", "14 May", "2026-05-14", "kz", "uz, us", "", "Astana", "", "Asia/Almaty", "Water", "no domain", "protocol.example");
        _world.Questions = questions;
        Assert.Equal(0, _world.Run("new", "--folder", "x").Status);
        Assert.Equal(
            ["What is the agenda for?", "What is it called?", "On which days?", "On which days?", "Who is host?", "Who else takes part?", "In which format?", "In which city?", "In which building?", "On which clock?", "What is discussed?",
                "To which domain do calendar entries belong?", "To which domain do calendar entries belong?"], questions.Asked);
        Assert.Contains("zone Asia/Almaty", _world.Read("x/summit.agenda"), StringComparison.Ordinal);
        Assert.Equal(0, _world.Run("check", "x", "--warnaserror").Status);
    }

    [Fact]
    public void Nothing_is_asked_that_is_given_or_with_yes()
    {
        var questions = new Answers();
        _world.Questions = questions;
        Assert.Equal(0, _world.Run("new", "summit", "X", "--dates", "2026-05-14", "--host", "kg", "--parties", "uz", "--format", "", "--city", "Bishkek", "--venue", "", "--topics", "", "--domain", "").Status);
        Assert.Contains("zone Asia/Bishkek", _world.Read("x/summit.agenda"), StringComparison.Ordinal);
        Assert.Equal(0, _world.Run("new", "summit", "Y", "--yes").Status);
        Assert.Empty(questions.Asked);
    }

    /// <summary>Somebody with answers ready.</summary>
    private sealed class Answers(params string[] answers) : IQuestions
    {
        private int _next;

        public List<string> Asked { get; } = [];

        public string Choose(string question, IReadOnlyList<string> answers)
        {
            var answer = Next(question);
            Assert.Contains(answer, answers);
            return answer;
        }

        public string Ask(string question, string hint, Func<string, string?> problemOf)
        {
            while (true)
            {
                var answer = Next(question);
                if (problemOf(answer) is null) return answer;
            }
        }

        private string Next(string question)
        {
            Asked.Add(question);
            return answers[_next++];
        }
    }
}
