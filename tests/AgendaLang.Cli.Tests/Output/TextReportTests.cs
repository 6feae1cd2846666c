using AgendaLang.Cli.Output;
using AgendaLang.Findings;

namespace AgendaLang.Cli.Tests.Output;

public class TextReportTests
{
    [Fact]
    public void A_finding_with_everything() => Snapshots.Match(Report([Sample.Rich()]));

    [Fact]
    public void The_sample_of_the_contract()
    {
        var finding = Sample.Finding("washington.agenda", new string('\n', 57) + "    delegation kz led by ⟦tokaev⟧\n", "There is no person \"tokaev\".");
        Assert.Equal("""
            washington.agenda(58,26): error AGL1002: There is no person "tokaev".
               58 |     delegation kz led by tokaev
                  |                          ^^^^^^
               help: did you mean "tokayev"?

            """.ReplaceLineEndings("\n"), Report([finding with { Help = "did you mean \"tokayev\"?" }]));
    }

    [Theory]
    [InlineData("two-lines", "x\n  summit ⟦a {\n    b }⟧ c\n")]
    [InlineData("many-lines", "summit ⟦a {\n    b\n    c\n    d\n  }⟧ c\n")]
    [InlineData("line-break", "summit a ⟦\n⟧b\n")]
    [InlineData("end-of-file", "summit a {\n⟦⟧")]
    [InlineData("carriage-returns", "a\r\nb ⟦c⟧\r\nd\r\n")]
    [InlineData("no-text", "⟦⟧")]
    public void Frames(string name, string marked) => Snapshots.Match(Report([Sample.Finding("a.agenda", marked, "It is so.")]), name);

    [Fact]
    public void Many_other_places_are_counted()
    {
        var finding = Sample.Rich();
        finding = finding with { Related = [.. Enumerable.Repeat(finding.Related[0], 8)] };
        Assert.Contains("   … and 3 more\n", Report([finding]), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_findings_are_shown_and_the_rest_is_counted()
    {
        var finding = Sample.Finding("a.agenda", "x ⟦y⟧\n", "It is so.");
        Assert.DoesNotContain("more", Report([.. Enumerable.Repeat(finding, TextReport.MaxFindings)]), StringComparison.Ordinal);
        var report = Report([.. Enumerable.Repeat(finding, TextReport.MaxFindings + 3)]);
        Assert.EndsWith("\n\n… and 3 more; --output json tells them all.\n", report, StringComparison.Ordinal);
        Assert.Equal(10_000, report.Split("AGL1002").Length - 1);
    }

    // A line of a megabyte, with a finding at every word: what is drawn is a piece of it.
    [Fact]
    public void A_long_line_is_not_copied_for_each_finding()
    {
        var finding = Sample.Finding("a.agenda", new string('x', 1_000_000) + "⟦y⟧\n", "It is so.");
        Report([finding]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Report([.. Enumerable.Repeat(finding, 10)]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * 1_000_000);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var finding = Sample.Finding(Sample.Hostile, "⟦" + Sample.Hostile + "⟧", Sample.Hostile) with { Help = Sample.Hostile };
        var report = Report([finding]);
        Assert.DoesNotContain(report, unit => unit != '\n' && (char.IsControl(unit) || unit is '\u202E' or '\ud800'));
        Assert.Contains("\\u{1B}[31mred\\u{202E}back", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Information, "info")]
    public void The_first_line_is_what_builds_match(Severity severity, string word) =>
        Assert.StartsWith($"a b (1).agenda(1,1): {word} AGL1002: It is so.\n", Report([Sample.Finding("a b (1).agenda", "⟦x⟧", "It is so.", severity)]), StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_is_not_counted() =>
        Assert.StartsWith("a.agenda(1,3): ", Report([Sample.Finding("a.agenda", "\uFEFFab⟦c⟧", "It is so.")]), StringComparison.Ordinal);

    [Fact]
    public void Colours_only_when_asked()
    {
        var plain = Report([Sample.Rich()]);
        using var output = new StringWriter();
        new TextReport(output, new Style(isOn: true), isTerminal: true, width: 80).Write([Sample.Rich()]);
        Assert.DoesNotContain('\x1b', plain);
        Assert.Contains("\x1b[1;31merror AGL1002\x1b[0m", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 1, 0, 3, "3 errors, 1 warning in 3 files")]
    [InlineData(0, 0, 2, 1, "2 for information in 1 file")]
    [InlineData(0, 0, 0, 0, "No findings in 0 files")]
    public void Counts_are_told(int errors, int warnings, int information, int files, string text) =>
        Assert.Equal(text, new Tally(files, errors, warnings, information).ToString());

    private static string Report(IReadOnlyList<Finding> findings)
    {
        using var output = new StringWriter();
        new TextReport(output, new Style(isOn: false), isTerminal: false, width: null).Write(findings);
        return output.ToString();
    }
}
