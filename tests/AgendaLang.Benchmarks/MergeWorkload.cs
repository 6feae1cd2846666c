using System.Diagnostics;
using System.Globalization;
using System.Text;
using AgendaLang.Comparing;
using AgendaLang.Merging;
using AgendaLang.Semantics;

namespace AgendaLang.Benchmarks;

/// <summary>
/// Conflicts and wrong merges, ours against <c>git merge-file</c>, on random programmes. Each side edits its share of the sessions, but never the same fact, so
/// that no conflict is a true one; each moves some to another day, puts some in at the same spots, and reorders items. A merge is right if it says what the base
/// says after all edits; ours is compared by meaning, and what git merges without conflict as well.
/// </summary>
internal static class MergeWorkload
{
    private const int Spots = 5;
    private const int Rounds = 7;

    // What the sessions name, so that checking the result finds nothing to compare with the sides.
    private const string Head = "country kz \"Kazakhstan\"\ntopic trade \"Trade\"\ntopic energy \"Energy\"\ntopic water \"Water\"\ntopic caspian \"Caspian\"\n";

    public static void Run()
    {
        Console.WriteLine("| sessions | edited by each side | ours: conflicts | ours: wrong | git: conflicts | git: clean but wrong | ours: best ms | git: best ms |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var sessions in (int[])[1_000, 10_000])
            foreach (var percent in (int[])[1, 5, 20])
                Run(sessions, percent);
    }

    private static void Run(int count, int percent)
    {
        var (b, o, t, expected) = Texts(count, percent);
        var (best, bestOfGit, conflictsOfGit, merged) = (double.MaxValue, double.MaxValue, 0, "");
        MergeResult? result = null;
        for (var round = 0; round < Rounds; round++)
        {
            // A process merges once: what earlier rounds left behind is not its to collect.
            result = null;
            GC.Collect();
            best = Math.Min(best, Quick.Milliseconds(() => result = AgendaMerger.Merge("a.agenda", b, o, t)));
            var watch = Stopwatch.StartNew();
            (conflictsOfGit, merged) = Git(b, o, t);
            bestOfGit = Math.Min(bestOfGit, watch.Elapsed.TotalMilliseconds);
        }
        // Two in one room at once are no contradiction, but rightly pointed out; the workload makes none.
        var wrong = result!.IsClean ? Differences(result.Files[0].Text!, expected) : 0;
        var wrongOfGit = conflictsOfGit == 0 ? Differences(merged, expected).ToString(CultureInfo.InvariantCulture) : "–";
        Console.WriteLine($"| {count} | {percent} % | {result.Conflicts.Length} | {wrong} | {conflictsOfGit} | {wrongOfGit} | {Quick.N(best, 0)} | {Quick.N(bestOfGit, 0)} |");
    }

    /// <summary>Writes the three states as files, for runs of the whole process.</summary>
    public static void Write(string folder, int count, int percent)
    {
        Directory.CreateDirectory(folder);
        var (b, o, t, _) = Texts(count, percent);
        foreach (var (name, text) in (IEnumerable<(string, string)>)[("base", b), ("ours", o), ("theirs", t)])
            File.WriteAllText(Path.Combine(folder, name + ".agenda"), text);
    }

    private static (string Base, string Ours, string Theirs, string Expected) Texts(int count, int percent)
    {
        var random = new Random(count + percent);
        var (atBase, ours, theirs, both) = (new Sheet(count), new Sheet(count), new Sheet(count), new Sheet(count));
        for (var i = 0; i < count * percent / 100; i++) Edit([ours, both], random.Next(count), isOurs: true, random.Next(5));
        for (var i = 0; i < count * percent / 100; i++) Edit([theirs, both], random.Next(count), isOurs: false, random.Next(5));
        for (var spot = 1; spot <= Spots; spot++)
        {
            var at = count / (Spots + 1) * spot;
            foreach (var sheet in (Sheet[])[ours, both]) sheet.Insert(at, $"added-o{spot}", 9 * 60);
            foreach (var sheet in (Sheet[])[theirs, both]) sheet.Insert(at, $"added-t{spot}", 9 * 60 + 30);
        }
        return (atBase.Write(), ours.Write(), theirs.Write(), both.Write());
    }

    private static void Edit(Sheet[] sheets, int at, bool isOurs, int what)
    {
        foreach (var sheet in sheets)
        {
            var session = sheet.Sessions[at];
            sheet.Sessions[at] = (isOurs, what) switch
            {
                (true, 0) => session with { Title = session.Title + ", retitled" },
                (true, 1) => session with { Room = "audience public" },
                (true, 2) => session with { Topics = session.Topics.Replace(", water", "", StringComparison.Ordinal) + ", water" },
                (true, 3) => session with { Day = 1 - at % 2 },
                (true, _) => session with { Items = ["b", "a", "c", "d"] },
                (false, 0) => session with { Start = session.Start + 5 },
                (false, 1) => session with { Coverage = "coverage open" },
                (false, 2) => session with { Topics = "caspian, " + session.Topics.Replace("caspian, ", "", StringComparison.Ordinal) },
                (false, 3) => session with { Speaker = "speaker kz 15m" },
                _ => session with { Note = $"note \"Seen to {at}\"" },
            };
        }
    }

    /// <summary>Number of changes by meaning from one text to another.</summary>
    private static int Differences(string text, string expected) => AgendaComparer.Compare(State(expected), State(text)).Changes.Length;

    private static AgendaState State(string text)
    {
        var files = new MemoryFiles(new() { ["a.agenda"] = text });
        return AgendaState.Load(new FileLoader(files), ["a.agenda"]);
    }

    private static (int Conflicts, string Merged) Git(string atBase, string ours, string theirs)
    {
        var folder = Directory.CreateTempSubdirectory("agenda-merge-").FullName;
        try
        {
            foreach (var (name, text) in (IEnumerable<(string, string)>)[("base", atBase), ("ours", ours), ("theirs", theirs)])
                File.WriteAllText(Path.Combine(folder, name), text);
            using var process = Process.Start(new ProcessStartInfo("git", ["merge-file", "-q", "-p", "ours", "base", "theirs"])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true,
            })!;
            var merged = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (merged.Split('\n').Count(line => line.StartsWith("<<<<<<<", StringComparison.Ordinal)), merged);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A programme of two days.</summary>
    private sealed class Sheet(int count)
    {
        public List<Row> Sessions { get; } = [.. Enumerable.Range(0, count).Select(i => new Row($"s{i}", $"Session {i}", i % 2, 480 + i % 500))];

        private readonly List<(int At, Row Row)> _added = [];

        public void Insert(int at, string id, int start) => _added.Add((at, new Row(id, id, at % 2, start)));

        public string Write()
        {
            var text = new StringBuilder(Head + "summit w \"W\" on 2025-11-06..2025-11-07 zone America/New_York {\n    participants kz\n");
            for (var day = 0; day < 2; day++)
            {
                text.Append(CultureInfo.InvariantCulture, $"    day 2025-11-0{6 + day} {{\n");
                for (var i = 0; i < Sessions.Count; i++)
                {
                    if (Sessions[i].Day == day) Sessions[i].Write(text);
                    foreach (var (at, row) in _added)
                        if (at == i && row.Day == day) row.Write(text);
                }
                text.Append("    }\n");
            }
            return text.Append("}\n").ToString();
        }
    }

    private sealed record Row(string Id, string Title, int Day, int Start)
    {
        public string Room { get; init; } = "audience delegations";

        public string Topics { get; init; } = "trade, energy";

        public string Speaker { get; init; } = "speaker kz 5m";

        public string Coverage { get; init; } = "coverage pool";

        public string? Note { get; init; }

        public string[] Items { get; init; } = ["a", "b", "c", "d"];

        public void Write(StringBuilder text)
        {
            text.Append(CultureInfo.InvariantCulture, $"        session {Id} \"{Title}\" {Start / 60:00}:{Start % 60:00} kind reception {Room} {{\n");
            foreach (var line in (string?[])["discuss " + Topics, Speaker, Coverage, Note])
                if (line != null) text.Append("            ").Append(line).Append('\n');
            foreach (var item in Items) text.Append("            item ").Append(Id).Append('-').Append(item).Append(" \"Item\"\n");
            text.Append("        }\n\n");
        }
    }
}
