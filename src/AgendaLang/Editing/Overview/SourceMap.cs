using System.Globalization;
using AgendaLang.Comparing;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>Where the declarations of a set stand, by their paths: for pages that an editor shows beside the agendas.</summary>
internal sealed class SourceMap
{
    private readonly Dictionary<string, (int File, Symbol Symbol)> _places = new(StringComparer.Ordinal);

    /// <summary>The places of all that a set declares; of several with one path, the first.</summary>
    public SourceMap(AgendaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        foreach (var file in set.Files) set.BindingOf(file);
        Files = [.. set.Files];
        var ids = new ChangeIds();
        for (var i = 0; i < Files.Count; i++)
            foreach (var symbol in Files[i].Symbols) _places.TryAdd(ids.Of(symbol), (i, symbol));
    }

    /// <summary>The files, in the order in which places count them.</summary>
    public IReadOnlyList<AgendaFile> Files { get; }

    /// <summary>Where a declaration stands: the number of its file, its first and its last line, all from 0, with colons between; null if there is none.</summary>
    /// <param name="path">Its path: <c>washington.opening</c>, <c>washington/2025-11-06/Coffee#1</c>.</param>
    public string? PlaceOf(string path)
    {
        if (!_places.TryGetValue(path, out var place)) return null;
        var (source, span) = (place.Symbol.File.Source, place.Symbol.Declaration.Node.Span);
        return string.Create(CultureInfo.InvariantCulture, $"{place.File}:{source.PositionOf(span.Start).Line}:{source.PositionOf(span.End).Line}");
    }
}
