using System.CommandLine;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Formatting;
using AgendaLang.Text;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda format</c>: writes the canonical form.</summary>
/// <param name="formatter">What gives the canonical form of a text.</param>
internal sealed class FormatCommand(Func<SourceText, FormatResult> formatter) : IAgendaCommand
{
    private readonly Lazy<Argument<string[]>> _paths = new(PathArguments.Paths);
    private readonly Lazy<Option<string>> _standardInput = new(PathArguments.StandardInputName);
    private readonly Lazy<Option<bool>> _check = new(() =>
        new Option<bool>("--check") { Description = "Write nothing; list what is not in canonical form, and exit with 1 if there is any" });
    private readonly Lazy<Option<bool>> _diff = new(() =>
        new Option<bool>("--diff") { Description = "Write nothing; show what would change" });

    /// <inheritdoc/>
    public string Name => "format";

    /// <inheritdoc/>
    public string Summary => "Writes agendas in their canonical form, in place.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda format", "every agenda in this folder and below"),
        ("agenda format --check", "only look, as a build does"),
        ("agenda format --diff washington.agenda", "show what would change"),
        ("agenda format - < draft.agenda", "from standard input to standard output"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_paths.Value);
        command.Options.Add(_check.Value);
        command.Options.Add(_diff.Value);
        command.Options.Add(_standardInput.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var paths = line.GetValue(_paths.Value) ?? [];
        if (paths.Contains(Selection.StandardInputPath) && paths.Length > 1)
            throw new CommandProblem("Standard input (\"-\") is formatted alone: its text goes to standard output.");

        var selection = Selection.Of(shell, paths, line.GetValue(_standardInput.Value));
        var (check, diff) = (line.GetValue(_check.Value), line.GetValue(_diff.Value));
        var (changed, unchanged, failed) = (0, 0, 0);
        using var interruption = new Interruption(shell.Cancellation);
        foreach (var path in selection.AllPaths)
        {
            interruption.Token.ThrowIfCancellationRequested();
            try
            {
                var (source, text) = Formatted(selection.Files, path);
                var isChanged = text != source.Text;
                if (diff)
                {
                    if (isChanged) UnifiedDiff.Write(shell.Output, source, text, new(shell.IsColoured), shell.OutputIsTerminal);
                }
                else if (check)
                {
                    if (isChanged) shell.Output.Write(VisibleText.Line(path) + "\n");
                }
                else if (path == selection.StandardInput)
                {
                    shell.Output.Write(text);
                }
                else if (isChanged)
                {
                    // Somebody may have saved it meanwhile; what they wrote is not to be lost.
                    if (selection.Files.ReadAgain(path).Source?.Text != source.Text)
                        throw new CommandProblem("It was changed by somebody else meanwhile, and was left as it is.");
                    AtomicFile.Write(selection.Files.Full(path), text);
                }

                if (isChanged) changed++;
                else unchanged++;
            }
            catch (CommandProblem problem)
            {
                shell.Say($"{path}: {problem.Message}");
                failed++;
            }
        }

        shell.Output.Flush();
        selection.SayWhatIsEmpty(shell);
        if (selection.StandardInput is null && changed + unchanged > 0) shell.Say(Summed(changed, unchanged, check || diff));
        if (failed > 0) return ExitStatus.Failed;
        return check && changed > 0 ? ExitStatus.Findings : ExitStatus.Done;
    }

    // The text before and after.
    private (SourceText Source, string Text) Formatted(DiskFiles files, string path)
    {
        var read = files.Read(path);
        if (read.Source is null) throw new CommandProblem($"{read.Problem} It was left as it is.");
        var result = formatter(read.Source);
        if (result.Refusal is null) return (read.Source, result.Text);
        throw new CommandProblem($"It was left as it is, since formatting would have changed its meaning: {result.Refusal} This is a defect in agenda; please report it with the file.");
    }

    private static string Summed(int changed, int unchanged, bool onlyLooked)
    {
        if (changed == 0) return $"{Tally.Count(unchanged, "file")} in canonical form already";
        var what = onlyLooked ? "would be changed" : "changed";
        return unchanged == 0 ? $"{Tally.Count(changed, "file")} {what}" : $"{Tally.Count(changed, "file")} {what}, {unchanged} in canonical form already";
    }
}
