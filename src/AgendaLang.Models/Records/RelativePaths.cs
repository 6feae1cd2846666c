namespace AgendaLang.Models.Records;

/// <summary>Paths as a set writes them: from the folder of its root.</summary>
internal static class RelativePaths
{
    /// <summary>Each path as it is from the folder of the last one.</summary>
    /// <remarks>
    /// Where that folder's name is not known, because the last path leads out of the folder that all are relative to and another does not, all stay as they are.
    /// </remarks>
    public static Dictionary<string, string> ToLast(IReadOnlyList<string> paths)
    {
        var folder = paths[^1].Split('/')[..^1];
        var relative = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (From(folder, path.Split('/')) is not { } found) return paths.Distinct(StringComparer.Ordinal).ToDictionary(each => each, StringComparer.Ordinal);
            relative[path] = found;
        }
        return relative;
    }

    private static string? From(string[] folder, string[] path)
    {
        var common = 0;
        while (common < folder.Length && common < path.Length - 1 && folder[common] == path[common]) common++;
        if (Array.IndexOf(folder, "..", common) >= 0) return null;
        return string.Join('/', Enumerable.Repeat("..", folder.Length - common).Concat(path[common..]));
    }
}
