using AgendaLang.Cli.Commands;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Git;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Merging;

/// <summary>Where a side of a merge is: a file or folder, on the disk or in a commit.</summary>
internal abstract class MergePlace
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a folder, or a whole commit.</summary>
    public abstract bool IsFolder { get; }

    /// <summary>Whether nothing is there: an empty file, or an empty folder.</summary>
    public virtual bool IsNothing => false;

    /// <summary>A file's path from the current folder.</summary>
    public abstract string Shown { get; }

    /// <summary>What a file's <c>use</c> lines lead to.</summary>
    public abstract IAgendaFiles Others { get; }

    /// <summary>The file.</summary>
    /// <param name="name">The name that it has in the merge.</param>
    /// <exception cref="CommandProblem">It cannot be opened.</exception>
    public abstract MergeInput File(string name);

    /// <summary>The agendas of the folder, by their paths from it.</summary>
    /// <exception cref="CommandProblem">One cannot be opened.</exception>
    public abstract SortedDictionary<string, MergeInput> Folder();

    /// <summary>Finds what a word of the command line stands for: what exists as a path is one; else <c>REV:PATH</c>, <c>A...B</c> for where both part, or a revision.</summary>
    /// <param name="shell">The current folder.</param>
    /// <param name="word">The word.</param>
    /// <param name="open">Opens the repository of the current folder.</param>
    /// <param name="known">Contents that were read already.</param>
    /// <exception cref="CommandProblem">It stands for nothing.</exception>
    public static MergePlace Of(Shell shell, string word, Func<IGit> open, Dictionary<(string Name, string Blob), MergeInput> known)
    {
        var disk = new DiskFiles(shell.Folder);
        var isPath = word == DiffSide.Nothing || Path.Exists(disk.Full(word));
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (isPath || colon <= 0 && word.EndsWith(FolderWalk.Extension, StringComparison.Ordinal)) return new OnDisk(disk, word) { Name = word };
        var git = open();
        if (colon <= 0) return new InCommit(git, shell, DiffSides.CommitOf(git, word), "", known) { Name = word };
        var path = DiffSide.PathInRevision(shell, git, word, colon, out var commit);
        return new InCommit(git, shell, commit, path, known) { Name = word };
    }

    private sealed class OnDisk(DiskFiles disk, string path) : MergePlace
    {
        public override bool IsFolder { get; } = Directory.Exists(disk.Full(path));

        public override bool IsNothing => path == DiffSide.Nothing;

        public override string Shown => disk.Shown(disk.Full(path));

        public override IAgendaFiles Others => disk;

        public override MergeInput File(string name) => IsNothing ? MergeInput.Empty(name) : MergeInput.Of(disk.Full(path), path, name);

        public override SortedDictionary<string, MergeInput> Folder()
        {
            var side = new SortedDictionary<string, MergeInput>(StringComparer.Ordinal);
            if (IsNothing) return side;
            var folder = disk.Full(path);
            disk.AddRoot(folder);
            foreach (var full in FolderWalk.Find(folder))
            {
                var name = Path.GetRelativePath(folder, full).Replace(Path.DirectorySeparatorChar, '/');
                if (disk.LeadsOut(full)) throw new CommandProblem($"\"{Path.Combine(path, name)}\": {DiskFiles.LinkedOut}");
                side.Add(name, MergeInput.Of(full, Path.Combine(path, name), name));
            }
            return side;
        }
    }

    private sealed class InCommit(IGit git, Shell shell, string commit, string path, Dictionary<(string Name, string Blob), MergeInput> known) : MergePlace
    {
        private readonly GitFiles _files = new(git, commit, shell.Folder);

        public override bool IsFolder => path.Length == 0 || _files.BlobOf(Shown) == null;

        public override string Shown => _files.Shown(path);

        public override IAgendaFiles Others => _files;

        public override MergeInput File(string name) => Read(Shown, name);

        public override SortedDictionary<string, MergeInput> Folder()
        {
            var folder = _files.Shown(path);
            var side = new SortedDictionary<string, MergeInput>(StringComparer.Ordinal);
            foreach (var shown in _files.AgendasBelow(path))
            {
                var name = Path.GetRelativePath(Path.GetFullPath(folder, shell.Folder), Path.GetFullPath(shown, shell.Folder)).Replace(Path.DirectorySeparatorChar, '/');
                side.Add(name, Read(shown, name));
            }
            return side;
        }

        private MergeInput Read(string shown, string name)
        {
            var blob = _files.BlobOf(shown)!;
            if (known.TryGetValue((name, blob), out var read)) return read;
            var bytes = git.Read(blob) ?? throw new CommandProblem($"The file \"{shown}\" of {Name} is larger than 16 MiB, and is not merged.");
            read = new(bytes, AgendaBytes.Decode(name, bytes));
            known.Add((name, blob), read);
            return read;
        }
    }
}
