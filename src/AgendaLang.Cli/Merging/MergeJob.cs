using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Merging;

namespace AgendaLang.Cli.Merging;

/// <summary>What the command line asks of a merge, and what it says of the result.</summary>
/// <param name="Shell">The world.</param>
/// <param name="Out">Where the result goes; null for standard output.</param>
/// <param name="MarkerSize">Number of characters of a conflict marker.</param>
/// <param name="Ledger">Where the ledger goes; null for nowhere.</param>
internal sealed record MergeJob(Shell Shell, string? Out, int MarkerSize, string? Ledger)
{
    // As measured; nearly all of it lives until the end.
    private const long BytesOfCharacter = 44;

    /// <summary>Merges. A process merges once, and ends.</summary>
    public static MergeResult Merge(MergeRequest request)
    {
        ShortLife.SetMemoryAside(request.Base.Concat(request.Ours).Concat(request.Theirs).Sum(source => (long)source.Text.Length) * BytesOfCharacter);
        return AgendaMerger.Merge(request);
    }

    /// <summary>Says what must be decided and what was merged as text, writes the ledger; gives the exit status.</summary>
    public int Report(MergeResult result)
    {
        foreach (var path in result.MergedAsText) Shell.Say($"{path}: It could not be merged by what it means, so its lines were merged as text.");
        foreach (var conflict in result.Conflicts) Shell.Say($"{conflict.File}: {conflict.Reason}");
        if (Ledger is { } ledger) WriteLedger(ledger, result);
        Shell.Say(Summed(result));
        return result.IsClean ? ExitStatus.Done : ExitStatus.Findings;
    }

    private static string Summed(MergeResult result)
    {
        var entries = result.Ledger.Entries;
        var (ours, theirs) = (entries.Count(entry => entry.Side == MergeSide.Ours), entries.Count(entry => entry.Side == MergeSide.Theirs));
        var changes = $"{Tally.Count(ours, "change")} of ours, {theirs} of theirs";
        return result.IsClean ? $"Merged: {changes}" : $"{Tally.Count(result.Conflicts.Length, "conflict")}; {changes}";
    }

    private void WriteLedger(string path, MergeResult result)
    {
        using var text = new StringWriter();
        LedgerReport.Write(text, result);
        Write(path, text.ToString());
    }

    /// <summary>Replaces a file, or makes it.</summary>
    /// <exception cref="CommandProblem">It cannot be written.</exception>
    public void Write(string path, string text)
    {
        var full = new DiskFiles(Shell.Folder).Full(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            AtomicFile.Write(full, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"\"{path}\" cannot be written: {DiskProblem.Why(e)}");
        }
        catch (CommandProblem problem)
        {
            throw new CommandProblem($"\"{path}\": {problem.Message}");
        }
    }
}
