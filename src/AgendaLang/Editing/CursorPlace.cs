using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>In what a cursor stands.</summary>
internal enum CursorArea : byte
{
    /// <summary>Where something of the language can be written.</summary>
    Statement,
    /// <summary>In an ordinary comment, or where nothing can follow.</summary>
    Nowhere,
    /// <summary>In a doc comment.</summary>
    Doc,
    /// <summary>In a text.</summary>
    Text,
    /// <summary>In the text of a <c>use</c>.</summary>
    UsePath,
}

/// <summary>Where a cursor stands in a file: in which block and statement, after which words, and what the word under it is.</summary>
internal sealed class CursorPlace
{
    private CursorPlace(EditorDocument document, int offset)
    {
        Document = document;
        Offset = offset;
        Word = new(offset, 0);
        var tree = document.Tree;
        var segment = tree.IndexAt(offset);
        var root = new SyntaxNode(tree, tree.Segments[segment].Root, tree.StartOf(segment));
        Area = FindWord(root);
        var statement = FindStatement(root, Word.Start);
        if (Before.IsDefault) IsAtEdge = true;
        else if (Area == CursorArea.Statement && Before.Span.End == Word.Start && !Parts(Before.Kind)) Area = CursorArea.Nowhere;
        if (Area == CursorArea.Statement && IsInOpenText())
        {
            Area = CursorArea.Text;
            Text = Before;
        }
        var words = new List<SyntaxToken>();
        if (!Before.IsDefault && Before.Kind is not (TokenKind.NewLine or TokenKind.OpenBrace or TokenKind.CloseBrace)) Collect(statement, Word.Start, words);
        else if (Before is { IsDefault: false, Kind: TokenKind.CloseBrace }) Area = Area == CursorArea.Statement ? CursorArea.Nowhere : Area;
        if (Area == CursorArea.Statement && HasComment()) Area = CursorArea.Nowhere;
        Reading = new(Holder, words, !Word.IsEmpty);
        if (Area == CursorArea.Text && Reading.IsUse) Area = CursorArea.UsePath;
        Owner = FindOwner(segment);
    }

    /// <summary>Where an offset stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public static CursorPlace Find(EditorDocument document, int offset)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, document.Source.Length);
        return new(document, offset);
    }

    public EditorDocument Document { get; }

    public int Offset { get; }

    public CursorArea Area { get; }

    /// <summary>The word under the cursor, all of it; empty between words.</summary>
    public TextSpan Word { get; private set; }

    /// <summary>What of the word stands before the cursor.</summary>
    public string Prefix => Document.Source.Text[Word.Start..Offset];

    /// <summary>The text under the cursor, with its quotes; the default token outside texts.</summary>
    public SyntaxToken Text { get; private set; }

    /// <summary>The words of the statement before the cursor, read by the table.</summary>
    public StatementCursor Reading { get; }

    /// <summary>The kind whose block the cursor stands in; <see cref="Kind.None"/> at the top level.</summary>
    public Kind Holder => Blocks.Count == 0 ? Kind.None : Blocks[^1].Kind;

    /// <summary>The declarations whose blocks hold the cursor, from the outermost.</summary>
    public List<DeclarationSyntax> Blocks { get; } = [];

    /// <summary>Whether a block around the cursor lacks its brace, so that a line that begins in column 0 can end it.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Whether the cursor stands in a statement that could not be read, whose block belongs to nothing known.</summary>
    public bool IsInUnknown { get; private set; }

    /// <summary>The last word or sign before the word under the cursor, line breaks included; the default token at the begin of a stretch.</summary>
    public SyntaxToken Before { get; private set; }

    /// <summary>Whether nothing precedes it in its stretch.</summary>
    public bool IsAtEdge { get; }

    /// <summary>The declaration that the cursor stands in the head or the block of; null if none can be told.</summary>
    public Symbol? Owner { get; }

    /// <summary>The declaration whose block the cursor stands in; null at the top level, and where none can be told.</summary>
    public Symbol? HolderSymbol { get; private set; }

    /// <summary>The event that the cursor stands in, at whatever depth; null outside events.</summary>
    public Symbol? Event => (Owner ?? HolderSymbol)?.Event;

    /// <summary>The syntax of the declaration that properties at the cursor would belong to; the default value if there is none.</summary>
    public DeclarationSyntax Declaration { get; private set; }

    /// <summary>Whether the word under the cursor begins its line in column 0.</summary>
    public bool IsInColumnZero => Word.Start == 0 || Document.Source.Text[Word.Start - 1] is '\n' or '\r' || Word.Start == 1 && Document.Source.Text[0] == '\uFEFF';

    /// <summary>What stands on the line after the word under the cursor, without blanks and comment.</summary>
    public ReadOnlySpan<char> Rest
    {
        get
        {
            var rest = Document.Source.Text.AsSpan(Word.End);
            var end = rest.IndexOfAny('\n', '\r');
            if (end >= 0) rest = rest[..end];
            rest = rest.Trim();
            return rest.StartsWith("//") ? [] : rest;
        }
    }

    /// <summary>Whether a word or text begins directly behind the word under the cursor.</summary>
    public bool IsTight => Word.End < Document.Source.Length && Document.Source.Text[Word.End] is not (' ' or '\t' or '\n' or '\r' or ',' or '}' or '.' or '-');

    /// <summary>Whether nothing of the statement follows the word under the cursor.</summary>
    public bool IsLast => Rest is [] or ['}', ..];

    private static bool Parts(TokenKind kind) => kind is TokenKind.Comma or TokenKind.DotDot or TokenKind.Dash or TokenKind.LongDash or TokenKind.NewLine
        or TokenKind.EqualsSign or TokenKind.OpenBrace;

    /// <summary>The word or text that the cursor touches.</summary>
    private CursorArea FindWord(SyntaxNode root)
    {
        var token = Touching(root, Offset);
        if (token.IsDefault) return IsInDoc() ? CursorArea.Doc : CursorArea.Statement;
        var span = token.Span;
        if (span.Start > Offset || span.End < Offset || token.Kind is TokenKind.NewLine or TokenKind.End) return IsInDoc() ? CursorArea.Doc : CursorArea.Statement;
        switch (token.Kind)
        {
            case TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText or TokenKind.OpenText or TokenKind.OpenTextBlock:
                if (span.Start == Offset) return CursorArea.Statement;
                Text = token;
                Word = span;
                var isOpen = token.Kind is TokenKind.OpenText or TokenKind.OpenTextBlock;
                return isOpen || Offset < span.End ? CursorArea.Text : CursorArea.Nowhere;
            case TokenKind.Word or TokenKind.Path or TokenKind.Number or TokenKind.Numeric or TokenKind.Date or TokenKind.Time or TokenKind.Duration or TokenKind.Size:
                // Directly before a word something is put in; the word stays.
                if (span.Start < Offset) Word = span;
                return CursorArea.Statement;
            case TokenKind.Bad when span.Start < Offset:
                return CursorArea.Nowhere;
            default:
                return CursorArea.Statement;
        }
    }

    /// <summary>The token whose characters the cursor touches; of two, the one that can be a word.</summary>
    private static SyntaxToken Touching(SyntaxNode node, int offset)
    {
        SyntaxToken best = default;
        foreach (var child in node.Children)
        {
            var full = child.FullSpan;
            if (full.Start > offset) break;
            if (full.End < offset) continue;
            var token = child.AsNode() is { } inner ? Touching(inner, offset) : child.AsToken()!.Value;
            if (token.IsDefault || token.Span.IsEmpty || !token.Span.Touches(offset)) continue;
            if (best.IsDefault || Parts(best.Kind) || token.Span.Start < offset) best = token;
        }
        return best;
    }

    /// <summary>Whether a text whose quotes are missing reaches to the cursor: the blanks at its end are not counted to it.</summary>
    private bool IsInOpenText() => Before is { IsDefault: false, Kind: TokenKind.OpenText or TokenKind.OpenTextBlock }
        && !Document.Source.Text.AsSpan(Before.Span.End, Math.Max(0, Word.Start - Before.Span.End)).ContainsAny('\n', '\r');

    private bool IsInDoc()
    {
        var text = Document.Source.Text.AsSpan(0, Offset);
        var line = text[(text.LastIndexOfAny('\n', '\r') + 1)..].TrimStart('\uFEFF').TrimStart();
        return DocComment.Begins(line);
    }

    /// <summary>Whether a comment begins between the last word and the cursor, on the cursor's line.</summary>
    private bool HasComment()
    {
        var text = Document.Source.Text;
        if (Offset > 0 && Offset < text.Length && text[Offset - 1] == '/' && text[Offset] == '/') return true;
        var line = text.AsSpan(0, Word.Start).LastIndexOfAny('\n', '\r') + 1;
        var from = Math.Max(line, Before.IsDefault ? 0 : Before.Span.End);
        return from < Word.Start && text.AsSpan(from, Word.Start - from).Contains("//", StringComparison.Ordinal);
    }

    /// <summary>Goes down to the last word before an offset, and notes the blocks that it stands in.</summary>
    /// <returns>The statement of the innermost block, or of the file, that holds that word.</returns>
    private SyntaxNode FindStatement(SyntaxNode root, int start)
    {
        var node = root;
        SyntaxNode statement = default;
        SyntaxNode declaration = default;
        while (true)
        {
            SyntaxElement? last = null;
            foreach (var child in node.Children)
            {
                if (FirstStart(child) >= start) break;
                last = child;
            }
            if (last == null) return statement;
            var isHolder = node.Kind is SyntaxKind.Block or SyntaxKind.Segment;
            if (last.Value.AsToken() is { } token)
            {
                Before = token;
                if (node.Kind == SyntaxKind.Block && token.Kind == TokenKind.CloseBrace) Leave();
                return isHolder ? default : statement;
            }
            node = last.Value.AsNode()!.Value;
            if (isHolder) statement = node;
            if (node.Kind == SyntaxKind.Declaration) declaration = node;
            else if (node.Kind == SyntaxKind.Unknown) declaration = default;
            else if (node.Kind == SyntaxKind.Block) Enter(declaration, node);
        }
    }

    private readonly Stack<bool> _entered = [];

    private void Enter(SyntaxNode declaration, SyntaxNode block)
    {
        _entered.Push(!declaration.IsDefault);
        if (declaration.IsDefault) IsInUnknown = true;
        else Blocks.Add(new(declaration));
        IsUnclosed |= !EndsWithBrace(block);
    }

    private void Leave()
    {
        if (_entered.Pop()) Blocks.RemoveAt(Blocks.Count - 1);
    }

    private static bool EndsWithBrace(SyntaxNode block)
    {
        var kind = TokenKind.End;
        foreach (var child in block.Children) kind = child.AsToken()?.Kind ?? TokenKind.End;
        return kind == TokenKind.CloseBrace;
    }

    private static int FirstStart(SyntaxElement element)
    {
        if (element.AsToken() is { } token) return token.Span.Start;
        var node = element.AsNode()!.Value;
        return node.Position + node.Lead.Length;
    }

    private static void Collect(SyntaxNode node, int end, List<SyntaxToken> words)
    {
        if (node.IsDefault) return;
        foreach (var child in node.Children)
        {
            if (FirstStart(child) >= end) return;
            if (child.AsNode() is { } inner) Collect(inner, end, words);
            else if (child.AsToken() is { } token)
            {
                // What precedes a line break or brace is another statement.
                if (token.Kind is TokenKind.NewLine or TokenKind.OpenBrace or TokenKind.CloseBrace) words.Clear();
                else words.Add(token);
            }
        }
    }

    private Symbol? FindOwner(int segment)
    {
        Declaration = Blocks.Count == 0 ? default : Blocks[^1];
        var start = Declaration.Node.IsDefault ? -1 : Declaration.Node.Position;
        Symbol? owner = null;
        foreach (var symbol in Document.File.Names.SymbolsOf(segment))
        {
            var node = symbol.Declaration.Node;
            if (node.Position == start) owner = HolderSymbol = symbol;
            if (Reading.Declares == symbol.Kind && node.Span.Start <= Word.Start && node.Span.Start > start && node.FullSpan.End >= Word.Start && IsInHead(symbol))
            {
                Declaration = symbol.Declaration;
                return symbol;
            }
        }
        if (Reading.Declares == Kind.None) return owner;
        Declaration = default;
        return null;
    }

    private bool IsInHead(Symbol symbol)
    {
        var block = symbol.Declaration.Block;
        return block.IsDefault || block.Span.Start >= Word.Start;
    }
}
