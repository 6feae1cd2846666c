using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Compiling;
using AgendaLang.Editing;
using AgendaLang.Exchange.Exporting;

namespace AgendaLang.Benchmarks;

/// <summary>How long what an editor asks for takes, after an edit in an agenda of about 2,000 lines.</summary>
internal static class ActionSpeed
{
    private const int Sessions = 420;
    private const int Edits = 40;

    public static void Run()
    {
        var texts = ProgrammeGenerator.Files(Sessions, 1);
        var path = ProgrammeGenerator.PathOf(0);
        var text = texts[path];
        var table = new ResultTable("actions", $"of {text.Split('\n').Length} lines, after an edit", "best ms", "median ms", "95 of 100 within ms");
        var at = text.IndexOf("    session ", text.Length / 2, StringComparison.Ordinal) + "    session x".Length;
        var measured = new Dictionary<string, List<double>>();
        EditorWorkspace? before = null;
        // The first edits warm up what is compiled while it runs.
        for (var edit = -Edits; edit < Edits; edit++)
        {
            texts[path] = text.Replace("\"Session 7\"", $"\"Session 7 {edit}\"", StringComparison.Ordinal);
            EditorDocument document = null!;
            Measure("findings", () =>
            {
                before = new(new MemoryFiles(texts), texts.Keys, null, before);
                before.Check();
                document = before.Document(path);
            });
            Measure("page beside its source", () => Preview(document, isOfParty: false));
            Measure("page of one party beside its source", () => Preview(document, isOfParty: true));
            Measure("actions at a session", () => CodeActions.At(document, new(at, 0)));
            Measure("putting in order", () => CodeActions.Resolve(document, CodeActions.At(document, new(0, 0), [CodeActionKinds.Organize])[0]));
            Measure("colours", () => SemanticTokens.Of(document));
            Measure("hints", () => InlayHints.In(document, new(0, document.Source.Length), new()));
            Measure("lenses, all counted", () =>
            {
                foreach (var lens in CodeLenses.Of(document, new())) CodeLenses.Resolve(document, lens);
            });
            Measure("formatting", () => DocumentFormatting.Of(document));
            Measure("participants", () => ParticipantsReport.Of(document));
            Measure("all that there is", () => EventsReport.Of(before!));

            void Measure(string what, Action action)
            {
                var time = Quick.Milliseconds(action);
                if (!measured.TryGetValue(what, out var times)) measured.Add(what, times = []);
                if (edit >= 0) times.Add(time);
            }
        }
        foreach (var (what, times) in measured)
        {
            times.Sort();
            table.Row(what, Quick.N(times[0], 1), Quick.N(times[times.Count / 2], 1), Quick.N(times[times.Count * 95 / 100], 1));
        }
    }

    private static void Preview(EditorDocument document, bool isOfParty)
    {
        var set = CompiledSet.Of(document.Set);
        var map = new SourceMap(document.Set);
        AgendaExport.Preview(set.Models, new() { For = isOfParty ? set.Models.Countries[0] : null }, new() { SourceOf = map.PlaceOf });
    }
}
