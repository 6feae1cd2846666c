using AgendaLang.Findings;

namespace AgendaLang.Tests.Testing;

/// <summary><c>.editorconfig</c> files in memory, by their folders with the <c>/</c> at the end.</summary>
internal sealed class MemoryConfigs(params (string Folder, string Text)[] files) : IEditorConfigFiles
{
    private readonly Dictionary<string, string> _files = files.ToDictionary(file => file.Folder, file => file.Text, StringComparer.Ordinal);

    /// <summary>The folders that were looked into, in that order.</summary>
    public List<string> Reads { get; } = [];

    public string FullPath(string path) => path;

    public string? Read(string folder)
    {
        lock (Reads) Reads.Add(folder);
        return _files.GetValueOrDefault(folder);
    }
}
