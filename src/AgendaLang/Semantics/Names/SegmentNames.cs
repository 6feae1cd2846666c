using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>A declaration as its segment knows it; places are counted from the segment's start.</summary>
internal struct DeclarationRow
{
    public GreenNode Node;
    public int Offset;
    public Kind Kind;

    /// <summary>The row of the declaration whose block holds it; -1 at the top level.</summary>
    public int Holder;

    /// <summary>The row of the <c>at</c> of an event, the <c>in</c> of a session or break; -1 without.</summary>
    public int PlaceReference;

    /// <summary>Whether its <c>at</c> or <c>in</c> could not be read.</summary>
    public bool HasLostPlace;

    /// <summary>In normalization form C; empty if there is none.</summary>
    public string Id;

    public TextSpan IdSpan;
    public DateOnly? Date;

    /// <summary>The row of its first property; -1 without.</summary>
    public int FirstProperty;

    /// <summary>The row of its last property; -1 without.</summary>
    public int LastProperty;

    /// <summary>Whether its head, or a statement directly in its block, could not be read or does not belong there: something that seems absent may be in it.</summary>
    public bool IsBroken;
}

/// <summary>A property as its segment knows it; places are counted from the segment's start.</summary>
internal struct PropertyRow
{
    public GreenNode Node;
    public int Offset;

    /// <summary>The row of its first reference, values and sub-keywords alike.</summary>
    public int FirstReference;

    public int ReferenceCount;

    /// <summary>The next property of the same declaration; -1 after the last.</summary>
    public int Next;
}

/// <summary>A reference as its segment knows it; places are counted from the segment's start.</summary>
internal struct ReferenceRow
{
    /// <summary>The id, or the first part of a path, in normalization form C.</summary>
    public string First;

    /// <summary>The second part of a path; null for an id.</summary>
    public string? Second;

    public TextSpan Span;

    /// <summary>The row of the declaration that it stands in.</summary>
    public int Owner;

    /// <summary>The property's place in the table.</summary>
    public byte Property;

    /// <summary>The sub-keyword that it follows; <see cref="Keyword.None"/> for the property itself.</summary>
    public Keyword SubKeyword;
}

/// <summary>
/// The names of one segment: what it declares, what it refers to, and what is wrong with it whatever stands elsewhere. It knows nothing of its place
/// nor of other segments, so that an edit elsewhere leaves it as it is; kept in <see cref="Segment.Summary"/>.
/// </summary>
internal sealed class SegmentNames
{
    public required DeclarationRow[] Declarations { get; init; }

    /// <summary>In order of text.</summary>
    public required ReferenceRow[] References { get; init; }

    /// <summary>In order of text.</summary>
    public required PropertyRow[] Properties { get; init; }

    public required SyntaxFinding[] Findings { get; init; }

    /// <summary>Ids that statements seem to declare which could not be read or do not belong there: a reference to one is no further finding.</summary>
    public required string[] LostIds { get; init; }

    /// <summary>Words of statements that could not be read or do not belong there: what bears such an id may be in use.</summary>
    public required string[] LostWords { get; init; }

    /// <summary>Whether a <c>use</c> could not be read or does not belong there, so that anything may be declared elsewhere.</summary>
    public required bool HasLostUse { get; init; }

    /// <summary>The names of a segment, from its summary if they are known already.</summary>
    public static SegmentNames Of(Segment segment, string text, int start)
    {
        if (segment.Summary is SegmentNames known) return known;
        var names = new SegmentNamesReader(text, start).Read(segment.Root);
        segment.Summary = names;
        return names;
    }
}
