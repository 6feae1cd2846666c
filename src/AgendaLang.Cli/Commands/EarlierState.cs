using AgendaLang.Cli.Git;
using AgendaLang.Compiling;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Commands;

/// <summary>An earlier state of an agenda that is exported, for the same readers.</summary>
internal static class EarlierState
{
    /// <summary>Reads it.</summary>
    /// <param name="shell">The current folder.</param>
    /// <param name="old">A file, a folder, <c>REV</c> or <c>REV:PATH</c>.</param>
    /// <param name="root">The agenda as it is now, absolute: in a folder or revision it has the same name.</param>
    /// <param name="readers">For whom.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="CommandProblem">There is no such state, or the agenda is not in it.</exception>
    public static Models.AgendaSet Of(Shell shell, string old, string root, ExportOptions readers, CancellationToken cancellation)
    {
        if (Path.Exists(Path.GetFullPath(old, shell.Folder))) return Compiled(DiffSide.OnDisk(shell, old), old, root, readers, cancellation);
        using var git = GitProcess.Open(shell.Folder);
        var name = old.Contains(':', StringComparison.Ordinal) ? old : $"{old}:{Path.GetRelativePath(git.Root, root).Replace(Path.DirectorySeparatorChar, '/')}";
        return Compiled(DiffSide.InRevision(shell, git, name), name, root, readers, cancellation);
    }

    private static Models.AgendaSet Compiled(DiffSide side, string name, string root, ExportOptions readers, CancellationToken cancellation)
    {
        var file = Path.GetFileName(root);
        var key = side.IsFile ? side.Keys[0]
            : side.Keys.Where(key => key == file || key.EndsWith($"/{file}", StringComparison.Ordinal)).OrderBy(key => key.Length).FirstOrDefault()
            ?? throw new CommandProblem($"There is no \"{file}\" in \"{name}\".");
        var loader = new FileLoader(side.Files!);
        return CompiledSet.Of(loader.SetOf(loader.Load(key)), new() { Audience = readers.Audience, AsOf = readers.AsOf }, cancellation).Models;
    }
}
