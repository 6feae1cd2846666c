using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Editing;

namespace AgendaLang.Benchmarks;

/// <summary>How fast completion, hover and signature help answer while somebody types in a large file: each answer comes after a keystroke, on a new state.</summary>
internal static class EditingSpeed
{
    private const int Lines = 2_000;
    private const int Keystrokes = 300;

    /// <summary>Measures completion at random places, and in the places that cost most.</summary>
    public static void Run()
    {
        var text = AgendaGenerator.File(Lines);
        var table = new ResultTable("editing", $"after a keystroke in {Lines} lines", "first ms", "median ms", "95 of 100 within ms", "bytes", "proposals");
        Measure(table, "completion at random places", text, (random, at) => (at, ""));
        foreach (var (name, written) in ((string, string)[])
            [("completion of a property", "\n    "), ("completion of a person", "\n    chair "), ("completion of a room", " in "), ("completion of a topic", "\n    discuss "), ("completion of a zone", "\n    zone "), ("completion of a time", "\n    session zz \"Z\" ")])
            Measure(table, name, text, (random, at) => (InBlock(text, at), written));
        MeasureOther(table, "hover", text, (document, at) => Hovers.At(document, at) == null ? 0 : 1);
        MeasureOther(table, "signature help", text, (document, at) => Signatures.At(document, at) == null ? 0 : 1);
    }

    private static void MeasureOther(ResultTable table, string name, string text, Func<EditorDocument, int, int> ask) => Measure(table, name, text, (_, at) => (at, "x"), ask);

    private static void Measure(ResultTable table, string name, string text, Func<SmallRandom, int, (int At, string Written)> edit, Func<EditorDocument, int, int>? ask = null)
    {
        ask ??= (document, at) => Completions.At(document, at).Items.Length;
        var random = new SmallRandom(5);
        var files = new Dictionary<string, string> { ["generated.agenda"] = text };
        var workspace = new EditorWorkspace(new MemoryFiles(files), ["generated.agenda"]);
        _ = workspace.Check();
        var times = new List<double>();
        long bytes = 0;
        var proposals = 0;
        var first = 0.0;
        for (var i = 0; i < Keystrokes; i++)
        {
            var (at, written) = edit(random, random.Next(text.Length));
            var after = text.Insert(at, written);
            workspace = new(new MemoryFiles(new() { ["generated.agenda"] = after }), ["generated.agenda"], previous: workspace);
            var document = workspace.Document("generated.agenda");
            var before = GC.GetAllocatedBytesForCurrentThread();
            times.Add(Quick.Milliseconds(() => proposals += ask(document, at + written.Length)));
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            if (i == 0) first = times[0];
        }
        times.RemoveRange(0, Keystrokes / 3);
        times.Sort();
        table.Row(name, Quick.N(first, 1), Quick.N(times[times.Count / 2], 2), Quick.N(times[times.Count * 95 / 100], 2), bytes / Keystrokes, proposals / Keystrokes);
    }

    /// <summary>The end of the first line at or after a place that opens the block of a session or event.</summary>
    private static int InBlock(string text, int at)
    {
        foreach (var from in (int[])[at, 0])
        {
            for (var open = text.IndexOf("{\n", from, StringComparison.Ordinal); open >= 0; open = text.IndexOf("{\n", open + 1, StringComparison.Ordinal))
            {
                var line = text.LastIndexOf('\n', open) + 1;
                if (text.AsSpan(line, open - line).TrimStart().StartsWith("summit") || text.AsSpan(line, open - line).TrimStart().StartsWith("meeting")) return open + 1;
            }
        }
        throw new InvalidOperationException("The generated agenda has no event.");
    }
}
