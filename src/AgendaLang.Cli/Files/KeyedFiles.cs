using AgendaLang.Semantics;

namespace AgendaLang.Cli.Files;

/// <summary>
/// Files of one of two states under names that are the same in both: their paths from the folder that was given, or the name that a file had before it was
/// renamed. The text of a file knows where it truly is.
/// </summary>
/// <param name="inner">The files.</param>
/// <param name="folder">The folder that paths are counted from, absolute.</param>
/// <param name="current">The current folder, absolute.</param>
internal sealed class KeyedFiles(IAgendaFiles inner, string folder, string current) : IAgendaFiles
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>The name of a file in both states.</summary>
    public string KeyOf(string path)
    {
        lock (_keys)
        {
            if (_keys.TryGetValue(path, out var key)) return key;
            key = Path.GetRelativePath(folder, Path.GetFullPath(path, current)).Replace(Path.DirectorySeparatorChar, '/');
            Rename(path, _paths.ContainsKey(key) ? path : key);
            return _keys[path];
        }
    }

    /// <summary>Lets a file have a certain name.</summary>
    public void Rename(string path, string key)
    {
        lock (_keys)
        {
            _keys[path] = key;
            _paths[key] = path;
        }
    }

    /// <summary>Where a file truly is.</summary>
    public string PathOf(string key)
    {
        lock (_keys) return _paths.GetValueOrDefault(key, key);
    }

    /// <inheritdoc/>
    public FileRead Read(string path) => inner.Read(PathOf(path));

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written)
    {
        var target = inner.Resolve(PathOf(fromPath), written);
        return target.Path is { } path ? target with { Path = KeyOf(path) } : target;
    }

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => [];
}
