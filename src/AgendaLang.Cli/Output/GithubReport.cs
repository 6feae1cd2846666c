using System.Globalization;
using AgendaLang.Findings;

namespace AgendaLang.Cli.Output;

/// <summary>Findings as workflow commands, which GitHub shows beside the lines of a pull request.</summary>
internal static class GithubReport
{
    // GitHub shows ten of each kind a step, and drops the rest without a word.
    private const int MaxOfKind = 10;

    /// <summary>Writes all findings: the first ten errors and ten warnings as annotations, the others as plain lines of the log.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings, RepositoryPaths paths)
    {
        var used = new Dictionary<Severity, int>();
        var rest = new List<Finding>();
        foreach (var finding in findings)
        {
            var number = used[finding.Severity] = used.GetValueOrDefault(finding.Severity) + 1;
            if (number > MaxOfKind) rest.Add(finding);
            else Write(output, finding, paths);
        }
        if (rest.Count == 0) return;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{Tally.Count(rest.Count, "further finding")}, which GitHub has no room to annotate:\n"));
        // Behind "- " and with the old command mark broken up, no text from a file is taken for a command.
        foreach (var finding in rest) output.Write($"- {TextReport.FirstLine(finding).Replace("##[", "## [", StringComparison.Ordinal)}\n");
    }

    private static void Write(TextWriter output, Finding finding, RepositoryPaths paths)
    {
        var place = Place.Of(finding.Location);
        var command = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        // GitHub takes columns only where the stretch lies in one line.
        var columns = place.Line == place.EndLine
            ? string.Create(CultureInfo.InvariantCulture, $",col={place.Column},endColumn={Math.Max(place.Column, place.EndColumn)}")
            : "";
        var message = finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message;
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"::{command} file={Property(paths.Of(finding.Location.Source.Path))},line={place.Line},endLine={place.EndLine}{columns},title={Property($"{finding.Rule.Id} {finding.Rule.Name}")}::{Data(message)}\n"));
    }

    internal static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    // Breaks first become what GitHub reads back as breaks; whatever else would steer a terminal is made visible.
    internal static string Data(string text) => string.Join("%0A", text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Split('\n')
        .Select(line => string.Join("%0D", line.Split('\r').Select(VisibleText.Line))));
}
