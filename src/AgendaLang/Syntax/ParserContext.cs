using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Text;
using Pidgin.Configuration;

namespace AgendaLang.Syntax;

/// <summary>A block that is open while its statements are read; the first is the file.</summary>
internal struct Scope
{
    /// <summary>The kind whose block it is; <see cref="Kind.None"/> for the file, and where <see cref="IsAny"/>.</summary>
    public Kind Kind;

    /// <summary>Whether the kind is not known, so that everything may stand in it.</summary>
    public bool IsAny;

    /// <summary>Whether no brace opened it: it was forgotten.</summary>
    public bool IsImplied;

    /// <summary>Whether the head that it belongs to is missing, which has been said.</summary>
    public bool IsLost;

    /// <summary>The brace that opened it, or where it should stand.</summary>
    public TextSpan Opener;

    /// <summary>Where the statement that the block belongs to begins.</summary>
    public int HeadStart;

    /// <summary>How deep that statement's line is indented, in columns; -1 until asked for.</summary>
    public int Indent;

    /// <summary>When guessing: how deep lines of the block may be indented: as the first, but less than two steps of four; null before it.</summary>
    public int? BodyIndent;
}

/// <summary>What reading one segment remembers; it travels as the configuration of the Pidgin parser.</summary>
internal sealed class ParserContext : DefaultConfiguration<Token>
{
    private readonly GreenToken?[] _cache = new GreenToken?[4096];
    private readonly Scope[] _scopes = new Scope[LanguageTable.MaxDepth + 1];
    private Slot[] _children = new Slot[256];
    private Token[] _tokens = [];
    private int _tokenCount;
    private int _at;
    private int _childCount;

    public string Text { get; private set; } = "";

    public int SegmentStart { get; private set; }

    public List<SyntaxFinding> Findings { get; } = [];

    /// <summary>The last token taken.</summary>
    public Token Previous;

    /// <summary>Whether the statement being read has its finding already.</summary>
    public bool IsMuted;

    /// <summary>The kind whose properties are read now: of the head or of the block's line.</summary>
    public Kind Kind;

    /// <summary>The property being read now.</summary>
    public PropertyInfo? Row;

    /// <summary>The property read last; null at the start of a declaration.</summary>
    public PropertyInfo? LastRow;

    /// <summary>Whether indentation is taken as a hint at where braces are missing; only in a segment that is in disorder without it.</summary>
    public bool IsGuessing { get; private set; }

    /// <summary>When guessing: how many opening braces the segment has too few, as far as not yet accounted for.</summary>
    public int MissingOpen;

    /// <summary>When guessing: how many closing braces the segment has too few, as far as not yet accounted for.</summary>
    public int MissingClose;

    /// <summary>Number of open blocks.</summary>
    public int Depth { get; private set; }

    /// <summary>The first <c>use</c> of the segment with a doc comment before it, counted from the segment's start; null if none.</summary>
    public TextSpan? UseDoc { get; set; }

    /// <summary>Where the declaration begins that a doc comment may stand before.</summary>
    private int _docAllowedAt = -1;

    /// <summary>Whether the segment has a <c>use</c> already.</summary>
    private bool _hasUse;

    public ref Scope Scope => ref _scopes[Depth];

    /// <summary>The next token; the end where none is left.</summary>
    public ref readonly Token Next => ref _tokens[Math.Min(_at, _tokenCount - 1)];

    /// <summary>The token after the next.</summary>
    public ref readonly Token Second => ref _tokens[Math.Min(_at + 1, _tokenCount - 1)];

    /// <summary>Whether a token is left.</summary>
    public bool HasNext => _at < _tokenCount;

    /// <summary>Whether the last token taken is the id that a declaration gives itself.</summary>
    public bool IsAfterId => _at >= 2 && _tokens[_at - 2].Start == _docAllowedAt && Previous.Kind == TokenKind.Word;

    public void Advance() => _at++;

    /// <summary>Turns to a segment. Tokens are looked at here and not through Pidgin's state, which copies them in chunks.</summary>
    public void Begin(string text, int start, Token[] buffer, int count, bool isGuessing)
    {
        _tokens = buffer;
        _tokenCount = count;
        _at = 0;
        IsGuessing = isGuessing;
        var balance = isGuessing ? BraceBalance(buffer.AsSpan(0, count)) : 0;
        MissingOpen = Math.Max(0, -balance);
        MissingClose = Math.Max(0, balance);
        Text = text;
        SegmentStart = start;
        Findings.Clear();
        Previous = default;
        IsMuted = false;
        Kind = Kind.None;
        Row = LastRow = null;
        UseDoc = null;
        _hasUse = false;
        Depth = _childCount = 0;
        _docAllowedAt = -1;
        Repeats.Clear();
        _scopes[0] = new() { HeadStart = start };
    }

    private static int BraceBalance(ReadOnlySpan<Token> tokens)
    {
        var balance = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.OpenBrace) balance++;
            else if (token.Kind == TokenKind.CloseBrace) balance--;
        }
        return balance;
    }

    /// <summary>The properties of the declarations that are open, to find those given twice.</summary>
    public RepeatCheck Repeats { get; } = new();

    /// <summary>Turns to a declaration; what it returns leads back.</summary>
    public (Kind Kind, int Repeats) EnterDeclaration(Kind kind, int start)
    {
        var outer = (Kind, Repeats.Enter());
        Kind = kind;
        LastRow = null;
        _docAllowedAt = start;
        return outer;
    }

    public void LeaveDeclaration((Kind Kind, int Repeats) outer)
    {
        Kind = outer.Kind;
        Repeats.Leave(outer.Repeats);
    }

    /// <summary>Says nothing of a doc comment before a statement whose first word means nothing: it has its finding.</summary>
    public void AllowDoc(in Token statement) => _docAllowedAt = statement.Start;

    /// <summary>A doc comment before a <c>use</c> is the file's if it is the first; the tree knows which is.</summary>
    public void AllowUseDoc(in Token use)
    {
        if (Depth > 0 || _hasUse) return;
        _hasUse = true;
        if (!use.HasDoc) return;
        UseDoc = DocSpan(use);
        _docAllowedAt = use.Start;
    }

    /// <summary>The first doc comment line in a token's lead.</summary>
    private TextSpan DocSpan(in Token token)
    {
        var start = token.Start - token.Lead;
        var at = 0;
        return DocComment.FindIn(Text.AsSpan(start, token.Lead), ref at)?.Shift(start - SegmentStart) ?? SpanOf(token);
    }

    public void Open(in Scope scope) => _scopes[++Depth] = scope;

    public void Close() => Depth--;

    /// <summary>Whether a keyword may begin a statement in a scope.</summary>
    public static bool Allows(in Scope scope, Keyword keyword)
    {
        if (keyword == Keyword.None) return false;
        if (scope.IsAny) return keyword.ToKind() != Kind.None || LanguageTable.AnyProperty(keyword) != null;
        if (LanguageTable.Property(scope.Kind, keyword) != null) return true;
        var kind = keyword.ToKind();
        return kind != Kind.None ? kind.Info().CanStandIn(scope.Kind) : keyword == Keyword.Use && scope.Kind == Kind.None;
    }

    /// <summary>Whether a scope around the innermost one allows a keyword.</summary>
    public bool IsAllowedAround(Keyword keyword)
    {
        for (var depth = Depth - 1; depth >= 0; depth--)
            if (Allows(_scopes[depth], keyword)) return true;
        return false;
    }

    /// <summary>Whether a block around the innermost one belongs to a line of this indentation.</summary>
    public bool IsIndentAround(int indent)
    {
        for (var depth = Depth - 1; depth >= 1; depth--)
            if (IndentOf(ref _scopes[depth]) == indent) return true;
        return false;
    }

    public int IndentOf(ref Scope scope) => scope.Indent >= 0 ? scope.Indent : scope.Indent = IndentAt(scope.HeadStart);

    /// <summary>The column at which a token stands that begins its line; tabs count to the next multiple of four.</summary>
    public int IndentAt(int offset)
    {
        var start = offset;
        while (start > SegmentStart && Text[start - 1] is ' ' or '\t') start--;
        var column = 0;
        foreach (var c in Text.AsSpan(start, offset - start)) column = c == '\t' ? (column / 4 + 1) * 4 : column + 1;
        return column;
    }

    public void Push(Green green)
    {
        if (_childCount == _children.Length) Array.Resize(ref _children, _childCount * 2);
        _children[_childCount++].Green = green;
    }

    public void Push(in Token token)
    {
        var hash = (uint)(((int)token.Kind * 31 + (int)token.Keyword) * 31 + token.Lead) * 0x9E3779B1u + (uint)token.Length * 0x85EBCA6Bu
            + (uint)token.Flags;
        ref var cached = ref _cache[hash >> 20];
        if (cached == null || cached.Kind != token.Kind || cached.Keyword != token.Keyword || cached.Lead != token.Lead
            || cached.Width != token.Lead + token.Length || cached.Flags != token.Flags)
            cached = new(token.Kind, token.Keyword, token.Flags, token.Lead, token.Length);
        Push(cached);
        Previous = token;
        if (token.HasDoc && token.Start != _docAllowedAt) Messages.StrayDoc(this, DocSpan(token));
    }

    /// <summary>Where the children of the node that begins now will stand.</summary>
    public int Mark() => _childCount;

    /// <summary>Makes a node of all children since a mark.</summary>
    public GreenNode Fold(int mark, SyntaxKind kind, byte info, NodeFlags flags)
    {
        var node = GreenNode.Create(kind, info, flags, _children.AsSpan(mark, _childCount - mark));
        _childCount = mark;
        return node;
    }

    /// <summary>The children since a mark.</summary>
    public ReadOnlySpan<Slot> Since(int mark) => _children.AsSpan(mark, _childCount - mark);

    /// <summary>What was read, and what was found.</summary>
    public Segment Finish()
    {
        var hasUse = false;
        foreach (var child in Since(0)) hasUse |= child.Green is GreenNode { Kind: SyntaxKind.Use };
        var root = Fold(0, SyntaxKind.Segment, 0, NodeFlags.None);
        var findings = Findings.Count == 0 ? [] : Findings.OrderBy(finding => finding.Span).ToImmutableArray();
        return new(root, findings, UseDoc, hasUse);
    }

    /// <summary>Whether nothing was taken since a mark.</summary>
    public bool IsEmptySince(int mark) => mark == _childCount;

    public ReadOnlySpan<char> TextOf(in Token token) => Text.AsSpan(token.Start, token.Length);

    public TextSpan SpanOf(in Token token) => new(token.Start - SegmentStart, token.Length);

    /// <summary>Reports something that spoils the statement; only the first such finding of a statement is kept.</summary>
    public void Break(RuleInfo rule, TextSpan span, string message, string? help = null, SyntaxFix? fix = null)
    {
        if (IsMuted) return;
        IsMuted = true;
        Report(rule, span, message, help, fix);
    }

    /// <summary>Reports something that leaves the rest of the statement readable.</summary>
    public void Report(RuleInfo rule, TextSpan span, string message, string? help = null, SyntaxFix? fix = null,
        (TextSpan, string)? related = null) =>
        Findings.Add(new(rule, span, message) { Help = help, Fix = fix, Related = related });
}
