using System.CommandLine;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda check</c>: reports what is wrong.</summary>
internal sealed class CheckCommand : IAgendaCommand
{
    private readonly Lazy<Argument<string[]>> _paths = new(PathArguments.Paths);
    private readonly Lazy<Option<string>> _standardInput = new(PathArguments.StandardInputName);
    private readonly Lazy<Option<string>> _output = new(() =>
        CommandLine.Choice("--output", "How findings are written; text if not given", "text", "json", "sarif", "github"));
    private readonly Lazy<Option<bool>> _fix = new(() =>
        new Option<bool>("--fix") { Description = "First mend all that can be mended safely, and write the files; - goes to standard output" });
    private readonly Lazy<Option<bool>> _watch = new(() =>
        new Option<bool>("--watch") { Description = "Check again whenever an agenda or .editorconfig changes, until Ctrl+C" });
    private readonly Lazy<Option<bool>> _statistics = new(() =>
        new Option<bool>("--statistics") { Description = "After the findings: how many of each rule, and how often rooms and persons are booked twice at once" });
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
        ("agenda check --fix", "mend what can be mended safely, report the rest"),
        ("agenda check --watch", "again after every change, while you write"),
        ("agenda check --output github", "in a workflow, beside the lines of a pull request"),
        ("agenda check - --stdin-path washington.agenda", "what an editor holds and has not saved"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_paths.Value);
        command.Options.Add(_output.Value);
        command.Options.Add(_warningsAreErrors.Value);
        command.Options.Add(_fix.Value);
        command.Options.Add(_watch.Value);
        command.Options.Add(_statistics.Value);
        command.Options.Add(_standardInput.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var options = new CheckOptions
        {
            Paths = line.GetValue(_paths.Value) ?? [],
            StandardInputName = line.GetValue(_standardInput.Value),
            Output = line.GetValue(_output.Value),
            WarningsAreErrors = line.GetValue(_warningsAreErrors.Value),
            Statistics = line.GetValue(_statistics.Value),
        };
        if (options is { Statistics: true, Output: "sarif" or "github" })
            throw new CommandProblem($"--statistics is written as text or json; {options.Output} has no place for it.");
        var (fix, watch) = (line.GetValue(_fix.Value), line.GetValue(_watch.Value));
        if (fix && watch) throw new CommandProblem("--fix and --watch do not go together: the editor holds the text that would be mended.");
        if (watch) return new WatchRun(shell, options).Run();
        return fix ? new FixRun(shell, options).Run() : Check(shell, options);
    }

    private static int Check(Shell shell, CheckOptions options)
    {
        var checkup = new Checkup(shell, options);
        return checkup.Report(checkup.Check(shell.Cancellation));
    }
}
