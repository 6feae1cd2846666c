using System.Collections.Immutable;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Benchmarks;

/// <summary>Files in memory, all in one folder.</summary>
internal sealed class MemoryFiles(Dictionary<string, string> texts) : IAgendaFiles
{
    private readonly Dictionary<string, SourceText> _sources = texts.ToDictionary(text => text.Key, text => new SourceText(text.Key, text.Value));

    public int Count => _sources.Count;

    public CheckTarget Everything => new([.. _sources.Keys.Order(StringComparer.Ordinal)], IsFolder: true);

    public FileRead Read(string path) => _sources.TryGetValue(path, out var source) ? new(source) : new(null, "It is not there.");

    public UseTarget Resolve(string fromPath, string written) =>
        _sources.ContainsKey(written) ? new(UseStatus.Found, written) : new(UseStatus.NotFound, null);

    public IEnumerable<string> Neighbours(string path) => ImmutableArray<string>.Empty;
}
