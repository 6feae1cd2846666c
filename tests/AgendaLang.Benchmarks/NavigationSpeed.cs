using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Editing;

namespace AgendaLang.Benchmarks;

/// <summary>What an editor waits for that looks at the whole workspace: 1,000 summits, one a file, which share a file of parties and are used by one more.</summary>
internal static class NavigationSpeed
{
    private const int Files = 1_000;
    private const int Sessions = 10_000;
    private const int Rounds = 15;

    /// <summary>Renames and searches, each in a workspace as it is after the edit that is told.</summary>
    public static void Run()
    {
        var texts = ProgrammeGenerator.Files(Sessions, Files);
        var edited = new Dictionary<string, string>(texts) { [ProgrammeGenerator.Common] = texts[ProgrammeGenerator.Common].Replace("topic topic-0 ", "topic topic-new \"New\"\n\ntopic topic-0 ", StringComparison.Ordinal) };
        var party = texts[ProgrammeGenerator.Common].IndexOf("country kz ", StringComparison.Ordinal) + "country ".Length;
        var session = texts[ProgrammeGenerator.PathOf(500)].IndexOf("    session ", StringComparison.Ordinal) + "    session ".Length;
        var known = Open(texts, null);
        known.Check();
        var lines = texts.Values.Sum(text => text.Count(letter => letter == '\n'));
        var table = new ResultTable("navigation", "what", "best ms", "median ms", "changes", "files", "lines");
        Measure(table, lines, "rename a country that all files name, nothing read before", () => Open(texts, null), workspace => RenameIn(workspace, ProgrammeGenerator.Common, party));
        Measure(table, lines, "the same, findings known", () => Open(texts, known), workspace => RenameIn(workspace, ProgrammeGenerator.Common, party));
        Measure(table, lines, "the same, right after an edit of the file that declares it", () => Open(edited, known), workspace => RenameIn(workspace, ProgrammeGenerator.Common, party));
        Measure(table, lines, "rename a session of one file, findings known", () => Open(texts, known), workspace => RenameIn(workspace, ProgrammeGenerator.PathOf(500), session));
        Measure(table, lines, "find the references to that country, findings known", () => Open(texts, known),
            workspace => References.Find(workspace.Document(ProgrammeGenerator.Common), party, withDeclaration: true)!.Value.Length);
        Measure(table, lines, "search the workspace for a name, the first time", () => Open(texts, null), workspace => WorkspaceSymbols.Find(workspace, "reed").Length);
        Measure(table, lines, "search it again", () => Open(texts, known), workspace => WorkspaceSymbols.Find(workspace, "reed").Length);
    }

    private static EditorWorkspace Open(Dictionary<string, string> texts, EditorWorkspace? previous) => new(new MemoryFiles(texts), texts.Keys, previous: previous);

    private static int RenameIn(EditorWorkspace workspace, string path, int offset)
    {
        var result = Rename.Apply(workspace.Document(path), offset, "zz-renamed");
        return result.Problem == null ? result.Edits.Length : throw new InvalidOperationException(result.Problem);
    }

    private static void Measure(ResultTable table, int lines, string title, Func<EditorWorkspace> open, Func<EditorWorkspace, int> work)
    {
        var changes = 0;
        for (var i = 0; i < 3; i++) changes = work(open());
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var workspace = open();
            GC.Collect();
            times[i] = Quick.Milliseconds(() => work(workspace));
        }
        table.Row(title, Quick.N(times.Min(), 1), Quick.N(Quick.Median(times), 1), changes, Files, lines);
    }
}
