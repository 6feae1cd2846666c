using System.Text;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>Each rule finds what it should, and nothing else; its mends mend.</summary>
public sealed class RuleCasesTests
{
    /// <summary>Rules about time, which must be tried across zones or where clocks change.</summary>
    private static readonly string[] OfTime =
        ["AGL2002", "AGL2003", "AGL4001", "AGL4002", "AGL4003", "AGL4006", "AGL4011", "AGL4013", "AGL4014", "AGL4015", "AGL4017"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var each in RuleCase.All) data.Add(each.Rule, each.Title);
            return data;
        }
    }

    public static TheoryData<string> Rules => [.. RuleCase.Rules.Select(rule => rule.Id)];

    public static TheoryData<string> RulesWithCases => [.. RuleCase.All.Select(each => each.Rule).Distinct()];

    [Theory, MemberData(nameof(Cases))]
    public void ACaseGivesWhatIsMarked(string rule, string title) => Marked.Check(Find(rule, title).Agenda, rule);

    [Theory, MemberData(nameof(Cases))]
    public void AMendRemovesItsFindingAndMakesNoError(string rule, string title)
    {
        var agenda = Find(rule, title).Agenda;
        foreach (var finding in Check(agenda).Findings.Where(finding => finding.Rule.Id == rule))
        {
            foreach (var fix in finding.Fixes)
            {
                var after = Check(Mends.Apply(agenda, fix));
                Assert.DoesNotContain(after.Findings, other => other.Rule == finding.Rule && other.Message == finding.Message);
                var errors = Errors(Check(agenda));
                Assert.True(Errors(after).All(error => errors.Contains(error)), $"{fix.Title} makes an error: {string.Join("; ", Errors(after).Except(errors))}");
            }
        }
    }

    [Theory, MemberData(nameof(Rules))]
    public void ARuleHasEverySortOfCase(string rule)
    {
        List<string> wanted = ["found", "not", "files"];
        if (OfTime.Contains(rule)) wanted.Add("zones");
        if (rule[3] is '2' or '3' or '4') wanted.Add("cancelled");
        if (RuleCatalogue.Find(rule)!.CanBeWaived) wanted.Add("waived");
        Assert.Empty(wanted.Except(RuleCase.All.Where(each => each.Rule == rule).SelectMany(each => each.Sorts)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void WhatAFindingSaysReadsAsSentences(string rule, string title)
    {
        foreach (var finding in Check(Find(rule, title).Agenda).Findings.Where(finding => finding.Rule.Id == rule))
        {
            Assert.All([finding.Message, finding.Help ?? "Nothing."], text =>
            {
                Assert.True(char.IsUpper(text[0]) || !char.IsLetter(text[0]), text);
                Assert.True(text[^1] is '.' or '?' || text.Contains("example:", StringComparison.Ordinal), text);
                Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            });
            Assert.All(finding.Related, related => Assert.False(related.Message.EndsWith('.'), related.Message));
            Assert.All(finding.Fixes, fix => Assert.True(char.IsUpper(fix.Title[0]) && !fix.Title.EndsWith('.'), fix.Title));
        }
    }

    [Theory, MemberData(nameof(RulesWithCases))]
    public void WhatARuleSays(string rule)
    {
        var text = new StringBuilder();
        foreach (var each in RuleCase.All.Where(each => each.Rule == rule))
        {
            var findings = Check(each.Agenda).Findings.Where(finding => finding.Rule.Id == rule).ToList();
            if (findings.Count == 0) continue;
            text.Append("## ").Append(each.Title).Append('\n');
            foreach (var finding in findings) text.Append(Said.Of(finding));
            text.Append('\n');
        }
        Snapshots.Match(text.ToString(), rule);
    }

    private static RuleCase Find(string rule, string title) => RuleCase.All.Single(each => each.Rule == rule && each.Title == title);

    private static HashSet<string> Errors(CheckResult result) =>
        [.. result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Rule.Id} {finding.Message}")];

    private static CheckResult Check(string agenda)
    {
        var isFolder = agenda.StartsWith("// folder\n", StringComparison.Ordinal);
        if (isFolder) agenda = agenda["// folder\n".Length..];
        var files = MemoryFiles.Parse(agenda);
        return isFolder ? files.CheckFolder() : files.Check(RulePage.FilesOf(agenda)[0].Path);
    }
}
