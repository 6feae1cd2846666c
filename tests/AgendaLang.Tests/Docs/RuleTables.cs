using System.Text;
using AgendaLang.Findings;
using AgendaLang.Rules;

namespace AgendaLang.Tests.Docs;

/// <summary>The tables of rules, for the language reference and for the index of the rule pages.</summary>
internal static class RuleTables
{
    public const string Index = "docs/rules/README.md";

    private static readonly (char Digit, string Title, string About)[] Groups =
    [
        ('0', "Reading", "Whether the text can be read. Their severity cannot be changed."),
        ('1', "Names", "Whether what is named is there, and is what it is taken for."),
        ('2', "Participants", "Who comes, chairs, speaks and in which order."),
        ('3', "Topics", "What is discussed, and what was forgotten."),
        ('4', "Time", "When and where: dates, clocks, zones, rooms, order."),
        ('5', "Process", "Proposals, requests, papers, decisions, sources, and who may read what."),
        ('6', "Style", "How things are called."),
    ];

    /// <summary>One table a group of rules, each rule that is checked linked to its page.</summary>
    /// <param name="folder">The folder of the pages as seen from the page that holds the tables, with its <c>/</c>; empty for the folder itself.</param>
    public static string Write(string folder)
    {
        var text = new StringBuilder();
        foreach (var (digit, title, about) in Groups)
        {
            var rules = RuleCatalogue.All.Where(rule => rule.Id[3] == digit).ToList();
            text.Append($"### {title}\n\n{about}");
            if (rules.All(rule => RulePages.Find(rule.Id) is null))
                text.Append(" Not checked yet; the ids and names are final, so `waive` and `.editorconfig` can use them already.");
            text.Append("\n\n| rule | name | severity | what is found |\n|---|---|---|---|\n");
            foreach (var rule in rules)
                text.Append($"| {Link(rule, folder)} | {rule.Name} | {Word(rule.Severity)} | {rule.Summary} |\n");
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The index of the rule pages.</summary>
    public static string WriteIndex() =>
        $"""
        # Rules

        <!-- Generated from the rule catalogue. See CONTRIBUTING.md. -->

        What `agenda check` looks for. `agenda explain RULE` shows a rule's page in the terminal. How severities are set and findings
        are waived stands in the [language reference](../language.md#rules).


        """.ReplaceLineEndings("\n") + Write("").TrimEnd('\n') + "\n";

    private static string Link(RuleInfo rule, string folder) =>
        RulePages.Find(rule.Id) is null ? rule.Id : $"[{rule.Id}]({folder}{rule.Id}.md)";

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}
