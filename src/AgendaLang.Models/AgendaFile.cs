using AgendaLang.Models.Linking;

namespace AgendaLang.Models;

/// <summary>A file of agendas.</summary>
public sealed class AgendaFile
{
    private readonly CompiledFile _file;
    private IReadOnlyList<AgendaFile>? _uses;

    internal AgendaFile(CompiledFile file) => _file = file;

    /// <summary>Its path with <c>/</c>: relative to the project that compiled it; in JSON, to the folder of the set's root.</summary>
    public string Path => _file.Path;

    /// <summary>Its doc comment, Markdown; null if it has none.</summary>
    public string? Description => _file.Facts.Record.Description;

    /// <summary>The files that it uses itself.</summary>
    public IReadOnlyList<AgendaFile> Uses => _uses ??= Lists.Of(_file.Uses.Select(file => file.Info));

    /// <summary>The file with all that it uses.</summary>
    public AgendaSet Set => _file.Set;

    /// <summary>Its path.</summary>
    public override string ToString() => Path;
}
