using System.Diagnostics;
using System.Globalization;
using System.Text;
using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Benchmarks.Compiling;
using AgendaLang.Benchmarks.Reading;
using AgendaLang.Formatting;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Benchmarks;

/// <summary>
/// Measures all that is promised in some minutes, on a machine that others use too: the things compared take turns, so that whatever disturbs one
/// disturbs all, and what is given is the best speed of each and the median of the ratios of each turn. Times are the processor's. Prints Markdown, and JSON where a file is named.
/// </summary>
internal static class Quick
{
    private const int Rounds = 15;

    /// <summary>Measures the parts named; all if none is.</summary>
    /// <param name="parts">The parts; <c>--json FILE</c> among them names a file for the rows.</param>
    public static void Run(string[] parts)
    {
        if (Array.IndexOf(parts, "--json") is var at && at >= 0)
        {
            ResultTable.Json = parts[at + 1];
            parts = [.. parts[..at], .. parts[(at + 2)..]];
        }
        var all = new Dictionary<string, Action>
        {
            ["read"] = ReadAll, ["keystroke"] = Keystroke, ["recovery"] = Recovery, ["names"] = Names, ["format"] = Format, ["rules"] = RuleSpeed.Run, ["edits"] = RuleSpeed.Edits,
            ["compile"] = CompileSpeed.Run, ["whole"] = CompileSpeed.RunWhole, ["editing"] = EditingSpeed.Run, ["navigation"] = NavigationSpeed.Run, ["actions"] = ActionSpeed.Run,
        };
        foreach (var part in parts.Length == 0 ? [.. all.Keys] : parts)
        {
            all[part]();
            Console.WriteLine();
        }
    }

    private static void ReadAll()
    {
        var table = new ResultTable("read", "lines", "MB", "ours MB/s", "yardstick MB/s", "lexer MB/s", "ours / yardstick", "ours: bytes a byte", "yardstick: bytes a byte");
        foreach (var lines in Inputs.Sizes) Read(table, lines);
    }

    private static void Read(ResultTable table, int lines)
    {
        var text = Inputs.Text(lines);
        var reader = new HandWrittenReader();
        var tokens = new Token[1024];
        Action[] turns =
        [
            () => SyntaxTree.Parse(text),
            () => reader.Read(text),
            () => Lexer.Read(text, 0, text.Length, ref tokens),
        ];
        var times = Turns(turns, Math.Max(1, 100_000 / lines), Rounds);
        var bytes = (double)Encoding.UTF8.GetByteCount(text);
        string Speed(int turn) => N(bytes / times[turn].Min() / 1e3, 0);
        var ratio = Median(times[0].Zip(times[1], (ours, theirs) => ours / theirs));
        table.Row(lines, N(bytes / 1e6, 2), Speed(0), Speed(1), Speed(2), N(ratio, 2), N(Allocated(turns[0]) / bytes, 2), N(Allocated(turns[1]) / bytes, 2));
    }

    private static void Keystroke()
    {
        var table = new ResultTable("keystroke", "lines", "median ms", "95 of 100 within ms", "bytes");
        foreach (var lines in Inputs.Sizes)
        {
            var keystrokes = new Keystrokes(Inputs.Text(lines));
            for (var i = 0; i < 200; i++) keystrokes.Next();
            GC.Collect();
            var times = new double[600];
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < times.Length; i++) times[i] = Milliseconds(() => keystrokes.Next());
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / times.Length;
            Array.Sort(times);
            table.Row(lines, N(times[times.Length / 2], 4), N(times[times.Length * 95 / 100], 4), bytes);
        }
    }

    private static void Recovery()
    {
        var table = new ResultTable("recovery", "broken statements", "one block: ms", "one block: µs each", "declarations: ms", "declarations: µs each");
        foreach (var broken in Inputs.BrokenCounts)
        {
            var one = Inputs.BrokenBlock(broken);
            var spread = Inputs.BrokenDeclarations(broken);
            var times = Turns([() => SyntaxTree.Parse(one), () => SyntaxTree.Parse(spread)], 1, Rounds).Select(all => all.Min()).ToArray();
            table.Row(broken, N(times[0], 2), N(times[0] * 1e3 / broken, 2), N(times[1], 2), N(times[1] * 1e3 / broken, 2));
        }
    }

    private static void Names()
    {
        var table = new ResultTable("names", "declarations", "files", "reading ms", "reading and binding ms", "names ms", "whole check ms", "findings");
        var files = new MemoryFiles(NamesGenerator.Files(Inputs.Declarations, Inputs.DeclarationFiles));
        CheckTarget[] targets = [files.Everything];
        var findings = AgendaChecker.Check(targets, files).Findings;
        Action[] turns =
        [
            () =>
            {
                foreach (var path in files.Everything.Paths) SyntaxTree.Parse(files.Read(path).Source!);
            },
            () =>
            {
                foreach (var set in CheckedSets.Of(targets, new FileLoader(files), default))
                    foreach (var file in set.Files) set.BindingOf(file);
            },
            () => AgendaChecker.Check(targets, files),
        ];
        var times = Turns(turns, 1, 7);
        var names = Median(times[1].Zip(times[0], (bound, read) => bound - read));
        table.Row(Inputs.Declarations, files.Count, N(times[0].Min(), 0), N(times[1].Min(), 0), N(names, 0), N(times[2].Min(), 0), findings.Length);
        foreach (var finding in findings.Take(5)) Console.WriteLine($"{finding.Rule.Id} {finding.Location.Source}: {finding.Message}");
    }

    private static void Format()
    {
        var table = new ResultTable("format", "lines", "best ms", "MB/s");
        var source = new SourceText("generated.agenda", Inputs.Text(100_000));
        var best = Turns([() => AgendaFormatter.Format(source)], 1, 7)[0].Min();
        table.Row(100_000, N(best, 0), N(Encoding.UTF8.GetByteCount(source.Text) / best / 1e3, 0));
    }

    /// <summary>The milliseconds of every turn of every action, one run of it.</summary>
    public static double[][] Turns(Action[] actions, int runs, int rounds)
    {
        var times = actions.Select(_ => new double[rounds]).ToArray();
        foreach (var action in actions) Warm(action, runs);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var action = actions[i];
                GC.Collect();
                GC.WaitForPendingFinalizers();
                times[i][round] = Milliseconds(() =>
                {
                    for (var run = 0; run < runs; run++) action();
                }) / runs;
            }
        }
        return times;
    }

    /// <summary>Long enough for the code to be compiled for good.</summary>
    private static void Warm(Action action, int runs)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Math.Max(runs, 4) || clock.ElapsedMilliseconds < 1500 && i < 20_000; i++) action();
    }

    /// <summary>The time that the processor spends on an action; on a machine without other work, the time on the clock. Nothing measured uses a second thread.</summary>
    public static double Milliseconds(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static double Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    public static string N(double value, int digits) => value.ToString("F" + digits, CultureInfo.InvariantCulture);
}
