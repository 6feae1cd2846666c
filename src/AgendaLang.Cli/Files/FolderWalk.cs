using System.IO.Enumeration;

namespace AgendaLang.Cli.Files;

/// <summary>Finds the agendas below a folder.</summary>
internal static class FolderWalk
{
    /// <summary>The ending of an agenda's name.</summary>
    public const string Extension = ".agenda";

    /// <summary>How many agendas are taken at once; more is no workspace, but a disk.</summary>
    public const int MaxFiles = 100_000;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>All agendas below a folder, as absolute paths in no order that means anything.</summary>
    /// <remarks>
    /// Left out: <c>bin</c>, <c>obj</c>, <c>node_modules</c>, dot folders, what <c>.gitignore</c> ignores. As git does, links to folders are not
    /// followed, so that no circle is walked and no file is found under two names. The folder itself is taken whatever it is called.
    /// </remarks>
    /// <param name="folder">An absolute path.</param>
    /// <param name="maxFolders">How many folders are looked into at most.</param>
    /// <param name="onUnreadable">Told of folders that cannot be opened, which are left out then; null where they are a problem.</param>
    /// <param name="maxFiles">How many agendas are taken at most.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="CommandProblem">A folder below cannot be opened, or there are more agendas than that.</exception>
    public static List<string> Find(string folder, int maxFolders = int.MaxValue, Action<string>? onUnreadable = null, int maxFiles = MaxFiles, CancellationToken cancellation = default)
    {
        var found = new List<string>();
        var waiting = new Stack<(string Folder, IgnoreRules Rules)>();
        waiting.Push((folder, IgnoreRules.For(folder)));
        for (var visited = 0; waiting.Count > 0 && visited < maxFolders; visited++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (at, rules) = waiting.Pop();
            foreach (var entry in List(at, isAsked: at == folder, onUnreadable))
            {
                if (entry.IsFolder)
                {
                    if (entry.IsLink || IsLeftOut(entry.Name)) continue;
                    var path = Path.Combine(at, entry.Name);
                    if (!rules.Ignores(path, isFolder: true)) waiting.Push((path, rules.Enter(path)));
                }
                else if (entry.Name.EndsWith(Extension, StringComparison.Ordinal))
                {
                    var path = Path.Combine(at, entry.Name);
                    if (!rules.Ignores(path, isFolder: false) && !(entry.IsLink && LeadsNowhere(path))) found.Add(path);
                    if (found.Count > maxFiles) throw new CommandProblem(FormattableString.Invariant($"There are more than {maxFiles} agendas below \"{folder}\"; name the folders that you mean."));
                }
            }
        }
        return found;
    }

    /// <summary>Whether a folder of this name is left out.</summary>
    internal static bool IsLeftOut(string name) => name.StartsWith('.') || name is "bin" or "obj" or "node_modules";

    private static bool LeadsNowhere(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: true) is { Exists: false };
        }
        catch (IOException)
        {
            return true; // In a circle.
        }
    }

    private static List<Entry> List(string folder, bool isAsked, Action<string>? onUnreadable)
    {
        try
        {
            var entries = new FileSystemEnumerable<Entry>(folder,
                static (ref FileSystemEntry entry) =>
                    new(entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0), Everything).ToList();
            entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (DirectoryNotFoundException) when (!isAsked)
        {
            return []; // Gone since its own folder was looked into.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (onUnreadable != null)
            {
                onUnreadable(folder);
                return [];
            }
            throw new CommandProblem($"The folder \"{folder}\" cannot be opened: {DiskProblem.Why(e)}");
        }
    }

    // A class: code for lists of a struct of ours could not be compiled ahead in ReadyToRun.
    private sealed record Entry(string Name, bool IsFolder, bool IsLink);
}
