using System.Collections.Immutable;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Goes through a tree and says what each word is.</summary>
internal sealed class TokenPainter(EditorDocument document)
{
    private static readonly string[] CalledOff = ["cancelled", "postponed", "withdrawn", "declined", "rejected", "halted"];

    private readonly SyntaxTree _tree = document.Tree;
    private readonly FileSymbols _names = document.File.Names;
    private readonly FileBinding _binding = document.Set.BindingOf(document.File);
    private readonly List<SemanticToken> _tokens = [];
    private readonly Dictionary<Symbol, bool> _off = [];
    private ReferenceRow[] _rows = [];
    private int _segment;
    private int _row;
    private int _symbol;

    public ImmutableArray<SemanticToken> Paint(TextSpan? range)
    {
        if (_tree.SegmentCount == 0) return [];
        var (first, last) = range is not { } span ? (0, _tree.SegmentCount - 1)
            : (_tree.IndexAt(Math.Clamp(span.Start, 0, _tree.Source.Length)), _tree.IndexAt(Math.Clamp(span.End, 0, _tree.Source.Length)));
        for (_segment = first; _segment <= last; _segment++)
        {
            _rows = _names.Segment(_segment).References;
            _row = 0;
            _symbol = _names.FirstSymbol(_segment);
            Children(new SyntaxNode(_tree, _tree.Segments[_segment].Root, _tree.StartOf(_segment)));
        }
        return [.. _tokens];
    }

    private void Children(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.AsToken() is { } token) Plain(token);
            else if (child.AsNode() is { } inner) Node(inner);
        }
    }

    private void Node(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Declaration:
                Declaration(node);
                break;
            case SyntaxKind.Property:
                var row = LanguageTable.Properties[node.Green.Info];
                Values(node, row.Values, row.SecondWord != Keyword.None);
                break;
            case SyntaxKind.SubKeyword:
                // What it takes depends on the property, which came right before.
                Values(node, _subKeywords?.FindSubKeyword((Keyword)node.Green.Info)?.Values ?? [], (Keyword)node.Green.Info == Keyword.Led);
                break;
            case SyntaxKind.Use:
                Values(node, [], false);
                break;
            default:
                Children(node);
                break;
        }
    }

    private PropertyInfo? _subKeywords;

    private void Declaration(SyntaxNode node)
    {
        var kind = (Kind)node.Green.Info;
        var place = 0;
        var symbol = _symbol < _names.Symbols.Length && _names.Symbols[_symbol].Declaration.Node.Position == node.Position ? _names.Symbols[_symbol++] : null;
        foreach (var child in node.Children)
        {
            if (child.AsNode() is { } inner)
            {
                Node(inner);
                continue;
            }
            var token = child.AsToken()!.Value;
            if (place++ == 0)
            {
                Lead(token);
                Add(token.Span, SemanticTokens.Keyword);
            }
            else if (place == 2 && token.Kind == TokenKind.Word && kind.Info().HasId)
            {
                Lead(token);
                Add(token.Span, SemanticTokens.TypeOf(kind), (byte)(SemanticTokens.IsDeclaration | (symbol != null && IsOff(symbol) ? SemanticTokens.IsDeprecated : 0)));
            }
            else
            {
                Plain(token);
            }
        }
    }

    /// <summary>A keyword with its values.</summary>
    private void Values(SyntaxNode node, ImmutableArray<ValueSlot> slots, bool mayHaveSecondWord)
    {
        var place = 0;
        foreach (var child in node.Children)
        {
            if (child.AsNode() is { } inner)
            {
                if (node.Kind == SyntaxKind.Property) _subKeywords = LanguageTable.Properties[node.Green.Info];
                Node(inner);
                continue;
            }
            var token = child.AsToken()!.Value;
            var isKeyword = place == 0 || place == 1 && mayHaveSecondWord && token.Keyword == Keyword.By;
            place++;
            if (isKeyword && token.Kind == TokenKind.Word)
            {
                Lead(token);
                Add(token.Span, SemanticTokens.Keyword);
            }
            else if (token.Kind is TokenKind.Word or TokenKind.Path && !isKeyword)
            {
                Lead(token);
                Word(token, slots);
            }
            else
            {
                Plain(token);
            }
        }
    }

    private void Word(SyntaxToken token, ImmutableArray<ValueSlot> slots)
    {
        var local = token.Span.Start - _tree.StartOf(_segment);
        while (_row < _rows.Length && _rows[_row].Span.Start < local) _row++;
        if (_row < _rows.Length && _rows[_row].Span.Start == local)
        {
            Reference(_binding.Make(_segment, _row), slots);
            return;
        }
        foreach (var slot in slots)
        {
            if (!Syntax.Values.IsWord(slot.Form)) continue;
            if (SemanticTokens.TypeOf(slot.Form) is { } type) Add(token.Span, type);
            return;
        }
    }

    private void Reference(Reference reference, ImmutableArray<ValueSlot> slots)
    {
        if (!reference.ScopeSpan.IsEmpty)
        {
            if (reference.Scope is { } scope) Add(reference.ScopeSpan, SemanticTokens.TypeOf(scope.Kind), IsOff(scope) ? SemanticTokens.IsDeprecated : (byte)0);
            else Add(reference.ScopeSpan, SemanticTokens.TypeOf(Kind.Meeting), SemanticTokens.IsUnresolved);
        }
        if (reference.Target is { } target) Add(reference.TargetSpan, SemanticTokens.TypeOf(target.Kind), IsOff(target) ? SemanticTokens.IsDeprecated : (byte)0);
        else Add(reference.TargetSpan, SemanticTokens.TypeOf(Expected(reference, slots)), SemanticTokens.IsUnresolved);
    }

    private static Kind Expected(Reference reference, ImmutableArray<ValueSlot> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Form != ValueForm.Reference) continue;
            if (slot.IsSameKind) return reference.Owner.Kind;
            foreach (var kind in slot.Targets) return kind;
        }
        return reference.Owner.Kind;
    }

    private bool IsOff(Symbol symbol)
    {
        if (_off.TryGetValue(symbol, out var isOff)) return isOff;
        isOff = symbol.Declaration.First(Keyword.Status) is { IsDefault: false } status && status.Values.FirstWord is { IsDefault: false } word
            && Array.Exists(CalledOff, each => word.Text.SequenceEqual(each));
        _off.Add(symbol, isOff);
        return isOff;
    }

    private void Plain(SyntaxToken token)
    {
        Lead(token);
        if (SemanticTokens.TypeOf(token.Kind) is { } type) Add(token.Span, type);
    }

    /// <summary>The comments before a token.</summary>
    private void Lead(SyntaxToken token)
    {
        var lead = token.Lead;
        for (var at = 0; at < lead.Length;)
        {
            var next = lead[at..].IndexOf('/');
            if (next < 0) return;
            at += next;
            var length = lead[at..].IndexOfAny('\n', '\r');
            if (length < 0) length = lead.Length - at;
            var comment = lead.Slice(at, length).TrimEnd();
            Add(new(token.Position + at, comment.Length), SemanticTokens.Comment, DocComment.Begins(comment) ? SemanticTokens.IsDocumentation : (byte)0);
            at += length;
        }
    }

    private void Add(TextSpan span, byte type, byte modifiers = 0)
    {
        var text = _tree.Source.Slice(span);
        if (text.IndexOfAny('\n', '\r') < 0)
        {
            if (!span.IsEmpty) _tokens.Add(new(span, type, modifiers));
            return;
        }
        for (var at = 0; at < text.Length;)
        {
            var length = text[at..].IndexOfAny('\n', '\r');
            if (length < 0) length = text.Length - at;
            if (length > 0) _tokens.Add(new(new(span.Start + at, length), type, modifiers));
            at += length + 1;
        }
    }
}
