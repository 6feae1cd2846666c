using System.Collections.Concurrent;

namespace AgendaLang.Cli.Files;

/// <summary>Follows symbolic links, so that one file has one path.</summary>
internal sealed class RealPaths
{
    // As many links as Linux follows before it gives up.
    private const int Limit = 40;

    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>An absolute path with every link in it followed. What does not exist, or leads in a circle, stays as it is.</summary>
    public string Of(string path) => Of(path, 0);

    private string Of(string path, int depth)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null || depth > Limit) return path;
        if (!_folders.TryGetValue(parent, out var folder))
            _folders[parent] = folder = Of(parent, depth + 1);

        var direct = Path.Combine(folder, Path.GetFileName(path));
        try
        {
            var target = Path.Exists(direct) ? File.ResolveLinkTarget(direct, returnFinalTarget: true) : null;
            return target is null ? direct : Of(Path.GetFullPath(target.FullName), depth + 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return direct;
        }
    }
}
