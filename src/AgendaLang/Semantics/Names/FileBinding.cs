using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>What the references of one file lead to, and what is wrong with its names. The same in all sets that hold the file.</summary>
internal sealed class FileBinding(AgendaFile file, Symbol?[] targets, Dictionary<int, Symbol> scopes, Dictionary<int, Symbol> mistaken,
    ImmutableArray<Finding> findings, HashSet<string> meant, KindSet unknown)
{
    private readonly AgendaFile _file = file;
    private readonly Dictionary<int, Symbol> _scopes = scopes;
    private readonly Dictionary<int, Symbol> _mistaken = mistaken;
    private readonly HashSet<string> _meant = meant;

    /// <summary>What each reference leads to, by its number in the file; null where that is unknown.</summary>
    public Symbol?[] Targets { get; } = targets;

    /// <summary>The findings AGL1002, AGL1003, AGL1008 and AGL1011 of the file.</summary>
    public ImmutableArray<Finding> Findings { get; } = findings;

    /// <summary>Whether a name that leads nowhere seems to be a misspelling of an id.</summary>
    public bool IsMeant(string id) => _meant.Contains(id);

    /// <summary>Whether a name that leads nowhere, and looks like no other, may mean something of this kind.</summary>
    public bool MayMean(Kind kind) => unknown.Contains(kind);

    /// <summary>The events and places that first parts of paths lead to.</summary>
    public IEnumerable<Symbol> Scopes => _scopes.Values;

    public IEnumerable<Reference> References
    {
        get
        {
            var names = _file.Names;
            for (var segment = 0; segment < names.SegmentCount; segment++)
                for (var i = 0; i < names.Segment(segment).References.Length; i++)
                    yield return Make(segment, i);
        }
    }

    public Reference? ReferenceAt(int offset)
    {
        var segment = _file.Tree.IndexAt(offset);
        var at = Find(segment, offset);
        // At the end of a segment without a line break the next one begins.
        if (at < 0 && segment > 0 && _file.Tree.StartOf(segment) == offset) at = Find(--segment, offset);
        return at < 0 ? null : Make(segment, at);
    }

    /// <summary>The reference of a number in a segment.</summary>
    public Reference Make(int segment, int index)
    {
        var names = _file.Names;
        ref readonly var row = ref names.Segment(segment).References[index];
        var number = names.FirstReference(segment) + index;
        return new(_file, row.Span.Shift(_file.Tree.StartOf(segment)), names.Symbols[names.FirstSymbol(segment) + row.Owner],
            LanguageTable.Properties[row.Property], row.SubKeyword, Targets[number], _scopes.GetValueOrDefault(number))
        {
            Mistaken = _mistaken.GetValueOrDefault(number),
        };
    }

    private int Find(int segment, int offset)
    {
        var rows = _file.Names.Segment(segment).References;
        var local = offset - _file.Tree.StartOf(segment);
        var low = 0;
        var high = rows.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = rows[middle].Span;
            if (span.Touches(local)) return middle;
            if (span.Start > local) high = middle - 1;
            else low = middle + 1;
        }
        return -1;
    }
}
