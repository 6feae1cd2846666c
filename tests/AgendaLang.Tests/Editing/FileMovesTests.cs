using AgendaLang.Editing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

/// <summary>What becomes of <c>use</c> lines when files and folders move.</summary>
public sealed class FileMovesTests
{
    private const string Agenda = """
        // file: parties.agenda
        country kz "Kazakhstan"
        // file: shared/topics.agenda
        topic trade "Trade"
        // file: 2025/astana/talks.agenda
        use "../../parties.agenda"
        use "../../shared/topics.agenda"
        use "./rooms.agenda"
        use "missing.agenda"
        use "../../../outside.agenda"
        // file: 2025/astana/rooms.agenda
        use "../../shared/topics.agenda"
        // file: 2025/summit.agenda
        use "astana/talks.agenda"
        use "../parties.agenda"
        """;

    [Theory]
    [InlineData("parties.agenda > shared/people.agenda",
        "2025/astana/talks.agenda: ../../shared/people.agenda", "2025/summit.agenda: ../shared/people.agenda")]
    [InlineData("2025/astana > 2025/kz/astana",
        "2025/astana/rooms.agenda: ../../../shared/topics.agenda", "2025/astana/talks.agenda: ../../../parties.agenda",
        "2025/astana/talks.agenda: ../../../shared/topics.agenda", "2025/summit.agenda: kz/astana/talks.agenda")]
    [InlineData("2025/astana > 2025/almaty", "2025/summit.agenda: almaty/talks.agenda")]
    [InlineData("2025/astana > 2025/almaty; 2025/astana/rooms.agenda > rooms.agenda",
        "2025/astana/rooms.agenda: shared/topics.agenda", "2025/astana/talks.agenda: ../../rooms.agenda", "2025/summit.agenda: almaty/talks.agenda")]
    [InlineData("parties.agenda > 2025/parties.agenda; shared > 2025/shared",
        "2025/astana/rooms.agenda: ../shared/topics.agenda", "2025/astana/talks.agenda: ../parties.agenda",
        "2025/astana/talks.agenda: ../shared/topics.agenda", "2025/summit.agenda: parties.agenda")]
    [InlineData("shared > say \"hi\"",
        "2025/astana/rooms.agenda: ../../say \\\"hi\\\"/topics.agenda", "2025/astana/talks.agenda: ../../say \\\"hi\\\"/topics.agenda")]
    [InlineData("nothing > something")]
    [InlineData("part > parts")]
    public void LinesLeadWhereTheyLed(string moves, params string[] expected)
    {
        var workspace = Cursors.Read(Agenda).Workspace;
        var edits = FileMoves.Edits(workspace, Read(moves));
        Assert.Equal(expected, edits.Select(edit => $"{edit.Source.Path}: {edit.Change.NewText.Trim('"')}"));
        // And they do: the same files are used, under their new names.
        var moved = new MemoryFiles([.. workspace.Documents.Select(document => (After(document.Path, Read(moves)),
            document.Source.WithChanges(edits.Where(edit => edit.Source == document.Source).Select(edit => edit.Change)).Text))]);
        var after = Cursors.Open(moved);
        foreach (var document in workspace.Documents)
        {
            Assert.Equal(document.File.Uses.Select(use => use.Target.Path is { } path ? After(path, Read(moves)) : null),
                after.Document(After(document.Path, Read(moves))).File.Uses.Select(use => use.Target.Path));
        }
    }

    [Fact]
    public void NothingLeadsFromOneDriveToAnother() =>
        Assert.Empty(FileMoves.Edits(Cursors.Read("// file: c:/a.agenda\nuse \"b.agenda\"\n// file: c:/b.agenda\ntopic t \"T\"").Workspace, [new("c:/b.agenda", "d:/b.agenda")]));

    private static List<FileMove> Read(string moves) => [.. moves.Split("; ").Select(move => move.Split(" > ")).Select(move => new FileMove(move[0], move[1]))];

    private static string After(string path, List<FileMove> moves)
    {
        var move = moves.Where(each => path == each.From || path.StartsWith(each.From + "/", StringComparison.Ordinal)).OrderByDescending(each => each.From.Length).FirstOrDefault();
        return move.From == null ? path : move.To + path[move.From.Length..];
    }
}
