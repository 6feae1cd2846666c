using System.Globalization;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Rules;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda check --fix</c>: mends what can be mended safely, in the files that were asked for, and reports the rest.</summary>
internal sealed class FixRun(Shell shell, CheckOptions options)
{
    private bool _hasFailed;

    /// <summary>Carries it out; gives the exit status.</summary>
    public int Run()
    {
        if (options.Paths.Contains(Selection.StandardInputPath))
        {
            if (options.Paths.Count > 1) throw new CommandProblem("Standard input (\"-\") is mended alone: its text goes to standard output.");
            if (options.Output is not (null or "text")) throw new CommandProblem($"With \"-\" and --fix the mended text goes to standard output, so findings cannot go there as {options.Output}.");
        }
        using var interruption = new Interruption(shell.Cancellation);
        var checkup = new Checkup(shell, options);
        return checkup.Selection.StandardInput is { } input ? FixInput(checkup, input, interruption.Token) : FixFiles(checkup, interruption.Token);
    }

    private int FixInput(Checkup checkup, string path, CancellationToken cancellation)
    {
        if (checkup.Selection.Files.Read(path) is not { Source: { } source })
            throw new CommandProblem($"{checkup.Selection.Files.Read(path).Problem} Nothing was mended.");
        var result = checkup.Fix(file => file == path, cancellation);
        shell.Output.Write(result.Files.IsEmpty ? source.Text : result.Files[0].After.Text);
        shell.Output.Flush();
        foreach (var file in result.Files)
        {
            checkup.Selection.Files.Replace(path, new(file.After));
            SayMended(file);
        }
        SayWhatIsLeft(checkup, result);
        return checkup.Report(result.Remaining, shell.Error);
    }

    private int FixFiles(Checkup checkup, CancellationToken cancellation)
    {
        var files = checkup.Selection.Files;
        var asked = checkup.Selection.AllPaths.ToHashSet(StringComparer.Ordinal);
        var readOnly = new HashSet<string>(StringComparer.Ordinal);
        var result = checkup.Fix(path => asked.Contains(path) && !IsReadOnly(path), cancellation);
        var isWhole = true;
        foreach (var file in result.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                // Somebody may have saved it meanwhile; what they wrote is not to be lost.
                if (files.ReadAgain(file.Before.Path).Source?.Text != file.Before.Text)
                    throw new CommandProblem("It was changed by somebody else meanwhile, and was left as it is.");
                AtomicFile.Write(files.Full(file.Before.Path), file.After.Text);
                files.Replace(file.Before.Path, new(file.After));
                SayMended(file);
            }
            catch (CommandProblem problem)
            {
                Fail(file.Before.Path, problem.Message);
                files.Replace(file.Before.Path, files.ReadAgain(file.Before.Path));
                isWhole = false;
            }
        }
        foreach (var path in result.NotAllowed.Where(readOnly.Contains)) Fail(path, "It is read-only, and was left as it is.");
        SayWhatIsLeft(checkup, result);
        if (result.Files.IsEmpty && !_hasFailed && checkup.Selection.Targets.Length > 0) shell.Say("There is nothing that can be mended safely.");
        var status = checkup.Report(isWhole ? result.Remaining : checkup.Check(cancellation));
        return _hasFailed ? ExitStatus.Failed : status;

        bool IsReadOnly(string path)
        {
            if (!AtomicFile.IsReadOnly(files.Full(path))) return false;
            readOnly.Add(path);
            return true;
        }
    }

    private void Fail(string path, string message)
    {
        shell.Say($"{path}: {message}");
        _hasFailed = true;
    }

    private void SayMended(MendedFile file)
    {
        shell.Say($"{file.Before.Path}: {Tally.Count(file.Fixes.Length, "finding")} mended");
        foreach (var alike in file.Fixes.GroupBy(fix => fix))
        {
            var times = alike.Count() == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({alike.Count()} times)");
            shell.Say($"   {alike.Key.Rule.Id} {alike.Key.Title}{times}");
        }
    }

    private void SayWhatIsLeft(Checkup checkup, FixResult result)
    {
        var asked = checkup.Selection.AllPaths.ToHashSet(StringComparer.Ordinal);
        foreach (var path in result.NotAllowed.Where(path => !asked.Contains(path)))
            shell.Say($"{path}: It could be mended, too, but is not among the files asked for.");
    }
}
