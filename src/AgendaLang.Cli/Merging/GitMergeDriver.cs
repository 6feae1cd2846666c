using AgendaLang.Cli.Files;

namespace AgendaLang.Cli.Merging;

/// <summary>Merges as git asks its merge driver to: the result goes over ours. Never leaves ours without markers unless all is merged.</summary>
internal sealed class GitMergeDriver(Shell shell)
{
    /// <summary>What tells git that nothing was merged.</summary>
    public const int NothingMerged = 129;

    /// <summary>Merges; gives the exit status: 0 merged, 1 with conflicts, 129 if not even lines could be merged.</summary>
    /// <param name="atBase">The file of the base, which git made for us.</param>
    /// <param name="ours">The file of ours; takes the result.</param>
    /// <param name="theirs">The file of theirs.</param>
    /// <param name="markerSize">Number of characters of a conflict marker.</param>
    /// <param name="name">The path of the file in the work tree, which git does not touch before all is merged.</param>
    public int Run(string atBase, string ours, string theirs, int markerSize, string name)
    {
        try
        {
            var files = new DiskFiles(shell.Folder);
            var shown = files.Shown(files.Full(name));
            var (b, o, t) = (Read(files, atBase, shown), Read(files, ours, shown), Read(files, theirs, shown));
            if (MergeInput.Problem(b, o, t) is { } problem)
            {
                shell.Say($"{name}: {problem} Its lines were merged as text.");
                return AsText(b, o, t, files.Full(ours), markerSize) == 0 ? ExitStatus.Done : ExitStatus.Findings;
            }
            return ByMeaning(b, o, t, files, files.Full(ours), markerSize);
        }
#pragma warning disable CA1031 // git takes any other end for "merged", and leaves ours without a mark.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            shell.Say($"{name}: {defect.Message} Its lines were merged as text.");
            return LastResort(atBase, ours, theirs, markerSize, name);
        }
    }

    private int ByMeaning(MergeInput atBase, MergeInput ours, MergeInput theirs, DiskFiles files, string target, int markerSize)
    {
        var result = FileMerge.Merge(atBase, ours, theirs, markerSize, files);
        AtomicFile.Write(target, result.Files[0].Text ?? "");
        foreach (var path in result.MergedAsText) shell.Say($"{path}: It could not be merged by what it means, so its lines were merged as text.");
        foreach (var conflict in result.Conflicts) shell.Say($"{conflict.File}: {conflict.Reason}");
        return result.IsClean ? ExitStatus.Done : ExitStatus.Findings;
    }

    private int LastResort(string atBase, string ours, string theirs, int markerSize, string name)
    {
        try
        {
            var files = new DiskFiles(shell.Folder);
            AsText(Read(files, atBase, name), Read(files, ours, name), Read(files, theirs, name), files.Full(ours), markerSize);
            return ExitStatus.Findings;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            shell.Say($"{name}: It could not be merged: {defect.Message}");
            return NothingMerged;
        }
    }

    private static int AsText(MergeInput atBase, MergeInput ours, MergeInput theirs, string target, int markerSize)
    {
        var bytes = MergeInput.MergeLines(atBase, ours, theirs, markerSize, out var conflicts);
        AtomicFile.Write(target, bytes);
        return conflicts;
    }

    private static MergeInput Read(DiskFiles files, string path, string name) => MergeInput.Of(files.Full(path), path, name);
}
