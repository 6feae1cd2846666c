namespace AgendaLang.Tests.Testing;

/// <summary>The agendas under <c>examples</c>, found by walking up from the test assembly.</summary>
internal static class Examples
{
    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> AllFiles = new(Load);

    private const string MistakesFolder = "mistakes/";

    /// <summary>Those that are right, in ordinal order of their paths.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } = [.. AllFiles.Value.Where(file => !file.Path.StartsWith(MistakesFolder, StringComparison.Ordinal))];

    /// <summary>Those that show mistakes, in ordinal order of their paths.</summary>
    public static IReadOnlyList<(string Path, string Text)> Mistakes { get; } = [.. AllFiles.Value.Where(file => file.Path.StartsWith(MistakesFolder, StringComparison.Ordinal))];

    /// <summary>The text of one of them.</summary>
    public static string Read(string path) => All.Single(file => file.Path == path).Text;

    private static List<(string Path, string Text)> Load()
    {
        var folder = RepositoryFolder.PathOf("examples");
        return [.. Directory.EnumerateFiles(folder, "*.agenda", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal)];
    }
}
