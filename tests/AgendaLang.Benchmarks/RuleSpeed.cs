using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Rules;
using AgendaLang.Semantics;

namespace AgendaLang.Benchmarks;

/// <summary>How long a check takes with all rules on, by the number of sessions.</summary>
internal static class RuleSpeed
{
    private static readonly int[] Sizes = [1_000, 10_000, 50_000, 200_000];

    public static void Run()
    {
        var table = new ResultTable("rules", "sessions", "files", "MB", "best ms", "median ms", "µs a session", "allocated MB", "findings");
        foreach (var sessions in Sizes)
        {
            var texts = ProgrammeGenerator.Files(sessions);
            var files = new MemoryFiles(texts);
            CheckTarget[] targets = [files.Everything];
            var before = GC.GetAllocatedBytesForCurrentThread();
            var findings = AgendaChecker.Check(targets, files).Findings;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var times = Quick.Turns([() => AgendaChecker.Check(targets, files)], 1, sessions > 10_000 ? 5 : 15)[0];
            table.Row(sessions, files.Count, Quick.N(texts.Values.Sum(text => (double)text.Length) / 1e6, 1), Quick.N(times.Min(), 0), Quick.N(Quick.Median(times), 0),
                Quick.N(times.Min() * 1e3 / sessions, 1), Quick.N(allocated / 1e6, 0), findings.Length);
            foreach (var finding in findings.Take(5)) Console.WriteLine($"{finding.Rule.Id} {finding.Location.Source}: {finding.Message}");
        }
    }

    /// <summary>How long it takes until the findings are fresh after an edit in one file of 100, of 10,000 sessions.</summary>
    public static void Edits()
    {
        var table = new ResultTable("edits", "edit", "median ms", "95 of 100 within ms", "declarations checked again");
        Edit(table, "the time of a session", i => ProgrammeGenerator.PathOf(i % 100), "10:30-11:50", "10:30-11:49");
        Edit(table, "the title of a session", i => ProgrammeGenerator.PathOf(i % 100), "\"Session 7\"", "\"Session seven\"");
        Edit(table, "the name of a person, who is at many summits", _ => ProgrammeGenerator.Common, "Reed 11\"", "Reed XI\"");
        Edit(table, "a new topic", _ => ProgrammeGenerator.Common, "topic topic-0 ", "topic topic-new \"New\"\n\ntopic topic-0 ");
    }

    private static void Edit(ResultTable table, string title, Func<int, string> pathOf, string old, string now)
    {
        var texts = ProgrammeGenerator.Files(10_000);
        var original = new Dictionary<string, string>(texts);
        var loader = new FileLoader(new MemoryFiles(texts));
        var target = new MemoryFiles(texts).Everything;
        AgendaChecker.Check([target], loader);
        var times = new double[120];
        for (var i = -40; i < times.Length; i++)
        {
            var path = pathOf(Math.Abs(i) / 2);
            texts[path] = texts[path] == original[path] ? original[path].Replace(old, now, StringComparison.Ordinal) : original[path];
            var files = new MemoryFiles(texts);
            var elapsed = Quick.Milliseconds(() => AgendaChecker.Check([target], loader = new(files, null, loader)));
            if (i >= 0) times[i] = elapsed;
        }
        Array.Sort(times);
        table.Row(title, Quick.N(times[times.Length / 2], 1), Quick.N(times[times.Length * 95 / 100], 1), loader.SegmentsChecked);
    }

    /// <summary>Writes the agendas as files, for runs of the whole process.</summary>
    public static void Write(string folder, int sessions, int files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (path, text) in ProgrammeGenerator.Files(sessions, files)) File.WriteAllText(Path.Combine(folder, path), text);
    }
}
