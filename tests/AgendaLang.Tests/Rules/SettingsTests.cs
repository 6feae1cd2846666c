using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>Severities that are configured are those of the findings.</summary>
public sealed class SettingsTests
{
    // One finding of each severity, and a waiver that silences nothing.
    private const string Agenda = """
        country kz "Kazakhstan" {
            waive AGL2012 because "We see to it."
        }

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks" between kz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade, water
            session other "Other" 12:00-13:00 kind plenary discuss trade
        }

        contry kg "Kyrgyzstan"
        """;

    // Those that the agenda is written for; more may come to be.
    private static readonly string[] Rules = ["AGL0002", "AGL1002", "AGL1007", "AGL2012", "AGL6003"];

    [Fact]
    public void Nothing_configured_is_as_the_rules_say() =>
        Assert.Equal(["Error AGL0002", "Error AGL1002", "Information AGL1007", "Warning AGL2012", "Warning AGL6003"], Check(""));

    [Theory]
    [InlineData("AGL2012.severity = error", "Error AGL2012")]
    [InlineData("AGL2012.severity = suggestion", "Information AGL2012")]
    [InlineData("AGL2012.severity = default", "Warning AGL2012")]
    [InlineData("AGL1007.severity = error", "Error AGL1007")]
    [InlineData("AGL1002.severity = suggestion", "Information AGL1002")]
    [InlineData("AGL6003.severity = error", "Error AGL6003")]
    public void A_severity_is_that_of_the_findings(string setting, string finding) => Assert.Contains(finding, Check($"dotnet_diagnostic.{setting}"));

    [Theory]
    [InlineData("AGL2012.severity = silent", "AGL2012")]
    [InlineData("AGL1007.severity = none", "AGL1007")]
    [InlineData("AGL6003.severity = none", "AGL6003")]
    // Of a rule that is off no waiver is asked for.
    [InlineData("AGL2012.severity = none", "AGL2012", "AGL6003")]
    public void What_is_off_or_silent_is_not_shown(string setting, params string[] rules)
    {
        var shown = Check($"dotnet_diagnostic.{setting}");
        Assert.Equal(Check("").Where(finding => !rules.Any(rule => finding.EndsWith(rule, StringComparison.Ordinal))), shown);
    }

    [Fact]
    public void What_is_about_reading_cannot_be_changed() => Assert.Contains("Error AGL0002", Check("dotnet_diagnostic.AGL0002.severity = none"));

    [Fact]
    public void With_all_but_errors_off_only_errors_are_left()
    {
        var settings = string.Join('\n', RuleCatalogue.All.Where(rule => rule.Severity != Severity.Error).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none"));
        Assert.Equal(["Error AGL0002", "Error AGL1002"], Check(settings));
    }

    [Fact]
    public void What_is_silent_is_not_mended()
    {
        var files = new MemoryFiles(("a.agenda", Agenda));
        var result = SafeFixes.Apply([new(["a.agenda"], IsFolder: false)], files, Settings("dotnet_diagnostic.AGL1002.severity = silent"), _ => true);
        Assert.DoesNotContain(result.Remaining.Findings, finding => finding.Rule == RuleCatalogue.UnknownReference);
        Assert.DoesNotContain(result.Files.SelectMany(file => file.Fixes), fix => fix.Rule == RuleCatalogue.UnknownReference);
    }

    [Fact]
    public void Whatever_is_found_comes_in_order_of_place()
    {
        var result = AgendaChecker.Check([new(["a.agenda"], IsFolder: false)], new MemoryFiles(("a.agenda", Agenda)));
        Assert.Contains(result.Findings, finding => finding.Rule == RuleCatalogue.UnusedWaiver);
        Assert.Equal(result.Findings.Select(finding => finding.Location.Span.Start).Order(), result.Findings.Select(finding => finding.Location.Span.Start));
    }

    [Fact]
    public void Files_come_in_order_of_path_each_once()
    {
        var files = new MemoryFiles(("c.agenda", "use \"b.agenda\"\n"), ("b.agenda", "country kz \"Kazakhstan\"\n"), ("a.agenda", "use \"b.agenda\"\n"));
        Assert.Equal("a.agenda, b.agenda, c.agenda", string.Join(", ", files.Check("c.agenda", "a.agenda").Files));
    }

    [Fact]
    public void Each_file_has_its_own()
    {
        var files = new MemoryFiles(("a.agenda", "country kz \"Kazakhstan\"\n"), ("b.agenda", "country uz \"Uzbekistan\"\n"));
        var settings = new EditorConfigSettings(new MemoryConfigs(("", "[b.*]\ndotnet_diagnostic.AGL1007.severity = none\n")));
        var findings = AgendaChecker.Check([new(["a.agenda", "b.agenda"], IsFolder: true)], new FileLoader(files), settings).Findings;
        Assert.Equal("a.agenda", Assert.Single(findings).Location.Source.Path);
    }

    private static EditorConfigSettings Settings(string lines) => new(new MemoryConfigs(("", $"[*.agenda]\n{lines}\n")));

    private static IEnumerable<string> Check(string lines) =>
        AgendaChecker.Check([new(["a.agenda"], IsFolder: false)], new FileLoader(new MemoryFiles(("a.agenda", Agenda))), Settings(lines)).Findings
            .Where(finding => Rules.Contains(finding.Rule.Id)).Select(finding => $"{finding.Severity} {finding.Rule.Id}").Distinct().OrderBy(finding => finding[finding.IndexOf(' ', StringComparison.Ordinal)..], StringComparer.Ordinal);
}
