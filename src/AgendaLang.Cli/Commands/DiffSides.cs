using AgendaLang.Cli.Files;
using AgendaLang.Cli.Git;

namespace AgendaLang.Cli.Commands;

/// <summary>What is compared with what.</summary>
/// <param name="Old">The older state.</param>
/// <param name="New">The newer state.</param>
/// <param name="Paths">Absolute paths of files and folders to which the report is limited; empty for all.</param>
internal sealed record DiffSides(DiffSide Old, DiffSide New, IReadOnlyList<string> Paths)
{
    private const string Head = "HEAD";

    /// <summary>Reads the words of a command line.</summary>
    /// <param name="shell">The current folder.</param>
    /// <param name="words">What stands before <c>--</c>.</param>
    /// <param name="paths">What stands after it; null if it is not given.</param>
    /// <param name="open">Opens the repository of a folder.</param>
    /// <exception cref="CommandProblem">A word is neither a path nor a revision, or there is no repository.</exception>
    public static DiffSides Of(Shell shell, IReadOnlyList<string> words, IReadOnlyList<string>? paths, Func<string, IGit> open)
    {
        var disk = new DiskFiles(shell.Folder);
        if (paths == null)
        {
            if (words is [var one, var other] && (IsPath(one) || IsInRevision(one)) && (IsPath(other) || IsInRevision(other)))
                return Paired(new(Side(one), Side(other), []));
            if (words.Any(IsInRevision)) throw new CommandProblem("REV:PATH is compared with one other file or folder: agenda diff REV:PATH NEW.");
            var first = 0;
            while (first < words.Count && first < 2 && !IsPath(words[first])) first++;
            (words, paths) = ([.. words.Take(first)], [.. words.Skip(first)]);
        }
        if (words.Count > 2) throw new CommandProblem("At most two revisions are compared; what follows \"--\" are paths.");
        var git = open(shell.Folder);
        foreach (var path in paths)
            if (path == DiffSide.Nothing) throw new CommandProblem($"{DiffSide.Nothing} is compared with one file or folder: agenda diff {DiffSide.Nothing} NEW.");
        return InRepository(shell, git, words) with { Paths = [.. paths.Select(disk.Full)] };

        // In a bare repository there is a file of that name.
        bool IsPath(string word) => word == DiffSide.Nothing || word is not ("" or Head) && Path.Exists(disk.Full(word));

        static bool IsInRevision(string word) => word.IndexOf(':', StringComparison.Ordinal) > 0 && !word.Contains("..", StringComparison.Ordinal);

        DiffSide Side(string word) => IsPath(word) ? DiffSide.OnDisk(shell, word) : DiffSide.InRevision(shell, open(shell.Folder), word);
    }

    /// <summary>What is said where git does not know a revision.</summary>
    public static string NoRevision(IGit git, string word)
    {
        var shallow = git.IsShallow ? " This clone has only a part of the history: \"git fetch --unshallow\" brings the rest." : "";
        return $"\"{word}\" is neither a file or folder here nor a revision that git knows.{shallow}";
    }

    private static DiffSides InRepository(Shell shell, IGit git, IReadOnlyList<string> words)
    {
        var (from, to) = words switch
        {
            [] => (Head, null),
            [var range] when Range(range, "...") is { } ends => (MergeBase(git, ends.From, ends.To), ends.To),
            [var range] when Range(range, "..") is { } ends => (ends.From, ends.To),
            [var one] => (one, (string?)null),
            _ => (words[0], words[1]),
        };
        var isUnborn = words.Count == 0 && git.Find(Head) == null;
        var old = isUnborn ? DiffSide.Empty : DiffSide.Revision(shell, git, from, TreeOf(git, from));
        if (to == null && !git.HasWorkTree) throw new CommandProblem("This repository has no work tree; give two revisions: agenda diff A..B.");
        var now = to == null ? DiffSide.WorkTree(shell, git) : DiffSide.Revision(shell, git, to, TreeOf(git, to), old);
        if (!isUnborn) FollowRenames(git, old, now, TreeOf(git, from), to == null ? null : TreeOf(git, to));
        return new(old, now, []);
    }

    /// <summary>Two files are one under two names, whatever they are called.</summary>
    private static DiffSides Paired(DiffSides sides)
    {
        if (sides is { Old: { IsFile: true, Keys: [var old] }, New: { IsFile: true, Files: { } files, Keys: [var now] } } && old != now)
        {
            files.Rename(files.PathOf(now), old);
            return sides with { New = sides.New with { Keys = [old] } };
        }
        return sides;
    }

    private static void FollowRenames(IGit git, DiffSide old, DiffSide now, string from, string? to)
    {
        var known = old.Keys.ToHashSet(StringComparer.Ordinal);
        var renamed = now.Keys as List<string> ?? [];
        foreach (var (isNow, was) in git.Renames(from, to))
        {
            var at = renamed.IndexOf(isNow);
            if (at < 0 || !known.Contains(was) || renamed.Contains(was)) continue;
            now.Files!.Rename(now.Files.PathOf(isNow), was);
            renamed[at] = was;
        }
    }

    /// <summary>The hash of a revision, or of the commit from which two part: <c>A...B</c>.</summary>
    /// <exception cref="CommandProblem">Git knows no such revision.</exception>
    public static string CommitOf(IGit git, string word)
    {
        if (Range(word, "...") is { } ends) return MergeBase(git, ends.From, ends.To);
        return TreeOf(git, word, "");
    }

    private static string TreeOf(IGit git, string revision) => TreeOf(git, revision, $"; compare it with another: agenda diff {revision} NEW");

    private static string TreeOf(IGit git, string revision, string advice)
    {
        if (git.Find(revision) is not { } found) throw new CommandProblem(NoRevision(git, revision));
        return found.Type is "commit" or "tree" or "tag" ? found.Id : throw new CommandProblem($"\"{revision}\" is a file, not a revision{advice}.");
    }

    private static string MergeBase(IGit git, string one, string other)
    {
        var (from, to) = (TreeOf(git, one), TreeOf(git, other));
        return git.MergeBase(from, to) ?? throw new CommandProblem($"{one} and {other} have no commit in common here."
            + (git.IsShallow ? " This clone has only a part of the history: \"git fetch --unshallow\" brings the rest." : ""));
    }

    private static (string From, string To)? Range(string word, string dots)
    {
        var at = word.IndexOf(dots, StringComparison.Ordinal);
        if (at < 0) return null;
        var (from, to) = (word[..at], word[(at + dots.Length)..]);
        return (from.Length == 0 ? Head : from, to.Length == 0 ? Head : to);
    }
}
