namespace AgendaLang.Tests.Testing;

/// <summary>The folder of the repository that the tests run in.</summary>
internal static class RepositoryFolder
{
    private static readonly string[] NotOurs = ["bin", "obj", "out", "node_modules", "artifacts", "results", "server", "Fixtures", "__snapshots__"];

    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgendaLang.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    });

    /// <summary>The absolute path of a file or folder given with <c>/</c> between its parts.</summary>
    public static string PathOf(string relative) => Path.Combine(Root.Value, relative);

    /// <summary>The text of a file, with <c>\n</c> between lines; null if there is none.</summary>
    public static string? Read(string relative)
    {
        var path = PathOf(relative);
        return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
    }

    /// <summary>The names of the files of a folder that end so, in ordinal order.</summary>
    public static IEnumerable<string> FilesOf(string folder, string pattern) =>
        Directory.Exists(PathOf(folder))
            ? Directory.GetFiles(PathOf(folder), pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            : [];

    /// <summary>Every Markdown file that people read, with <c>/</c> between the parts of its path; the parts that pages are put together from are none.</summary>
    public static IEnumerable<string> MarkdownFiles() =>
        Files(".md").Where(path => !path.StartsWith("docs/reference-parts/", StringComparison.Ordinal) && path != "tests/AgendaLang.Benchmarks/page/page.md");

    /// <summary>The files of the repository that end so, in ordinal order; not what is built, fetched or kept by tests, and nothing in folders that begin with a dot.</summary>
    public static IEnumerable<string> Files(string ending) => FilesBelow("", ending).Order(StringComparer.Ordinal);

    private static IEnumerable<string> FilesBelow(string folder, string ending)
    {
        foreach (var entry in new DirectoryInfo(PathOf(folder)).EnumerateFileSystemInfos())
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry is FileInfo)
            {
                if (path.EndsWith(ending, StringComparison.Ordinal)) yield return path;
            }
            else if (entry.Name[0] != '.' && !NotOurs.Contains(entry.Name))
            {
                foreach (var below in FilesBelow(path, ending)) yield return below;
            }
        }
    }
}
