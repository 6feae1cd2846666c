using AgendaLang.Comparing;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Merging;

/// <summary>One side of a merge, read.</summary>
/// <param name="State">Its files with all that they use.</param>
/// <param name="Files">The files that are merged, in order of their paths.</param>
/// <param name="Symbols">Which declaration each holder is.</param>
internal sealed record SideReader(AgendaState State, List<Holder> Files, Dictionary<Holder, Symbol> Symbols)
{
    /// <summary>Reads a side.</summary>
    /// <param name="sources">The files to merge, their last lines ended.</param>
    /// <param name="others">Where other files that they use come from; null for nowhere.</param>
    /// <param name="before">A side that was read before, most of which may be the same; null if there is none.</param>
    /// <param name="loader">What read it.</param>
    public static SideReader Read(IReadOnlyList<SourceText> sources, IAgendaFiles? others, FileLoader? before, out FileLoader loader)
    {
        loader = new FileLoader(new MergedFiles(sources, others), null, before);
        var state = AgendaState.Load(loader, sources.Select(source => source.Path));
        var symbols = new Dictionary<Holder, Symbol>();
        var files = new List<Holder>(sources.Count);
        foreach (var source in sources.OrderBy(source => source.Path, StringComparer.Ordinal))
            files.Add(HolderReader.Read(loader.Load(source.Path), symbols));
        return new(state, files, symbols);
    }
}

/// <summary>The files of one side, over whatever else there is.</summary>
internal sealed class MergedFiles(IReadOnlyList<SourceText> sources, IAgendaFiles? others) : IAgendaFiles
{
    private readonly Dictionary<string, FileRead> _reads = sources.ToDictionary(source => source.Path, source => new FileRead(source), StringComparer.Ordinal);

    /// <inheritdoc/>
    public FileRead Read(string path) => _reads.GetValueOrDefault(path) ?? others?.Read(path) ?? new(null, "There is no such file.");

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written)
    {
        ArgumentNullException.ThrowIfNull(fromPath);
        ArgumentNullException.ThrowIfNull(written);
        var parts = fromPath.Split('/').SkipLast(1).ToList();
        foreach (var part in written.Split('/'))
        {
            if (part is "." or "") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add("..");
        }
        var path = string.Join('/', parts);
        if (_reads.ContainsKey(path)) return new(UseStatus.Found, path);
        return others?.Resolve(fromPath, written) ?? new(UseStatus.NotFound, null);
    }

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => _reads.Keys.Where(other => other != path).Order(StringComparer.Ordinal);
}
