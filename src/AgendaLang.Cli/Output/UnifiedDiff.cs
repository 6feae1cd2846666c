using System.Globalization;
using AgendaLang.Text;
using DiffPlex;
using DiffPlex.Model;

namespace AgendaLang.Cli.Output;

/// <summary>The difference between two texts of a file as a unified diff, which <c>patch</c> and <c>git apply</c> take.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the difference.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="before">The file's text now.</param>
    /// <param name="after">Its text afterwards.</param>
    /// <param name="style">Colours, or none.</param>
    /// <param name="isTerminal">Whether a terminal shows it: then what would steer the terminal is made visible, else lines are given as they are.</param>
    public static void Write(TextWriter output, SourceText before, string after, Style style, bool isTerminal)
    {
        var diff = Differ.Instance.CreateDiffs(before.Text, after, ignoreWhiteSpace: false, ignoreCase: false, new LineChunks());
        var path = VisibleText.Line(before.Path);
        output.Write(style.Bold($"--- a/{path}") + "\n" + style.Bold($"+++ b/{path}") + "\n");

        for (var first = 0; first < diff.DiffBlocks.Count;)
        {
            var last = first;
            while (last + 1 < diff.DiffBlocks.Count && diff.DiffBlocks[last + 1].DeleteStartA - EndA(diff.DiffBlocks[last]) <= 2 * Context) last++;
            WriteHunk(first, last);
            first = last + 1;
        }

        void WriteHunk(int first, int last)
        {
            var start = Math.Max(0, diff.DiffBlocks[first].DeleteStartA - Context);
            var end = Math.Min(diff.PiecesOld.Count, EndA(diff.DiffBlocks[last]) + Context);
            var shift = diff.DiffBlocks[first].InsertStartB - diff.DiffBlocks[first].DeleteStartA;
            var added = diff.DiffBlocks.Skip(first).Take(last - first + 1).Sum(block => block.InsertCountB - block.DeleteCountA);
            output.Write(style.Blue($"@@ -{Range(start, end - start)} +{Range(start + shift, end - start + added)} @@") + "\n");

            var at = start;
            for (var i = first; i <= last; i++)
            {
                var block = diff.DiffBlocks[i];
                for (; at < block.DeleteStartA; at++) WriteLine(' ', diff.PiecesOld[at], text => text);
                for (; at < EndA(block); at++) WriteLine('-', diff.PiecesOld[at], style.Red);
                for (var j = 0; j < block.InsertCountB; j++) WriteLine('+', diff.PiecesNew[block.InsertStartB + j], style.Green);
            }
            for (; at < end; at++) WriteLine(' ', diff.PiecesOld[at], text => text);
        }

        void WriteLine(char mark, string line, Func<string, string> paint)
        {
            var text = line.EndsWith('\n') ? line[..^1] : line;
            output.Write(paint(mark + (isTerminal ? string.Join('\t', text.TrimEnd('\r').Split('\t').Select(VisibleText.Line)) : text)) + "\n");
            if (!line.EndsWith('\n')) output.Write("\\ No newline at end of file\n");
        }
    }

    private static int EndA(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    // An empty stretch is named by the line before it.
    private static string Range(int start, int count)
    {
        var from = count == 0 ? start : start + 1;
        return count == 1
            ? from.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{from},{count}");
    }

    // Lines with their breaks; as for patch, only LF breaks a line.
    private sealed class LineChunks : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (int at = 0, end; at < text.Length; at = end)
            {
                end = text.IndexOf('\n', at) + 1;
                if (end == 0) end = text.Length;
                lines.Add(text[at..end]);
            }
            return lines;
        }
    }
}
