using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Benchmarks.Reading;

/// <summary>
/// The yardstick: a plain recursive descent over the same tokens, driven by the same table, that builds the same tree of agendas that are in order.
/// It checks that dates, times, durations and numbers exist, but explains nothing, looks for nothing given twice, and skips the line where it is lost.
/// </summary>
internal sealed class HandWrittenReader
{
    private static readonly ValueSlot[][] RowValues = [.. LanguageTable.Properties.Select(row => row.Values.ToArray())];
    private static readonly ValueSlot[][] Heads = [[], .. LanguageTable.Kinds.Select(kind => kind.Head.ToArray())];
    private static readonly KindInfo[] Kinds = [.. LanguageTable.Kinds];

    private readonly GreenToken?[] _cache = new GreenToken?[4096];
    private Token[] _tokens = new Token[1024];
    private Slot[] _children = new Slot[1024];
    private string _text = "";
    private int _at;
    private int _childCount;
    private bool _isLost;

    /// <summary>How many statements could not be read.</summary>
    public int Problems { get; private set; }

    /// <summary>Reads a text. The reader may be used again; its buffers are kept.</summary>
    public GreenNode Read(string text)
    {
        Lexer.Read(text, 0, text.Length, ref _tokens);
        _text = text;
        _at = _childCount = Problems = 0;
        while (true)
        {
            Statements(Kind.None);
            if (_tokens[_at].Kind == TokenKind.End) break;
            Problems++;
            Take();
        }
        Take();
        Fold(0, SyntaxKind.Segment, 0);
        return (GreenNode)_children[0].Green;
    }

    private void Statements(Kind holder)
    {
        while (true)
        {
            ref readonly var token = ref _tokens[_at];
            switch (token.Kind)
            {
                case TokenKind.End or TokenKind.CloseBrace:
                    return;
                case TokenKind.NewLine:
                    Take();
                    continue;
            }
            _isLost = false;
            var kind = token.Keyword.ToKind();
            if (LanguageTable.Property(holder, token.Keyword) is { } row) Properties(holder, row);
            else if (kind != Kind.None && Kinds[(int)kind - 1].CanStandIn(holder)) Declaration(kind);
            else if (token.Keyword == Keyword.Use && holder == Kind.None) Use();
            else _isLost = true;
            if (_isLost) SkipLine();
        }
    }

    private void Declaration(Kind kind)
    {
        var mark = _childCount;
        Take();
        foreach (var slot in Heads[(int)kind]) Value(slot);
        if (!_isLost) Properties(kind, LanguageTable.Property(kind, _tokens[_at].Keyword));
        if (_tokens[_at].Kind == TokenKind.OpenBrace && !_isLost)
        {
            var block = _childCount;
            Take();
            TakeNewLine();
            Statements(kind);
            if (_tokens[_at].Kind == TokenKind.CloseBrace) Take();
            else _isLost = true;
            Fold(block, SyntaxKind.Block, 0);
        }
        TakeNewLine();
        Fold(mark, SyntaxKind.Declaration, (byte)kind);
    }

    private void Properties(Kind holder, PropertyInfo? row)
    {
        while (row != null && !_isLost)
        {
            var mark = _childCount;
            Take();
            Second(row.SecondWord);
            foreach (var slot in RowValues[row.Order]) Value(slot);
            SubKeywords(row);
            var isLast = TakeNewLine();
            Fold(mark, SyntaxKind.Property, (byte)row.Order);
            if (isLast) return;
            row = LanguageTable.Property(holder, _tokens[_at].Keyword);
        }
        if (_tokens[_at].Kind is not (TokenKind.NewLine or TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.End)) _isLost = true;
    }

    private void SubKeywords(PropertyInfo row)
    {
        while (!_isLost && _tokens[_at].Keyword is var keyword and not Keyword.None && row.FindSubKeyword(keyword) is { } sub)
        {
            var mark = _childCount;
            Take();
            Second(sub.SecondWord);
            foreach (var slot in sub.Values) Value(slot);
            Fold(mark, SyntaxKind.SubKeyword, (byte)keyword);
        }
    }

    private void Use()
    {
        var mark = _childCount;
        Take();
        if (_tokens[_at].Kind == TokenKind.Text) Take();
        else _isLost = true;
        TakeNewLine();
        Fold(mark, SyntaxKind.Use, 0);
    }

    private void Second(Keyword second)
    {
        if (second == Keyword.None) return;
        if (_tokens[_at].Keyword == second) Take();
        else _isLost = true;
    }

    private void Value(ValueSlot slot)
    {
        if (_isLost) return;
        ref readonly var token = ref _tokens[_at];
        if (!Fits(slot.Form, token.Kind) || slot.IsOptional && token.Keyword != Keyword.None)
        {
            if (!slot.IsOptional) _isLost = true;
            return;
        }
        while (true)
        {
            Take();
            if (slot.Form >= ValueForm.Date) _isLost |= !Exists(slot.Form, _tokens[_at - 1]);
            if (slot.Form == ValueForm.DateRange && _tokens[_at].Kind == TokenKind.DotDot
                || slot.Form == ValueForm.TimeRange && _tokens[_at].Kind == TokenKind.Dash) RangeEnd(slot.Form);
            if (!slot.IsList || _tokens[_at].Kind != TokenKind.Comma) return;
            Take();
            if (Fits(slot.Form, _tokens[_at].Kind)) continue;
            _isLost = true;
            return;
        }
    }

    private void RangeEnd(ValueForm form)
    {
        var start = _tokens[_at - 1];
        Take();
        if (!Fits(form, _tokens[_at].Kind))
        {
            _isLost = true;
            return;
        }
        Take();
        var end = _tokens[_at - 1];
        if (form == ValueForm.DateRange)
            _isLost |= !Values.TryDate(TextOf(start), out var first) || !Values.TryDate(TextOf(end), out var last) || last < first;
        else
            _isLost |= !Values.TryTime(TextOf(start), out var from) || !Values.TryTime(TextOf(end), out var to) || to < from;
    }

    private static bool Fits(ValueForm form, TokenKind kind) => form switch
    {
        ValueForm.Text => kind is TokenKind.Text or TokenKind.TextBlock,
        ValueForm.Date or ValueForm.DateRange => kind == TokenKind.Date,
        ValueForm.Time or ValueForm.TimeRange => kind == TokenKind.Time,
        ValueForm.Duration => kind == TokenKind.Duration,
        ValueForm.Number => kind == TokenKind.Number,
        ValueForm.Size => kind is TokenKind.Number or TokenKind.Size,
        ValueForm.Reference => kind is TokenKind.Word or TokenKind.Path,
        _ => kind == TokenKind.Word,
    };

    private bool Exists(ValueForm form, in Token token) => form switch
    {
        ValueForm.Date or ValueForm.DateRange => Values.TryDate(TextOf(token), out _),
        ValueForm.Time or ValueForm.TimeRange => Values.TryTime(TextOf(token), out _),
        ValueForm.Duration => Values.TryDuration(TextOf(token), out _),
        ValueForm.Number or ValueForm.Size => Values.TrySize(TextOf(token), out _, out _),
        _ => true,
    };

    private ReadOnlySpan<char> TextOf(in Token token) => _text.AsSpan(token.Start, token.Length);

    private void SkipLine()
    {
        Problems++;
        var mark = _childCount;
        while (_tokens[_at].Kind is not (TokenKind.NewLine or TokenKind.End)) Take();
        if (_childCount > mark) Fold(mark, SyntaxKind.Skipped, 0);
    }

    private bool TakeNewLine()
    {
        if (_tokens[_at].Kind != TokenKind.NewLine) return false;
        Take();
        return true;
    }

    private void Take()
    {
        ref readonly var token = ref _tokens[_at++];
        var hash = (uint)(((int)token.Kind * 31 + (int)token.Keyword) * 31 + token.Lead) * 0x9E3779B1u + (uint)token.Length * 0x85EBCA6Bu;
        ref var cached = ref _cache[hash >> 20];
        if (cached == null || cached.Kind != token.Kind || cached.Keyword != token.Keyword || cached.Lead != token.Lead
            || cached.Width != token.Lead + token.Length || cached.Flags != token.Flags)
            cached = new(token.Kind, token.Keyword, token.Flags, token.Lead, token.Length);
        if (_childCount == _children.Length) Array.Resize(ref _children, _children.Length * 2);
        _children[_childCount++].Green = cached;
    }

    private void Fold(int mark, SyntaxKind kind, byte info)
    {
        _children[mark].Green = GreenNode.Create(kind, info, NodeFlags.None, _children.AsSpan(mark, _childCount - mark));
        _childCount = mark + 1;
    }
}
