using AgendaLang.Cli.Files;
using AgendaLang.Merging;
using AgendaLang.Text;

namespace AgendaLang.Cli.Merging;

/// <summary>Merges the agendas of three folders or commits as a whole, so that what was moved from file to file is followed.</summary>
internal sealed class FolderMerge(MergeJob job)
{
    private readonly DiskFiles _files = new(job.Shell.Folder);

    /// <summary>Merges; gives the exit status.</summary>
    /// <param name="atBase">The folder as both sides found it.</param>
    /// <param name="ours">The folder to merge into.</param>
    /// <param name="theirs">The folder to merge in.</param>
    public int Run(MergePlace atBase, MergePlace ours, MergePlace theirs)
    {
        if (job.Out is not { } target) throw new CommandProblem("Folders and revisions are merged into a folder: give --out FOLDER.");
        var (b, o, t) = (atBase.Folder(), ours.Folder(), theirs.Folder());
        // What cannot be read on one side is merged as text on all.
        var unreadable = b.Concat(o).Concat(t).Where(pair => pair.Value.Read.Problem != null).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var result = MergeJob.Merge(new MergeRequest(Sources(b, unreadable), Sources(o, unreadable), Sources(t, unreadable)) { MarkerSize = job.MarkerSize });
        foreach (var file in result.Files)
        {
            var path = Path.Combine(target, file.Path);
            if (file.Text is { } text) job.Write(path, text);
            else Remove(path);
        }
        var conflicts = unreadable.Order(StringComparer.Ordinal).Count(name => !AsText(b, o, t, name, Path.Combine(target, name)));
        var status = job.Report(result);
        return conflicts > 0 ? ExitStatus.Findings : status;
    }

    private static List<SourceText> Sources(SortedDictionary<string, MergeInput> side, HashSet<string> unreadable) =>
        [.. side.Where(pair => !unreadable.Contains(pair.Key)).Select(pair => pair.Value.Read.Source!)];

    private bool AsText(
        SortedDictionary<string, MergeInput> atBase, SortedDictionary<string, MergeInput> ours, SortedDictionary<string, MergeInput> theirs, string name, string path)
    {
        var (b, o, t) = (Of(atBase), Of(ours), Of(theirs));
        var bytes = MergeInput.MergeLines(b, o, t, job.MarkerSize, out var conflicts);
        var problem = MergeInput.Problem(b, o, t);
        job.Shell.Say($"{name}: {problem} Its lines were merged as text.");
        var isGone = conflicts == 0 && bytes.Length == 0 && !(ours.ContainsKey(name) && theirs.ContainsKey(name));
        if (isGone)
        {
            Remove(path);
            return true;
        }
        var full = _files.Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        AtomicFile.Write(full, bytes);
        return conflicts == 0;

        MergeInput Of(SortedDictionary<string, MergeInput> side) => side.GetValueOrDefault(name) ?? MergeInput.Empty(name);
    }

    private void Remove(string path)
    {
        var full = _files.Full(path);
        try
        {
            if (File.Exists(full)) File.Delete(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"\"{path}\" cannot be removed: {DiskProblem.Why(e)}");
        }
    }
}
