using AgendaLang.Cli.Files;
using AgendaLang.Cli.Git;
using AgendaLang.Comparing;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Commands;

/// <summary>One of the two states of a comparison.</summary>
/// <param name="Name">What it is called: a path, or a revision.</param>
/// <param name="Files">Its files under names that both states share; null for an empty state.</param>
/// <param name="Keys">The files to compare, by those names.</param>
/// <param name="IsFile">Whether a single file was asked for.</param>
internal sealed record DiffSide(string Name, KeyedFiles? Files, IReadOnlyList<string> Keys, bool IsFile)
{
    /// <summary>What stands for a state without anything.</summary>
    public const string Nothing = "/dev/null";

    /// <summary>Its files, where it is a commit; else null.</summary>
    private GitFiles? Commit { get; init; }

    /// <summary>An empty state.</summary>
    public static DiffSide Empty { get; } = new(Nothing, null, [], IsFile: false);

    /// <summary>A file or folder on the disk.</summary>
    public static DiffSide OnDisk(Shell shell, string path)
    {
        if (path == Nothing) return Empty;
        var selection = Selection.Of(shell, [path], null);
        var full = selection.Files.Full(path);
        var isFile = !Directory.Exists(full);
        return Of(shell, path, selection.Files, isFile ? Path.GetDirectoryName(full)! : full, [.. selection.AllPaths], isFile);
    }

    /// <summary>The work tree of a repository, or some paths of it.</summary>
    public static DiffSide WorkTree(Shell shell, IGit git)
    {
        var selection = Selection.Of(shell, [git.Root], null);
        return Of(shell, "the work tree", selection.Files, git.Root, [.. selection.AllPaths.Where(path => !IsOfAnother(selection.Files.Full(path), git.Root))], isFile: false);
    }

    /// <summary>Whether a file belongs to a repository within the repository, such as a submodule, whose files no commit of this one holds.</summary>
    private static bool IsOfAnother(string path, string root)
    {
        for (var at = Path.GetDirectoryName(path); at != null && at.Length > root.Length; at = Path.GetDirectoryName(at))
            if (Path.Exists(Path.Combine(at, ".git"))) return true;
        return false;
    }

    /// <summary>A commit or tree.</summary>
    /// <param name="shell">The current folder.</param>
    /// <param name="git">The repository.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="tree">Its hash.</param>
    /// <param name="other">The other state: a content that both have is read once.</param>
    public static DiffSide Revision(Shell shell, IGit git, string name, string tree, DiffSide? other = null)
    {
        var files = new GitFiles(git, tree, shell.Folder, other?.Commit);
        return Of(shell, name, files, git.Root, [.. files.AgendasBelow("")], isFile: false) with { Commit = files };
    }

    /// <summary>A file or folder of a commit: <c>REV:PATH</c>.</summary>
    /// <exception cref="CommandProblem">There is none.</exception>
    public static DiffSide InRevision(Shell shell, IGit git, string name)
    {
        var path = PathInRevision(shell, git, name, name.IndexOf(':', StringComparison.Ordinal), out var commit);
        var files = new GitFiles(git, commit, shell.Folder);
        var shown = files.Shown(path);
        if (path.Length > 0 && files.BlobOf(shown) != null) return Of(shell, name, files, Path.GetDirectoryName(Path.Combine(git.Root, path))!, [shown], isFile: true);
        return Of(shell, name, files, Path.Combine(git.Root, path), [.. files.AgendasBelow(path)], isFile: false);
    }

    /// <summary>The path from the root that <c>REV:PATH</c> names; empty for the root.</summary>
    /// <param name="shell">The current folder.</param>
    /// <param name="git">The repository.</param>
    /// <param name="name">The words.</param>
    /// <param name="colon">Where the colon stands.</param>
    /// <param name="commit">The hash of the commit or tree.</param>
    /// <exception cref="CommandProblem">There is no such revision, file or folder.</exception>
    public static string PathInRevision(Shell shell, IGit git, string name, int colon, out string commit)
    {
        var (revision, written) = (name[..colon], name[(colon + 1)..].TrimEnd('/'));
        if (revision.Length == 0) throw new CommandProblem($"\"{name}\" names no revision. To look at what is staged, commit it first, or give HEAD:{written}.");
        if (git.Find(revision) is not { } found) throw new CommandProblem(DiffSides.NoRevision(git, revision));
        commit = found.Id;
        // As in git, a path counts from the root unless it begins with a dot.
        var path = written.StartsWith("./", StringComparison.Ordinal) || written.StartsWith("../", StringComparison.Ordinal) || written == "."
            ? Path.GetRelativePath(git.Root, Path.GetFullPath(written, shell.Folder)).Replace(Path.DirectorySeparatorChar, '/') : written;
        if (path is "." or "") return "";
        if (git.Find($"{commit}:{path}") is not { Type: "tree" or "blob" }) throw new CommandProblem($"There is no file or folder \"{path}\" in {revision}.");
        return path;
    }

    /// <summary>The state as it is compared.</summary>
    /// <param name="previous">How the other state was read; null for the first.</param>
    /// <param name="loader">Reads this one.</param>
    public AgendaState Load(FileLoader? previous, out FileLoader? loader)
    {
        loader = Files == null ? previous : new(Files, null, previous);
        return Files == null ? new([]) { KeepsModels = false } : AgendaState.Load(loader!, Keys, keepsModels: false);
    }

    private static DiffSide Of(Shell shell, string name, IAgendaFiles files, string folder, List<string> paths, bool isFile)
    {
        var keyed = new KeyedFiles(files, folder, shell.Folder);
        return new(name, keyed, paths.ConvertAll(keyed.KeyOf), isFile);
    }
}
