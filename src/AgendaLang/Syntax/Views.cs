using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

/// <summary>A <c>use</c> line.</summary>
public readonly struct UseSyntax(SyntaxNode node)
{
    /// <summary>The node.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>The text that names the file; the default token if it is missing.</summary>
    public SyntaxToken Path => new PropertyValues(Node).Text;
}

/// <summary>A declaration: keyword, head, properties, block.</summary>
public readonly struct DeclarationSyntax(SyntaxNode node)
{
    /// <summary>The node.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>What is declared.</summary>
    public Kind Kind => (Kind)Node.Green.Info;

    /// <summary>The keyword.</summary>
    public SyntaxToken Keyword => Node.Children.GetEnumerator() is var children && children.MoveNext() ? children.Current.AsToken() ?? default : default;

    /// <summary>The id; the default token if it is missing or the kind has none.</summary>
    public SyntaxToken Id => Kind.Info().HasId && Head.FirstWord is { IsDefault: false } word ? word : default;

    /// <summary>The name, a text; the default token if it is missing.</summary>
    public SyntaxToken Name => Head.Text;

    /// <summary>What stands between the keyword and the properties: id, name, and the value of the kinds that have one.</summary>
    public PropertyValues Head => new(Node);

    /// <summary>The block; the default node if there is none.</summary>
    public SyntaxNode Block
    {
        get
        {
            foreach (var child in Node.Children)
                if (child.Kind == SyntaxKind.Block) return child.AsNode()!.Value;
            return default;
        }
    }

    /// <summary>The doc comment before it, in Markdown; null if there is none.</summary>
    public string? Doc => DocComment.Read(Node.Lead);

    /// <summary>The properties of head and block, in order; those that do not belong here left out.</summary>
    public IEnumerable<PropertySyntax> Properties
    {
        get
        {
            foreach (var node in Statements)
                if (node.Kind == SyntaxKind.Property && !node.IsMisplaced) yield return new(node);
        }
    }

    /// <summary>The declarations of the block, in order.</summary>
    public IEnumerable<DeclarationSyntax> Declarations
    {
        get
        {
            foreach (var node in Statements)
                if (node.Kind == SyntaxKind.Declaration) yield return new(node);
        }
    }

    /// <summary>The properties of the head, then the statements of the block, in order.</summary>
    public IEnumerable<SyntaxNode> Statements
    {
        get
        {
            foreach (var child in Node.Children)
            {
                if (child.AsNode() is not { } node) continue;
                if (node.Kind != SyntaxKind.Block)
                {
                    yield return node;
                    continue;
                }
                foreach (var statement in node.Children)
                    if (statement.AsNode() is { } inner) yield return inner;
            }
        }
    }

    /// <summary>The properties of a keyword, in order.</summary>
    public IEnumerable<PropertySyntax> All(Keyword keyword)
    {
        foreach (var property in Properties)
            if (property.Info.Keyword == keyword) yield return property;
    }

    /// <summary>The first property of a keyword; the default value if there is none.</summary>
    public PropertySyntax First(Keyword keyword)
    {
        // Asked all the time, so without what an enumeration costs.
        foreach (var child in Node.Children)
        {
            if (child.AsNode() is not { } node) continue;
            if (Is(node)) return new(node);
            if (node.Kind != SyntaxKind.Block) continue;
            foreach (var statement in node.Children)
                if (statement.AsNode() is { } inner && Is(inner)) return new(inner);
        }
        return default;

        bool Is(SyntaxNode node) => node.Kind == SyntaxKind.Property && !node.IsMisplaced && new PropertySyntax(node).Info.Keyword == keyword;
    }
}

/// <summary>A property: keyword, values, sub-keywords.</summary>
public readonly struct PropertySyntax(SyntaxNode node)
{
    /// <summary>The node.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>Whether there is no property.</summary>
    public bool IsDefault => Node.IsDefault;

    /// <summary>Its row of the table.</summary>
    public PropertyInfo Info => LanguageTable.Properties[Node.Green.Info];

    /// <summary>Its keyword, or the first word of it.</summary>
    public SyntaxToken Keyword => Node.Children.GetEnumerator() is var children && children.MoveNext() ? children.Current.AsToken() ?? default : default;

    /// <summary>Its values.</summary>
    public PropertyValues Values => new(Node);

    /// <summary>Its sub-keywords, in order.</summary>
    public IEnumerable<SubKeywordSyntax> SubKeywords
    {
        get
        {
            foreach (var child in Node.Children)
                if (child.Kind == SyntaxKind.SubKeyword) yield return new(child.AsNode()!.Value);
        }
    }

    /// <summary>The values of a sub-keyword; empty if it is not given.</summary>
    public PropertyValues Of(Keyword subKeyword)
    {
        foreach (var child in Node.Children)
            if (child.Kind == SyntaxKind.SubKeyword && child.AsNode() is { } node && node.Green.Info == (byte)subKeyword) return new(node);
        return default;
    }
}

/// <summary>A sub-keyword with its values.</summary>
public readonly struct SubKeywordSyntax(SyntaxNode node)
{
    /// <summary>The node.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>The keyword, or the first word of it.</summary>
    public Keyword Keyword => (Keyword)Node.Green.Info;

    /// <summary>Its values.</summary>
    public PropertyValues Values => new(Node);
}

/// <summary>The values that follow a keyword, found by how they are written.</summary>
public readonly struct PropertyValues
{
    private readonly SyntaxNode _node;

    internal PropertyValues(SyntaxNode node) => _node = node;

    /// <summary>The first word or path; the default token if there is none.</summary>
    public SyntaxToken FirstWord => First(static kind => kind is TokenKind.Word or TokenKind.Path);

    /// <summary>The text; the default token if there is none.</summary>
    public SyntaxToken Text => First(static kind =>
        kind is TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText or TokenKind.OpenText or TokenKind.OpenTextBlock);

    /// <summary>The words and paths, in order.</summary>
    public IEnumerable<SyntaxToken> Words => Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Path);

    /// <summary>The values and the signs of ranges in order, without keyword and commas.</summary>
    public ValueTokens Tokens => new(_node, _node.IsDefault ? 0 : Skip);

    /// <summary>Whether nothing is given.</summary>
    public bool IsEmpty => !Tokens.GetEnumerator().MoveNext();

    /// <summary>The dates: one, or first and last of a range; null if there is none that exists, or the range ends before it starts.</summary>
    public (DateOnly First, DateOnly Last)? Dates
    {
        get
        {
            (DateOnly, DateOnly)? dates = null;
            foreach (var token in Tokens)
            {
                if (token.Kind != TokenKind.Date || !Syntax.Values.TryDate(token.Text, out var date)) continue;
                if (dates is { } range) return range.Item1 <= date ? (range.Item1, date) : null;
                dates = (date, date);
            }
            return dates;
        }
    }

    /// <summary>The times in minutes since midnight: the start, and the end of a range or null; null if there is none that exists, or the range ends before it starts.</summary>
    public (int Start, int? End)? Times
    {
        get
        {
            int? start = null;
            foreach (var token in Tokens)
            {
                if (token.Kind != TokenKind.Time || !Syntax.Values.TryTime(token.Text, out var minutes)) continue;
                if (start != null) return start <= minutes ? (start.Value, minutes) : null;
                start = minutes;
            }
            return start == null ? null : (start.Value, null);
        }
    }

    /// <summary>Where the date or range of dates stands; null if there is none.</summary>
    public TextSpan? DateSpan => SpanOf(TokenKind.Date);

    /// <summary>Where the time or range of times stands; null if there is none.</summary>
    public TextSpan? TimeSpan => SpanOf(TokenKind.Time);

    /// <summary>Where the end of a range of times stands; null if there is none.</summary>
    public TextSpan? EndTimeSpan
    {
        get
        {
            var isStart = true;
            foreach (var token in Tokens)
            {
                if (token.Kind != TokenKind.Time) continue;
                if (!isStart) return token.Span;
                isStart = false;
            }
            return null;
        }
    }

    /// <summary>Where the duration stands; null if there is none.</summary>
    public TextSpan? DurationSpan => SpanOf(TokenKind.Duration);

    /// <summary>The duration in minutes; null if there is none that can be read.</summary>
    public int? Minutes =>
        First(static kind => kind == TokenKind.Duration) is { IsDefault: false } token && Syntax.Values.TryDuration(token.Text, out var minutes)
            ? minutes : null;

    /// <summary>The number or size: of <c>1+4</c> the head is 1, the total 5; null if there is none that can be read.</summary>
    public (int Head, int Total)? Size =>
        First(static kind => kind is TokenKind.Number or TokenKind.Size) is { IsDefault: false } token
        && Syntax.Values.TrySize(token.Text, out var head, out var total)
            ? (head, total) : null;

    private TextSpan? SpanOf(TokenKind kind)
    {
        TextSpan? span = null;
        foreach (var token in Tokens)
            if (token.Kind == kind) span = span is { } first ? TextSpan.FromBounds(first.Start, token.Span.End) : token.Span;
        return span;
    }

    private int Skip => _node.Kind switch
    {
        SyntaxKind.Property => LanguageTable.Properties[_node.Green.Info].SecondWord == Keyword.None ? 1 : HasSecondWord() ? 2 : 1,
        SyntaxKind.SubKeyword => HasSecondWord() ? 2 : 1,
        _ => 1,
    };

    private bool HasSecondWord() =>
        _node.Green.Count > 1 && _node.Green[0] is GreenToken { Keyword: Keyword.Led or Keyword.Decides }
        && _node.Green[1] is GreenToken { Keyword: Keyword.By };

    private SyntaxToken First(Func<TokenKind, bool> isWanted)
    {
        if (_node.IsDefault) return default;
        var skip = Skip;
        foreach (var child in _node.Children)
        {
            if (skip-- > 0) continue;
            if (child.AsToken() is not { } token) return default;
            if (isWanted(token.Kind)) return token;
        }
        return default;
    }
}
