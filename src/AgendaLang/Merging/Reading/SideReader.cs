using AgendaLang.Comparing;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Merging;

/// <summary>One side of a merge, read.</summary>
internal sealed class SideReader
{
    private readonly Dictionary<Symbol, Holder> _holderOf = [];
    private readonly List<Holder> _declarations = [];
    private readonly List<Holder> _files = [];

    private SideReader(AgendaState state, FileLoader loader, List<AgendaFile> sources) => (State, Loader, Sources) = (state, loader, sources);

    /// <summary>Its files with all that they use.</summary>
    public AgendaState State { get; }

    /// <summary>What read it.</summary>
    public FileLoader Loader { get; }

    /// <summary>The files that are merged, in order of their paths.</summary>
    public IReadOnlyList<AgendaFile> Sources { get; }

    /// <summary>The files that are merged, taken apart, in order of their paths.</summary>
    public IReadOnlyList<Holder> Files => _files;

    /// <summary>The declarations, taken apart, in order of the files; without those in what is left whole.</summary>
    public IReadOnlyList<Holder> Declarations => _declarations;

    /// <summary>Reads a side.</summary>
    /// <param name="sources">The files to merge, their last lines ended.</param>
    /// <param name="others">Where other files that they use come from; null for nowhere.</param>
    /// <param name="before">A side that was read before, most of which may be the same; null if there is none.</param>
    public static SideReader Read(IReadOnlyList<SourceText> sources, IAgendaFiles? others, SideReader? before)
    {
        var loader = new FileLoader(new MergedFiles(sources, others), null, before?.Loader);
        var state = AgendaState.Load(loader, sources.Select(source => source.Path));
        return new(state, loader, [.. sources.Select(source => source.Path).Order(StringComparer.Ordinal).Select(loader.Load)]);
    }

    /// <summary>Takes the files apart.</summary>
    /// <param name="whole">The declarations that are left whole, with all that they hold.</param>
    public void TakeApart(IReadOnlySet<Symbol> whole)
    {
        foreach (var file in Sources) _files.Add(HolderReader.Read(file, whole, _declarations));
        foreach (var holder in _declarations) _holderOf.Add(holder.Symbol!, holder);
    }

    /// <summary>A declaration taken apart; null if it stands in one that was left whole, or is not merged.</summary>
    public Holder? Find(Symbol symbol) => _holderOf.GetValueOrDefault(symbol);
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
