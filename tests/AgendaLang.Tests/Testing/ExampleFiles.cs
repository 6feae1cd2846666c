using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Tests.Testing;

/// <summary>A few files in one folder, held in memory; what lies above the folder is outside the workspace.</summary>
internal sealed class ExampleFiles(IEnumerable<SourceText> sources) : IAgendaFiles
{
    private readonly Dictionary<string, SourceText> _sources = sources.ToDictionary(source => source.Path, StringComparer.Ordinal);

    public FileRead Read(string path) =>
        _sources.TryGetValue(path, out var source) ? new(source) : new(null, "There is no such file.");

    public UseTarget Resolve(string fromPath, string written)
    {
        if (written.StartsWith("../", StringComparison.Ordinal)) return new(UseStatus.Outside, null);
        return _sources.ContainsKey(written) ? new(UseStatus.Found, written) : new(UseStatus.NotFound, null);
    }

    public IEnumerable<string> Neighbours(string path) => _sources.Keys.Order(StringComparer.Ordinal);
}
