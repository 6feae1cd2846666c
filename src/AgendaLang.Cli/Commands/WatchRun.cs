using AgendaLang.Cli.Files;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda check --watch</c>: checks again after every change, until it is interrupted.</summary>
internal sealed class WatchRun(Shell shell, CheckOptions options)
{
    // ED 2, ED 3 and CUP: the screen, what was scrolled away, and back to the top.
    private const string Clear = "\u001b[2J\u001b[3J\u001b[H";

    /// <summary>Carries it out; gives the exit status of the last check.</summary>
    public int Run()
    {
        if (options.Paths.Contains(Selection.StandardInputPath)) throw new CommandProblem("Standard input (\"-\") cannot be watched.");
        var trees = new List<string>();
        var folders = new List<string>();
        Divide(trees, folders);
        using var interruption = new Interruption(shell.Cancellation);
        using var watch = shell.Watch();
        // Begun before the first check, so that no change is missed during it.
        watch.Observe(trees, folders);
        var status = ExitStatus.Interrupted;
        for (var isFirst = true; isFirst || watch.WaitForChange(interruption.Token); isFirst = false)
        {
            if (shell.CanClear) shell.Output.Write(Clear);
            else if (!isFirst) shell.Error.Write("\nSomething changed.\n");
            try
            {
                status = Check(trees, folders, watch, interruption.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (CommandProblem problem) when (!isFirst)
            {
                // A file that was named may be gone for a while, as when a branch is changed.
                shell.Output.Flush();
                shell.Say($"agenda: {problem.Message}");
                status = ExitStatus.Failed;
            }
            shell.Say("Waiting for changes; Ctrl+C ends.");
            shell.Output.Flush();
            shell.Error.Flush();
        }
        return status;
    }

    private int Check(List<string> trees, List<string> folders, IFileWatch watch, CancellationToken cancellation)
    {
        var checkup = new Checkup(shell, options);
        var result = checkup.Check(cancellation);
        var status = checkup.Report(result);
        watch.Observe(trees, [.. folders.Concat(result.Files.Select(path => Path.GetDirectoryName(checkup.Selection.Files.Full(path))!)).Distinct(StringComparer.Ordinal)]);
        return status;
    }

    /// <summary>What is watched for a command line: folders with all below them, the folders of files, and those above as far as their settings may count.</summary>
    private void Divide(List<string> trees, List<string> folders)
    {
        var files = new DiskFiles(shell.Folder);
        foreach (var path in options.Paths.Count == 0 ? ["."] : options.Paths)
        {
            var full = Path.TrimEndingDirectorySeparator(files.Full(path));
            var isFolder = Directory.Exists(full);
            if (isFolder) trees.Add(full);
            var folder = isFolder ? full : Path.GetDirectoryName(full)!;
            folders.Add(folder);
            var root = Repository.RootOf(folder) ?? folder;
            for (var above = folder; above != root && Path.GetDirectoryName(above) is { } next; above = next) folders.Add(next);
        }
    }
}
