namespace AgendaLang.Cli.Git;

/// <summary>What is asked of git. Nothing is written and nothing is checked out.</summary>
internal interface IGit
{
    /// <summary>The folder of the work tree, absolute; of a bare repository the repository itself.</summary>
    string Root { get; }

    /// <summary>Whether there is a work tree.</summary>
    bool HasWorkTree { get; }

    /// <summary>Whether a part of the history is missing here, as in many automatic builds.</summary>
    bool IsShallow { get; }

    /// <summary>The object that a name stands for; null if git knows none.</summary>
    /// <param name="name">A revision, or <c>REV:PATH</c>.</param>
    GitObject? Find(string name);

    /// <summary>The commit from which two histories part; null if they have none in common here.</summary>
    string? MergeBase(string one, string other);

    /// <summary>All files of a commit or tree.</summary>
    IReadOnlyList<GitFile> List(string tree);

    /// <summary>Files that have another name in a newer state, the newer path first; of commits or trees, or of the work tree where the newer is null.</summary>
    IReadOnlyList<(string New, string Old)> Renames(string old, string? now);

    /// <summary>The commits that led to the last one and changed agendas among some paths, the newest first.</summary>
    /// <param name="paths">Absolute; none for the whole repository.</param>
    IReadOnlyList<GitCommit> History(IReadOnlyList<string> paths);

    /// <summary>The bytes of a file; null if it is larger than agendas may be.</summary>
    byte[]? Read(string blob);
}

/// <summary>Something that git keeps.</summary>
/// <param name="Id">Its hash.</param>
/// <param name="Type"><c>commit</c>, <c>tree</c>, <c>blob</c> or <c>tag</c>.</param>
internal readonly record struct GitObject(string Id, string Type);

/// <summary>A commit.</summary>
/// <param name="Id">Its hash.</param>
/// <param name="Parents">Those that it follows, as far as they changed agendas; none for the first.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Date">The day when it was made, where it was made.</param>
/// <param name="Subject">The first line of what it says.</param>
internal sealed record GitCommit(string Id, IReadOnlyList<string> Parents, string Author, string Date, string Subject);

/// <summary>A file of a commit.</summary>
/// <param name="Path">From the root of the repository, with <c>/</c>.</param>
/// <param name="Blob">The hash of its content.</param>
/// <param name="IsLink">Whether it is a link, whose content is a path.</param>
internal sealed record GitFile(string Path, string Blob, bool IsLink);
