using System.Text;
using AgendaLang.Text;
using AgendaLang.Language;

namespace AgendaLang.Syntax;

/// <summary>A node of a tree, at its place in the text. A small value; make as many as needed.</summary>
public readonly struct SyntaxNode : IEquatable<SyntaxNode>
{
    internal SyntaxNode(SyntaxTree tree, GreenNode green, int position)
    {
        Tree = tree;
        Green = green;
        Position = position;
    }

    /// <summary>The tree it belongs to.</summary>
    public SyntaxTree Tree { get; }

    internal GreenNode Green { get; }

    internal int Position { get; }

    /// <summary>Whether this is no node at all.</summary>
    public bool IsDefault => Tree == null;

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>All its text: with the blanks, comments and empty lines before it, and the line break after it.</summary>
    public TextSpan FullSpan => new(Position, Green.Width);

    /// <summary>Its text from its first to its last character that is neither blank, comment nor line break.</summary>
    public TextSpan Span
    {
        get
        {
            var start = Position + LeadWidth(Green);
            return TextSpan.FromBounds(start, Math.Max(start, LastEnd(Green, Position)));
        }
    }

    /// <summary>The blanks, comments and empty lines before it.</summary>
    public ReadOnlySpan<char> Lead => Tree.Source.Text.AsSpan(Position, LeadWidth(Green));

    /// <summary>Whether it, or the head of it, has a finding of reading.</summary>
    public bool IsBroken => (Green.Flags & NodeFlags.Broken) != 0;

    /// <summary>Whether it stands where it does not belong, and is not checked further.</summary>
    public bool IsMisplaced => (Green.Flags & NodeFlags.Misplaced) != 0;

    /// <summary>Its parts in order.</summary>
    public ChildList Children => new(this);

    /// <inheritdoc/>
    public bool Equals(SyntaxNode other) => Green == other.Green && Position == other.Position && Tree == other.Tree;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Green, Position);

    /// <summary>Whether both are the same node.</summary>
    public static bool operator ==(SyntaxNode left, SyntaxNode right) => left.Equals(right);

    /// <summary>Whether they are different nodes.</summary>
    public static bool operator !=(SyntaxNode left, SyntaxNode right) => !left.Equals(right);

    /// <summary>Its text, from <see cref="Span"/>.</summary>
    public override string ToString() => IsDefault ? "" : Tree.Source.Slice(Span).ToString();

    internal void WriteTo(StringBuilder text)
    {
        foreach (var child in Children)
        {
            if (child.AsNode() is { } node) node.WriteTo(text);
            else text.Append(Tree.Source.Text, child.FullSpan.Start, child.FullSpan.Length);
        }
    }

    private static int LeadWidth(Green green)
    {
        while (green is GreenNode node)
        {
            if (node.Count == 0) return 0;
            green = node[0];
        }
        return ((GreenToken)green).Lead;
    }

    /// <summary>The end of the last token that is not a line break.</summary>
    private static int LastEnd(Green green, int position)
    {
        if (green is GreenToken token) return token.Kind is TokenKind.NewLine or TokenKind.End ? position : position + token.Width;
        var node = (GreenNode)green;
        var end = position + node.Width;
        for (var i = node.Count - 1; i >= 0; i--)
        {
            var child = node[i];
            end -= child.Width;
            var last = LastEnd(child, end);
            if (last > end) return last;
        }
        return position;
    }
}

/// <summary>A token of a tree, at its place in the text. The default one stands for what is missing: it has no characters.</summary>
public readonly struct SyntaxToken
{
    internal SyntaxToken(SyntaxTree tree, GreenToken green, int position)
    {
        Tree = tree;
        Green = green;
        Position = position;
    }

    /// <summary>The tree it belongs to.</summary>
    public SyntaxTree Tree { get; }

    internal GreenToken Green { get; }

    internal int Position { get; }

    /// <summary>Whether this is no token at all.</summary>
    public bool IsDefault => Tree == null;

    /// <summary>What it is.</summary>
    public TokenKind Kind => IsDefault ? TokenKind.End : Green.Kind;

    /// <summary>Which keyword the word is; <see cref="Keyword.None"/> if none.</summary>
    public Keyword Keyword => IsDefault ? Keyword.None : Green.Keyword;

    /// <summary>Whether it is the first of its line.</summary>
    public bool StartsLine => !IsDefault && (Green.Flags & TokenFlags.StartsLine) != 0;

    /// <summary>Its characters, without what precedes them.</summary>
    public TextSpan Span => IsDefault ? default : new(Position + Green.Lead, Green.Width - Green.Lead);

    /// <summary>The blanks, comments and empty lines before it.</summary>
    public ReadOnlySpan<char> Lead => IsDefault ? default : Tree.Source.Text.AsSpan(Position, Green.Lead);

    /// <summary>Its characters as written.</summary>
    public ReadOnlySpan<char> Text => IsDefault ? default : Tree.Source.Slice(Span);

    /// <summary>What a text says, without quotes and escapes; any other token as written.</summary>
    public string Value => TextCheck.ValueOf(Kind, Text);

    /// <summary>Its characters as written.</summary>
    public override string ToString() => IsDefault ? "" : Text.ToString();
}

/// <summary>A part of a node: a node or a token.</summary>
public readonly struct SyntaxElement
{
    private readonly SyntaxTree _tree;
    private readonly Green _green;
    private readonly int _position;

    internal SyntaxElement(SyntaxTree tree, Green green, int position)
    {
        _tree = tree;
        _green = green;
        _position = position;
    }

    /// <summary>All its text, with what precedes it.</summary>
    public TextSpan FullSpan => new(_position, _green.Width);

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => _green is GreenNode node ? node.Kind : SyntaxKind.Token;

    /// <summary>The node that it is; null for a token.</summary>
    public SyntaxNode? AsNode() => _green is GreenNode node ? new SyntaxNode(_tree, node, _position) : null;

    /// <summary>The token that it is; null for a node.</summary>
    public SyntaxToken? AsToken() => _green is GreenToken token ? new SyntaxToken(_tree, token, _position) : null;
}

/// <summary>The parts of a node in order.</summary>
public readonly struct ChildList
{
    private readonly SyntaxNode _node;

    internal ChildList(SyntaxNode node) => _node = node;

    /// <summary>Number of parts.</summary>
    public int Count => _node.Green.Count;

    /// <summary>Goes through the parts.</summary>
    public Enumerator GetEnumerator() => new(_node);

    /// <summary>Goes through the parts of a node.</summary>
    public struct Enumerator
    {
        private readonly SyntaxNode _node;
        private int _index;
        private int _position;

        internal Enumerator(SyntaxNode node)
        {
            _node = node;
            _index = -1;
            _position = node.Position;
        }

        /// <summary>The part that has been reached.</summary>
        public readonly SyntaxElement Current => new(_node.Tree, _node.Green[_index], _position);

        /// <summary>Goes to the next part; false after the last.</summary>
        public bool MoveNext()
        {
            if (_index >= 0) _position += _node.Green[_index].Width;
            return ++_index < _node.Green.Count;
        }
    }
}
