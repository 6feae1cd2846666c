using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>The files of a workspace, some with another text. What is loaded is not read again, so that it stays the same object.</summary>
internal sealed class EditedFiles(FileLoader loader, IReadOnlyDictionary<string, SourceText>? texts = null) : IAgendaFiles
{
    private readonly FileLoader _loader = loader;
    private readonly IReadOnlyDictionary<string, SourceText>? _texts = texts;

    /// <inheritdoc/>
    public FileRead Read(string path) =>
        _texts != null && _texts.TryGetValue(path, out var text) ? new(text) : _loader.TryGet(path)?.Read ?? _loader.Files.Read(path);

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written) => _loader.Files.Resolve(fromPath, written);

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => _loader.Files.Neighbours(path);
}
