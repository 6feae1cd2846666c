using System.Globalization;
using AgendaLang.Findings;

namespace AgendaLang.Cli.Output;

/// <summary>How many findings of each severity there are.</summary>
/// <param name="Files">Files that were read.</param>
/// <param name="Errors">Errors.</param>
/// <param name="Warnings">Warnings.</param>
/// <param name="Information">The rest.</param>
internal readonly record struct Tally(int Files, int Errors, int Warnings, int Information)
{
    /// <summary>Counts.</summary>
    public static Tally Of(IReadOnlyCollection<Finding> findings, int files) => new(files,
        findings.Count(finding => finding.Severity == Severity.Error),
        findings.Count(finding => finding.Severity == Severity.Warning),
        findings.Count(finding => finding.Severity == Severity.Information));

    /// <summary>The counts as a line: <c>3 errors, 1 warning in 3 files</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (Errors > 0) parts.Add(Count(Errors, "error"));
        if (Warnings > 0) parts.Add(Count(Warnings, "warning"));
        if (Information > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Information} for information"));
        return $"{(parts.Count == 0 ? "No findings" : string.Join(", ", parts))} in {Count(Files, "file")}";
    }

    /// <summary>A number of things: <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
