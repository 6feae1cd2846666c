using AgendaLang.Language;

namespace AgendaLang.Syntax;

/// <summary>What a node of the tree is.</summary>
public enum SyntaxKind : byte
{
    /// <summary>A single token.</summary>
    Token,
    /// <summary>The statements from one line that begins a top-level declaration in column 0 to the next.</summary>
    Segment,
    /// <summary><c>use "…"</c></summary>
    Use,
    /// <summary>A declaration: keyword, head, properties, block.</summary>
    Declaration,
    /// <summary>A property with its values and sub-keywords.</summary>
    Property,
    /// <summary>A sub-keyword with its values.</summary>
    SubKeyword,
    /// <summary>What stands between braces, with them.</summary>
    Block,
    /// <summary>Tokens inside a statement that could not be read.</summary>
    Skipped,
    /// <summary>A statement that could not be read at all.</summary>
    Unknown,
}

/// <summary>What is worth remembering of a node.</summary>
[Flags]
internal enum NodeFlags : byte
{
    None = 0,

    /// <summary>The statement has a finding of its own; for a declaration: its head.</summary>
    Broken = 1,

    /// <summary>A declaration or property where it does not belong; not checked further.</summary>
    Misplaced = 2,
}

/// <summary>A part of the tree that knows its width but not its place, so that an edit elsewhere leaves it as it is.</summary>
internal abstract class Green(int width)
{
    /// <summary>Number of UTF-16 units, lead included.</summary>
    public readonly int Width = width;

    public abstract int Count { get; }

    public abstract Green this[int index] { get; }
}

/// <summary>A place for a green: in an array of these, storing needs no check of the element's type.</summary>
internal struct Slot
{
    public Green Green;
}

/// <summary>A token of the tree. Tokens of equal shape are one object.</summary>
internal sealed class GreenToken(TokenKind kind, Keyword keyword, TokenFlags flags, int lead, int length) : Green(lead + length)
{
    public readonly int Lead = lead;
    public readonly TokenKind Kind = kind;
    public readonly Keyword Keyword = keyword;
    public readonly TokenFlags Flags = flags;

    public override int Count => 0;

    public override Green this[int index] => throw new ArgumentOutOfRangeException(nameof(index));
}

/// <summary>A node of the tree.</summary>
internal abstract class GreenNode(SyntaxKind kind, byte info, NodeFlags flags, int width) : Green(width)
{
    public readonly SyntaxKind Kind = kind;

    /// <summary>The kind of a declaration, the place in the table of a property, the keyword of a sub-keyword.</summary>
    public readonly byte Info = info;

    public readonly NodeFlags Flags = flags;

    /// <summary>A node over children; small ones hold them without an array.</summary>
    public static GreenNode Create(SyntaxKind kind, byte info, NodeFlags flags, ReadOnlySpan<Slot> children)
    {
        var width = 0;
        foreach (var child in children) width += child.Green.Width;
        return children.Length switch
        {
            <= 3 => new Small(kind, info, flags, width, children),
            <= 5 => new Medium(kind, info, flags, width, children),
            _ => new Large(kind, info, flags, width, children.ToArray()),
        };
    }

    private sealed class Small(SyntaxKind kind, byte info, NodeFlags flags, int width, ReadOnlySpan<Slot> children)
        : GreenNode(kind, info, flags, width)
    {
        private readonly Green? _a = children.Length > 0 ? children[0].Green : null;
        private readonly Green? _b = children.Length > 1 ? children[1].Green : null;
        private readonly Green? _c = children.Length > 2 ? children[2].Green : null;

        public override int Count => _c != null ? 3 : _b != null ? 2 : _a != null ? 1 : 0;

        public override Green this[int index] =>
            (index switch { 0 => _a, 1 => _b, 2 => _c, _ => null }) ?? throw new ArgumentOutOfRangeException(nameof(index));
    }

    private sealed class Medium(SyntaxKind kind, byte info, NodeFlags flags, int width, ReadOnlySpan<Slot> children)
        : GreenNode(kind, info, flags, width)
    {
        private readonly Green _a = children[0].Green;
        private readonly Green _b = children[1].Green;
        private readonly Green _c = children[2].Green;
        private readonly Green _d = children[3].Green;
        private readonly Green? _e = children.Length > 4 ? children[4].Green : null;

        public override int Count => _e != null ? 5 : 4;

        public override Green this[int index] =>
            (index switch { 0 => _a, 1 => _b, 2 => _c, 3 => _d, 4 => _e, _ => null })
            ?? throw new ArgumentOutOfRangeException(nameof(index));
    }

    private sealed class Large(SyntaxKind kind, byte info, NodeFlags flags, int width, Slot[] children)
        : GreenNode(kind, info, flags, width)
    {
        private readonly Slot[] _children = children;

        public override int Count => _children.Length;

        public override Green this[int index] => _children[index].Green;
    }
}
