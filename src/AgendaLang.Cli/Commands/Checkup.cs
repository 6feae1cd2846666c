using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Commands;

/// <summary>One look at what a command line names: the check, the mending, the report.</summary>
internal sealed class Checkup
{
    private readonly Shell _shell;
    private readonly CheckOptions _options;
    private readonly EditorConfigsOnDisk _configs;
    private readonly EditorConfigSettings _settings;
    private FileLoader _loader;

    /// <summary>Finds the files.</summary>
    /// <exception cref="CommandProblem">A path cannot be opened.</exception>
    public Checkup(Shell shell, CheckOptions options)
    {
        _shell = shell;
        _options = options;
        Selection = Selection.Of(shell, options.Paths, options.StandardInputName);
        _configs = new(Selection.Files);
        _settings = new(_configs);
        _loader = new(Selection.Files);
    }

    /// <summary>The files.</summary>
    public Selection Selection { get; }

    /// <summary>Checks.</summary>
    public CheckResult Check(CancellationToken cancellation)
    {
        _loader = new(Selection.Files);
        return AgendaChecker.Check(Selection.Targets, _loader, _settings, cancellation);
    }

    /// <summary>Works out what can be mended safely; writes nothing.</summary>
    /// <param name="mayChange">Whether a file may be changed.</param>
    /// <param name="cancellation">Ends it.</param>
    public FixResult Fix(Func<string, bool> mayChange, CancellationToken cancellation) =>
        SafeFixes.Apply(Selection.Targets, Selection.Files, _settings, mayChange, cancellation);

    /// <summary>Writes what a check gave; gives the exit status.</summary>
    public int Report(CheckResult result) => Report(result, _shell.Output);

    /// <summary>Writes what a check gave to somewhere; gives the exit status.</summary>
    public int Report(CheckResult result, TextWriter output)
    {
        var tally = Tally.Of(result.Findings, result.Files.Length);
        var statistics = _options.Statistics ? CheckStatistics.Of(result.Findings, Selection.Targets, _loader) : null;
        switch (_options.Output)
        {
            case "json":
                JsonReport.Write(output, result.Findings, tally, statistics);
                break;
            case "sarif":
                SarifReport.Write(output, result.Findings, new(Selection.Files, _shell.Folder), Program.Version);
                break;
            case "github":
                GithubReport.Write(output, result.Findings, new(Selection.Files, _shell.Folder));
                break;
            default:
                new TextReport(output, new(_shell.IsColoured), _shell.OutputIsTerminal, _shell.Width).Write(result.Findings);
                if (statistics != null) StatisticsText.Write(output, statistics, follows: result.Findings.Length > 0);
                break;
        }
        output.Flush();
        Selection.SayWhatIsEmpty(_shell);
        foreach (var problem in _settings.Problems) _shell.Say(FormattableString.Invariant($"{_configs.Shown(problem.Folder)}({problem.Line}): {problem.Message}"));
        if (Selection.Targets.Length > 0) _shell.Say(tally.ToString());
        return tally.Errors > 0 || (_options.WarningsAreErrors && tally.Warnings > 0) ? ExitStatus.Findings : ExitStatus.Done;
    }
}
