using System.Globalization;
using AgendaLang.Comparing;

namespace AgendaLang.Cli.Output;

/// <summary>A comparison as workflow commands, which GitHub shows beside the lines of a pull request.</summary>
internal static class DiffGithub
{
    // GitHub shows ten of each kind a step, and drops the rest without a word.
    private const int MaxOfKind = 10;

    /// <summary>Writes all changes: substantive ones as warnings, others as notices, those that find no room as plain lines of the log.</summary>
    public static void Write(TextWriter output, Comparison comparison, DiffLinks links)
    {
        var rest = new List<DiffLine>();
        var (warnings, notices) = (0, 0);
        foreach (var line in DiffOutline.Of(comparison).SelectMany(chapter => chapter.Lines))
        {
            // What is gone stands beside no line.
            if (line.Changes.FirstOrDefault(change => change.New != null) is not { New: { } location } || (line.IsSubstantive ? ++warnings : ++notices) > MaxOfKind)
            {
                rest.Add(line);
                continue;
            }
            var place = Place.Of(location);
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"::{(line.IsSubstantive ? "warning" : "notice")} file={GithubReport.Property(links.PathOf(location))},line={place.Line},endLine={place.EndLine},title={GithubReport.Property($"agenda: {line.First.Change.Text()}")}::{GithubReport.Data(Said(line))}\n"));
        }
        if (rest.Count == 0) return;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{Tally.Count(rest.Count, "further change")}:\n"));
        // Behind "- " and with the old command mark broken up, no text from a file is taken for a command.
        foreach (var line in rest) output.Write($"- {VisibleText.Line(Said(line)).Replace("##[", "## [", StringComparison.Ordinal)}\n");
    }

    private static string Said(DiffLine line) => DiffOutline.For(line) is { Length: > 0 } who ? $"{line.Sentence} (for {who})" : line.Sentence;
}
