using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>A <c>use</c> that would make a name known.</summary>
/// <param name="Written">The text of the <c>use</c>.</param>
/// <param name="Symbol">What it would make known.</param>
internal readonly record struct UseOffer(string Written, Symbol Symbol);

/// <summary>The other files of the workspace, read only once something is unknown.</summary>
internal sealed class Neighbourhood
{
    private const int MaxOffers = 3;

    private readonly Dictionary<AgendaFile, Dictionary<string, List<Symbol>>> _byFile = [];
    private readonly Dictionary<string, Dictionary<string, List<Symbol>>> _byPaths = new(StringComparer.Ordinal);

    /// <summary>The <c>use</c> lines that would make an id known in a set's root: those of files that declare it and do not use the root.</summary>
    public ImmutableArray<UseOffer> Offers(FileLoader loader, AgendaSet set, string id, KindSet kinds)
    {
        List<Symbol>? symbols;
        lock (_byFile)
        {
            if (!IndexOf(loader, set.Root).TryGetValue(id, out symbols)) return [];
        }
        var offers = ImmutableArray.CreateBuilder<UseOffer>();
        foreach (var symbol in symbols)
        {
            if (!kinds.Contains(symbol.Kind) || set.Contains(symbol.File) || loader.SetOf(symbol.File).Contains(set.Root)) continue;
            var written = AgendaPath.Relative(set.Root.Path, symbol.File.Path);
            var target = loader.Files.Resolve(set.Root.Path, written);
            if (target.Status != UseStatus.Found || target.Path != symbol.File.Path) continue;
            offers.Add(new(written, symbol));
            if (offers.Count == MaxOffers) break;
        }
        return offers.ToImmutable();
    }

    private Dictionary<string, List<Symbol>> IndexOf(FileLoader loader, AgendaFile file)
    {
        if (_byFile.TryGetValue(file, out var index)) return index;
        // Files of one workspace have the same neighbours but for themselves.
        var paths = loader.Files.Neighbours(file.Path).Append(file.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var key = string.Join('\n', paths);
        if (!_byPaths.TryGetValue(key, out index)) _byPaths.Add(key, index = Index(loader, paths));
        _byFile.Add(file, index);
        return index;
    }

    private static Dictionary<string, List<Symbol>> Index(FileLoader loader, List<string> paths)
    {
        var index = new Dictionary<string, List<Symbol>>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var symbol in loader.Load(path).Names.Globals)
            {
                if (!index.TryGetValue(symbol.Id, out var list)) index.Add(symbol.Id, list = []);
                list.Add(symbol);
            }
        }
        return index;
    }
}
