using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Files whose texts are at hand, as a workspace of their own. Immutable; safe to share between threads.</summary>
/// <remarks>A <c>use</c> leads to another of the files, by a path relative to the file that it stands in; what lies above the top of all paths is outside.</remarks>
public sealed class TextFiles : IAgendaFiles
{
    private readonly SortedDictionary<string, SourceText> _files = new(StringComparer.Ordinal);

    /// <summary>A workspace of some files.</summary>
    /// <param name="files">The files, each path once.</param>
    /// <exception cref="ArgumentException">A path is given twice.</exception>
    public TextFiles(params IEnumerable<SourceText> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files) _files.Add(file.Path, file);
    }

    /// <summary>The paths, in ordinal order.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <inheritdoc/>
    public FileRead Read(string path) => _files.TryGetValue(path, out var file) ? new(file) : new(null, "There is no such file.");

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written)
    {
        ArgumentNullException.ThrowIfNull(fromPath);
        ArgumentNullException.ThrowIfNull(written);
        if (UsePath.Of(fromPath, written) is not { } path) return new(UseStatus.Outside, null);
        return _files.ContainsKey(path) ? new(UseStatus.Found, path) : new(UseStatus.NotFound, null, Spelling.UniqueBest(written, _files.Keys));
    }

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => _files.Keys.Where(other => other != path);
}
