namespace AgendaLang.Cli.Files;

/// <summary>Where a git work tree begins.</summary>
internal static class Repository
{
    /// <summary>The nearest folder at or above this one that holds <c>.git</c> (a folder, or the file of a linked work tree); null if there is none.</summary>
    public static string? RootOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        }
        return null;
    }

    /// <summary>Whether a path is a folder or lies in it; both absolute and normalised.</summary>
    public static bool Holds(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
