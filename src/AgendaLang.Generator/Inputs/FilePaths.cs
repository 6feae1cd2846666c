namespace AgendaLang.Generator.Inputs;

/// <summary>Paths as a compiler gives them, with <c>/</c> between their parts.</summary>
internal static class FilePaths
{
    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>The same path with <c>/</c>; where <c>\</c> may stand in a name, it stays.</summary>
    public static string WithSlashes(string path) => IsWindows ? path.Replace('\\', '/') : path;

    /// <summary>The path of an item without <c>..</c>, which a project may write: <c>../shared/parties.agenda</c>.</summary>
    public static string Normal(string path) => Path.IsPathFullyQualified(path) ? Path.GetFullPath(path) : path;

    /// <summary>A file's path from a folder on; only its name if there is no way from there.</summary>
    /// <param name="folder">Absolute, with <c>/</c> at its end; empty if unknown.</param>
    /// <param name="file">Absolute.</param>
    public static string Relative(string folder, string file)
    {
        var comparison = IsWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var here = folder.Split('/')[..^1];
        var there = file.Split('/');
        var common = 0;
        while (common < here.Length && common < there.Length - 1 && here[common].Equals(there[common], comparison)) common++;
        if (common == 0) return there[^1];
        return string.Concat(Enumerable.Repeat("../", here.Length - common)) + string.Join('/', there[common..]);
    }

    /// <summary>Where a path leads from a folder: <c>.</c> and <c>..</c> followed.</summary>
    /// <param name="folder">Absolute, with <c>/</c> at its end.</param>
    /// <param name="path">Relative.</param>
    public static string Combine(string folder, string path)
    {
        var parts = folder.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 1) parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    /// <summary>The folder of a path, with <c>/</c> at its end; empty if it is a mere name.</summary>
    public static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The last part of a path.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
