namespace AgendaLang.Cli.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Table = "id,title,date,start,end,room,speakers\na1,Opening,2026-05-14,9.30 am,10.30 am,Hall,Anna\na2,Dams,2026-05-14,10.00 am,11.00 am,Hall,Bekzat\n";

    private const string Agenda = """
        place venue "Venue" zone Asia/Almaty {
            room hall "Hall"
        }

        person anna "Anna"
        person bekzat "Bekzat"

        meeting programme "programme" on 2026-05-14 at venue {
            day 2026-05-14 {
                session a1 "Opening" 09:30-10:30 {
                    kind panel
                    in hall
                    speaker anna
                }

                session a2 "Dams" 10:00-11:00 {
                    kind panel
                    in hall
                    speaker bekzat
                }
            }
        }

        """;

    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_agenda_goes_to_standard_output_and_findings_are_told()
    {
        _world.Write("programme.csv", Table);
        var outcome = _world.Run("import", "programme.csv", "--zone", "Asia/Almaty");
        Assert.Equal(0, outcome.Status);
        Assert.Equal(Agenda, outcome.Output);
        Assert.Equal("""
            imported.agenda(18,16): error AGL4002: The room "Hall" is taken twice at once: by the session "Dams", 14 May 2026, 10:00-11:00 (Almaty time), and by the session "Opening", 09:30-10:30 (Almaty time).
            The agenda: 1 error in 1 file

            """, outcome.Error);
    }

    [Fact]
    public void The_agenda_goes_to_a_file_that_then_checks()
    {
        _world.Write("programme.csv", Table);
        var outcome = _world.Run("import", "programme.csv", "--zone", "Asia/Almaty", "--name", "spring", "--out", "spring.agenda");
        Assert.Equal((0, ""), (outcome.Status, outcome.Output));
        Assert.Equal(Agenda.Replace("meeting programme ", "meeting spring ", StringComparison.Ordinal), _world.Read("spring.agenda"));
        Assert.EndsWith("spring.agenda: 1 error in 1 file\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("AGL4002", _world.Run("check", "spring.agenda").Output, StringComparison.Ordinal);
        Assert.Equal(0, _world.Run("format", "--check", "spring.agenda").Status);
        // Again, over what is there.
        Assert.Equal(0, _world.Run("import", "programme.csv", "--zone", "Asia/Almaty", "--out", "spring.agenda").Status);
        Assert.Equal(Agenda, _world.Read("spring.agenda"));
    }

    [Fact]
    public void Standard_input_is_read()
    {
        var outcome = _world.RunWithInput(Table, "import", "-", "--zone", "Asia/Almaty");
        Assert.Equal(Agenda.Replace("meeting programme \"programme\"", "meeting schedule \"Schedule\"", StringComparison.Ordinal), outcome.Output);
    }

    [Fact]
    public void What_is_not_clear_is_told_with_the_line_and_made_visible()
    {
        _world.Write("x.csv", "title,date,start\n\"\u001b[31mA\",05/06/2026,9:00\n");
        Assert.Contains("x.csv(2): Date of \"\\u{1B}[31mA\" cannot be read, or in two ways: \"05/06/2026\"", _world.Run("import", "x.csv").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_where_nothing_can_be_made()
    {
        _world.Write("bad.xml", "<schedule>\n<day");
        var outcome = _world.Run("import", "bad.xml", "--out", "bad.agenda");
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.StartsWith("agenda: bad.xml(2): This cannot be read as XML:", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_world.Full("bad.agenda")));
    }

    [Theory]
    [InlineData("Which file?", "import")]
    [InlineData("\"none.csv\" cannot be opened: it is not there.", "import", "none.csv")]
    [InlineData("\".\" is a folder", "import", ".")]
    [InlineData("\".\" is a folder; --out", "import", "a.csv", "--out", ".")]
    [InlineData("no/where.agenda: It cannot be written", "import", "a.csv", "--out", "no/where.agenda")]
    [InlineData("There is no time zone \"Europe/Pari\". Did you mean \"Europe/Paris\"?", "import", "a.csv", "--zone", "Europe/Pari")]
    [InlineData("--name takes an id", "import", "a.csv", "--name", "2026")]
    [InlineData("--format takes ics, schedule-xml, schedule-json or csv", "import", "a.csv", "--format", "xls")]
    [InlineData("This cannot be read as JSON", "import", "a.csv", "--format", "schedule-json")]
    public void What_cannot_be_carried_out_is_told(string message, params string[] arguments)
    {
        _world.Write("a.csv", Table);
        var outcome = _world.Run(arguments);
        Assert.Equal(2, outcome.Status);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }
}
