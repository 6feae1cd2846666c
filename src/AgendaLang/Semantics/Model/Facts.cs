using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>A place where something is named, and what it leads to.</summary>
/// <param name="Target">What is named; null if that is unknown.</param>
/// <param name="File">The file that names it.</param>
/// <param name="Span">The id or path.</param>
public readonly record struct Mention(Symbol? Target, AgendaFile File, TextSpan Span)
{
    /// <summary>Whether nothing is named.</summary>
    public bool IsDefault => File == null;

    /// <summary>The id or path as a place in the file's text.</summary>
    public Location Location => new(File.Source, Span);
}

/// <summary>The properties of one declaration, with what they name.</summary>
internal readonly struct Facts
{
    private readonly Symbol _symbol;
    private readonly SegmentNames _names;
    private readonly int _row;

    /// <param name="symbol">The declaration; the names of its file must be bound.</param>
    public Facts(Symbol symbol)
    {
        _symbol = symbol;
        _names = symbol.File.Names.Segment(symbol.Segment);
        _row = symbol.Order - symbol.File.Names.FirstSymbol(symbol.Segment);
    }

    public Symbol Symbol => _symbol;

    /// <summary>Whether something in it could not be read, so that what seems absent may be there.</summary>
    public bool IsBroken => _names.Declarations[_row].IsBroken;

    /// <summary>The first property of a keyword; the default value if there is none.</summary>
    public Fact First(Keyword keyword)
    {
        foreach (var fact in this)
            if (fact.Keyword == keyword) return fact;
        return default;
    }

    public Enumerator GetEnumerator() => new(_symbol, _names, _names.Declarations[_row].FirstProperty);

    /// <summary>Goes through the properties in order of text.</summary>
    public struct Enumerator(Symbol symbol, SegmentNames names, int first)
    {
        private int _next = first;

        public Fact Current { get; private set; }

        public bool MoveNext()
        {
            if (_next < 0) return false;
            Current = new(symbol, names, _next);
            _next = names.Properties[_next].Next;
            return true;
        }
    }
}

/// <summary>One property of a declaration.</summary>
internal readonly struct Fact(Symbol symbol, SegmentNames names, int row)
{
    private readonly Symbol _symbol = symbol;
    private readonly SegmentNames _names = names;
    private readonly int _row = row;

    public bool IsDefault => _symbol == null;

    public Symbol Owner => _symbol;

    public Keyword Keyword => IsDefault ? Keyword.None : LanguageTable.Properties[Node.Info].Keyword;

    /// <summary>Whether it could not be read in full.</summary>
    public bool IsBroken => (Node.Flags & NodeFlags.Broken) != 0;

    public PropertySyntax Syntax => new(new SyntaxNode(_symbol.File.Tree, Node, Start + _names.Properties[_row].Offset));

    public PropertyValues Values => Syntax.Values;

    /// <summary>All of it, from its keyword to its last value.</summary>
    public Location Location => new(_symbol.File.Source, Syntax.Node.Span);

    public PropertyValues Of(Keyword subKeyword) => Syntax.Of(subKeyword);

    /// <summary>Where its value stands, or that of a sub-keyword of it; null if there is none.</summary>
    public Location? LocationOf(Keyword subKeyword = Keyword.None)
    {
        TextSpan? span = null;
        foreach (var token in (subKeyword == Keyword.None ? Values : Of(subKeyword)).Tokens)
            span = span is { } first ? TextSpan.FromBounds(first.Start, token.Span.End) : token.Span;
        return span is { } found ? new(_symbol.File.Source, found) : null;
    }

    /// <summary>Whether a reference of it leads nowhere, or it could not be read in full: what it says is not all known.</summary>
    public bool IsUnknown
    {
        get
        {
            if (IsBroken) return true;
            ref readonly var property = ref _names.Properties[_row];
            for (var i = 0; i < property.ReferenceCount; i++)
                if (Target(property.FirstReference + i) == null) return true;
            return false;
        }
    }

    /// <summary>The first thing that its value names, or that a sub-keyword of it names; the default value if it names none.</summary>
    public Mention Mention(Keyword subKeyword = Keyword.None)
    {
        ref readonly var property = ref _names.Properties[_row];
        for (var i = property.FirstReference; i < property.FirstReference + property.ReferenceCount; i++)
            if (_names.References[i].SubKeyword == subKeyword) return At(i);
        return default;
    }

    /// <summary>How many things it names, sub-keywords included.</summary>
    public int MentionCount => _names.Properties[_row].ReferenceCount;

    /// <summary>One of the things that it names, sub-keywords included, in order of text.</summary>
    public Mention MentionAt(int index) => At(_names.Properties[_row].FirstReference + index);

    /// <summary>All things that its value names, or that a sub-keyword of it names, in order.</summary>
    public ImmutableArray<Mention> Mentions(Keyword subKeyword = Keyword.None)
    {
        ref readonly var property = ref _names.Properties[_row];
        var count = 0;
        for (var i = property.FirstReference; i < property.FirstReference + property.ReferenceCount; i++)
            if (_names.References[i].SubKeyword == subKeyword) count++;
        if (count == 0) return [];
        var mentions = new Mention[count];
        count = 0;
        for (var i = property.FirstReference; i < property.FirstReference + property.ReferenceCount; i++)
            if (_names.References[i].SubKeyword == subKeyword) mentions[count++] = At(i);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(mentions);
    }

    private GreenNode Node => _names.Properties[_row].Node;

    private int Start => _symbol.File.Tree.StartOf(_symbol.Segment);

    private Mention At(int reference) => new(Target(reference), _symbol.File, _names.References[reference].Span.Shift(Start));

    private Symbol? Target(int reference) =>
        _symbol.File.Binding!.Targets[_symbol.File.Names.FirstReference(_symbol.Segment) + reference];
}
