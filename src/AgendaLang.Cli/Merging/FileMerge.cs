using AgendaLang.Cli.Files;
using AgendaLang.Merging;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Merging;

/// <summary>Merges three files.</summary>
internal sealed class FileMerge(MergeJob job)
{
    /// <summary>Merges; gives the exit status.</summary>
    /// <param name="atBase">The file as both sides found it.</param>
    /// <param name="ours">The file to merge into.</param>
    /// <param name="theirs">The file to merge in.</param>
    /// <param name="name">The file that the result is to be; null for that of ours.</param>
    public int Run(MergePlace atBase, MergePlace ours, MergePlace theirs, string? name)
    {
        var disk = new DiskFiles(job.Shell.Folder);
        var shown = name == null ? ours.Shown : disk.Shown(disk.Full(name));
        var (b, o, t) = (atBase.File(shown), ours.File(shown), theirs.File(shown));
        if (MergeInput.Problem(b, o, t) is { } problem) return AsText(b, o, t, name ?? ours.Name, problem);

        var result = Merge(b, o, t, job.MarkerSize, ours.Others);
        var text = result.Files[0].Text ?? "";
        if (job.Out is { } path) job.Write(path, text);
        else job.Shell.Output.Write(text);
        return job.Report(result);
    }

    /// <summary>Merges three texts of one file; other files are as they are elsewhere.</summary>
    public static MergeResult Merge(MergeInput atBase, MergeInput ours, MergeInput theirs, int markerSize, IAgendaFiles others) =>
        MergeJob.Merge(new MergeRequest([atBase.Read.Source!], [ours.Read.Source!], [theirs.Read.Source!]) { MarkerSize = markerSize, Others = others });

    private int AsText(MergeInput atBase, MergeInput ours, MergeInput theirs, string name, string problem)
    {
        if (job.Out is not { } path) throw new CommandProblem($"{problem} Its lines can be merged as text, but only into a file: give --out.");
        var bytes = MergeInput.MergeLines(atBase, ours, theirs, job.MarkerSize, out var conflicts);
        AtomicFile.Write(new DiskFiles(job.Shell.Folder).Full(path), bytes);
        job.Shell.Say($"{name}: {problem} Its lines were merged as text.");
        return conflicts == 0 ? ExitStatus.Done : ExitStatus.Findings;
    }
}
