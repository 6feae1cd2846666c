using System.CommandLine;
using AgendaLang.Cli.Output;
using AgendaLang.Findings;
using AgendaLang.Rules;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda explain</c>: the page of a rule.</summary>
internal sealed class ExplainCommand : IAgendaCommand
{
    private readonly Lazy<Argument<string?>> _rule = new(() =>
    {
        var rule = new Argument<string?>("rule")
        {
            HelpName = "RULE",
            Description = "A rule's id or name; all rules are listed if none is given",
            Arity = ArgumentArity.ZeroOrOne,
        };
        rule.CompletionSources.Add(_ => Names().Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        return rule;
    });

    /// <inheritdoc/>
    public string Name => "explain";

    /// <inheritdoc/>
    public string Summary => "Says what a rule is about, and how to mend what it finds.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda explain AGL1002", "the page of a rule"),
        ("agenda explain unknown-reference", "the same, by its name"),
        ("agenda explain", "all rules"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command) => command.Arguments.Add(_rule.Value);

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var style = new Style(shell.IsColoured);
        if (line.GetValue(_rule.Value) is not { } written)
        {
            ListAll(shell, style);
            return ExitStatus.Done;
        }

        var rule = RuleCatalogue.Find(written)
            ?? throw new CommandProblem($"There is no rule \"{written}\".{CommandLine.DidYouMean(written, Names())} \"agenda explain\" lists all.");
        var page = RulePages.Find(rule.Id)?.ToMarkdown() ?? ShortPage(rule);
        shell.Output.Write(shell.OutputIsTerminal ? new MarkdownText(style, shell.Width).Render(page) : page);
        return ExitStatus.Done;
    }

    private static string ShortPage(RuleInfo rule) =>
        $"# {rule.Id} {rule.Name}\n\n{rule.Summary}\n\nSeverity: {SeverityWord(rule.Severity)}.\n";

    private static IEnumerable<string> Names() => RuleCatalogue.All.SelectMany(rule => new[] { rule.Id, rule.Name });

    private static void ListAll(Shell shell, Style style)
    {
        var width = RuleCatalogue.All.Max(rule => rule.Name.Length);
        foreach (var rule in RuleCatalogue.All)
        {
            var severity = style.Severity(rule.Severity, SeverityWord(rule.Severity).PadRight(11));
            shell.Output.Write($"{style.Bold(rule.Id)}  {rule.Name.PadRight(width)}  {severity}  {rule.Summary}\n");
        }
    }

    private static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "information",
        _ => "off",
    };
}
