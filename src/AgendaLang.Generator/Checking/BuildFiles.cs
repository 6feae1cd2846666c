using AgendaLang.Findings;
using AgendaLang.Generator.Inputs;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Generator.Checking;

/// <summary>The agendas of a project as the language reads them: those that are items, whatever else is on the disk.</summary>
internal sealed class BuildFiles : IAgendaFiles
{
    private readonly Dictionary<string, (AgendaInput Input, FileRead Read)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pathsByFullPath = new(StringComparer.Ordinal);

    /// <param name="inputs">The agendas, each path once.</param>
    public BuildFiles(IEnumerable<AgendaInput> inputs)
    {
        foreach (var input in inputs)
        {
            _files.Add(input.Path, (input, input.Text is { } text ? new(new SourceText(input.Path, text)) : new(null, input.Problem)));
            _pathsByFullPath.TryAdd(FilePaths.WithSlashes(input.FullPath), input.Path);
        }
    }

    /// <summary>The path of an agenda, as the compiler has it.</summary>
    public string FullPath(string path) => _files[path].Input.FullPath;

    /// <inheritdoc/>
    public FileRead Read(string path) => _files.TryGetValue(path, out var file) ? file.Read : new(null, "There is no such file.");

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (written.Length == 0) return new(UseStatus.NotFound, null);
        if (written[0] is '/' or '\\' || (written.Length > 1 && written[1] == ':' && char.IsAsciiLetter(written[0]))) return new(UseStatus.Outside, null);
        var full = FilePaths.Combine(FilePaths.Folder(FilePaths.WithSlashes(FullPath(fromPath))), written);
        return _pathsByFullPath.TryGetValue(full, out var path) ? new(UseStatus.Found, path) : new(UseStatus.NotFound, null, Suggest(full, written));
    }

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => _files.Keys.Where(other => other != path);

    /// <summary>The agenda of the same folder that is called nearly so.</summary>
    private string? Suggest(string full, string written)
    {
        const string Extension = ".agenda";
        var folder = FilePaths.Folder(full);
        var names = _pathsByFullPath.Keys.Where(other => FilePaths.Folder(other) == folder).Select(FilePaths.Name).Order(StringComparer.Ordinal).ToList();
        var name = FilePaths.Name(full);
        var nearest = names.Find(other => other == name + Extension) ?? Spelling.Nearest(name, names).FirstOrDefault();
        return nearest is null ? null : FilePaths.Folder(written) + nearest;
    }
}

/// <summary>The <c>.editorconfig</c> files around the agendas of a project.</summary>
internal sealed class BuildEditorConfigs : IEditorConfigFiles
{
    private readonly BuildFiles _files;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public BuildEditorConfigs(BuildFiles files, IEnumerable<EditorConfigInput> configs)
    {
        _files = files;
        foreach (var config in configs) _texts.TryAdd(config.Folder, config.Text);
    }

    /// <inheritdoc/>
    public string FullPath(string path) => FilePaths.WithSlashes(_files.FullPath(path));

    /// <inheritdoc/>
    public string? Read(string folder) => _texts.GetValueOrDefault(folder);
}
