namespace AgendaLang.Tests.Testing;

/// <summary>The folder of the repository that the tests run in.</summary>
internal static class RepositoryFolder
{
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

    /// <summary>Every Markdown file that people read, folders of build output left out, with <c>/</c> between the parts of its path.</summary>
    public static IEnumerable<string> MarkdownFiles() =>
        new[] { "", "docs", "docs/decisions", "docs/rules", "examples" }
            .SelectMany(folder => FilesOf(folder, "*.md").Select(name => folder.Length == 0 ? name : $"{folder}/{name}"));
}
