using System.Collections.Immutable;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Cli.Files;

/// <summary>The files that the PATHs of a command line stand for.</summary>
/// <param name="Files">Where they are read from.</param>
/// <param name="Targets">What was asked for: each folder with all its agendas, and the files named one by one.</param>
/// <param name="StandardInput">The path by which standard input is known; null if it was not asked for.</param>
/// <param name="EmptyFolders">Folders that hold no agenda, as they were written.</param>
internal sealed record Selection(DiskFiles Files, ImmutableArray<CheckTarget> Targets, string? StandardInput, ImmutableArray<string> EmptyFolders)
{
    /// <summary>What stands for standard input on a command line.</summary>
    public const string StandardInputPath = "-";

    /// <summary>All files, each once, in ordinal order.</summary>
    public IEnumerable<string> AllPaths => Targets.SelectMany(target => target.Paths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Finds the files.</summary>
    /// <param name="shell">The current folder, and standard input if it is asked for.</param>
    /// <param name="paths">Files, folders and <c>-</c>; none means the current folder.</param>
    /// <param name="standardInputName">The name that standard input takes; null if none was given.</param>
    /// <exception cref="CommandProblem">A path cannot be opened, or the name is given without <c>-</c>.</exception>
    public static Selection Of(Shell shell, IReadOnlyList<string> paths, string? standardInputName)
    {
        var files = new DiskFiles(shell.Folder);
        if (standardInputName is not null && !paths.Contains(StandardInputPath))
            throw new CommandProblem("--stdin-path names standard input, which is only read where a PATH is \"-\".");

        var named = new List<string>();
        var folders = ImmutableArray.CreateBuilder<CheckTarget>();
        var empty = ImmutableArray.CreateBuilder<string>();
        string? standardInput = null;

        // First what was named file by file: a file keeps the path that the person wrote.
        foreach (var path in paths.Where(path => path != StandardInputPath && !Directory.Exists(files.Full(path))))
        {
            var full = files.Full(path);
            if (!File.Exists(full)) throw new CommandProblem(Missing(path, full));
            var shown = files.Add(full);
            files.AddRoot(Path.GetDirectoryName(full)!);
            named.Add(shown);
        }
        if (paths.Contains(StandardInputPath))
        {
            var full = files.Full(standardInputName ?? "<stdin>");
            files.AddRoot(Path.GetDirectoryName(full)!);
            standardInput = files.Add(full);
            files.Replace(standardInput, AgendaBytes.Read(standardInput, shell.Input));
            named.Add(standardInput);
        }
        foreach (var path in named) files.ReadNow(path);

        foreach (var path in paths.Count == 0 ? ["."] : paths)
        {
            if (path == StandardInputPath || !Directory.Exists(files.Full(path))) continue;
            var full = files.Full(path);
            files.AddRoot(full);
            var found = FolderWalk.Find(full);
            found.Sort(string.CompareOrdinal);
            if (found.Count == 0) empty.Add(path);
            else folders.Add(new(Sorted(found.Select(files.AddFound)), IsFolder: true));
        }

        if (named.Count > 0) folders.Insert(0, new(Sorted(named), IsFolder: false));
        return new(files, folders.ToImmutable(), standardInput, empty.ToImmutable());
    }

    /// <summary>Says which folders hold no agenda.</summary>
    public void SayWhatIsEmpty(Shell shell)
    {
        foreach (var folder in EmptyFolders)
            shell.Say(folder == "." ? "There are no .agenda files here." : $"There are no .agenda files in \"{folder}\".");
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> paths) =>
        [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Missing(string path, string full)
    {
        var message = $"There is no file or folder \"{path}\".";
        var folder = Path.GetDirectoryName(full);
        if (folder is null || !Directory.Exists(folder)) return message;
        try
        {
            var name = Path.GetFileName(full);
            var names = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);
            var nearest = Spelling.Nearest(name, names).FirstOrDefault();
            return nearest is null || !path.EndsWith(name, StringComparison.Ordinal) ? message : $"{message} Did you mean \"{path[..^name.Length]}{nearest}\"?";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return message;
        }
    }
}
