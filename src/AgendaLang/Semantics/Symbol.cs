using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Something that a file declares. One object for each declaration of a tree, shared by all sets that hold the file. Immutable.</summary>
/// <remarks>Declarations where they do not belong, and those inside a statement that could not be read, have none.</remarks>
public sealed class Symbol
{
    private readonly GreenNode _node;
    private readonly int _position;

    internal Symbol(AgendaFile file, Symbol? holder, in DeclarationRow row, int segment, int order)
    {
        var segmentStart = file.Tree.StartOf(segment);
        Segment = segment;
        File = file;
        Holder = holder;
        Kind = row.Kind;
        Id = row.Id;
        IdSpan = row.IdSpan.Shift(segmentStart);
        Date = row.Date;
        Order = order;
        _node = row.Node;
        _position = segmentStart + row.Offset;
        Event = KindSet.Events.Contains(Kind) ? this : holder?.Event;
        Scope = Kind == Kind.Room ? holder : Kind == Kind.Topic || Event == this ? null : Event;
    }

    /// <summary>What it is.</summary>
    public Kind Kind { get; }

    /// <summary>Its id in normalization form C; empty for days and breaks, and where it is missing.</summary>
    public string Id { get; }

    /// <summary>Where its id stands; for a day its date; for breaks, and where it is missing, the keyword.</summary>
    public TextSpan IdSpan { get; }

    /// <summary>The date of a day; null for anything else, and where there is no such date.</summary>
    public DateOnly? Date { get; }

    /// <summary>The file that declares it.</summary>
    public AgendaFile File { get; }

    /// <summary>The declaration whose block it stands in; null at the top level.</summary>
    public Symbol? Holder { get; }

    /// <summary>The event that it is or stands in, at whatever depth; null outside events.</summary>
    public Symbol? Event { get; }

    /// <summary>What its id is local to: the event of a session, item or document, the place of a room; null where the whole set knows it.</summary>
    public Symbol? Scope { get; }

    /// <summary>Its place among the declarations of its file, in order of text, from 0.</summary>
    public int Order { get; }

    /// <summary>Its declaration.</summary>
    public DeclarationSyntax Declaration => new(new SyntaxNode(File.Tree, _node, _position));

    /// <summary>Its name, what its text says; null where none is given.</summary>
    public string? Name => Declaration.Name is { IsDefault: false } name ? name.Value : null;

    /// <summary>How it is named from anywhere: <c>washington.opening</c>, <c>washington-dc.east-room</c>, <c>kz</c>; empty without an id.</summary>
    public string Path => Scope is { Id.Length: > 0 } scope && Id.Length > 0 ? $"{scope.Id}.{Id}" : Id;

    /// <summary>The segment of its file's tree that it stands in.</summary>
    internal int Segment { get; }

    /// <summary>The top-level declaration that it is or stands in.</summary>
    internal Symbol Top => Holder == null ? this : Holder.Top;

    /// <summary>What is known of it beyond its text, once somebody asked; equal for all who ask.</summary>
    internal object? Model { get; set; }

    /// <summary>Who may read it, once somebody asked; equal for all who ask.</summary>
    internal Publicity? Publicity { get; set; }

    /// <summary>The next declaration of its id in its scope and file (AGL1001); null if there is none, as there should be.</summary>
    internal Symbol? Next { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Text()} {Path}";
}
