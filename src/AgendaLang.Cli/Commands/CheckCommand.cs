using System.CommandLine;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Rules;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda check</c>: reports what is wrong.</summary>
internal sealed class CheckCommand : IAgendaCommand
{
    private readonly Lazy<Argument<string[]>> _paths = new(PathArguments.Paths);
    private readonly Lazy<Option<string>> _standardInput = new(PathArguments.StandardInputName);
    private readonly Lazy<Option<string>> _output = new(() =>
        CommandLine.Choice("--output", "How findings are written; text if not given", "text", "json", "sarif", "github"));
    private readonly Lazy<Option<bool>> _warningsAreErrors = new(() =>
        new Option<bool>("--warnaserror") { Description = "Exit with 1 for warnings, too" });

    /// <inheritdoc/>
    public string Name => "check";

    /// <inheritdoc/>
    public string Summary => "Reports what is wrong in agendas.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda check", "every agenda in this folder and below"),
        ("agenda check washington.agenda", "one agenda, with what it uses"),
        ("agenda check --output github", "in a workflow, beside the lines of a pull request"),
        ("agenda check - --stdin-path washington.agenda", "what an editor holds and has not saved"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_paths.Value);
        command.Options.Add(_output.Value);
        command.Options.Add(_warningsAreErrors.Value);
        command.Options.Add(_standardInput.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var selection = Selection.Of(shell, line.GetValue(_paths.Value) ?? [], line.GetValue(_standardInput.Value));
        var result = AgendaChecker.Check(selection.Targets, selection.Files, shell.Cancellation);
        return Report(shell, selection, result, line.GetValue(_output.Value), line.GetValue(_warningsAreErrors.Value));
    }

    /// <summary>Writes what a check gave; gives the exit status.</summary>
    internal static int Report(Shell shell, Selection selection, CheckResult result, string? output, bool warningsAreErrors)
    {
        var tally = Tally.Of(result.Findings, result.Files.Length);
        switch (output)
        {
            case "json":
                JsonReport.Write(shell.Output, result.Findings, tally);
                break;
            case "sarif":
                SarifReport.Write(shell.Output, result.Findings, new(selection.Files, shell.Folder), Program.Version);
                break;
            case "github":
                GithubReport.Write(shell.Output, result.Findings, new(selection.Files, shell.Folder));
                break;
            default:
                new TextReport(shell.Output, new(shell.IsColoured), shell.OutputIsTerminal, shell.Width).Write(result.Findings);
                break;
        }
        shell.Output.Flush();
        selection.SayWhatIsEmpty(shell);
        if (selection.Targets.Length > 0) shell.Say(tally.ToString());
        return tally.Errors > 0 || (warningsAreErrors && tally.Warnings > 0) ? ExitStatus.Findings : ExitStatus.Done;
    }
}
